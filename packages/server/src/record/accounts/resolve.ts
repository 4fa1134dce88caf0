import { sql } from 'kysely'
import { problem } from '../../kernel/errors'
import { newId } from '../../kernel/ids'
import type { Tx } from '../../platform/postgres'
import type { Tenant } from '../../trust/tenancy'
import { markDirty } from '../activity'

/** An id as some system knows it; the source `external` is Waymark's own externalId. */
export interface IdRef {
  readonly source: string
  readonly externalId: string
}

export interface ResolveOptions {
  readonly create: boolean
  readonly importId?: string | undefined
  /** When the account was first heard of; now unless told. */
  readonly at?: Date | undefined
}

/** The key under which answers of `resolveAccounts` and `resolvePeople` lie. */
export const refKey = (ref: IdRef): string => `${ref.source}\u001f${ref.externalId}`

/**
 * The account of each reference, following merges; missing ones are left out, or made when asked, named by their id. An id of
 * another system makes an account whose externalId is `source:id` until it is given one. Throws `invalid_id`.
 */
export async function resolveAccounts(
  tx: Tx,
  tenant: Tenant,
  refs: readonly IdRef[],
  options: ResolveOptions,
): Promise<Map<string, string>> {
  const wanted = distinctRefs(refs)
  const found = await readIdentifiers(tx, 'account_identifier', 'account_id', tenant, wanted)
  const missing = wanted.filter((ref) => !found.has(refKey(ref)))
  if (!options.create || missing.length === 0) return found
  await createAccounts(tx, tenant, missing, options)
  for (const [key, id] of await readIdentifiers(tx, 'account_identifier', 'account_id', tenant, missing)) {
    found.set(key, id)
  }
  return found
}

/** Another transaction may make the same ones at once: the unique ids decide, the loser adopts the winner's. */
async function createAccounts(tx: Tx, tenant: Tenant, refs: readonly IdRef[], options: ResolveOptions): Promise<void> {
  const now = new Date(tenant.stores.now())
  const externalIds = refs.map((ref) =>
    ref.source === 'external' ? ref.externalId : refKey(ref).replace('\u001f', ':'),
  )
  const { rows } = await sql<{ id: string; external_id: string }>`
    with made as (
      insert into account (workspace_id, id, external_id, name, known_at, import_id, updated_at)
      select ${tenant.workspace.id}::uuid, i.id, i.external_id, i.external_id, ${now}::timestamptz, ${options.importId ?? null}::uuid, ${now}::timestamptz
      from (select distinct on (external_id) * from unnest(${refs.map(() => newId())}::uuid[], ${externalIds}::text[]) as u(id, external_id)
            order by external_id) i
      order by i.external_id
      on conflict (workspace_id, external_id) where merged_into is null do nothing
      returning id, external_id)
    insert into account_identifier (workspace_id, source, external_id, account_id, import_id)
    select ${tenant.workspace.id}::uuid, 'external', external_id, id, ${options.importId ?? null}::uuid from made
    returning account_id as id, external_id`.execute(tx)
  if (rows.length > 0)
    await markNew(
      tx,
      tenant,
      rows.map((row) => row.id),
      options,
    )
  await sql`
    insert into account_identifier (workspace_id, source, external_id, account_id, import_id)
    select a.workspace_id, i.source, i.external_id, a.id, ${options.importId ?? null}::uuid
    from unnest(${refs.map((ref) => ref.source)}::text[], ${refs.map((ref) => ref.externalId)}::text[], ${externalIds}::text[])
      as i(source, external_id, account_external_id)
    join account a on a.workspace_id = ${tenant.workspace.id}::uuid and a.external_id = i.account_external_id and a.merged_into is null
    where i.source <> 'external'
    order by i.source, i.external_id
    on conflict (workspace_id, source, external_id) do nothing`.execute(tx)
}

/** A new account has numbers too: zeros, which the refresh writes. */
async function markNew(tx: Tx, tenant: Tenant, ids: readonly string[], options: ResolveOptions): Promise<void> {
  await markDirty(tx, tenant, ids, options.importId ? 'import' : 'live')
}

/** Each reference once, sorted so that transactions lock in one order. Throws `invalid_id`, naming the position. */
export function distinctRefs(refs: readonly IdRef[]): IdRef[] {
  const byKey = new Map<string, IdRef>()
  refs.forEach((ref, index) => {
    assertIdText(ref.source, `refs[${index}].source`)
    assertIdText(ref.externalId, `refs[${index}].externalId`)
    byKey.set(refKey(ref), ref)
  })
  return [...byKey.keys()].sort().map((key) => byKey.get(key) as IdRef)
}

// biome-ignore lint/suspicious/noControlCharactersInRegex: these are what is refused
const BROKEN = /[\u0000-\u001f]|[\ud800-\udbff](?![\udc00-\udfff])|(?<![\ud800-\udbff])[\udc00-\udfff]/

/** An id of up to 500 characters without control characters or broken Unicode. Throws `invalid_id`, naming `field`. */
export function assertIdText(text: string, field: string): void {
  if (text === '' || text.length > 500 || BROKEN.test(text)) {
    throw problem('invalid_id', `${field}: an id has 1 to 500 characters, no control characters, valid Unicode.`, {
      field,
    })
  }
}

export async function readIdentifiers(
  tx: Tx,
  table: 'account_identifier' | 'person_identifier',
  column: 'account_id' | 'person_id',
  tenant: Tenant,
  refs: readonly IdRef[],
): Promise<Map<string, string>> {
  if (refs.length === 0) return new Map()
  const { rows } = await sql<{ source: string; external_id: string; id: string }>`
    select t.source, t.external_id, t.${sql.ref(column)} as id
    from unnest(${refs.map((ref) => ref.source)}::text[], ${refs.map((ref) => ref.externalId)}::text[]) as i(source, external_id)
    join ${sql.table(table)} t on t.workspace_id = ${tenant.workspace.id}::uuid and t.source = i.source and t.external_id = i.external_id`.execute(
    tx,
  )
  return new Map(rows.map((row) => [refKey({ source: row.source, externalId: row.external_id }), row.id]))
}
