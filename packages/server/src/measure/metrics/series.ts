import { z } from 'zod'
import { deriveId, NIL_ID } from '../../kernel/ids'
import { localDay, parseInstant } from '../../kernel/time'
import { markDirty, refKey, resolveAccounts } from '../../record/accounts'
import { sinkFacts } from '../../record/activity'
import { writeAudit } from '../../trust/audit'
import { inTenant, type Tenant } from '../../trust/tenancy'
import { formatInstant } from './domain/moment'
import { SERIES_FACT } from './sources/series'

export const seriesItemSchema = z.strictObject({
  account: z.string().min(1).max(500),
  key: z.string().min(1).max(200),
  time: z.string(),
  value: z.number(),
})
export const seriesBodySchema = z.strictObject({ items: z.array(seriesItemSchema).min(1).max(5000) })
export type SeriesItem = z.output<typeof seriesItemSchema>

export const seriesAnswerSchema = z.object({
  accepted: z.int(),
  rejected: z.array(z.object({ index: z.int(), field: z.string(), code: z.string(), message: z.string() })),
})
export type SeriesAnswer = z.output<typeof seriesAnswerSchema>

/**
 * Keeps numbers measured elsewhere: durable when it returns. A number for a time that has one corrects it; the same again changes
 * nothing. Items whose account or time is wrong are answered one by one.
 */
export async function saveSeries(tenant: Tenant, items: readonly SeriesItem[]): Promise<SeriesAnswer> {
  const accounts = await inTenant(tenant, (tx) =>
    resolveAccounts(
      tx,
      tenant,
      items.flatMap((item) => refsOf(item.account)),
      { create: false },
    ),
  )
  const rejected: SeriesAnswer['rejected'] = []
  const now = tenant.stores.now()
  const rows = items.flatMap((item, index) => {
    const accountId = refsOf(item.account)
      .map((ref) => accounts.get(refKey(ref)))
      .find((id) => id !== undefined)
    if (!accountId) {
      rejected.push({
        index,
        field: 'account',
        code: 'unknown_account',
        message: `There is no account "${item.account}".`,
      })
      return []
    }
    try {
      return [toRow(tenant, item, accountId, parseInstant(item.time, tenant.workspace.timeZone), now)]
    } catch (thrown) {
      const message = thrown instanceof Error ? thrown.message : String(thrown)
      rejected.push({ index, field: 'time', code: 'bad_time', message })
      return []
    }
  })
  await sinkFacts(
    tenant.stores,
    tenant.workspace.id,
    rows.map(({ at: _at, ...row }) => row),
  )
  await inTenant(tenant, async (tx) => {
    const ids = [...new Set(rows.map((row) => row.account_id))]
    const earliest = Math.min(...rows.map((row) => row.at))
    const today = localDay(now, tenant.workspace.timeZone)
    const day = rows.length === 0 ? today : localDay(earliest, tenant.workspace.timeZone)
    if (ids.length === 0) return
    if (day < today) await markDirty(tx, tenant, ids, 'late', day)
    else await markDirty(tx, tenant, ids, 'live')
    await writeAudit(tx, tenant, {
      action: 'create',
      subjectKind: 'series',
      subjectId: [...new Set(items.map((item) => item.key))].join(', ').slice(0, 500),
      after: { items: rows.length },
    })
  })
  return { accepted: rows.length, rejected }
}

/** An externalId, or the id of another system as `source:id`. */
function refsOf(account: string): { source: string; externalId: string }[] {
  const colon = account.indexOf(':')
  const own = { source: 'external', externalId: account }
  if (colon < 1 || colon === account.length - 1) return [own]
  return [own, { source: account.slice(0, colon), externalId: account.slice(colon + 1) }]
}

function toRow(tenant: Tenant, item: SeriesItem, accountId: string, at: number, now: number) {
  const ts = formatInstant(at)
  return {
    at,
    workspace_id: tenant.workspace.id,
    account_id: accountId,
    kind: SERIES_FACT,
    subject: item.key,
    valid_at: ts,
    known_at: formatInstant(now),
    id: deriveId(tenant.workspace.id, accountId, item.key, ts, String(item.value)),
    import_id: NIL_ID,
    cause: 'live',
    payload: JSON.stringify({ value: item.value }),
  }
}
