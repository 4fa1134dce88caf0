export { AccountOpportunities } from './account-opportunities'
export { OpportunityForm } from './opportunity-form'
export { expectedOf, outcomeWords, sumsOf, useRates } from './worth'
