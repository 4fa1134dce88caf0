import { sql } from 'kysely'
import { describe, expect, it } from 'vitest'
import { countAll, faultsOf, importFile, kindsWith, queueImport, readAnswer, undo } from '../../../../test/imports'
import { newTenant } from '../../../../test/stores'
import { inTenant, type Tenant } from '../../../trust/tenancy'
import { saveAccounts } from '../../accounts'
import type { ImportContext } from '../contract'
import { runImport } from '../run-import'
import { accountsKind } from './accounts'

const NOW = Date.parse('2026-06-15T12:00:00Z')
const open = (about: Parameters<typeof newTenant>[0] = {}) => newTenant({ now: () => NOW, ...about })
const at = (tenant: Tenant, seconds: number): Tenant => ({
  ...tenant,
  stores: { ...tenant.stores, now: () => NOW + seconds * 1000 },
})

async function addMember(tenant: Tenant, email: string): Promise<void> {
  await inTenant(tenant, (tx) =>
    sql`insert into member (workspace_id, id, email, name, role) values (${tenant.workspace.id}, gen_random_uuid(), ${email}, ${email}, 'csm')`.execute(
      tx,
    ),
  )
}

interface Row {
  readonly id: string
  readonly name: string
  readonly domains: string[]
  readonly tags: string[]
  readonly parent: string | null
  readonly owner: string | null
  readonly created: Date | null
  readonly values: Record<string, unknown>
}

const accounts = (tenant: Tenant): Promise<Row[]> =>
  inTenant(tenant, async (tx) => {
    const { rows } = await sql<Row>`
      select a.external_id as id, a.name, a.domains, a.tags, p.external_id as parent, m.email as owner, a.created_at as created,
        coalesce((select jsonb_object_agg(e.key, e.value) from jsonb_each(c."values") e where left(e.key, 1) <> '$'), '{}') as values
      from account a left join account p on p.workspace_id = a.workspace_id and p.id = a.parent_id
      left join member m on m.workspace_id = a.workspace_id and m.id = a.owner_id
      left join field_current c on c.workspace_id = a.workspace_id and c.entity = 'account' and c.entity_id = a.id
      order by 1`.execute(tx)
    return rows
  })

const CSV = [
  'id,name,site,parent,since,csm,labels,seats,vip,code,crm id',
  'a1,Acme,acme.com; acme.io,p1,2025-03-01,ann@x.test,"big,eu",10,true,007,0017',
  'a2,Beta,,,2025-03-01 10:00,,,2.5,false,12,0018',
  'p1,Parent,,,,,,,,,',
].join('\n')
const MAP =
  'externalId=id,name=name,domains=site,parent=parent,createdAt=since,owner=csm,tags=labels,field.seats=seats,field.vip=vip,field.code=code,ids.crm=crm id'

describe('accounts from a file', () => {
  it('carry all they can, with fields typed by their columns', async () => {
    const tenant = await open({ timeZone: 'Europe/Berlin' })
    await addMember(tenant, 'ann@x.test')
    const done = await importFile(tenant, { kind: 'accounts', content: CSV, map: MAP })
    expect(done).toMatchObject({ state: 'done', rows: 3, rejected: 0, errors: [] })
    expect(done.accepted + done.unchanged).toBe(3)
    expect(await accounts(tenant)).toEqual([
      {
        id: 'a1',
        name: 'Acme',
        domains: ['acme.com', 'acme.io'],
        tags: ['big', 'eu'],
        parent: 'p1',
        owner: 'ann@x.test',
        created: new Date('2025-02-28T23:00:00Z'),
        values: { seats: 10, vip: true, code: '007' },
      },
      {
        id: 'a2',
        name: 'Beta',
        domains: [],
        tags: [],
        parent: null,
        owner: null,
        created: new Date('2025-03-01T09:00:00Z'),
        values: { seats: 2.5, vip: false, code: '12' },
      },
      { id: 'p1', name: 'Parent', domains: [], tags: [], parent: null, owner: null, created: null, values: {} },
    ])
    expect(await importFile(at(tenant, 1), { kind: 'accounts', content: CSV, map: MAP })).toMatchObject({
      accepted: 0,
      unchanged: 3,
    })
  })

  it('bad rows are told of by line', async () => {
    const tenant = await open()
    const content = 'id,owner,since,n\na,nobody@x.test,,1\nb,,31/03/2026,2\n,,,3\nc,,,4\n'
    const done = await importFile(tenant, {
      kind: 'accounts',
      content,
      map: 'externalId=id,owner=owner,createdAt=since,field.n=n',
    })
    expect(done).toMatchObject({ rows: 4, accepted: 1, rejected: 3 })
    expect(faultsOf(done)).toEqual([
      [2, 'unknown_member'],
      [3, 'bad_time'],
      [4, 'id_missing'],
    ])
    expect(done.errors[1]?.message).toMatch(/^createdAt \(column "since"\): "31\/03\/2026" is not a time/)
  })

  it('a dry run changes nothing', async () => {
    const tenant = await open()
    await addMember(tenant, 'ann@x.test')
    const before = await countAll(tenant)
    const dry = await importFile(tenant, { kind: 'accounts', content: CSV, map: MAP, dryRun: true })
    expect(dry).toMatchObject({ state: 'done', rows: 3, rejected: 0 })
    expect(await countAll(tenant)).toEqual(before)
  })

  it('an undo gives back what was before, except what was edited since', async () => {
    const tenant = await open()
    for (const email of ['ann@x.test', 'ben@x.test', 'cy@x.test']) await addMember(tenant, email)
    const file = (rows: string[]) => ({
      kind: 'accounts',
      content: `id,name,owner,plan\n${rows.join('\n')}\n`,
      map: 'externalId=id,name=name,owner=owner,field.plan=plan',
    })
    const first = await importFile(tenant, file(['a,Old A,ann@x.test,free', 'b,Old B,ann@x.test,free']))
    const before = await accounts(tenant)
    const second = await importFile(
      at(tenant, 10),
      file(['a,New A,ben@x.test,pro', 'b,New B,ben@x.test,pro', 'c,New C,ben@x.test,pro']),
    )
    await saveAccounts(at(tenant, 20), [{ externalId: 'b', owner: 'cy@x.test', fields: { plan: 'max' } }], {
      source: 'hand',
      mode: 'patch',
    })
    const undone = await undo(at(tenant, 30), second.id)
    expect(undone.undo?.removed).toMatchObject({ accounts: 1, roles: 3, values: 6 })
    expect(undone.undo?.kept).toEqual([{ kind: 'value', id: 'b plan', reason: 'edited since by test' }])
    const [a, b] = before
    expect(await accounts(tenant)).toEqual([a, { ...b, owner: 'cy@x.test', values: { plan: 'max' } }])
    const rest = await undo(at(tenant, 40), first.id)
    expect(rest.undo?.kept).toEqual(
      expect.arrayContaining([{ kind: 'account', id: 'b', reason: 'has values from elsewhere' }]),
    )
    expect((await accounts(tenant)).map((row) => [row.id, row.name])).toEqual([['b', 'b']])
    expect(await importFile(at(tenant, 50), file(['a,Old A,ann@x.test,free']))).toMatchObject({ accepted: 1 })
  })

  it('accounts that something else uses are kept and named', async () => {
    const tenant = await open()
    const { id } = await importFile(tenant, { kind: 'accounts', content: 'id\na\nb\n', map: 'externalId=id' })
    const notes = {
      entity: 'account' as const,
      reason: 'carries notes',
      find: async (_tx: unknown, _tenant: unknown, ids: readonly string[]) => ids.slice(0, 1),
    }
    const undone = await undo(tenant, id, kindsWith(), [notes])
    expect(undone.undo).toMatchObject({
      removed: { accounts: 1 },
      kept: [{ kind: 'account', reason: 'carries notes' }],
      keptTotal: 1,
    })
  })

  it('an interrupted import goes on where it was', async () => {
    const tenant = await open()
    const content = `id,n\n${Array.from({ length: 5000 }, (_, n) => `a${n},${n}`).join('\n')}\n`
    const kind = {
      ...accountsKind,
      run: (context: ImportContext) => accountsKind.run({ ...context, report: cutAt(context, 4000) }),
    }
    const id = await queueImport(tenant, { kind: 'accounts', content, map: 'externalId=id,field.n=n' })
    await expect(runImport(tenant.stores, kindsWith(kind), tenant.workspace.id, id)).rejects.toThrow('cut')
    expect(await readAnswer(tenant, id)).toMatchObject({ state: 'running', rows: 4000, accepted: 4000 })
    await runImport(tenant.stores, kindsWith(), tenant.workspace.id, id)
    expect(await readAnswer(tenant, id)).toMatchObject({ state: 'done', rows: 5000, accepted: 5000, unchanged: 0 })
    expect(await accounts(tenant)).toHaveLength(5000)
  })

  it('a snapshot takes back what was said of accounts that left the file', async () => {
    const tenant = await open()
    const file = (...ids: string[]) => ({
      kind: 'accounts',
      content: `id,plan\n${ids.map((id) => `${id},pro`).join('\n')}\n`,
      map: 'externalId=id,field.plan=plan',
    })
    await importFile(tenant, file('a', 'b', 'c', 'd', 'e'))
    const done = await importFile(at(tenant, 1), { ...file('a', 'b', 'c', 'd'), mode: 'snapshot' })
    expect(done).toMatchObject({ state: 'done', closed: 1 })
    expect((await accounts(tenant)).map((row) => row.values)).toEqual([
      { plan: 'pro' },
      { plan: 'pro' },
      { plan: 'pro' },
      { plan: 'pro' },
      {},
    ])
    await undo(at(tenant, 2), done.id)
    expect((await accounts(tenant)).map((row) => row.values.plan)).toEqual(['pro', 'pro', 'pro', 'pro', 'pro'])
  })
})

describe('people from a file', () => {
  const people = (tenant: Tenant) =>
    inTenant(tenant, async (tx) => {
      const { rows } = await sql<object>`
        select p.external_id as id, p.name, p.email, a.external_id as account, l.role
        from person p left join person_account l on l.workspace_id = p.workspace_id and l.person_id = p.id and l.valid_to is null
        left join account a on a.workspace_id = l.workspace_id and a.id = l.account_id order by 1`.execute(tx)
      return rows
    })

  it('carry their account and role, and go again with an undo', async () => {
    const tenant = await open()
    const before = await countAll(tenant)
    const content =
      'uid,mail,who,account,role,city\nu1,ann@acme.com,Ann,a1,champion,Rome\nu2,ben@acme.com,Ben,a1,,\nu3,no mail,Cy,a2,,\n'
    const map = 'externalId=uid,email=mail,name=who,account=account,personRole=role,field.city=city'
    const done = await importFile(tenant, { kind: 'people', content, map })
    expect(done).toMatchObject({ state: 'done', rows: 3, accepted: 2, rejected: 1 })
    expect(faultsOf(done)[0]?.[0]).toBe(4)
    expect(await people(tenant)).toEqual([
      { id: 'u1', name: 'Ann', email: 'ann@acme.com', account: 'a1', role: 'champion' },
      { id: 'u2', name: 'Ben', email: 'ben@acme.com', account: 'a1', role: 'user' },
    ])
    expect(await importFile(at(tenant, 5), { kind: 'people', content, map })).toMatchObject({
      accepted: 0,
      unchanged: 2,
      rejected: 1,
    })
    const undone = await undo(tenant, done.id)
    expect(undone.undo).toMatchObject({ removed: { people: 2, accounts: 1 }, keptTotal: 0 })
    expect(await countAll(tenant)).toEqual(before)
  })
})

/** Fails, as a kill would, once so many rows are kept. */
const cutAt =
  (context: ImportContext, rows: number): ImportContext['report'] =>
  async (progress) => {
    await context.report(progress)
    if ((progress.counts?.rows ?? 0) >= rows) throw new Error('cut')
  }
