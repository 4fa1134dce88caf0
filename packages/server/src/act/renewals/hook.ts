import type { RefreshHook } from '../../measure/metrics'
import { deriveRenewals } from './derive'

/** After a refresh: renewals of the accounts whose subscriptions may have changed. Events alone change none. */
export const renewalHook: RefreshHook = async (tx, tenant, { accounts }) => {
  const stirred = accounts.filter(({ cause }) => cause !== 'schedule' && cause !== 'live' && cause !== 'definition')
  await deriveRenewals(
    tx,
    tenant,
    stirred.map(({ id }) => id),
  )
}
