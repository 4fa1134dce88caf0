import { sql } from 'kysely'
import { problem } from '../../kernel/errors'
import { newId } from '../../kernel/ids'
import type { Stores } from '../../platform/stores'
import type { Workspace } from './tenant'

/** The ids of all workspaces, for schedules that visit each. */
export async function listWorkspaceIds(stores: Stores): Promise<string[]> {
  const { rows } = await stores.postgres.outsideWorkspace((tx) =>
    sql<{ workspace_id: string }>`select workspace_id from waymark_workspaces()`.execute(tx),
  )
  return rows.map((row) => row.workspace_id)
}

/** Makes a workspace, as the owner of the tables: no application role may. Throws `invalid_time_zone`, `invalid_currency`. */
export async function createWorkspace(stores: Stores, workspace: Omit<Workspace, 'id'>): Promise<Workspace> {
  if (!Intl.supportedValuesOf('currency').includes(workspace.currency)) {
    throw problem('invalid_currency', `"${workspace.currency}" is not a currency of ISO 4217.`, { field: 'currency' })
  }
  try {
    new Intl.DateTimeFormat('en', { timeZone: workspace.timeZone })
  } catch (cause) {
    throw problem('invalid_time_zone', `"${workspace.timeZone}" is not a time zone.`, { field: 'timeZone', cause })
  }
  const id = newId()
  await stores.postgres.owner.transaction().execute(async (tx) => {
    await sql`select set_config('waymark.workspace', ${id}, true)`.execute(tx)
    await sql`insert into workspace (workspace_id, name, time_zone, currency)
      values (${id}, ${workspace.name}, ${workspace.timeZone}, ${workspace.currency})`.execute(tx)
  })
  return { id, ...workspace }
}
