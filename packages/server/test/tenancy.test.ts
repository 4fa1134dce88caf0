import { sql } from 'kysely'
import { describe, expect, it } from 'vitest'
import { inTenant } from '../src/trust/tenancy'
import { newTenant, testStores } from './stores'

describe('row security', () => {
  it('is forced on every table, and every table has the workspace', async () => {
    const { rows } = await testStores().postgres.ownerPool.query<{ name: string; forced: boolean; column: boolean }>(`
      select c.relname as name, c.relrowsecurity and c.relforcerowsecurity as forced,
             exists (select 1 from pg_attribute t where t.attrelid = c.oid and t.attname = 'workspace_id') as column
      from pg_class c join pg_namespace n on n.oid = c.relnamespace
      where n.nspname = 'public' and c.relkind in ('r', 'p') and c.relname not in ('migration', 'migration_lock')`)
    expect(rows.length).toBeGreaterThan(15)
    expect(rows.filter((row) => !row.forced || !row.column)).toEqual([])
  })

  it('shows a workspace only itself', async () => {
    const [ours, theirs] = [await newTenant(), await newTenant()]
    const seen = await inTenant(ours, (tx) =>
      sql<{ workspace_id: string }>`select workspace_id from workspace`.execute(tx),
    )
    expect(seen.rows).toEqual([{ workspace_id: ours.workspace.id }])
    const written = inTenant(ours, (tx) =>
      sql`insert into field (workspace_id, entity, key, label, type) values (${theirs.workspace.id}, 'account', 'x', 'X', 'text')`.execute(
        tx,
      ),
    )
    await expect(written).rejects.toThrow(/row-level security/)
  })

  it('shows nothing to a connection without a workspace, and nothing of sign-in to anyone', async () => {
    await newTenant()
    const none = await testStores().postgres.outsideWorkspace((tx) => sql`select * from workspace`.execute(tx))
    expect(none.rows).toEqual([])
    const users = testStores().postgres.outsideWorkspace((tx) => sql`select * from auth."user"`.execute(tx))
    await expect(users).rejects.toThrow(/permission denied/)
  })
})
