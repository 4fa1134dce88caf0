import { sql } from 'kysely'
import { expect, vi } from 'vitest'
import { drainWorkspace } from '../../src/record/ingest'
import { inTenant, type Tenant } from '../../src/trust/tenancy'

/** Returns once the workspace's inbox is empty: a drainer that another test runs may be at it, and is then waited for. */
export async function drained(tenant: Tenant): Promise<void> {
  await vi.waitFor(
    async () => {
      await drainWorkspace(tenant)
      const { rows } = await inTenant(tenant, (tx) =>
        sql`select 1 from ingest_inbox where workspace_id = ${tenant.workspace.id}::uuid limit 1`.execute(tx),
      )
      expect(rows).toEqual([])
    },
    { timeout: 60_000 },
  )
}
