import type { DisagreementKind } from '../../api'

/** What each is called, at length and in short. */
export const disagreementKinds: readonly (readonly [DisagreementKind, { name: string; short: string }])[] = [
  ['healthy_renewal_at_risk', { name: 'Healthy, renewal at risk', short: 'Renewal at risk' }],
  ['red_expanding', { name: 'At risk, but expanding', short: 'Expanding' }],
  ['high_usage_unhappy', { name: 'High usage, unhappy pulse', short: 'High usage, unhappy' }],
  ['low_usage_happy', { name: 'Low usage, happy pulse', short: 'Low usage, happy' }],
]

export const nameOfKind = (kind: DisagreementKind): string =>
  disagreementKinds.find(([key]) => key === kind)?.[1].name ?? kind
