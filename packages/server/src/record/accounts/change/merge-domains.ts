import { sql } from 'kysely'
import type { Tx } from '../../../platform/postgres'
import type { Tenant } from '../../../trust/tenancy'
import { setFieldValues } from '../../fields'

const SOURCE = 'merge'

/**
 * Gives accounts the domains of those merged into them, as a value of the source `merge`, which is taken back where nothing is
 * merged any more. Computed from the merges in force, so that their order does not matter.
 */
export async function shareDomains(tx: Tx, tenant: Tenant, accountIds: readonly string[]): Promise<void> {
  const workspace = sql`${tenant.workspace.id}::uuid`
  const { rows } = await sql<{ id: string; own: string[]; all: string[]; said: boolean }>`
    with recursive part(root, id) as (
      select i.id, i.id from unnest(${[...accountIds]}::uuid[]) as i(id)
      union
      select p.root, a.id from part p join account a on a.workspace_id = ${workspace} and a.merged_into = p.id),
    own as (
      select distinct on (v.entity_id) v.entity_id as id, v.value from field_value v
      where v.workspace_id = ${workspace} and v.entity = 'account' and v.key = '$domains' and v.source <> ${SOURCE}
        and v.closed_at is null and v.value is not null and v.entity_id in (select id from part)
      order by v.entity_id, v.pinned desc, v.valid_at desc, v.known_at desc, v.seq desc)
    select p.root as id,
      coalesce(array_agg(distinct d.name) filter (where d.name is not null and p.id = p.root), '{}') as own,
      coalesce(array_agg(distinct d.name) filter (where d.name is not null), '{}') as all,
      exists (select 1 from field_value m where m.workspace_id = ${workspace} and m.entity = 'account' and m.entity_id = p.root
        and m.key = '$domains' and m.source = ${SOURCE} and m.closed_at is null and m.value is not null) as said
    from part p left join own o on o.id = p.id left join lateral jsonb_array_elements_text(o.value) as d(name) on true
    group by p.root order by p.root`.execute(tx)
  const validAt = new Date(tenant.stores.now())
  await setFieldValues(
    tx,
    tenant,
    rows
      .filter((row) => row.said || row.all.length > row.own.length)
      .map((row) => ({
        entity: 'account' as const,
        entityId: row.id,
        key: '$domains',
        source: SOURCE,
        value: row.all.length > row.own.length ? row.all : null,
        validAt,
      })),
  )
}
