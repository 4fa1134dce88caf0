import { beforeAll, describe, expect, it } from 'vitest'
import { findAccount, saveAccounts } from '../../../record/accounts'
import { setAssignments } from '../../../record/accounts/assignments'
import { setFieldValues } from '../../../record/fields'
import { insertMembers, inTenant } from '../../../trust/tenancy'
import { bumpLedger } from '../ledger/state'
import { line, open, type Stage } from './stage.fixture'

const LARGE = encodeURIComponent(JSON.stringify({ field: 'field.size', op: '=', value: 'large' }))
const MARCH = 'movements?from=2026-03&to=2026-05'
const QUESTIONS = {
  owner: `${MARCH}&by=owner`,
  size: `${MARCH}&by=field.size`,
  parent: 'movements?from=2026-05&to=2026-07&by=parent',
  large: `${MARCH}&filter=${LARGE}`,
  retentionByOwner: 'retention?from=2026-03-31&to=2026-06-30&by=owner',
  seriesOfLarge: `retention/series?from=2026-05&to=2026-06&months=2&filter=${LARGE}`,
  cohortsBySize: 'cohorts?group_by=field.size',
} as const
type Question = keyof typeof QUESTIONS

describe('figures that are kept', () => {
  let stage: Stage
  let ids: { a: string; b: string }
  let owners: readonly string[]

  beforeAll(async () => {
    stage = await open()
    const { tenant, later } = stage
    await saveAccounts(
      tenant,
      ['a', 'b', 'top'].map((externalId) => ({ externalId })),
      { source: 'api', mode: 'upsert' },
    )
    await later(0, line, { ...line, externalId: 'u', account: 'b', mrr: 40 })
    ids = { a: (await findAccount(tenant, 'a')).id, b: (await findAccount(tenant, 'b')).id }
    await inTenant(tenant, async (tx) => {
      const people = ['ann', 'bob'].map((name) => ({
        userId: null,
        email: `${name}@x.test`,
        name,
        role: 'csm' as const,
      }))
      owners = await insertMembers(tx, tenant, people)
    })
    await tellSize('b', 'small', 'crm')
  })

  const tellOwner = (account: 'a' | 'b', owner: number, day: string) =>
    inTenant(stage.tenant, (tx) => {
      const row = { accountId: ids[account], role: 'owner', memberId: owners[owner] as string, validAt: new Date(day) }
      return setAssignments(tx, stage.tenant, [row], 'live')
    })

  const tellSize = (account: 'a' | 'b', value: string | null, source: string, pinned = false) =>
    inTenant(stage.tenant, (tx) => {
      const row = { entity: 'account' as const, entityId: ids[account], key: 'size', value, source, pinned }
      return setFieldValues(tx, stage.tenant, [{ ...row, validAt: new Date('2026-01-10') }])
    })

  const putSources = async (...sources: string[]) => {
    const { status, body } = await stage.call('PUT', '/api/v1/fields/account/size', {
      label: 'Size',
      type: 'text',
      sources,
    })
    expect(status, JSON.stringify(body)).toBe(200)
  }

  const askAll = async (): Promise<Record<Question, unknown>> => {
    const answers = await Promise.all(
      Object.entries(QUESTIONS).map(async ([name, path]) => {
        const { status, body } = await stage.call('GET', `/api/v1/revenue/${path}`)
        expect(status, JSON.stringify(body)).toBe(200)
        return [name, body.items ?? body] as const
      }),
    )
    return Object.fromEntries(answers) as Record<Question, unknown>
  }

  it.each<[string, readonly Question[], () => Promise<unknown>]>([
    ['an owner', ['owner', 'retentionByOwner'], () => tellOwner('a', 0, '2026-01-05')],
    ['another owner, of a later day', ['owner'], () => tellOwner('a', 1, '2026-04-10')],
    ['a size', ['size', 'large', 'seriesOfLarge', 'cohortsBySize'], () => tellSize('a', 'large', 'crm')],
    ['another size by a second source', ['size', 'large', 'cohortsBySize'], () => tellSize('b', 'large', 'billing')],
    ['which source comes first', ['size', 'large', 'cohortsBySize'], () => putSources('crm', 'billing')],
    ['a size that is pinned', ['size', 'large', 'cohortsBySize'], () => tellSize('b', 'large', 'billing', true)],
    ['that there is no size', ['size', 'large', 'cohortsBySize'], () => tellSize('a', null, 'crm')],
    [
      'a parent',
      ['parent'],
      () => saveAccounts(stage.tenant, [{ externalId: 'a', parent: 'top' }], { source: 'api', mode: 'upsert' }),
    ],
  ])('follow %s that is told', async (_, concerned, tell) => {
    const before = await askAll()
    expect(await askAll()).toEqual(before)
    await tell()
    const after = await askAll()
    await inTenant(stage.tenant, (tx) => bumpLedger(tx, stage.tenant))
    expect(after).toEqual(await askAll())
    for (const name of concerned) expect(after[name], name).not.toEqual(before[name])
  })
})
