import { problem } from '../../kernel/errors'
import type { Tx } from '../../platform/postgres'
import { markDirty } from '../../record/accounts'
import { writeAudit } from '../../trust/audit'
import { inTenant, type Tenant } from '../../trust/tenancy'
import { MAX_BULK, type SaveFault, type SaveOptions, type SaveResult } from './contract'
import { accountsOf, rebuildRevenue } from './ledger/rebuild'
import { arrangeLines, dropIncomplete, type Line, readDrafts } from './save/draft'
import { findAccounts } from './save/find-accounts'
import { findMissingRates } from './save/missing-rates'
import { type Added, type Placed, storeVersions } from './save/store-versions'

/**
 * Saves up to 5,000 subscriptions, set-based, in one transaction. What says nothing new changes nothing; what does becomes a new
 * version. A bad item is reported and left out, with all that was told of the same line; the others go in. Throws `too_many_items`.
 */
export async function saveSubscriptions(
  tenant: Tenant,
  items: readonly unknown[],
  options: SaveOptions,
): Promise<SaveResult> {
  if (!options.dryRun) return inTenant(tenant, (tx) => saveSubscriptionsIn(tx, tenant, items, options))
  let result: SaveResult | null = null
  try {
    await inTenant(tenant, async (tx) => {
      result = await saveSubscriptionsIn(tx, tenant, items, options)
      throw problem('dry_run', 'A dry run is taken back.')
    })
  } catch (thrown) {
    if (result === null) throw thrown
  }
  return result as unknown as SaveResult
}

/** As `saveSubscriptions`, in a transaction that is open already. */
async function saveSubscriptionsIn(
  tx: Tx,
  tenant: Tenant,
  items: readonly unknown[],
  options: SaveOptions,
): Promise<SaveResult> {
  if (items.length > MAX_BULK) throw problem('too_many_items', `At most ${MAX_BULK} items at once.`, { field: 'items' })
  const faults: SaveFault[] = []
  const lines = await placeLines(tx, tenant, items, options, faults)
  const refused = faults.length
  const added = await storeVersions(tx, tenant, lines, options, faults)
  const touched = await accountsOf(tx, tenant, [...new Set(added.map((one) => one.subscriptionId))])
  await rebuildRevenue(tx, tenant, touched)
  const since = options.importId ? earliest(lines) : undefined
  await markDirty(tx, tenant, touched, options.importId ? 'import' : 'revenue', since)
  const created = added.filter((one) => one.before === null).length
  await audit(tx, tenant, added, created, options)
  const told = lines.reduce((sum, line) => sum + line.indices.length, 0)
  return {
    created,
    updated: added.length - created,
    unchanged: told - added.length - (faults.length - refused),
    errors: faults.sort((a, b) => a.index - b.index),
  }
}

/** The lines that may go in, with the accounts that they are of; the faults of the others are added to `faults`. */
async function placeLines(
  tx: Tx,
  tenant: Tenant,
  items: readonly unknown[],
  options: SaveOptions,
  faults: SaveFault[],
): Promise<Line<Placed>[]> {
  const drafts = readDrafts(tenant, items, faults)
  faults.push(...(await findMissingRates(tx, tenant, drafts)))
  const lines = arrangeLines(dropIncomplete(drafts, items, faults), faults)
  const names = new Set(lines.flatMap((line) => line.rows.map((row) => row.account)))
  const accounts = await findAccounts(tx, tenant, [...names], options)
  return lines.flatMap((line) => {
    const rows = line.rows.flatMap((row) => {
      const accountId = accounts.get(row.account)
      return accountId ? [{ ...row, accountId }] : []
    })
    if (rows.length === line.rows.length) return [{ ...line, rows }]
    const missing = line.rows.find((row) => !accounts.has(row.account))?.account
    const message = `account: there is no account "${missing}" here.`
    faults.push(...line.indices.map((index) => ({ index, field: 'account', code: 'not_found', message })))
    return []
  })
}

const earliest = (lines: readonly Line[]): string | undefined =>
  lines.flatMap((line) => line.rows.map((row) => row.checked.terms.start)).sort()[0]

/** A row per version; of an import one a batch, since its versions carry the import themselves. */
async function audit(
  tx: Tx,
  tenant: Tenant,
  added: readonly Added[],
  created: number,
  options: SaveOptions,
): Promise<void> {
  if (added.length === 0) return
  if (options.importId) {
    const after = { created, changed: added.length - created }
    await writeAudit(tx, tenant, { action: 'import', subjectKind: 'subscription', subjectId: options.importId, after })
    return
  }
  await writeAudit(
    tx,
    tenant,
    ...added.map(({ externalId, before, after }) => ({
      action: before === null ? 'create' : 'update',
      subjectKind: 'subscription',
      subjectId: externalId,
      before,
      after,
    })),
  )
}
