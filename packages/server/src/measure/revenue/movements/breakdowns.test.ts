import { describe, expect, it } from 'vitest'
import { findAccount, saveAccounts } from '../../../record/accounts'
import { setAssignments } from '../../../record/accounts/assignments'
import { setFieldValues } from '../../../record/fields'
import { insertMembers, inTenant, type Tenant } from '../../../trust/tenancy'
import { line, movements, NOW, open } from './stage.fixture'

describe('breakdowns', () => {
  it('by plan: what one plan loses and another gains passed over, the rest is the movement', async () => {
    const { call, later } = await open()
    await later(0, line, { ...line, externalId: 'u', account: 'b', plan: 'pro', mrr: 33 })
    await later(1, { ...line, plan: 'pro', mrr: 150.5, changeOn: '2026-03-10' })
    expect(await movements(call, 'from=2026-03&to=2026-03&by=plan')).toEqual([
      { group: 'basic', start: '100.0000', transferOut: '100.0000' },
      { group: 'pro', start: '33.0000', transferIn: '100.0000', expansion: '50.5000', end: '183.5000' },
    ])
    const behind = await call(
      'GET',
      '/api/v1/revenue/movements/accounts?period=2026-03&by=plan&group=pro&kind=transferIn',
    )
    expect(behind.body).toMatchObject({ sum: '100.0000', total: 1, items: [{ account: 'a', group: 'pro' }] })
  })

  it('by owner, by parent and by field: who changes takes along what is held', async () => {
    const { tenant, call, later } = await open({ timeZone: 'America/New_York' })
    await saveAccounts(
      tenant,
      ['a', 'b', 'top'].map((externalId) => ({ externalId })),
      { source: 'api', mode: 'upsert' },
    )
    await later(
      0,
      line,
      { ...line, externalId: 't', mrr: 20, start: '2026-03-20' },
      { ...line, externalId: 'u', account: 'b' },
    )
    const { id } = await findAccount(tenant, 'a')
    await inTenant(tenant, async (tx) => {
      const [ann, bob] = await insertMembers(
        tx,
        tenant,
        ['ann', 'bob'].map((name) => ({ userId: null, email: `${name}@x.test`, name, role: 'csm' as const })),
      )
      // 02:00 in UTC on the 11th is still the 10th there.
      const owners = [
        ['2026-01-01T12:00:00Z', ann],
        ['2026-03-11T02:00:00Z', bob],
      ] as const
      for (const [at, memberId] of owners) {
        const row = { accountId: id, role: 'owner', memberId: memberId as string, validAt: new Date(at) }
        await setAssignments(tx, tenant, [row], 'live')
      }
      for (const [value, at] of [
        ['small', '2026-01-01'],
        ['large', '2026-03-20'],
      ] as const) {
        const said = { entity: 'account' as const, entityId: id, key: 'size', value, source: 'crm' }
        await setFieldValues(tx, tenant, [{ ...said, validAt: new Date(`${at}T15:00:00Z`) }])
      }
    })
    expect(await movements(call, 'from=2026-03&to=2026-03&by=owner')).toEqual([
      { group: 'ann@x.test', start: '100.0000', transferOut: '100.0000' },
      { group: 'bob@x.test', transferIn: '100.0000', expansion: '20.0000', end: '120.0000' },
      { group: null, start: '100.0000', end: '100.0000' },
    ])
    // What changes on the very day belongs to the group of that day.
    expect(await movements(call, 'from=2026-03&to=2026-03&by=field.size')).toEqual([
      { group: 'large', transferIn: '100.0000', expansion: '20.0000', end: '120.0000' },
      { group: 'small', start: '100.0000', transferOut: '100.0000' },
      { group: null, start: '100.0000', end: '100.0000' },
    ])
    const rule = encodeURIComponent(JSON.stringify({ field: 'field.size', op: '=', value: 'large' }))
    expect(await movements(call, `from=2026-03&to=2026-03&filter=${rule}`)).toEqual([
      { start: '100.0000', expansion: '20.0000', end: '120.0000' },
    ])
    for (const [by, code] of [
      ['colour', 'bad_breakdown'],
      ['field.colour', 'unknown_field'],
    ] as const) {
      expect((await call('GET', `/api/v1/revenue/movements?by=${by}`)).body).toMatchObject({ code, field: 'by' })
    }
  })

  it('who sees one book alone is told of that alone', async () => {
    const { tenant, later } = await open()
    await later(0, line, { ...line, externalId: 'u', account: 'b' })
    const { id } = await findAccount(tenant, 'b')
    const memberId = await inTenant(tenant, async (tx) => {
      const [own] = await insertMembers(tx, tenant, [
        { userId: null, email: 'o@x.test', name: 'o', role: 'csm', sees: 'book' },
      ])
      await setAssignments(
        tx,
        tenant,
        [{ accountId: id, role: 'owner', memberId: own as string, validAt: new Date(NOW) }],
        'live',
      )
      return own as string
    })
    const { selectAccounts } = await import('./selection')
    const { readMovements } = await import('./read-movements')
    const { listPeriods } = await import('../domain/periods')
    const { readSettings } = await import('../settings/settings')
    const narrow: Tenant = { ...tenant, scope: { kind: 'book', memberId } }
    const deps = { registry: () => Promise.reject(new Error('no rule, no fields')) }
    const rows = await inTenant(narrow, async (tx) =>
      readMovements(tx, narrow, {
        periods: listPeriods('2026-03', '2026-03', 'month'),
        selection: await selectAccounts(narrow, deps, undefined),
        settings: await readSettings(tx, narrow),
      }),
    )
    expect(rows[0]).toMatchObject({ start: '100.0000', accounts: { start: 1 } })
  })
})
