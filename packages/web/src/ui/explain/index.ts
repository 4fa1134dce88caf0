export { ExplainProvider } from './explain-provider'
export { metricTarget } from './metric-target'
export { NumberButton } from './number-button'
export type { NumberFacts, NumberTarget } from './types'
