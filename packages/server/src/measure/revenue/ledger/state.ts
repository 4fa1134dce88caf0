import { sql } from 'kysely'
import type { Tx } from '../../../platform/postgres'
import type { Tenant } from '../../../trust/tenancy'

/** Says that what the ledger comes to may have changed; in the transaction of the change. */
export async function bumpLedger(tx: Tx, tenant: Tenant): Promise<void> {
  await sql`
    insert into revenue_state as s (workspace_id, seq) values (${tenant.workspace.id}::uuid, 1)
    on conflict (workspace_id) do update set seq = s.seq + 1`.execute(tx)
}

interface Kept {
  readonly seq: number
  readonly answers: Map<string, unknown>
}

const kept = new Map<string, Kept>()
const MOST_WORKSPACES = 100
const MOST_ANSWERS = 50
/** Of thousands of groups an answer is asked for again each time. */
const MOST_ROWS = 5000

/**
 * What `read` answers, kept in this process until the ledger changes: reading it again after each question would add up the same months.
 * Only for what depends on the ledger, the rates and what the question tells, and never where a question failed.
 */
export async function keepAnswer<T extends readonly unknown[]>(
  tx: Tx,
  tenant: Tenant,
  question: string,
  read: () => Promise<T>,
): Promise<T> {
  const { rows } = await sql<{ seq: number }>`
    select seq from revenue_state where workspace_id = ${tenant.workspace.id}::uuid`.execute(tx)
  const seq = rows[0]?.seq ?? 0
  const found = kept.get(tenant.workspace.id)
  if (found?.seq === seq && found.answers.has(question)) return found.answers.get(question) as T
  const answer = await read()
  if (answer.length > MOST_ROWS) return answer
  // Read after the number: were the ledger changed between, the answer would be newer than it says, and asked again.
  const own = found?.seq === seq ? found : { seq, answers: new Map<string, unknown>() }
  if (own.answers.size >= MOST_ANSWERS) own.answers.clear()
  if (kept.size >= MOST_WORKSPACES && !kept.has(tenant.workspace.id)) kept.clear()
  own.answers.set(question, answer)
  kept.set(tenant.workspace.id, own)
  return answer
}
