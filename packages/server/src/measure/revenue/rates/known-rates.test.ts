import { expect, it } from 'vitest'
import { importFile, kindsWith } from '../../../../test/imports'
import type { Tenant } from '../../../trust/tenancy'
import { movements, open } from '../movements/stage.fixture'
import { saveThenLoseRates } from '../revenue.fixture'
import { saveSubscriptions } from '../save'
import { ratesKind } from './import-kind'

const JANUARY = { currency: 'EUR', day: '2026-01-01' }
const FEBRUARY = { currency: 'EUR', day: '2026-02-01' }

interface Told {
  readonly on: string
  readonly rates: readonly { readonly currency: string; readonly day: string; readonly rate: string }[]
  readonly history?: boolean
}

interface Story {
  readonly name: string
  readonly told: readonly Told[]
  /** What 100 euros held since January are worth at the end of February, by when it is asked as known. */
  readonly worth: Readonly<Record<string, string>>
}

const STORIES: readonly Story[] = [
  {
    name: 'rates of past days told later: nobody had told of any in March, so they are what is told now',
    told: [{ on: '2026-07-01', rates: [{ ...JANUARY, rate: '1.1' }] }],
    worth: { '2026-03-15': '110.0000', '2026-07-02': '110.0000', now: '110.0000' },
  },
  {
    name: 'a rate corrected later shows its earlier value as known before',
    told: [
      { on: '2026-01-01', rates: [{ ...JANUARY, rate: '1.1' }] },
      { on: '2026-05-01', rates: [{ ...JANUARY, rate: '1.2' }] },
    ],
    worth: { '2026-03-15': '110.0000', '2026-06-01': '120.0000', now: '120.0000' },
  },
  {
    name: 'what was answered in March by the rate told then is answered still, though a nearer one was told since',
    told: [
      { on: '2026-01-01', rates: [{ ...JANUARY, rate: '1.1' }] },
      { on: '2026-05-01', rates: [{ ...FEBRUARY, rate: '1.3' }] },
    ],
    worth: { '2026-03-15': '110.0000', '2026-06-01': '130.0000', now: '130.0000' },
  },
  {
    name: 'told with history each was known on its day, and a correction from when it was told',
    told: [
      {
        on: '2026-05-01',
        history: true,
        rates: [
          { ...JANUARY, rate: '1.1' },
          { ...FEBRUARY, rate: '1.3' },
        ],
      },
      { on: '2026-06-01', history: true, rates: [{ ...FEBRUARY, rate: '1.4' }] },
    ],
    worth: { '2026-01-20': '110.0000', '2026-03-15': '130.0000', '2026-06-02': '140.0000', now: '140.0000' },
  },
]

it.each(STORIES)('$name', async ({ told, worth }) => {
  const { tenant, call } = await open()
  const at = (day: string): Tenant => ({
    ...tenant,
    stores: { ...tenant.stores, now: () => Date.parse(`${day}T00:00:00Z`) },
  })
  const line = { externalId: 's', account: 'a', start: '2026-01-01', mrr: 100, currency: 'EUR' }
  await saveThenLoseRates(tenant, ['EUR'], async () => {
    await saveSubscriptions(tenant, [line], { source: 'api', history: true, createAccounts: true })
  })
  for (const { on, rates, history } of told) {
    const content = `currency,day,rate\n${rates.map((one) => `${one.currency},${one.day},${one.rate}`).join('\n')}\n`
    const map = 'currency=currency,day=day,rate=rate'
    const done = await importFile(
      at(on),
      { kind: 'rates', content, map, history: history ?? false },
      kindsWith(ratesKind),
    )
    expect(done).toMatchObject({ state: 'done', accepted: rates.length })
  }
  for (const [when, end] of Object.entries(worth)) {
    const known = when === 'now' ? '' : `&known_at=${when}T12:00:00Z`
    const rows = await movements(call, `from=2026-02&to=2026-02${known}`)
    expect(rows[0]?.end, `as known ${when}`).toBe(end)
  }
})

it('through the API, too: with history each is known on its day', async () => {
  const { tenant, call } = await open()
  const line = { externalId: 's', account: 'a', start: '2026-01-01', mrr: 100, currency: 'EUR' }
  await saveThenLoseRates(tenant, ['EUR'], async () => {
    await saveSubscriptions(tenant, [line], { source: 'api', history: true, createAccounts: true })
  })
  const tell = (items: object[]) => call('PUT', '/api/v1/revenue/rates', { items, history: true })
  expect((await tell([{ ...JANUARY, rate: '1.1' }])).status).toBe(200)
  expect((await tell([{ ...FEBRUARY, rate: '1.3' }])).status).toBe(200)
  const then = await movements(call, 'from=2026-02&to=2026-02&known_at=2026-01-20T00:00:00Z')
  expect(then[0]?.end).toBe('110.0000')
})
