import { type RawBuilder, sql } from 'kysely'
import type { Tx } from '../../../platform/postgres'
import type { Tenant } from '../../../trust/tenancy'
import { keepAnswer } from '../ledger/state'
import type { CellQuery } from './source'

type Rests = Pick<CellQuery, 'selection' | 'by' | 'knownAt'>

/**
 * What `read` answers to a question, kept in this process until the ledger or what else it rests on changes: the accounts that are selected,
 * and what is told of their groups. `question`: all that the answer depends on beside.
 */
export async function keepFigures<T extends readonly unknown[]>(
  tx: Tx,
  tenant: Tenant,
  query: Rests,
  question: readonly unknown[],
  read: () => Promise<T>,
): Promise<T> {
  const { currency, timeZone } = tenant.workspace
  const { knownAt = null, by } = query
  const rests = [await printOfAccounts(tx, query), await printOfGroups(tx, query)]
  return keepAnswer(tx, tenant, JSON.stringify([question, currency, timeZone, knownAt, by?.kind, rests]), read)
}

/** Those selected, each by two hashes: a set that only looks the same would need both sums to be. */
async function printOfAccounts(tx: Tx, { selection }: Rests): Promise<Print | null> {
  return selection ? printOf(tx, sql`select s.id from (${selection}) s`) : null
}

async function printOfGroups(tx: Tx, { by }: Rests): Promise<Print | null> {
  return by?.kind === 'account' ? printOf(tx, by.told.deciding) : null
}

interface Print {
  readonly n: number
  readonly one: string
  readonly other: string
}

/** Of all rows, in any order. */
async function printOf(tx: Tx, rows: RawBuilder<unknown>): Promise<Print> {
  const { rows: found } = await sql<Print>`
    select count(*)::int as n, coalesce(sum(hash_record_extended(r, 0)), 0)::text as one, coalesce(sum(hash_record_extended(r, 1)), 0)::text as other
    from (${rows}) r`.execute(tx)
  return found[0] as Print
}
