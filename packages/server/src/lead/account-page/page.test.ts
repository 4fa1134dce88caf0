import { beforeAll, describe, expect, it } from 'vitest'
import { newTenant } from '../../../test/stores'
import { explainHealth, healthSection, installDefaultScorecard } from '../../judge/health'
import { deriveId, NIL_ID } from '../../kernel/ids'
import {
  backfillHistory,
  installBuiltInMetrics,
  metricSection,
  parseMoment,
  readAccountMetrics,
} from '../../measure/metrics'
import { findAccount, noteFirstSeen, readAccount, readMoment, saveAccounts } from '../../record/accounts'
import { inTenant, type Tenant } from '../../trust/tenancy'
import { readAccountPage } from './page'

const NOW = Date.parse('2026-06-30T12:00:00Z')
const DAY = 86_400_000
const SECTIONS = [metricSection, healthSection]
let tenant: Tenant

/** One account, used on two days of three for ninety days. */
beforeAll(async () => {
  tenant = await newTenant({ now: () => NOW })
  await inTenant(tenant, (tx) => installBuiltInMetrics(tx, tenant))
  await inTenant(tenant, (tx) => installDefaultScorecard(tx, tenant))
  const created = new Date(NOW - 200 * DAY).toISOString()
  await saveAccounts(tenant, [{ externalId: 'acme', name: 'Acme', createdAt: created, at: created }], {
    source: 'api',
    mode: 'upsert',
    history: true,
  })
  const { id } = await findAccount(tenant, 'acme')
  const events = Array.from({ length: 60 }, (_, n) => {
    const ts = new Date(NOW - (n * 3 * DAY) / 2).toISOString().replace('T', ' ').replace('Z', '')
    const message_id = deriveId(tenant.workspace.id, `page ${n}`)
    const person_id = deriveId(tenant.workspace.id, `person ${n % 4}`)
    const about = { workspace_id: tenant.workspace.id, account_id: id, person_id, message_id, import_id: NIL_ID }
    return { ...about, event: `Feature ${n % 5}`, ts, known_at: ts, source: 'test', properties: '{}', numbers: {} }
  })
  await tenant.stores.olap.insert('events', events)
  await inTenant(tenant, (tx) => noteFirstSeen(tx, tenant, [{ accountId: id, at: new Date(NOW - 90 * DAY) }]))
})

describe('the page of an account as of a past day', () => {
  const query = { as_of: '2026-06-01', compare_to: '2026-05-04' }

  it('asks the event store each question once', async () => {
    const asked: string[] = []
    const { olap } = tenant.stores
    const listening: Tenant = {
      ...tenant,
      stores: {
        ...tenant.stores,
        olap: {
          ...olap,
          query: (...question) => {
            asked.push(JSON.stringify(question))
            return olap.query(...question)
          },
        },
      },
    }
    await readAccountPage(listening, 'acme', query, SECTIONS)
    expect(asked.length).toBeGreaterThan(5)
    expect(new Set(asked).size).toBe(asked.length)
  })

  it('shows what its parts say, each asked by itself', async () => {
    const page = await readAccountPage(tenant, 'acme', query, SECTIONS)
    const moment = parseMoment(tenant, query.as_of, undefined)
    const before = parseMoment(tenant, query.compare_to, undefined)
    expect(page.health).toEqual(await explainHealth(tenant, 'acme', moment, before))
    expect(page.metrics).toEqual((await readAccountMetrics(tenant, 'acme', moment)).items)
    const account = await readAccount(tenant, 'acme', SECTIONS, readMoment(tenant, query))
    expect(page.account).toEqual({ ...account, parentName: null })
    expect(page.account.health?.score).toBe(page.health?.score)
    // One every day and a half from 5 May to 1 June; the one at the very end of the day is of the next.
    expect(page.metrics.find((metric) => metric.key === 'events_28')?.value).toBe(18)
    expect(page.events[0]?.at.slice(0, 10)).toBe('2026-05-31')
  })

  it('tells whether its figures are those that were recorded', async () => {
    const knownAs = async (more: object) =>
      (await readAccountPage(tenant, 'acme', { ...query, ...more }, SECTIONS)).knownAs
    expect(await knownAs({})).toBe('unrecorded')
    expect(await knownAs({ as_of: undefined })).toBeNull()
    await backfillHistory(tenant, '2026-06-01', '2026-06-01')
    expect(await knownAs({})).toBe('recorded')
    // The day was recorded four weeks late, so nothing had been as known then.
    expect(await knownAs({ known_at: '2026-06-01' })).toBe('unrecorded')
    const { id } = await findAccount(tenant, 'acme')
    const late = { workspace_id: tenant.workspace.id, account_id: id, event: 'Late', ts: '2026-06-01 10:00:00.000' }
    const rest = {
      known_at: '2026-06-30 12:00:00.000',
      source: 'test',
      properties: '{}',
      numbers: {},
      import_id: NIL_ID,
    }
    const message_id = deriveId(tenant.workspace.id, 'late')
    await tenant.stores.olap.insert('events', [{ ...late, ...rest, message_id, person_id: NIL_ID }])
    expect(await knownAs({})).toBe('recomputed')
  })
})
