import type { Tx } from '../../../platform/postgres'
import { resolveAccounts } from '../../../record/accounts'
import type { Tenant } from '../../../trust/tenancy'
import type { SaveOptions } from '../contract'

/** By externalId first, then as `source:id`; made when asked. */
export async function findAccounts(
  tx: Tx,
  tenant: Tenant,
  names: readonly string[],
  options: SaveOptions,
): Promise<Map<string, string>> {
  const refs = names.flatMap((name) => {
    const colon = name.indexOf(':')
    const external = { name, source: 'external', externalId: name }
    return colon > 0
      ? [external, { name, source: name.slice(0, colon), externalId: name.slice(colon + 1) }]
      : [external]
  })
  const known = await resolveAccounts(tx, tenant, refs, { create: false })
  const found = new Map<string, string>()
  for (const ref of refs) {
    const id = known.get(`${ref.source}\u001f${ref.externalId}`)
    if (id && !found.has(ref.name)) found.set(ref.name, id)
  }
  const missing = names.filter((name) => !found.has(name))
  if (!options.createAccounts || missing.length === 0) return found
  const made = await resolveAccounts(
    tx,
    tenant,
    missing.map((name) => ({ source: 'external', externalId: name })),
    { create: true, importId: options.importId },
  )
  for (const name of missing) found.set(name, made.get(`external\u001f${name}`) as string)
  return found
}
