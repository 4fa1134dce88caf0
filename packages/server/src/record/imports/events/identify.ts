import { inTenant } from '../../../trust/tenancy'
import { noteFirstSeen, refKey, resolveAccounts } from '../../accounts'
import { attachHeld } from '../../ingest'
import { linkPeople, resolvePeople } from '../../people'
import type { ImportContext } from '../contract'
import { ask, workTables } from './work'

const CHUNK = 10_000
/** Links are compared with each other, so that their cost grows with the square of the chunk. */
const LINK_CHUNK = 500

interface Pair {
  readonly account: string
  readonly user: string
  readonly first: number
}

/**
 * Finds or makes the account and the person of each (account, user) of the file, links them from their first event on, and puts
 * their ids beside the file's rows. A dry run only finds.
 */
export async function identify(context: ImportContext): Promise<void> {
  const { tenant } = context
  const { ids } = workTables(context.importId)
  await tenant.stores.olap.command(`DROP TABLE IF EXISTS ${ids} SYNC`, {}, { lane: 'import' })
  await tenant.stores.olap.command(
    `CREATE TABLE ${ids} (account String, user String, account_id UUID, person_id UUID) ENGINE = MergeTree ORDER BY (account, user)`,
    {},
    { lane: 'import' },
  )
  let after: Pair | null = null
  for (;;) {
    const pairs = await readPairs(context, after)
    if (pairs.length === 0) return
    await identifyChunk(context, pairs)
    after = pairs.at(-1) as Pair
    await context.report({ step: 'finding accounts and people', fraction: 0.25 })
  }
}

const readPairs = (context: ImportContext, after: Pair | null): Promise<Pair[]> =>
  ask<Pair>(
    context,
    `SELECT account, user, toUnixTimestamp64Milli(assumeNotNull(first)) AS first FROM ${workTables(context.importId).pairs}
     WHERE fault = '' AND (account, user) > ({account:String}, {user:String}) ORDER BY account, user LIMIT ${CHUNK}`,
    { account: after?.account ?? '', user: after?.user ?? '' },
  )

async function identifyChunk(context: ImportContext, pairs: readonly Pair[]): Promise<void> {
  const { tenant, importId, options } = context
  const found = await inTenant(tenant, async (tx) => {
    const resolve = { create: !options.dryRun, importId }
    const accountRefs = pairs.map((pair) => ({ source: 'external', externalId: pair.account }))
    const personRefs = pairs.map((pair) => ({ source: 'external', externalId: pair.user }))
    const accounts = await resolveAccounts(tx, tenant, accountRefs, resolve)
    const people = await resolvePeople(tx, tenant, personRefs, resolve)
    const known = pairs.flatMap((pair) => {
      const accountId = accounts.get(refKey({ source: 'external', externalId: pair.account }))
      const personId = people.get(refKey({ source: 'external', externalId: pair.user }))
      return accountId && personId ? [{ pair, accountId, personId }] : []
    })
    if (!options.dryRun) {
      const links = known.map(({ pair, accountId, personId }) => ({
        personId,
        accountId,
        from: new Date(pair.first),
        source: 'import',
        importId,
      }))
      for (let start = 0; start < links.length; start += LINK_CHUNK) {
        await linkPeople(tx, tenant, links.slice(start, start + LINK_CHUNK))
      }
      // What tracking held of people who had no account yet.
      await attachHeld(tx, tenant, [...new Set(known.map(({ personId }) => personId))])
      await noteFirstSeen(
        tx,
        tenant,
        known.map(({ pair, accountId }) => ({ accountId, at: new Date(pair.first) })),
      )
    }
    return known
  })
  await tenant.stores.olap.insert(
    workTables(importId).ids,
    found.map(({ pair, accountId, personId }) => ({
      account: pair.account,
      user: pair.user,
      account_id: accountId,
      person_id: personId,
    })),
    { lane: 'import' },
  )
}
