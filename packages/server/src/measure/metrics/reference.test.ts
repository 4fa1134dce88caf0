import { describe, expect, it } from 'vitest'
import {
  asReference,
  CRM_EVENTS,
  type ExpectedMetrics,
  metricsPresent,
  REFERENCE_METRICS,
  readExpectedMetrics,
} from '../../../test/reference-data'
import { newTenant } from '../../../test/stores'
import type { Tenant } from '../../trust/tenancy'
import { catalogue } from './catalogue'
import { compileHistory } from './domain/compile-history'
import { buildMetricSet } from './domain/metric-set'
import { explainMetric } from './explain'
import { withFrame } from './frame'
import { accountIdOf, addAccounts, addMetrics, valuesOf } from './metrics.fixture'
import { momentOfDay } from './moment-of'
import { FINAL_SETTINGS, readRowScope } from './values'

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
    { workspace: tenant.workspace.id, path: CRM_EVENTS, accounts },
    { lane: 'import' },
  )
}

describe.runIf(metricsPresent)('reference values', () => {
  const expected = readExpectedMetrics()
  const accounts = [...new Set(expected.map((row) => row.account))]

  it('come out to the last digit in three time zones, by values, by explanation and by history', async () => {
    const base = await newTenant()
    await addAccounts(
      base,
      accounts.map((id) => ({ id })),
    )
    await load(base, accounts)
    const metrics = await addMetrics(base, REFERENCE_METRICS)
    const keys = Object.keys(REFERENCE_METRICS)
    const wrong: string[] = []
    let compared = 0
    const check = (what: string, row: ExpectedMetrics, key: string, value: number | null | undefined): void => {
      compared++
      if (asReference(value) !== row[key]) {
        wrong.push(
          `${what} ${row.account} ${row.day} ${row.time_zone} ${key}: ${asReference(value)}, expected ${row[key]}`,
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
          const found = await explainMetric(tenant, key, (row as ExpectedMetrics).account, moment)
          check('explanation', row as ExpectedMetrics, key, found.value)
        }
      }
    }
    expect(wrong).toEqual([])
    expect(compared).toBeGreaterThan(expected.length * keys.length)
  }, 600_000)
})

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
