import { createReadStream, existsSync, mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join, resolve } from 'node:path'
import { Readable } from 'node:stream'
import { fileURLToPath } from 'node:url'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { countAll, importFile, undo } from '../../../test/imports'
import { newTenant } from '../../../test/stores'
import { type Olap, openEmbeddedOlap } from '../../platform/clickhouse'
import type { Tenant } from '../../trust/tenancy'
import { migrations as activity } from '../activity/migrations'
import { migrations as ingest } from '../ingest/migrations'

const DATA = resolve(fileURLToPath(import.meta.url), '../../../../../../../shared/data')
const MAP = 'account=account_id,user={account_id}-{user_id},event=event,time=event_time,property.value=value'

const SETS = [
  { name: 'crm', events: 6_963_298, accounts: 428 },
  { name: 'social', events: 2_084_676, accounts: 1124 },
].filter(({ name }) => {
  const there = existsSync(join(DATA, name, 'events.csv.gz'))
  if (!there) process.stdout.write(`skipped: ${join(DATA, name)} is not there\n`)
  return there
})

describe.runIf(SETS.length > 0)('the reference data', () => {
  const dir = mkdtempSync(join(tmpdir(), 'waymark-reference-'))
  let olap: Olap
  beforeAll(async () => {
    olap = await openEmbeddedOlap(join(dir, 'clickhouse'))
    for (const step of [...ingest, ...activity]) {
      if (step.store === 'clickhouse') for (const statement of step.statements) await olap.command(statement)
    }
  })
  afterAll(async () => {
    await olap.close()
    rmSync(dir, { recursive: true })
  })

  const open = async (): Promise<Tenant> => {
    const tenant = await newTenant()
    return { ...tenant, stores: { ...tenant.stores, olap } }
  }

  it.each(SETS)(
    '$name: every row counts once, a second import changes nothing, an undo takes all of it back',
    async (set) => {
      const tenant = await open()
      const path = join(DATA, set.name, 'events.csv.gz')
      const asked = () => ({
        kind: 'events',
        map: MAP,
        history: true,
        content: Readable.toWeb(createReadStream(path)) as ReadableStream<Uint8Array>,
      })
      const before = await countAll(tenant)
      const began = performance.now()
      const first = await importFile(tenant, asked())
      const seconds = (performance.now() - began) / 1000
      process.stdout.write(
        `${set.name}: ${set.events} events in ${seconds.toFixed(1)} s, ${Math.round(set.events / seconds)} events/s\n`,
      )
      expect(first).toMatchObject({
        state: 'done',
        error: null,
        rows: set.events,
        accepted: set.events,
        unchanged: 0,
        rejected: 0,
      })
      expect(await differences(tenant, path)).toEqual([])
      const second = await importFile(tenant, asked())
      expect(second).toMatchObject({ state: 'done', rows: set.events, accepted: 0, unchanged: set.events, rejected: 0 })
      expect(await differences(tenant, path)).toEqual([])
      await undo(tenant, second.id)
      const undone = await undo(tenant, first.id)
      expect(undone).toMatchObject({ state: 'undone', error: null })
      expect(undone.undo).toMatchObject({ removed: { events: set.events, accounts: set.accounts }, keptTotal: 0 })
      expect(await countAll(tenant)).toEqual(before)
    },
    600_000,
  )

  /** Accounts, events and days whose counts or sums in the file differ from those in the store. */
  const differences = async (tenant: Tenant, path: string): Promise<unknown[]> => {
    const { rows } = await tenant.stores.postgres.inWorkspace(tenant.workspace.id, async (tx) => {
      const found = await tx
        .withTables<{ account: { id: string; external_id: string } }>()
        .selectFrom('account')
        .select(['id', 'external_id'])
        .execute()
      return { rows: found }
    })
    return tenant.stores.olap.query(
      `SELECT * FROM (
         SELECT account_id AS account, event, toDate(event_time) AS day, count() AS n, uniqExact(user_id) AS users, round(sum(value), 2) AS total
         FROM file({path:String}, CSVWithNames, 'account_id String, event_time DateTime(\\'UTC\\'), event String, user_id String, value Float64')
         GROUP BY account, event, day) f
       FULL JOIN (
         SELECT {names:Array(String)}[indexOf({ids:Array(UUID)}, account_id)] AS account, event, toDate(ts) AS day, count() AS n,
           uniqExact(person_id) AS users, round(sum(numbers['value']), 2) AS total
         FROM events FINAL WHERE workspace_id = {workspace:UUID} GROUP BY account, event, day) s
       ON f.account = s.account AND f.event = s.event AND f.day = s.day
       WHERE f.n != s.n OR f.users != s.users OR f.total != s.total LIMIT 10`,
      {
        path,
        workspace: tenant.workspace.id,
        ids: rows.map((row) => row.id),
        names: rows.map((row) => row.external_id),
      },
      { lane: 'job' },
    )
  }
})
