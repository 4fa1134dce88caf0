import { newId } from '../../kernel/ids'
import { addDays, localDay } from '../../kernel/time'
import { inTenant, type Tenant } from '../../trust/tenancy'
import { readFrame } from './account-frame'
import { readBeginnings } from './beginnings'
import type { HistoryFrame } from './domain/compile-history'
import { compileFirstEvents } from './domain/compile-values'
import { existsFrom } from './domain/existence'
import type { Moment } from './domain/moment'
import type { RowScope } from './domain/scope-sql'

/**
 * Lays out the accounts of a computation of many days, each with the first day at whose end it exists; takes them away again
 * afterwards. Accounts that never existed, by what was known, are left out.
 */
export async function withFrame<T>(
  tenant: Tenant,
  moment: Moment,
  scope: RowScope,
  accountIds: readonly string[] | null,
  work: (frame: HistoryFrame, accounts: number) => Promise<T>,
): Promise<T> {
  const { olap } = tenant.stores
  const first = compileFirstEvents(moment, scope)
  const [accounts, events, begun] = await Promise.all([
    inTenant(tenant, (tx) => readFrame(tx, tenant, accountIds)),
    olap.query<{ account: string; first: number }>(first.sql, first.params, { lane: 'job' }),
    readBeginnings(tenant, moment.knownAt, scope),
  ])
  const firsts = new Map(events.map((row) => [row.account, row.first]))
  const run = newId()
  const rows = accounts.flatMap((account) => {
    const begins = { firstEventAt: firsts.get(account.id) ?? null, begunAt: begun.get(account.id) ?? null }
    const from = existsFrom({ ...account, ...begins }, moment.knownAt)
    if (from === null) return []
    const since = localDay(from, moment.timeZone)
    return [
      {
        workspace_id: tenant.workspace.id,
        run,
        account_id: account.id,
        since: since < '1970-01-02' ? '1970-01-02' : since,
      },
    ]
  })
  if (rows.length === 0) return work({ run }, 0)
  await olap.insert('metric_frame', rows, { lane: 'job' })
  try {
    return await work({ run }, rows.length)
  } finally {
    await olap.command('ALTER TABLE metric_frame DROP PARTITION {run:UUID}', { run }, { lane: 'job' })
  }
}

/** Days in runs of at most `most`, so that no statement holds too many. */
export function splitDays(
  first: string,
  count: number,
  step: number,
  most: number,
): { first: string; step: number; count: number }[] {
  const runs = []
  for (let done = 0; done < count; done += most) {
    runs.push({ first: addDays(first, done * step), step, count: Math.min(most, count - done) })
  }
  return runs
}
