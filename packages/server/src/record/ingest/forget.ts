import { sql } from 'kysely'
import type { PersonEraser } from '../people'

/** What of erased people still waits here: held events, and rejects that carry one of their ids. Call it while their ids are there. */
export const forgetPeople: PersonEraser = async (tx, tenant, personIds) => {
  const workspace = sql`${tenant.workspace.id}::uuid`
  await sql`
    delete from ingest_held where workspace_id = ${workspace} and person_id = any(${personIds}::uuid[])`.execute(tx)
  await sql`
    delete from ingest_reject r using person_identifier t
    where r.workspace_id = ${workspace} and t.workspace_id = ${workspace} and t.person_id = any(${personIds}::uuid[])
      and position(to_jsonb(t.external_id)::text in r.item) > 0`.execute(tx)
}
