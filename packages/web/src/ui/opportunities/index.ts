export { AccountOpportunities } from './account-opportunities'
export { countOpportunities, expectedTarget } from './expected-target'
export { OpportunityForm } from './opportunity-form'
export { expectedOf, outcomeWords, sumsOf, useRates } from './worth'
