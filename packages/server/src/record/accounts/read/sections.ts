import type { Tx } from '../../../platform/postgres'
import type { Tenant } from '../../../trust/tenancy'
import type { Moment } from './moment'

/** Parts of an account's answer that modules below fill: metrics, rolledUp, health, mrr, segments. app/ hands them in. */
export interface AccountSection {
  readonly keys: readonly string[]
  /** Of each account the keys it fills; accounts left out keep the empty ones. Without a moment: now. */
  readonly load: (
    tenant: Tenant,
    tx: Tx,
    accountIds: readonly string[],
    moment?: Moment,
  ) => Promise<ReadonlyMap<string, object>>
}
