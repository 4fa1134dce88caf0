import { type RawBuilder, sql } from 'kysely'
import type { ChecklistStep } from '../../trust/setup'
import { inTenant, type Tenant } from '../../trust/tenancy'

/** What is left until Waymark is useful, in the order in which it helps; each proven by counting what is really there. */
export const checklistSteps: readonly ChecklistStep[] = [
  step(
    'events',
    'Send events',
    (now) =>
      sql`select sum(events)::bigint as a, count(*) filter (where last_seen_at > ${now}::timestamptz - interval '1 day')::bigint as b from ingest_source`,
    ({ a, b }) => (a > 0 ? `${count(a, 'event')} received; ${count(b, 'source')} heard from in the last day` : null),
    'Create a write key and paste a snippet into your product, or import a file of events.',
    '/sources',
  ),
  step(
    'accounts',
    'Bring in accounts',
    sql`select count(*)::bigint as a, count(*) filter (where name <> external_id)::bigint as b from account where merged_into is null`,
    ({ a, b }) => (a > 0 && b > 0 ? `${count(a, 'account')}, ${b.toLocaleString('en')} with a name` : null),
    'Import a file of your accounts, or send group calls with their names.',
    '/imports',
  ),
  step(
    'people',
    'Know the people',
    sql`select count(distinct l.person_id)::bigint as a, count(distinct l.account_id)::bigint as b from person_account l where l.valid_to is null`,
    ({ a, b }) => (a > 0 ? `${count(a, 'person', 'people')} at ${count(b, 'account')}` : null),
    'Send identify and group calls, or import a file of people.',
    '/imports',
  ),
  step(
    'subscriptions',
    'Bring in subscriptions',
    sql`select (select count(*) from subscription)::bigint as a, (select count(*) from account_revenue where first_paid_on is not null)::bigint as b`,
    ({ a, b }) => (a > 0 ? `${count(a, 'subscription')} of ${count(b, 'account')}` : null),
    'Import a file of subscriptions from your billing system.',
    '/imports',
  ),
  step(
    'owners',
    'Give accounts an owner',
    sql`select count(*) filter (where owner_id is not null)::bigint as a, count(*)::bigint as b from account where merged_into is null`,
    ({ a, b }) => (a > 0 ? `${a.toLocaleString('en')} of ${count(b, 'account')} have an owner` : null),
    'Select accounts in the list and assign them, or import a column with e-mails.',
    '/accounts',
  ),
  step(
    'team',
    'Invite your team',
    sql`select count(*)::bigint as a, 0::bigint as b from member where removed_at is null`,
    ({ a }) => (a > 1 ? count(a, 'member') : null),
    'Add the people who look after accounts.',
    '/settings/members',
  ),
  step(
    'health',
    'See a health score',
    sql`select count(*) filter (where score is not null)::bigint as a, count(*)::bigint as b from account_health`,
    ({ a, b }) => (a > 0 ? `${a.toLocaleString('en')} of ${count(b, 'account')} have a score` : null),
    'It appears by itself once events have arrived.',
    '/health',
  ),
]

interface Counts {
  readonly a: number
  readonly b: number
}

function step(
  key: string,
  title: string,
  query: RawBuilder<unknown> | ((now: Date) => RawBuilder<unknown>),
  prove: (counts: Counts) => string | null,
  fix: string,
  href: string,
): ChecklistStep {
  const queryAt = typeof query === 'function' ? query : () => query
  return {
    key,
    title,
    check: async (tenant) => {
      const counts = await readCounts(tenant, queryAt(new Date(tenant.stores.now())))
      return { proof: prove(counts), fix, href }
    },
  }
}

const readCounts = (tenant: Tenant, query: RawBuilder<unknown>): Promise<Counts> =>
  inTenant(tenant, async (tx) => {
    const { rows } = await (query as RawBuilder<{ a: number | null; b: number | null }>).execute(tx)
    return { a: Number(rows[0]?.a ?? 0), b: Number(rows[0]?.b ?? 0) }
  })

const count = (number: number, one: string, many = `${one}s`): string =>
  `${number.toLocaleString('en')} ${number === 1 ? one : many}`
