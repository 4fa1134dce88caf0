import { sql } from 'kysely'
import { describe, expect, it } from 'vitest'
import { newTenant } from '../../../test/stores'
import { inTenant, type Tenant } from '../../trust/tenancy'
import { resolveAccounts } from '../accounts'
import { setFieldValues } from './index'

const at = (day: number) => new Date(Date.UTC(2026, 0, day))

async function newAccount(tenant: Tenant): Promise<string> {
  const refs = [{ source: 'external', externalId: 'acme' }]
  const found = await inTenant(tenant, (tx) => resolveAccounts(tx, tenant, refs, { create: true }))
  return found.get('external\u001facme') as string
}

async function current(tenant: Tenant): Promise<Record<string, unknown>> {
  const { rows } = await inTenant(tenant, (tx) =>
    sql<{ values: Record<string, unknown> }>`select "values" from field_current`.execute(tx),
  )
  return rows[0]?.values ?? {}
}

type Step = { source: string; value: unknown; day: number; pinned?: boolean }

describe('which source wins', () => {
  const stories: { name: string; sources?: string[]; steps: Step[]; wins: unknown; history: number }[] = [
    {
      name: 'the newest, without an order',
      steps: [
        { source: 'crm', value: 'a', day: 1 },
        { source: 'hand', value: 'b', day: 2 },
      ],
      wins: 'b',
      history: 2,
    },
    {
      name: 'what is said again changes nothing',
      steps: [
        { source: 'crm', value: 'a', day: 1 },
        { source: 'hand', value: 'b', day: 2 },
        { source: 'crm', value: 'a', day: 3 },
      ],
      wins: 'b',
      history: 2,
    },
    {
      name: 'the first in the order',
      sources: ['crm', 'hand'],
      steps: [
        { source: 'crm', value: 'a', day: 1 },
        { source: 'hand', value: 'b', day: 2 },
      ],
      wins: 'a',
      history: 2,
    },
    {
      name: 'a pinned hand edit over any order',
      sources: ['crm'],
      steps: [
        { source: 'hand', value: 'b', day: 1, pinned: true },
        { source: 'crm', value: 'a', day: 2 },
      ],
      wins: 'b',
      history: 2,
    },
    {
      name: 'until it is unpinned',
      sources: ['crm'],
      steps: [
        { source: 'hand', value: 'b', day: 1, pinned: true },
        { source: 'crm', value: 'a', day: 2 },
        { source: 'hand', value: 'b', day: 3 },
      ],
      wins: 'a',
      history: 3,
    },
    {
      name: 'a late value does not undo a newer one',
      steps: [
        { source: 'crm', value: 'new', day: 5 },
        { source: 'crm', value: 'old', day: 1 },
      ],
      wins: 'new',
      history: 2,
    },
    {
      name: 'a source that takes its value back gives way',
      steps: [
        { source: 'crm', value: 'a', day: 1 },
        { source: 'hand', value: 'b', day: 2 },
        { source: 'hand', value: null, day: 3 },
      ],
      wins: 'a',
      history: 3,
    },
  ]
  for (const story of stories) {
    it(story.name, async () => {
      const tenant = await newTenant()
      const entityId = await newAccount(tenant)
      await inTenant(tenant, (tx) =>
        sql`insert into field (workspace_id, entity, key, label, type, sources)
          values (${tenant.workspace.id}, 'account', 'plan', 'Plan', 'text', ${story.sources ?? []})`.execute(tx),
      )
      for (const { day, ...step } of story.steps) {
        const row = { entity: 'account' as const, entityId, key: 'plan', validAt: at(day), ...step }
        const { faults } = await inTenant(tenant, (tx) => setFieldValues(tx, tenant, [row]))
        expect(faults).toEqual([])
      }
      expect((await current(tenant)).plan).toBe(story.wins)
      const { rows } = await inTenant(tenant, (tx) => sql`select 1 from field_value`.execute(tx))
      expect(rows.length).toBe(story.history)
    })
  }

  it('takes many values at once, the last of one key and time winning', async () => {
    const tenant = await newTenant()
    const entityId = await newAccount(tenant)
    const row = { entity: 'account' as const, entityId, source: 'tracking', validAt: at(1) }
    await inTenant(tenant, (tx) =>
      setFieldValues(tx, tenant, [
        { ...row, key: 'seats', value: 4 },
        { ...row, key: 'seats', value: 5 },
        { ...row, key: 'vip', value: true },
        { ...row, key: '$name', value: 'Acme Ltd' },
      ]),
    )
    expect(await current(tenant)).toEqual({ seats: 5, vip: true, $name: 'Acme Ltd' })
    const { rows } = await inTenant(tenant, (tx) => sql`select name from account`.execute(tx))
    expect(rows).toEqual([{ name: 'Acme Ltd' }])
  })

  it('reports a value that does not fit and takes the others', async () => {
    const tenant = await newTenant()
    const entityId = await newAccount(tenant)
    const row = { entity: 'account' as const, entityId, source: 'tracking', validAt: at(1) }
    await inTenant(tenant, (tx) => setFieldValues(tx, tenant, [{ ...row, key: 'seats', value: 4 }]))
    const { faults } = await inTenant(tenant, (tx) =>
      setFieldValues(tx, tenant, [
        { ...row, key: 'seats', value: 'many', validAt: at(2) },
        { ...row, key: 'note', value: 'a\u0000b' },
        { ...row, key: 'fresh', value: 'x', source: 'hand' },
        { ...row, key: 'city', value: 'Oslo' },
      ]),
    )
    expect(faults.map(({ index, key, code }) => [index, key, code])).toEqual([
      [0, 'seats', 'bad_value'],
      [1, 'note', 'bad_value'],
      [2, 'fresh', 'unknown_field'],
    ])
    expect(await current(tenant)).toEqual({ seats: 4, city: 'Oslo' })
  })
})
