import { existsSync, readFileSync } from 'node:fs'
import { resolve } from 'node:path'
import { parse } from 'csv-parse/sync'
import { describe, expect, it } from 'vitest'
import { newTenant } from '../../../test/stores'
import type { Tenant } from '../../trust/tenancy'
import { catalogue } from './catalogue'
import type { Compute } from './contract'
import { compileHistory } from './domain/compile-history'
import { buildMetricSet } from './domain/metric-set'
import { explainMetric } from './explain'
import { withFrame } from './frame'
import { accountIdOf, addAccounts, addMetrics, valuesOf } from './metrics.fixture'
import { momentOfDay } from './moment-of'
import { FINAL_SETTINGS, readRowScope } from './values'

const SHARED = resolve(import.meta.dirname, '../../../../../../shared')
const EVENTS = resolve(SHARED, 'data/crm/events.csv.gz')
const EXPECTED = resolve(SHARED, 'reference/metrics.csv')
const present = existsSync(EVENTS) && existsSync(EXPECTED)

const FEATURES = ['search', 'meeting', 'quote', 'add_contact', 'email_list', 'call_lead']
const DEFINITIONS: Readonly<Record<string, Compute>> = {
  core_28: { kind: 'event_count', events: ['search', 'meeting'], days: 28 },
  users_28: { kind: 'event_users', events: '*', days: 28 },
  active_30: { kind: 'active_days', events: '*', days: 30 },
  breadth_14: { kind: 'feature_breadth', events: FEATURES, days: 14 },
  won_sum_90: { kind: 'event_sum', events: ['win_opportunity'], property: 'value', days: 90 },
  won_avg_90: { kind: 'event_avg', events: ['win_opportunity'], property: 'value', days: 90 },
  lost_max_90: { kind: 'event_max', events: ['lose_opportunity'], property: 'value', days: 90 },
  since_quote: { kind: 'days_since_last', events: ['quote'] },
  since_first: { kind: 'days_since_first', events: '*' },
  core_change: { kind: 'change', metric: 'core_28' },
  core_per_user: { kind: 'ratio', numerator: 'core_28', denominator: 'users_28', scale: 1 },
}

type Expected = Record<'account' | 'day' | 'time_zone', string> & Record<string, string>

/** The events of the accounts that the reference names, straight from the file: users made unique per account. */
async function load(tenant: Tenant, accounts: readonly string[]): Promise<void> {
  const id = (kind: string, text: string): string =>
    `toUUID(hex(MD5(concat({workspace:String}, '\\x1F', '${kind}', '\\x1F', ${text}))))`
  await tenant.stores.olap.command(
    `INSERT INTO events SELECT toUUID({workspace:String}), ${id('account', 'account_id')}, ${id('person', "concat(account_id, '-', user_id)")},
       event, toDateTime64(event_time, 3, 'UTC'), generateUUIDv4(), toDateTime64(event_time, 3, 'UTC'),
       toUUID('00000000-0000-0000-0000-000000000000'), 'file', '{}', if(value = '', map(), map('value', toFloat64(value)))
     FROM file({path:String}, 'CSVWithNames', 'account_id String, event_time String, event String, user_id String, value String')
     WHERE account_id IN {accounts:Array(String)} SETTINGS max_partitions_per_insert_block = 0`,
    { workspace: tenant.workspace.id, path: EVENTS, accounts },
    { lane: 'import' },
  )
}

const rounded = (value: number | null | undefined): string =>
  value === null || value === undefined ? '' : String(Math.round(value * 1e6) / 1e6)

describe.skipIf(!present)(
  present ? 'reference values' : 'reference values (skipped: the reference data is not beside the repository)',
  () => {
    const expected: Expected[] = present ? parse(readFileSync(EXPECTED), { columns: true }) : []
    const accounts = [...new Set(expected.map((row) => row.account))]

    it('come out to the last digit in three time zones, by values, by explanation and by history', async () => {
      const base = await newTenant()
      await addAccounts(
        base,
        accounts.map((id) => ({ id })),
      )
      await load(base, accounts)
      const metrics = await addMetrics(base, DEFINITIONS)
      const keys = Object.keys(DEFINITIONS)
      const wrong: string[] = []
      let compared = 0
      const check = (what: string, row: Expected, key: string, value: number | null | undefined): void => {
        compared++
        if (rounded(value) !== row[key]) {
          wrong.push(
            `${what} ${row.account} ${row.day} ${row.time_zone} ${key}: ${rounded(value)}, expected ${row[key]}`,
          )
        }
      }
      for (const timeZone of new Set(expected.map((row) => row.time_zone))) {
        const tenant: Tenant = { ...base, workspace: { ...base.workspace, timeZone } }
        for (const day of new Set(expected.filter((row) => row.time_zone === timeZone).map((row) => row.day))) {
          const rows = expected.filter((row) => row.time_zone === timeZone && row.day === day)
          const moment = momentOfDay(tenant, day)
          const values = await valuesOf(tenant, moment)
          const history = await historyOf(tenant, metrics, day)
          for (const row of rows) {
            for (const key of keys) {
              check('values', row, key, values[row.account]?.[key])
              check('history', row, key, history.get(accountIdOf(tenant, row.account))?.[keys.indexOf(key)])
            }
          }
          const [row] = rows
          for (const key of row ? keys : []) {
            const found = await explainMetric(tenant, key, (row as Expected).account, moment)
            check('explanation', row as Expected, key, found.value)
          }
        }
      }
      expect(wrong).toEqual([])
      expect(compared).toBeGreaterThan(expected.length * keys.length)
    }, 600_000)
  },
)

async function historyOf(
  tenant: Tenant,
  metrics: Parameters<typeof buildMetricSet>[0],
  day: string,
): Promise<Map<string, (number | null)[]>> {
  const set = buildMetricSet(metrics, metrics, catalogue)
  const scope = await readRowScope(tenant, momentOfDay(tenant, day), null)
  const days = { first: day, step: 1, count: 1 }
  const rows = await withFrame(tenant, momentOfDay(tenant, day), scope, null, (frame) => {
    const { sql, params } = compileHistory(set, days, tenant.workspace.timeZone, null, scope, frame)
    return tenant.stores.olap.query<{ account: string; values: (number | null)[] }>(sql, params, {
      settings: FINAL_SETTINGS,
    })
  })
  return new Map(rows.map((row) => [row.account, row.values]))
}
