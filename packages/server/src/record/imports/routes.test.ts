import { parquetWriteBuffer } from 'hyparquet-writer'
import { describe, expect, it } from 'vitest'
import { callerFor } from '../../../test/http'
import { kindsWith } from '../../../test/imports'
import { newTenant } from '../../../test/stores'
import { resumeImports } from './jobs'
import { runImport } from './run-import'

const CSV = 'account_id,event_time,event,user_id,value\na,2026-01-01 10:00:00,login,u,1\na,nope,login,u,"say ""hi"""\n'
const MAP = 'account=account_id,user={account_id}-{user_id},event=event,time=event_time,property.value=value'
const query = (params: Record<string, string>) => `/api/v1/imports?${new URLSearchParams(params)}`

describe('imports over HTTP', () => {
  it('are received, listed, read with their errors, and undone', async () => {
    const tenant = await newTenant()
    const call = await callerFor(tenant)
    const sent = await call('POST', query({ kind: 'events', map: MAP, file_name: 'e.csv', time_zone: 'UTC' }), CSV)
    expect(sent).toMatchObject({ status: 202, body: { id: expect.any(String) } })
    const { id } = sent.body
    expect((await call('GET', `/api/v1/imports/${id}`)).body).toMatchObject({
      state: 'queued',
      fileName: 'e.csv',
      map: MAP,
      format: 'csv',
    })
    expect(await call('DELETE', `/api/v1/imports/${id}`)).toMatchObject({ status: 409, body: { code: 'bad_state' } })
    await runImport(tenant.stores, kindsWith(), tenant.workspace.id, id)
    expect((await call('GET', `/api/v1/imports/${id}`)).body).toMatchObject({
      state: 'done',
      rows: 2,
      accepted: 1,
      rejected: 1,
      errors: [{ line: 3, code: 'bad_time', message: expect.stringContaining('"nope" is not a time') }],
      progress: 1,
    })
    const csv = await call('GET', `/api/v1/imports/${id}/errors.csv`)
    expect(csv.body).toMatch(/^line,code,message\n3,bad_time,"time \(column ""event_time""\): ""nope"" is not a time/)
    expect((await call('GET', '/api/v1/imports')).body).toMatchObject({
      total: 1,
      next: null,
      items: [{ id, state: 'done' }],
    })
    expect(await call('DELETE', `/api/v1/imports/${id}`)).toMatchObject({ status: 202, body: { state: 'undoing' } })
  })

  it('refuse at once what cannot be imported, and keep nothing of it', async () => {
    const tenant = await newTenant()
    const call = await callerFor(tenant)
    const cases: [Record<string, string>, string, string, string][] = [
      [
        { kind: 'events', map: 'account=nope,user=user_id,event=event,time=event_time' },
        CSV,
        'bad_map',
        'no column "nope"',
      ],
      [{ kind: 'events', map: 'account=account_id' }, CSV, 'bad_map', '"user" and "event" and "time"'],
      [{ kind: 'dogs', map: MAP }, CSV, 'unknown_kind', 'There are accounts, people, events'],
      [{ kind: 'events', map: MAP, mode: 'snapshot' }, CSV, 'bad_mode', 'never closed'],
      [{ kind: 'events', map: MAP }, '', 'bad_file', 'empty'],
      [{ kind: 'events', map: MAP, time_zone: 'Mars/Olympus' }, CSV, 'bad_time_zone', 'Mars/Olympus'],
    ]
    for (const [params, body, code, message] of cases) {
      const answer = await call('POST', query(params), body)
      expect([params, answer.status, answer.body.code]).toEqual([params, 400, code])
      expect(answer.body.title).toContain(message)
    }
    expect((await call('GET', '/api/v1/imports')).body.total).toBe(0)
  })

  it('need the right to, and all of the workspace in sight', async () => {
    const tenant = await newTenant()
    const reader = await callerFor(tenant, ['imports:read'])
    expect(await reader('POST', query({ kind: 'events', map: MAP }), CSV)).toMatchObject({ status: 403 })
    const other = await callerFor(await newTenant())
    const call = await callerFor(tenant)
    const { id } = (await call('POST', query({ kind: 'events', map: MAP }), CSV)).body
    expect(await other('GET', `/api/v1/imports/${id}`)).toMatchObject({ status: 404 })
    expect(await other('DELETE', `/api/v1/imports/${id}`)).toMatchObject({ status: 404 })
  })

  it('guess the map where none is given', async () => {
    const tenant = await newTenant()
    const call = await callerFor(tenant)
    const { id } = (await call('POST', query({ kind: 'events' }), CSV)).body
    expect((await call('GET', `/api/v1/imports/${id}`)).body.map).toBe(
      'event=event,account=account_id,user=user_id,time=event_time,property.value=value',
    )
  })

  it('are queued again when nobody alive holds them', async () => {
    const tenant = await newTenant()
    const call = await callerFor(tenant)
    const { id } = (await call('POST', query({ kind: 'events', map: MAP }), CSV)).body
    await tenant.stores.postgres.ownerPool.query(
      'delete from graphile_worker._private_jobs where payload::text like $1',
      [`%${id}%`],
    )
    await resumeImports(tenant.stores)
    const { rows } = await tenant.stores.postgres.ownerPool.query(
      'select key from graphile_worker.jobs where key = $1',
      [`import:${id}`],
    )
    expect(rows).toHaveLength(1)
  })
})

describe('a preview', () => {
  it('tells what a file is, with samples and guesses', async () => {
    const call = await callerFor(await newTenant())
    const answer = await call('POST', '/api/v1/imports/preview?kind=events', CSV.slice(0, 90))
    expect(answer).toMatchObject({
      status: 200,
      body: {
        format: 'csv',
        columns: expect.arrayContaining([
          { name: 'event_time', samples: expect.arrayContaining(['2026-01-01 10:00:00']) },
        ]),
        guesses: {
          account: 'account_id',
          user: 'user_id',
          event: 'event',
          time: 'event_time',
          'property.value': 'value',
        },
      },
    })
    expect(answer.body.targets[0]).toEqual({ key: 'account', label: 'Account', required: true, repeat: false })
  })

  it('of Parquet reads its end', async () => {
    const tenant = await newTenant()
    const call = await callerFor(tenant)
    const file = Buffer.from(
      parquetWriteBuffer({
        columnData: [{ name: 'id', data: Array.from({ length: 5000 }, (_, n) => `a${n * 7919}`), type: 'STRING' }],
      }),
    )
    const { testHttp } = await import('../../../test/http')
    const { createCredential } = await import('../../trust/auth')
    const { key } = await createCredential(tenant, { kind: 'api_key', name: 'test', scopes: ['imports:write'] })
    const tail = await testHttp().fetch(
      new Request(`http://localhost/api/v1/imports/preview?kind=accounts&size=${file.length}`, {
        method: 'POST',
        headers: { authorization: `Bearer ${key}` },
        body: new Uint8Array(file.subarray(-2000)),
      }),
    )
    expect(await tail.json()).toMatchObject({
      format: 'parquet',
      columns: [{ name: 'id', samples: [] }],
      guesses: { externalId: 'id' },
    })
    expect(await call('POST', '/api/v1/imports/preview?kind=accounts', 'PAR1 and so on')).toMatchObject({
      status: 400,
      body: { code: 'tail_needed' },
    })
  })
})
