import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { gzipSync } from 'node:zlib'
import fc from 'fast-check'
import { parquetWriteBuffer } from 'hyparquet-writer'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { countAll, faultsOf, importFile, kindsWith, queueImport, readAnswer, undo } from '../../../../test/imports'
import { newTenant } from '../../../../test/stores'
import { deriveId } from '../../../kernel/ids'
import { parseInstant } from '../../../kernel/time'
import { type Olap, openEmbeddedOlap } from '../../../platform/clickhouse'
import type { Tenant } from '../../../trust/tenancy'
import { migrations as activity } from '../../activity/migrations'
import { migrations as ingest } from '../../ingest/migrations'
import { runImport } from '../run-import'
import { NO_TIMES, TIME_FORMS } from './times.fixture'
import { findWorkTables } from './work'

const NOW = Date.parse('2026-06-30T12:00:00Z')
const MAP = 'account=account,user={account}-{user},event=event,time=time,property.value=value'

let embedded: Olap
const dir = mkdtempSync(join(tmpdir(), 'waymark-import-'))
beforeAll(async () => {
  embedded = await openEmbeddedOlap(join(dir, 'clickhouse'))
  for (const step of [...ingest, ...activity]) {
    if (step.store === 'clickhouse') for (const statement of step.statements) await embedded.command(statement)
  }
})
afterAll(async () => {
  await embedded.close()
  rmSync(dir, { recursive: true })
})

/** The same stories over HTTP, where the file is staged in chunks, and embedded, where ClickHouse reads it. */
describe.each(['over HTTP', 'embedded'])('events %s', (how) => {
  const open = async (about: Parameters<typeof newTenant>[0] = {}): Promise<Tenant> => {
    const tenant = await newTenant({ now: () => NOW, ...about })
    return how === 'embedded' ? { ...tenant, stores: { ...tenant.stores, olap: embedded } } : tenant
  }
  const events = (tenant: Tenant) =>
    tenant.stores.olap.query<{
      event: string
      ts: string
      id: string
      properties: string
      numbers: object
      known: string
    }>(
      `SELECT event, toString(ts) AS ts, toString(message_id) AS id, properties, numbers, toString(known_at) AS known FROM events FINAL
       WHERE workspace_id = {workspace:UUID} ORDER BY ts, event, id`,
      { workspace: tenant.workspace.id },
    )

  const CSV =
    'account,user,event,time,value\na1,u1,login,2026-03-01 10:00:00,\na1,u2,pay,2026-03-02 11:30:00,12.5\na2,u1,login,2026-03-01,x\n'

  it('are taken from CSV, with ids, links, times in the zone and numbers', async () => {
    const tenant = await open()
    const done = await importFile(tenant, { kind: 'events', content: CSV, map: MAP, timeZone: 'Europe/Berlin' })
    expect(done).toMatchObject({
      state: 'done',
      rows: 3,
      accepted: 3,
      unchanged: 0,
      rejected: 0,
      errors: [],
      error: null,
    })
    expect((await events(tenant)).map(({ id: _, known: __, ...row }) => row)).toEqual([
      { event: 'login', ts: '2026-02-28 23:00:00.000', properties: '{"value":"x"}', numbers: {} },
      { event: 'login', ts: '2026-03-01 09:00:00.000', properties: '{}', numbers: {} },
      { event: 'pay', ts: '2026-03-02 10:30:00.000', properties: '{"value":12.5}', numbers: { value: 12.5 } },
    ])
    expect(await countAll(tenant)).toMatchObject({ account: 2, person: 3, person_account: 3, events: 3 })
  })

  it('are the same from any format, plain or gzipped', async () => {
    const rows = Array.from({ length: 50 }, (_, n) => ({
      account: `a${n % 3}`,
      user: `u${n % 7}`,
      event: n % 2 ? 'login' : 'pay, "now"',
      time: `2026-03-${String(1 + (n % 28)).padStart(2, '0')} 10:00:0${n % 10}`,
      value: n % 4 ? n / 4 : null,
    }))
    const quote = (value: unknown) => (value === null ? '' : `"${String(value).replaceAll('"', '""')}"`)
    const csv = ['account,user,event,time,value', ...rows.map((row) => Object.values(row).map(quote).join(','))].join(
      '\n',
    )
    const tsv = [
      'account\tuser\tevent\ttime\tvalue',
      ...rows.map((row) => Object.values(row).map(quote).join('\t')),
    ].join('\r\n')
    const jsonl = rows.map((row) => JSON.stringify(row)).join('\n')
    const column = (name: keyof (typeof rows)[number], type: 'STRING' | 'DOUBLE') => ({
      name,
      type,
      data: rows.map((row) => row[name]),
    })
    const parquet = Buffer.from(
      parquetWriteBuffer({
        columnData: [
          column('account', 'STRING'),
          column('user', 'STRING'),
          column('event', 'STRING'),
          column('time', 'STRING'),
          column('value', 'DOUBLE'),
        ],
      }),
    )
    const tenant = await open()
    const first = await importFile(tenant, { kind: 'events', content: csv, map: MAP })
    expect(first).toMatchObject({ state: 'done', rows: 50, accepted: 50 })
    for (const content of [gzipSync(csv), tsv, jsonl, gzipSync(jsonl), parquet, gzipSync(parquet)]) {
      const again = await importFile(tenant, { kind: 'events', content, map: MAP })
      expect(again).toMatchObject({ state: 'done', error: null, rows: 50, accepted: 0, unchanged: 50 })
    }
    expect(await events(tenant)).toHaveLength(50)
  })

  it('bad rows are told of by line, the good ones go in', async () => {
    const csv = [
      'account,user,event,time,value',
      'a1,u1,login,2026-03-01 10:00:00,1',
      ',u1,login,2026-03-01 10:00:00,1',
      'a1,,login,2026-03-01 10:00:00,1',
      'a1,u1,,2026-03-01 10:00:00,1',
      'a1,u1,login,,1',
      'a1,u1,login,31/03/2026,1',
      'a1,u1,login,2026-02-30 10:00:00,1',
      'a1,u1,login,1999-12-31 23:59:59,1',
      'a1,u1,login,2026-07-02 10:00:00,1',
      `a1,u1,${'e'.repeat(201)},2026-03-01 10:00:00,1`,
      `${'a'.repeat(501)},u1,login,2026-03-01 10:00:00,1`,
      '"a\tb",u1,login,2026-03-01 10:00:00,1',
      'a1,u1,"two\nlines",2026-03-01 10:00:00,1',
      'a1,u1,nul\0,2026-03-01 10:00:00,1',
      `a1,u1,login,2026-03-01 10:00:00,${'v'.repeat(33_000)}`,
      'a1,u1,last,2026-03-01T10:00:00+02:00,1',
      '',
    ].join('\n')
    const content = Buffer.concat([
      Buffer.from(csv),
      Buffer.from('a1,u1,caf'),
      Buffer.from([0xe9]),
      Buffer.from(',2026-03-01 10:00:00,\n'),
    ])
    const tenant = await open()
    const done = await importFile(tenant, { kind: 'events', content, map: MAP })
    expect(done).toMatchObject({ state: 'done', rows: 17, accepted: 3, unchanged: 0, rejected: 14 })
    expect(faultsOf(done)).toEqual([
      [3, 'account_missing'],
      [4, 'user_missing'],
      [5, 'event_missing'],
      [6, 'time_missing'],
      [7, 'bad_time'],
      [8, 'bad_time'],
      [9, 'time_too_old'],
      [10, 'time_ahead'],
      [11, 'event_too_long'],
      [12, 'bad_account'],
      [13, 'bad_account'],
      [16, 'broken_unicode'],
      [17, 'too_large'],
      [19, 'broken_unicode'],
    ])
    expect(done.errors[4]?.message).toMatch(/^time \(column "\w+"\): "31\/03\/2026" is not a time/)
    expect((await events(tenant)).map((row) => [row.event, row.ts])).toEqual([
      ['last', '2026-03-01 08:00:00.000'],
      ['login', '2026-03-01 10:00:00.000'],
      ['two\nlines', '2026-03-01 10:00:00.000'],
    ])
  })

  it('lines that are no CSV are told of as well', async () => {
    const tenant = await open()
    const content = `${CSV}a3,u1,login\n"a4,u1,login,2026-03-01,\na5,u1,login,2026-03-05 10:00:00,\n`
    const done = await importFile(tenant, { kind: 'events', content, map: MAP })
    expect(done).toMatchObject({ state: 'done', rows: 6, accepted: 4, rejected: 2 })
    expect(faultsOf(done)).toEqual([
      [5, 'wrong_columns'],
      [6, 'bad_quotes'],
    ])
  })

  it('JSON lines keep their types, and tell of bad lines', async () => {
    const tenant = await open()
    const content = [
      '{"a":1,"u":"x","e":"login","t":"2026-03-01T10:00:00Z","p":{"n":"5","b":true,"o":{"k":[1]}}}',
      '',
      '{"a":1,"u":"x","e":"login","t":"2026-03-01T10:00:00Z","p":{"n":5.5}}',
      '[1]',
      'nope',
      '{"a":1,"u":"x","e":"\\ud800","t":"2026-03-01T10:00:00Z"}',
      '{"a":1,"u":null,"e":"e","t":"2026-03-01T10:00:00Z"}',
    ].join('\n')
    const map = 'account=a,user=u,event=e,time=t,property.n=p.n,property.b=p.b,property.o=p.o'
    const done = await importFile(tenant, { kind: 'events', content, map })
    expect(faultsOf(done)).toEqual([
      [4, 'not_an_object'],
      [5, 'not_json'],
      [6, 'not_json'],
      [7, 'user_missing'],
    ])
    expect(done).toMatchObject({ rows: 6, accepted: 2, rejected: 4 })
    const stored = await events(tenant)
    expect(stored.map((row) => [row.properties, row.numbers])).toEqual(
      expect.arrayContaining([
        ['{"n":"5","b":true,"o":{"k":[1]}}', {}],
        ['{"n":5.5}', { n: 5.5 }],
      ]),
    )
  })

  it('equal rows all count, the same file again changes nothing, and after an undo it goes in again', async () => {
    const tenant = await open()
    const row = 'a1,u1,login,2026-03-01 10:00:00,1'
    const content = `account,user,event,time,value\n${row}\n${row}\na1,u1,login,2026-03-01 10:00:00,2\n${row}\n`
    const before = await countAll(tenant)
    const first = await importFile(tenant, { kind: 'events', content, map: MAP })
    expect(first).toMatchObject({ rows: 4, accepted: 4, unchanged: 0 })
    const stored = await events(tenant)
    expect(new Set(stored.map((one) => one.id))).toEqual(
      new Set([
        ...['1', '2', '3'].map((n) =>
          deriveId(
            tenant.workspace.id,
            'row',
            'a1',
            'a1-u1',
            'login',
            String(Date.parse('2026-03-01T10:00:00Z')),
            '{"value":1}',
            n,
          ),
        ),
        deriveId(
          tenant.workspace.id,
          'row',
          'a1',
          'a1-u1',
          'login',
          String(Date.parse('2026-03-01T10:00:00Z')),
          '{"value":2}',
          '1',
        ),
      ]),
    )
    const second = await importFile(tenant, { kind: 'events', content, map: MAP })
    expect(second).toMatchObject({ rows: 4, accepted: 0, unchanged: 4 })
    expect(await events(tenant)).toEqual(stored)
    expect(await undo(tenant, second.id)).toMatchObject({ state: 'undone' })
    expect(await events(tenant)).toEqual(stored)
    const undone = await undo(tenant, first.id)
    expect(undone.undo?.removed).toMatchObject({ events: 4, accounts: 1, people: 1, links: 1 })
    expect(await countAll(tenant)).toEqual(before)
    expect(await importFile(tenant, { kind: 'events', content, map: MAP })).toMatchObject({ accepted: 4, unchanged: 0 })
    expect((await events(tenant)).map((one) => one.id)).toEqual(stored.map((one) => one.id))
  })

  it('a messageId counts once, in a file and over files, and its id is that of tracking', async () => {
    const tenant = await open()
    const map = 'account=account,user=user,event=event,time=time,messageId=id'
    const content =
      'account,user,event,time,id\na,u,x,2026-03-01 10:00:00,m1\na,u,x,2026-04-01 10:00:00,m1\na,u,y,2026-03-01 10:00:00,m2\n'
    const done = await importFile(tenant, { kind: 'events', content, map })
    expect(done).toMatchObject({ rows: 3, accepted: 2, unchanged: 1 })
    expect((await events(tenant)).map((row) => row.id).sort()).toEqual(
      [deriveId(tenant.workspace.id, 'm1'), deriveId(tenant.workspace.id, 'm2')].sort(),
    )
    const moved = 'account,user,event,time,id\nb,u,x,2026-05-01 10:00:00,m1\nb,u,z,2026-05-01 10:00:00,m3\n'
    expect(await importFile(tenant, { kind: 'events', content: moved, map })).toMatchObject({
      accepted: 1,
      unchanged: 1,
    })
  })

  it('a dry run changes nothing and says what would happen', async () => {
    const tenant = await open()
    await importFile(tenant, { kind: 'events', content: CSV, map: MAP })
    const before = await countAll(tenant)
    const more = `${CSV}a9,u1,login,2026-03-01 10:00:00,\n,u1,login,2026-03-01 10:00:00,\n`
    const dry = await importFile(tenant, { kind: 'events', content: more, map: MAP, dryRun: true })
    expect(dry).toMatchObject({ state: 'done', dryRun: true, rows: 5, accepted: 1, unchanged: 3, rejected: 1 })
    expect(await countAll(tenant)).toEqual(before)
    await expect(undo(tenant, dry.id)).rejects.toThrow('A dry run changed nothing')
  })

  it('history is known when it was true, all else when it came', async () => {
    const [past, present] = [await open(), await open()]
    await importFile(past, { kind: 'events', content: CSV, map: MAP, history: true })
    await importFile(present, { kind: 'events', content: CSV, map: MAP })
    for (const row of await events(past)) expect(row.known).toBe(row.ts)
    for (const row of await events(present)) expect(row.known).toBe('2026-06-30 12:00:00.000')
  })

  it('more than 100 months go in', async () => {
    const tenant = await open()
    const rows = Array.from(
      { length: 300 },
      (_, n) => `a,u,e,${2001 + Math.floor(n / 12)}-${String(1 + (n % 12)).padStart(2, '0')}-15 10:00:00,`,
    )
    const done = await importFile(tenant, {
      kind: 'events',
      content: `account,user,event,time,value\n${rows.join('\n')}`,
      map: MAP,
    })
    expect(done).toMatchObject({ state: 'done', accepted: 300, rejected: 0 })
  })

  it('an interrupted import goes on without doubling anything', async () => {
    const tenant = await open()
    const id = await queueImport(tenant, { kind: 'events', content: CSV, map: MAP })
    const cut = { ...tenant.stores.olap, command: cutAfterInsert(tenant.stores.olap) }
    await expect(runImport({ ...tenant.stores, olap: cut }, kindsWith(), tenant.workspace.id, id)).rejects.toThrow(
      'cut',
    )
    expect(await events(tenant)).toHaveLength(3)
    expect((await readAnswer(tenant, id)).state).toBe('running')
    await runImport(tenant.stores, kindsWith(), tenant.workspace.id, id)
    expect(await readAnswer(tenant, id)).toMatchObject({ state: 'done', rows: 3, accepted: 3, unchanged: 0 })
    expect(await events(tenant)).toHaveLength(3)
    expect(await findWorkTables(tenant.stores.olap)).toEqual([])
  })

  it('any split into two files, in any order of rows, gives the same events', async () => {
    const row = fc.record({
      account: fc.constantFrom('a', 'b'),
      user: fc.constantFrom('u', 'v'),
      day: fc.integer({ min: 1, max: 9 }),
      value: fc.constantFrom('', '1', 'x'),
    })
    await fc.assert(
      fc.asyncProperty(
        fc.array(fc.tuple(row, fc.boolean(), fc.integer()), { minLength: 1, maxLength: 20 }),
        async (rows) => {
          const [whole, split] = [await open(), await open()]
          // Equal rows count by their number in a file: they stay together.
          const text = (one: (typeof rows)[number]) =>
            `${one[0].account},${one[0].user},e,2026-03-0${one[0].day} 10:00:00,${one[0].value}`
          const side = new Map(rows.map((one) => [text(one), one[1]]))
          const shuffled = [...rows].sort((x, y) => x[2] - y[2]).map(text)
          const file = (lines: readonly string[]) => `account,user,event,time,value\n${lines.join('\n')}\n`
          await importFile(whole, { kind: 'events', content: file(rows.map(text)), map: MAP })
          for (const which of [true, false]) {
            const content = file(shuffled.filter((line) => side.get(line) === which))
            await importFile(split, { kind: 'events', content, map: MAP })
          }
          const shape = async (tenant: Tenant) =>
            (await events(tenant)).map(({ event, ts, properties }) => `${event} ${ts} ${properties}`).sort()
          expect(await shape(split)).toEqual(await shape(whole))
          expect(await shape(whole)).toHaveLength(rows.length)
        },
      ),
      { numRuns: 5, endOnFailure: true },
    )
  }, 120_000)

  it('times are read as everywhere in Waymark', async () => {
    const zone = 'America/New_York'
    const tenant = await open()
    const day = fc.integer({ min: Date.UTC(2000, 0, 2), max: NOW })
    const texts = fc.sample(
      fc.tuple(day, fc.constantFrom(...TIME_FORMS)).map(([at, form]) => form(new Date(at).toISOString())),
      400,
    )
    const all = [...texts, ...NO_TIMES]
    const content = `account,user,event,time,value\n${all.map((text, n) => `a,u,e,"${text}",${n}`).join('\n')}\n`
    const done = await importFile(tenant, { kind: 'events', content, map: MAP, timeZone: zone })
    expect(faultsOf(done).map(([line]) => line)).toEqual(NO_TIMES.map((_, n) => texts.length + n + 2))
    const stored = new Map((await events(tenant)).map((row) => [JSON.parse(row.properties).value as number, row.ts]))
    texts.forEach((text, n) => {
      const expected = new Date(parseInstant(text, zone)).toISOString().replace('T', ' ').replace('Z', '')
      expect([text, stored.get(n)]).toEqual([text, expected])
    })
  })
})

const cutAfterInsert =
  (olap: Olap): Olap['command'] =>
  async (sql, params, options) => {
    await olap.command(sql, params, options)
    if (sql.includes('INSERT INTO events')) throw new Error('cut')
  }
