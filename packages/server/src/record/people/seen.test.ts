import { sql } from 'kysely'
import { describe, expect, it } from 'vitest'
import { newTenant } from '../../../test/stores'
import { deriveId, NIL_ID } from '../../kernel/ids'
import { inTenant, type Tenant } from '../../trust/tenancy'
import { resolveAccounts } from '../accounts'
import { linkPeople, refreshSeen, resolvePeople } from '.'

async function newPerson(tenant: Tenant): Promise<{ accountId: string; personId: string }> {
  return inTenant(tenant, async (tx) => {
    const [accountId = ''] = (
      await resolveAccounts(tx, tenant, [{ source: 'external', externalId: 'acme' }], { create: true })
    ).values()
    const [personId = ''] = (
      await resolvePeople(tx, tenant, [{ source: 'external', externalId: 'ada' }], { create: true })
    ).values()
    await linkPeople(tx, tenant, [{ accountId, personId, from: new Date('2026-01-01'), source: 'test' }])
    return { accountId, personId }
  })
}

const addEvent = (tenant: Tenant, accountId: string, personId: string, ts: string): Promise<void> =>
  tenant.stores.olap.insert('events', [
    {
      workspace_id: tenant.workspace.id,
      account_id: accountId,
      person_id: personId,
      event: 'opened',
      ts,
      message_id: deriveId(tenant.workspace.id, ts),
      known_at: ts,
      import_id: NIL_ID,
      source: 'test',
      properties: '{}',
      numbers: {},
    },
  ])

async function seen(tenant: Tenant, accountId: string): Promise<(string | null)[]> {
  return inTenant(tenant, async (tx) => {
    await refreshSeen(tx, tenant, [accountId])
    const { rows } = await sql<{ first: Date | null; last: Date | null }>`
      select first_seen_at as first, last_seen_at as last from person`.execute(tx)
    return rows.flatMap((row) => [row.first?.toISOString() ?? null, row.last?.toISOString() ?? null])
  })
}

describe('when a person was first and last seen', () => {
  it('follows from the events, late ones too, and is unknown before there is one', async () => {
    const tenant = await newTenant()
    const { accountId, personId } = await newPerson(tenant)
    expect(await seen(tenant, accountId)).toEqual([null, null])
    await addEvent(tenant, accountId, personId, '2026-03-02 10:00:00.000')
    expect(await seen(tenant, accountId)).toEqual(['2026-03-02T10:00:00.000Z', '2026-03-02T10:00:00.000Z'])
    await addEvent(tenant, accountId, personId, '2026-02-01 08:00:00.000')
    expect(await seen(tenant, accountId)).toEqual(['2026-02-01T08:00:00.000Z', '2026-03-02T10:00:00.000Z'])
  })
})
