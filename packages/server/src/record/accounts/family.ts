import { sql } from 'kysely'
import type { PastMoment } from '../../kernel/rules'
import { asOfInstant } from '../../kernel/time'
import { inTenant, type Tenant } from '../../trust/tenancy'

/** Who stands under whom at a moment. */
export interface Families {
  /** The account and all below it, at every depth; the account first. */
  readonly below: (accountId: string) => readonly string[]
  /** The accounts above it, the nearest first. */
  readonly above: (accountId: string) => readonly string[]
}

/** The families of all accounts at a moment, by what was known then. */
export async function readFamilies(tenant: Tenant, { asOf, knownAt }: PastMoment): Promise<Families> {
  const { rows } = await inTenant(tenant, (tx) =>
    sql<{ id: string; parent: string | null }>`
      select distinct on (q.account_id) q.account_id as id, q.parent_id as parent from account_parent q
      join account a on a.workspace_id = q.workspace_id and a.id = q.account_id and a.merged_into is null
      where q.workspace_id = ${tenant.workspace.id}::uuid
        and q.valid_from < ${new Date(asOfInstant(asOf, tenant.workspace.timeZone))}::timestamptz
        ${knownAt === null ? sql`` : sql`and q.known_at <= ${new Date(knownAt)}::timestamptz`}
      order by q.account_id, q.valid_from desc, q.known_at desc, q.seq desc`.execute(tx),
  )
  const parents = new Map<string, string>()
  const children = new Map<string, string[]>()
  for (const { id, parent } of rows) {
    if (!parent) continue
    parents.set(id, parent)
    const siblings = children.get(parent)
    if (siblings) siblings.push(id)
    else children.set(parent, [id])
  }
  return {
    below: (id) => walk(id, (one) => children.get(one) ?? []),
    above: (id) => walk(id, (one) => list(parents.get(one))).slice(1),
  }
}

const list = (one: string | undefined): readonly string[] => (one === undefined ? [] : [one])

/** Each account once, whatever the links say. */
function walk(from: string, next: (id: string) => readonly string[]): string[] {
  const seen = new Set([from])
  for (const id of seen) for (const one of next(id)) seen.add(one)
  return [...seen]
}
