import fc from 'fast-check'
import { sql } from 'kysely'
import { beforeAll, describe, expect, it } from 'vitest'
import { newTenant } from '../../../../test/stores'
import { createRegistry, type FieldRegistry } from '../../../kernel/rules'
import { insertMembers, inTenant, type Tenant } from '../../../trust/tenancy'
import { accountFieldSources, listAccounts, saveAccounts } from '../index'

const N = 120
let tenant: Tenant
let mia: Tenant
let registry: FieldRegistry

/** Deterministic accounts: every seventh has no seats, names in mixed case, mia owns every third. */
const accounts = Array.from({ length: N }, (_, i) => ({
  externalId: `acc-${i}`,
  name: `${i % 2 ? 'Zeta' : 'alpha'} ${(i * 37) % N}`,
  tags: i % 5 === 0 ? ['vip'] : [],
  domains: [`d${i}.test`],
  ids: { crm: `C${i}` },
  ...(i % 3 === 0 ? { owner: 'mia@co.test' } : {}),
  fields: {
    ...(i % 7 === 0 ? {} : { seats: i % 10 }),
    plan: i % 2 ? 'pro' : 'free',
    deal: { amount: String(i), currency: 'USD' },
  },
}))

beforeAll(async () => {
  tenant = await newTenant()
  const member = { userId: null, email: 'mia@co.test', name: 'Mia', role: 'csm' as const }
  const [memberId = ''] = await inTenant(tenant, (tx) => insertMembers(tx, tenant, [member]))
  mia = { ...tenant, scope: { kind: 'book', memberId }, actor: { kind: 'member', id: memberId, label: 'mia@co.test' } }
  await inTenant(tenant, (tx) =>
    sql`insert into field (workspace_id, entity, key, label, type)
      values (${tenant.workspace.id}, 'account', 'deal', 'Deal', 'money')`.execute(tx),
  )
  const { errors } = await saveAccounts(tenant, accounts, { source: 'api', mode: 'upsert' })
  expect(errors).toEqual([])
  registry = createRegistry(await accountFieldSources(tenant))
})

describe('the account list', () => {
  it('walks every account once, in order, whatever the sort and the page', async () => {
    const sorts = ['name', '-name', 'field.seats', '-field.seats', '-field.deal', 'owner', '-createdAt', 'field.plan']
    await fc.assert(
      fc.asyncProperty(fc.constantFrom(...sorts), fc.integer({ min: 7, max: 50 }), async (sort, limit) => {
        const seen: string[] = []
        const values: unknown[] = []
        let cursor: string | null = null
        do {
          const page = await listAccounts(tenant, registry, {
            sort,
            limit,
            columns: ['field.seats'],
            ...(cursor ? { cursor } : {}),
          })
          expect(page.total).toBe(N)
          seen.push(...page.items.map((item) => item.externalId))
          values.push(...page.items.map((item) => item.columns?.['field.seats']))
          cursor = page.next
        } while (cursor)
        expect(seen.length).toBe(N)
        expect(new Set(seen).size).toBe(N)
        if (sort !== 'field.seats' && sort !== '-field.seats') return
        const numbers = values.filter((value) => value !== null) as number[]
        const ascending = [...numbers].sort((a, b) => a - b)
        expect(numbers).toEqual(sort === 'field.seats' ? ascending : ascending.reverse())
        expect(values.slice(numbers.length).every((value) => value === null)).toBe(true)
      }),
      { numRuns: 12 },
    )
  })

  it('filters, counts and totals over the whole filter', async () => {
    const page = await listAccounts(tenant, registry, {
      filter: {
        all: [
          { field: 'field.plan', op: '=', value: 'pro' },
          { not: { field: 'account.tag', op: 'contains', value: 'vip' } },
        ],
      },
      columns: ['field.seats', 'field.deal', 'account.name'],
      limit: 5,
      totals: 'columns',
    })
    const expected = accounts.filter((account) => account.fields.plan === 'pro' && !account.tags.includes('vip'))
    const seats = expected.flatMap((account) => account.fields.seats ?? [])
    expect(page.total).toBe(expected.length)
    expect(page.items.length).toBe(5)
    expect(page.totals['field.seats']).toMatchObject({ sum: seats.reduce((a, b) => a + b, 0), count: seats.length })
    const deals = expected.reduce((sum, account) => sum + Number(account.fields.deal.amount), 0)
    expect(page.totals['field.deal']).toMatchObject({ sum: `${deals}.0000`, currency: 'USD', count: expected.length })
    expect(page.totals).not.toHaveProperty('account.name')
    expect(page.tookMs).toBeGreaterThan(0)
  })

  it('finds by a part of the name, of any id, of a domain, and takes no wildcard', async () => {
    const found = async (q: string) =>
      (await listAccounts(tenant, registry, { q })).items.map((item) => item.externalId)
    expect(await found('ZETA 37')).toEqual(['acc-1'])
    expect(await found('c117')).toEqual(['acc-117'])
    expect(await found('D117.test')).toEqual(['acc-117'])
    expect(await found('%')).toEqual([])
    expect(await found('_cc-1')).toEqual([])
  })

  it('shows, counts and totals a book alone to whom sees only that', async () => {
    const page = await listAccounts(mia, registry, { columns: ['field.deal'], limit: 500, totals: 'columns' })
    const mine = accounts.filter((account) => 'owner' in account)
    expect(page.total).toBe(mine.length)
    expect(page.items.map((item) => item.externalId).sort()).toEqual(mine.map((account) => account.externalId).sort())
    const deals = mine.reduce((sum, account) => sum + Number(account.fields.deal.amount), 0)
    expect(page.totals['field.deal']?.sum).toBe(`${deals}.0000`)
    const my = await listAccounts(mia, registry, { filter: { field: 'account.owner', op: '=', value: 'me' } })
    expect(my.total).toBe(mine.length)
  })

  it('names what it does not know', async () => {
    await expect(listAccounts(tenant, registry, { sort: 'metric.nothing' })).rejects.toMatchObject({
      code: 'unknown_field',
    })
    await expect(listAccounts(tenant, registry, { columns: ['x'] })).rejects.toMatchObject({ field: 'columns' })
    await expect(listAccounts(tenant, registry, { sort: 'account.tag' })).rejects.toMatchObject({
      code: 'not_sortable',
    })
    await expect(listAccounts(tenant, registry, { cursor: 'abc' })).rejects.toMatchObject({ code: 'bad_cursor' })
    const { next } = await listAccounts(tenant, registry, { limit: 1 })
    const other = listAccounts(tenant, registry, { limit: 1, sort: '-name', cursor: next as string })
    await expect(other).rejects.toMatchObject({ code: 'bad_cursor' })
  })
})
