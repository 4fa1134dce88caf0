import { keepPastPulses } from '../../../judge/health'
import {
  MAX_BULK,
  markDirty,
  noteFirstSeen,
  refKey,
  resolveAccounts,
  type SaveOptions,
  saveAccounts,
} from '../../../record/accounts'
import { type FieldType, putField } from '../../../record/fields'
import { countEvents } from '../../../record/ingest'
import { resolvePeople, savePeople } from '../../../record/people'
import { writeAudit } from '../../../trust/audit'
import { membersByEmail } from '../../../trust/members'
import { insertMembers, inTenant, type Tenant } from '../../../trust/tenancy'
import type { DemoAccount, DemoCompany, DemoPerson } from '../contract'
import { assertAllTaken, chunksOf } from './chunks'
import { closeQuarter } from './close-quarter'
import { EVENT_SOURCE, loadEvents } from './load-events'
import { loadRevenue } from './load-revenue'

/** The story's own systems: what is said of accounts and people comes from a CRM, known when it was true. */
const SAVE: SaveOptions = { source: 'crm', mode: 'upsert', history: true }

/** Loads a generated company into a workspace that has nothing yet. Throws when the record refuses any of it. */
export async function loadCompany(tenant: Tenant, company: DemoCompany): Promise<{ events: number }> {
  await loadMembers(tenant, company)
  await defineFields(tenant)
  for (const chunk of chunksOf(company.accounts, MAX_BULK)) {
    assertAllTaken(await saveAccounts(tenant, chunk.map(accountInput), SAVE))
  }
  for (const chunk of chunksOf(joinPeople(company.people), MAX_BULK)) {
    assertAllTaken(await savePeople(tenant, chunk, SAVE))
  }
  await loadRevenue(tenant, company)
  await closeQuarter(tenant, company)

  for (const chunk of chunksOf(company.pulses, MAX_BULK)) {
    await inTenant(tenant, (tx) => keepPastPulses(tx, tenant, chunk))
  }
  const ids = await readIds(tenant, company)
  const { events, firstSeen } = await loadEvents(tenant, company.events(), ids)
  await inTenant(tenant, async (tx) => {
    await noteFirstSeen(
      tx,
      tenant,
      [...firstSeen].map(([accountId, at]) => ({ accountId, at: new Date(at) })),
    )
    await countEvents(tx, tenant, [{ source: EVENT_SOURCE, events, at: tenant.stores.now() }])
    await markDirty(tx, tenant, 'all', 'import')
  })
  return { events }
}

/** What would be guessed amiss; the plan of a company's edition is not that of its contracts, which stands with its revenue. */
async function defineFields(tenant: Tenant): Promise<void> {
  const define = (key: string, about: Partial<Parameters<typeof putField>[3]> & { type: FieldType }) =>
    putField(tenant, 'account', key, { options: [], sources: [], ...about })
  await define('plan', { label: 'Edition', type: 'option', options: ['Starter', 'Growth', 'Enterprise'] })
  await define('onboarded_on', { type: 'date' })
  await define('sso', { label: 'Single sign-on', type: 'boolean' })
}

/** Colleagues without a login; whoever set the workspace up is there already, in the demo one of those who own accounts. */
const loadMembers = (tenant: Tenant, company: DemoCompany): Promise<void> =>
  inTenant(tenant, async (tx) => {
    const emails = company.members.map(({ email }) => email)
    const there = await membersByEmail(tx, tenant, emails)
    const members = company.members
      .filter(({ role, email }) => role !== 'admin' && !there.has(email))
      .map((member) => ({ ...member, userId: null }))
    const ids = await insertMembers(tx, tenant, members)
    await writeAudit(
      tx,
      tenant,
      ...members.map(({ email, role }, index) => ({
        action: 'create',
        subjectKind: 'member',
        subjectId: ids[index] ?? '',
        after: { email, role },
      })),
    )
  })

const accountInput = (account: DemoAccount): object => ({
  externalId: account.externalId,
  ids: account.ids,
  name: account.name,
  domains: account.domains,
  tags: account.tags,
  parent: account.parent,
  createdAt: account.createdAt,
  owner: account.owner,
  roles: account.roles,
  fields: Object.fromEntries(Object.entries(account.fields).filter(([, value]) => value !== null)),
  at: account.createdAt,
})

/** One input a person, with all their accounts. */
function joinPeople(rows: readonly DemoPerson[]): object[] {
  const byId = new Map<string, DemoPerson[]>()
  for (const row of rows) {
    const known = byId.get(row.externalId)
    if (known) known.push(row)
    else byId.set(row.externalId, [row])
  }
  return [...byId.values()].map((links) => {
    const [first] = links as [DemoPerson]
    return {
      externalId: first.externalId,
      email: first.email,
      name: first.name,
      createdAt: first.createdAt,
      at: first.createdAt,
      fields: { title: first.title },
      accounts: links.map(({ account, role, createdAt, leftAt }) => ({ account, role, from: createdAt, to: leftAt })),
    }
  })
}

const readIds = (tenant: Tenant, company: DemoCompany) =>
  inTenant(tenant, async (tx) => {
    const accounts = [...new Set(company.accounts.map(({ externalId }) => externalId))]
    const people = [...new Set(company.people.map(({ externalId }) => externalId))]
    const known = { create: false } as const
    return {
      accounts: byExternalId(accounts, await resolveAccounts(tx, tenant, accounts.map(ref), known)),
      people: byExternalId(people, await resolvePeople(tx, tenant, people.map(ref), known)),
    }
  })

const ref = (externalId: string) => ({ source: 'external', externalId })

const byExternalId = (ids: readonly string[], found: ReadonlyMap<string, string>): Map<string, string> =>
  new Map(ids.flatMap((id) => (found.has(refKey(ref(id))) ? [[id, found.get(refKey(ref(id))) as string]] : [])))
