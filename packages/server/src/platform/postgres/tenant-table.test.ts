import { sql } from 'kysely'
import { expect, it } from 'vitest'
import { newTenant, testStores } from '../../../test/stores'
import { inTenant } from '../../trust/tenancy'
import { acrossWorkspaces, tenantTable } from './tenant-table'

it('a migration changes the rows of every workspace, and each is alone with its own again after it', async () => {
  const { ownerPool } = testStores().postgres
  const table = 'tenant_table_probe'
  const run = async (statements: readonly string[]) => {
    for (const statement of statements) await ownerPool.query(statement)
  }
  await run([`create table ${table} (workspace_id uuid not null, told text not null)`, ...tenantTable(table)])
  try {
    const tenants = [await newTenant(), await newTenant()]
    for (const tenant of tenants) {
      await inTenant(tenant, (tx) =>
        sql`insert into ${sql.table(table)} values (${tenant.workspace.id}::uuid, 'before')`.execute(tx),
      )
    }
    const change = `update ${table} set told = 'after'`
    // Row security binds the owner too: by itself the statement finds nothing, and does not say so.
    expect((await ownerPool.query(change)).rowCount).toBe(0)
    await run(acrossWorkspaces([table], [change]))
    for (const tenant of tenants) {
      const { rows } = await inTenant(tenant, (tx) => sql`select told from ${sql.table(table)}`.execute(tx))
      expect(rows).toEqual([{ told: 'after' }])
    }
    expect((await ownerPool.query(change)).rowCount).toBe(0)
  } finally {
    await ownerPool.query(`drop table ${table}`)
  }
})
