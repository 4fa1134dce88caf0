import { describe, expect, it } from 'vitest'
import { findAccount } from '../../../record/accounts'
import { setFieldValues } from '../../../record/fields'
import { inTenant } from '../../../trust/tenancy'
import { saveRates } from '../rates/rates'
import { line, open, type Stage } from './stage.fixture'

/** A euro is 1.00 in January, worth another from 5 February on. */
async function openAbroad(second: string, ...items: object[]): Promise<Stage> {
  const stage = await open()
  const rates = [
    { currency: 'EUR', day: '2025-12-01', rate: '1.00' },
    { currency: 'EUR', day: '2026-02-05', rate: second },
    { currency: 'GBP', day: '2026-02-10', rate: '2' },
  ]
  await inTenant(stage.tenant, (tx) => saveRates(tx, stage.tenant, rates))
  for (const [n, item] of items.entries()) await stage.later(n, item)
  return stage
}

const abroad = { ...line, currency: 'EUR' }

const february = async ({ call }: Stage, by = '') => {
  const { status, body } = await call('GET', `/api/v1/revenue/movements?from=2026-02&to=2026-02${by}`)
  expect(status, JSON.stringify(body)).toBe(200)
  return body.items
}

describe('ratios are of what was held at the start, in the rates of the start', () => {
  it.each<[string, string, object[], Record<string, number>]>([
    [
      'who leaves after a rise takes no more than was held',
      '1.20',
      [{ ...abroad, end: '2026-02-20' }],
      { grr: 0, nrr: 0, logoChurn: 1 },
    ],
    [
      'half is half, whatever the rate fell to',
      '0.50',
      [abroad, { ...abroad, mrr: 50, changeOn: '2026-02-20' }],
      { grr: 0.5, nrr: 0.5, logoChurn: 0 },
    ],
    [
      'so is what was gained',
      '3.00',
      [abroad, { ...abroad, mrr: 150, changeOn: '2026-02-20' }],
      { grr: 1, nrr: 1.5, logoChurn: 0 },
    ],
    ['rates alone keep and lose nothing', '0.10', [abroad], { grr: 1, nrr: 1, logoChurn: 0 }],
    [
      'what comes back counts what it would have been worth',
      '2.00',
      [
        { ...line, externalId: 't', account: 'b' },
        { ...abroad, end: '2026-01-20' },
        { ...abroad, externalId: 'u', start: '2026-02-20' },
      ],
      { grr: 1, nrr: 1, nrrWithReactivation: 2, logoChurn: 0 },
    ],
    [
      'a currency that came with its first rate was not held before',
      '1.20',
      [line, { ...line, externalId: 'c', start: '2026-02-10', currency: 'GBP' }],
      { grr: 1, nrr: 3 },
    ],
  ])('%s', async (_, second, items, wanted) => {
    const stage = await openAbroad(second, ...items)
    const [whole] = await february(stage)
    expect(whole).toMatchObject(wanted)
    const plans = await february(stage, '&by=plan')
    expect(plans).toMatchObject([{ group: 'basic', ...wanted }])
  })

  it('who enters a group and leaves within the period is nothing that the group held', async () => {
    const stage = await open()
    await stage.later(
      0,
      { ...line, externalId: 'small', account: 'stays', mrr: 10 },
      { ...line, externalId: 'big', account: 'goes', mrr: 1000, end: '2026-02-20' },
      { ...line, externalId: 'other', account: 'other', mrr: 1000 },
    )
    const tell = async (account: string, value: string, day: string) => {
      const { id: entityId } = await findAccount(stage.tenant, account)
      const row = { entity: 'account' as const, entityId, key: 'size', value, source: 'crm' }
      await inTenant(stage.tenant, (tx) =>
        setFieldValues(tx, stage.tenant, [{ ...row, validAt: new Date(`${day}T12:00:00Z`) }]),
      )
    }
    await tell('stays', 'small', '2026-01-01')
    await tell('other', 'large', '2026-01-01')
    await tell('goes', 'large', '2026-01-01')
    await tell('goes', 'small', '2026-02-10')
    expect(await february(stage, '&by=field.size')).toMatchObject([
      { group: 'large', start: '2000.0000', transferOut: '1000.0000', grr: 1, nrr: 1, logoChurn: 0 },
      {
        group: 'small',
        start: '10.0000',
        transferIn: '1000.0000',
        churn: '1000.0000',
        accounts: { start: 1, churned: 1 },
        grr: 1,
        nrr: 1,
        logoChurn: 0,
      },
    ])
    expect(await february(stage)).toMatchObject([
      { grr: expect.closeTo(1010 / 2010, 10), logoChurn: expect.closeTo(1 / 3, 10) },
    ])
  })

  it('by plan in another currency: what passes over is neither lost nor gained', async () => {
    const stage = await openAbroad('2.00', abroad, { ...abroad, plan: 'pro', mrr: 80, changeOn: '2026-02-20' })
    expect(await february(stage, '&by=plan')).toMatchObject([
      { group: 'basic', grr: 0.8, nrr: 0.8 },
      { group: 'pro', grr: null, nrr: null },
    ])
    expect(await february(stage)).toMatchObject([{ grr: 0.8, nrr: 0.8 }])
  })
})
