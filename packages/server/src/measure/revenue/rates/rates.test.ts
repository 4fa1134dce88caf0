import { describe, expect, it } from 'vitest'
import { callerFor } from '../../../../test/http'
import { faultsOf, importFile, kindsWith } from '../../../../test/imports'
import { newTenant } from '../../../../test/stores'
import { ratesKind } from './import-kind'

const eur = (day: string, rate: string) => ({ currency: 'EUR', day, rate })

describe('rates of one currency and day', () => {
  it('that contradict each other are refused, both named; equal ones are one', async () => {
    const call = await callerFor(await newTenant({}))
    const put = (...items: object[]) => call('PUT', '/api/v1/revenue/rates', { items })
    const refused = await put(eur('2026-01-01', '1.1'), eur('2026-01-02', '1.1'), eur('2026-01-01', '1.2'))
    expect(refused).toMatchObject({
      status: 400,
      body: {
        code: 'rate_twice',
        title: 'items.2.rate: EUR on 2026-01-01 is 1.2 here and 1.1 in items.0.',
        detail: { fields: ['items.0.rate', 'items.2.rate'] },
      },
    })
    expect((await put()).body).toMatchObject({ total: 0 })
    expect((await put(eur('2026-01-01', '1.1'), eur('2026-01-01', '01.10'))).body).toMatchObject({ total: 1 })
    expect((await put(eur('2026-01-01', '9999999999'))).body).toMatchObject({ code: 'bad_rate', field: 'items.0.rate' })
  })

  it('in a file likewise, each row named, and the others go in', async () => {
    const tenant = await newTenant({})
    const content =
      'currency,day,rate\nEUR,2026-01-01,1.1\nEUR,2026-01-01,1.2\nJPY,2026-01-01,0.01\nJPY,2026-01-01,0.010\n'
    const done = await importFile(
      tenant,
      { kind: 'rates', content, map: 'currency=currency,day=day,rate=rate' },
      kindsWith(ratesKind),
    )
    expect(done).toMatchObject({ state: 'done', accepted: 1, unchanged: 1, rejected: 2 })
    expect(faultsOf(done)).toEqual([
      [2, 'rate_twice'],
      [3, 'rate_twice'],
    ])
  })
})
