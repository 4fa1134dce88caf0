export {
  type SaveOptions,
  type SaveResult,
  type Subscription,
  type SubscriptionInput,
  subscriptionInputSchema,
} from './contract'
export { revenueFieldSources, revenueSection } from './field-sources'
export { subscriptionsKind, subscriptionUse } from './import-kind'
export { jobs } from './jobs'
export { findSubscription, listSubscriptions } from './list'
export { migrations } from './migrations'
export { refreshAllRevenue, refreshRevenue } from './refresh'
export { routes } from './routes'
export { saveSubscriptions, saveSubscriptionsIn } from './save'
