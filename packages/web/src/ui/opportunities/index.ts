export { AccountOpportunities } from './account-opportunities'
export { OpportunityForm } from './opportunity-form'
export { expectedOf, inBase, outcomeWords, sumsOf, useRates } from './worth'
