import { sql } from 'kysely'
import { expect, it } from 'vitest'
import { newTenant } from '../../../test/stores'
import { newId } from '../../kernel/ids'
import { inTenant } from '../../trust/tenancy'
import { type DirtyCause, markDirty } from './dirty'

// Marks while the account waits, and the cause that a refresh then finds.
it.each<[DirtyCause[], DirtyCause]>([
  [['live', 'live'], 'live'],
  [['live', 'import'], 'import'],
  [['import', 'live'], 'import'],
  [['live', 'definition'], 'definition'],
  [['definition', 'live'], 'definition'],
  [['revenue', 'definition'], 'revenue'],
  [['revenue', 'definition', 'live'], 'revenue'],
  [['definition', 'revenue'], 'revenue'],
])('%j leave %s', async (causes, left) => {
  const tenant = await newTenant()
  const id = newId()
  const { rows } = await inTenant(tenant, async (tx) => {
    await sql`insert into account (workspace_id, id, external_id, name)
      values (${tenant.workspace.id}::uuid, ${id}::uuid, 'acme', 'Acme')`.execute(tx)
    for (const cause of causes) await markDirty(tx, tenant, [id], cause)
    return sql<{ cause: string }>`select cause from account_dirty where account_id = ${id}::uuid`.execute(tx)
  })
  expect(rows).toEqual([{ cause: left }])
})
