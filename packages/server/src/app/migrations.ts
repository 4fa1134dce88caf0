import { migrations as renewals } from '../act/renewals/migrations'
import { migrations as health } from '../judge/health/migrations'
import { migrations as metrics } from '../measure/metrics/migrations'
import { migrations as revenue } from '../measure/revenue/migrations'
import { migrations as jobs, prepareQueue } from '../platform/jobs'
import { type Migration, migrate } from '../platform/migrations'
import { migrations as outbox } from '../platform/outbox'
import type { Stores } from '../platform/stores'
import { migrations as accounts } from '../record/accounts/migrations'
import { migrations as activity } from '../record/activity/migrations'
import { migrations as fields } from '../record/fields/migrations'
import { migrations as imports } from '../record/imports/migrations'
import { migrations as ingest } from '../record/ingest/migrations'
import { migrations as people } from '../record/people/migrations'
import { migrations as access } from '../trust/access'
import { migrations as audit } from '../trust/audit'
import { migrations as auth } from '../trust/auth'
import { migrations as members } from '../trust/members'
import { migrations as tenancy } from '../trust/tenancy'

/** Every module's steps, in the order of the house. */
const MIGRATIONS: readonly Migration[] = [
  ...jobs,
  ...tenancy,
  ...auth,
  ...audit,
  ...access,
  ...members,
  ...outbox,
  ...accounts,
  ...people,
  ...fields,
  ...ingest,
  ...activity,
  ...imports,
  ...metrics,
  ...revenue,
  ...health,
  ...renewals,
]

/** Brings both stores to the present; returns the ids of the steps that ran. */
export async function migrateStores(stores: Stores): Promise<string[]> {
  await prepareQueue(stores)
  return migrate(stores.postgres, stores.olap, MIGRATIONS)
}
