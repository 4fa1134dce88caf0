import { describe, expect, it } from 'vitest'
import { newTenant, testStores } from '../../../test/stores'
import { inTenant, type Tenant } from '../../trust/tenancy'
import { findAccount, limitsOf, readAccount, readMoment, type SaveOptions, saveAccounts } from '../accounts'
import { fieldBodySchema } from './contract'
import { putField, readField } from './define'
import { checkValue, guessType } from './domain/check-value'
import { readFieldTab } from './index'
import { deleteField, readFieldUsage } from './remove'
import { fieldUsers, namesField } from './users'

const from = (source: string): SaveOptions => ({ source, mode: 'upsert' })
const put = (tenant: Tenant, key: string, body: unknown) =>
  putField(tenant, 'account', key, fieldBodySchema.parse(body))

async function tab(tenant: Tenant, key: string, query: { as_of?: string; known_at?: string } = {}) {
  const { id } = await findAccount(tenant, 'a')
  const fields = await inTenant(tenant, (tx) =>
    readFieldTab(tx, tenant, 'account', id, limitsOf(tenant, readMoment(tenant, query))),
  )
  return fields.find((field) => field.key === key)
}

describe('values in their types', () => {
  const context = { timeZone: 'Europe/Berlin', currency: 'EUR' }
  const cases: [string, unknown, unknown][] = [
    ['text', 12, '12'],
    ['text', '', null],
    ['number', '12.5', 12.5],
    ['number', 'twelve', 'bad_value'],
    ['number', '0x1F', 31],
    ['boolean', 'Yes', true],
    ['boolean', 'maybe', 'bad_value'],
    ['date', '2026-03-31', '2026-03-31'],
    ['date', '2026-03-31T23:30:00Z', '2026-04-01'],
    ['date', '2026-02-30', 'bad_value'],
    ['money', '12.5', { amount: '12.5000', currency: 'EUR' }],
    ['money', { amount: '1', currency: 'USD' }, { amount: '1.0000', currency: 'USD' }],
    ['money', { amount: 'x' }, 'bad_value'],
    ['option', 'a', 'a'],
    ['option', 'c', 'bad_value'],
    ['member', 'Mia@co.test', 'mia@co.test'],
    ['member', 'mia', 'bad_value'],
  ]
  for (const [type, given, wanted] of cases) {
    it(`${type}: ${JSON.stringify(given)}`, () => {
      const check = () => checkValue({ key: 'x', type: type as 'text', options: ['a', 'b'] }, given, context)
      if (wanted === 'bad_value') expect(check).toThrow(expect.objectContaining({ code: 'bad_value' }))
      else expect(check()).toEqual(wanted)
    })
  }

  it('are guessed with care: an id of digits is no number', () => {
    expect([guessType(5), guessType(false), guessType('007')]).toEqual(['number', 'boolean', 'text'])
  })
})

describe('fields', () => {
  it('decide anew when the order of sources changes, and show what lost', async () => {
    const tenant = await newTenant()
    await put(tenant, 'plan', { type: 'text', sources: ['billing', 'crm'] })
    await saveAccounts(tenant, [{ externalId: 'a', fields: { plan: 'from billing' } }], from('billing'))
    await saveAccounts(tenant, [{ externalId: 'a', fields: { plan: 'from crm' } }], from('crm'))
    expect(await tab(tenant, 'plan')).toMatchObject({
      value: 'from billing',
      source: 'billing',
      others: [{ source: 'crm', value: 'from crm' }],
    })
    await put(tenant, 'plan', { type: 'text', sources: ['crm'] })
    expect((await readAccount(tenant, 'a', [])).fields.plan).toBe('from crm')
    await saveAccounts(
      tenant,
      [{ externalId: 'a', fields: { plan: { value: 'by hand', pinned: true } } }],
      from('hand'),
    )
    await saveAccounts(tenant, [{ externalId: 'a', fields: { plan: 'from crm again' } }], from('crm'))
    expect(await tab(tenant, 'plan')).toMatchObject({
      value: 'by hand',
      pinned: true,
      setBy: 'test',
      others: [{ source: 'crm', value: 'from crm again' }, { source: 'billing' }],
    })
    expect((await tab(tenant, 'plan'))?.history.length).toBe(4)
  })

  it('tell what stood on a past day, as known then', async () => {
    let now = Date.UTC(2026, 0, 10)
    const tenant = await newTenant({ now: () => now })
    await saveAccounts(tenant, [{ externalId: 'a', fields: { seats: 1 }, at: '2026-01-01' }], from('crm'))
    now = Date.UTC(2026, 1, 10)
    await saveAccounts(tenant, [{ externalId: 'a', fields: { seats: 2 }, at: '2026-01-05' }], from('erp'))
    expect(await tab(tenant, 'seats', { as_of: '2026-01-03' })).toMatchObject({ value: 1, others: [] })
    expect(await tab(tenant, 'seats', { as_of: '2026-01-06' })).toMatchObject({ value: 2, others: [{ value: 1 }] })
    expect(await tab(tenant, 'seats', { as_of: '2026-01-06', known_at: '2026-01-31' })).toMatchObject({
      value: 1,
      others: [],
    })
    expect(await tab(tenant, 'seats', { as_of: '2025-12-01' })).toMatchObject({
      value: null,
      source: null,
      history: [],
    })
  })

  it('take a new type if every value reads as it, and refuse it otherwise', async () => {
    const tenant = await newTenant()
    await saveAccounts(tenant, [{ externalId: 'a', fields: { seats: '12', plan: 'pro' } }], from('crm'))
    await put(tenant, 'seats', { type: 'number' })
    expect((await readAccount(tenant, 'a', [])).fields.seats).toBe(12)
    await expect(put(tenant, 'plan', { type: 'number' })).rejects.toMatchObject({ code: 'type_conflict' })
    await expect(put(tenant, 'plan', { type: 'option', options: ['free'] })).rejects.toMatchObject({
      code: 'type_conflict',
    })
    await expect(put(tenant, 'plan', { type: 'option' })).rejects.toMatchObject({ code: 'options_missing' })
    await expect(put(tenant, '$x', { type: 'text' })).rejects.toMatchObject({ code: 'invalid_key' })
    expect(await readField(tenant, 'account', 'plan')).toMatchObject({ type: 'text', label: 'Plan' })
    await expect(readField(tenant, 'person', 'plan')).rejects.toMatchObject({ code: 'not_found' })
  })
})

describe('a field that goes', () => {
  it('tells what it holds first, is kept by what names it, and takes its values along', async () => {
    const tenant = await newTenant()
    await saveAccounts(tenant, [{ externalId: 'a', fields: { plan: 'pro', sso_url: 'x' } }], from('crm'))
    await saveAccounts(tenant, [{ externalId: 'a', fields: { plan: 'free' } }], from('billing'))
    expect(await readField(tenant, 'account', 'sso_url')).toMatchObject({ label: 'SSO URL' })
    let named = true
    fieldUsers.add(testStores().hooks, 'test', async (_tx, _tenant, _entity, key) =>
      named && key === 'plan' ? [{ kind: 'view', key: 'pros', name: 'Pros' }] : [],
    )
    expect(await readFieldUsage(tenant, 'account', 'plan')).toEqual({
      values: 1,
      sources: [
        { source: 'billing', values: 1 },
        { source: 'crm', values: 1 },
      ],
      users: [{ kind: 'view', key: 'pros', name: 'Pros' }],
    })
    await expect(deleteField(tenant, 'account', 'plan')).rejects.toMatchObject({ code: 'field_in_use', status: 409 })
    named = false
    await deleteField(tenant, 'account', 'plan')
    await expect(deleteField(tenant, 'account', 'plan')).rejects.toMatchObject({ code: 'not_found' })
    expect((await readAccount(tenant, 'a', [])).fields).toEqual({ sso_url: 'x' })
    await saveAccounts(tenant, [{ externalId: 'a', fields: { plan: 'new' } }], from('crm'))
    expect((await tab(tenant, 'plan'))?.history.length).toBe(1)
  })

  it.each([
    [{ all: [{ field: 'field.plan', op: '=', value: 'pro' }] }, 'account', true],
    [{ all: [{ field: 'field.planned', op: '=', value: 'field' }] }, 'account', false],
    [{ kind: 'field', key: 'plan' }, 'account', true],
    [{ kind: 'people', match: { field: 'person.plan', op: 'is_set' } }, 'account', false],
    [{ kind: 'people', match: { field: 'person.plan', op: 'is_set' } }, 'person', true],
    [['-field.plan'], 'account', true],
    [null, 'account', false],
  ] as const)('is named by %j of %s: %s', (written, entity, named) =>
    expect(namesField(written, entity, 'plan')).toBe(named),
  )
})
