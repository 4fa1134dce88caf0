import type { Answer, Item } from './answers'

export type Money = { amount: string; currency: string }
export type Band = 'at_risk' | 'watch' | 'healthy'
export type Scalar = string | number | boolean | null

/** The rule language, as the public contract writes it. */
export type Rule =
  | { all: Rule[] }
  | { any: Rule[] }
  | { not: Rule }
  | { field: string; op: string; value?: unknown }
  | { people: { match: Rule; op: string; value: number } }
  | { compute: unknown; op: string; value?: unknown }
  | { changed: string; from?: unknown; to?: unknown; withinDays: number }

export type FieldType = 'text' | 'number' | 'money' | 'boolean' | 'date' | 'option' | 'member' | 'list'
export type RuleField = Omit<Item<Answer<'/api/v1/fields', 'get'>>, 'type'> & { type: FieldType }

export type Health = { scorecard: string; version: number; score: number | null; band: Band | null; coverage: number }
export type Account = {
  externalId: string
  ids: Record<string, string>
  name: string
  domains: string[]
  parent: string | null
  fields: Record<string, Scalar | Money>
  owner: string | null
  roles: Record<string, string>
  tags: string[]
  metrics: Record<string, number | null>
  health: Health | null
  mrr: Money | null
  missingRates?: string[]
  segments: string[]
  asOf: string
}
export type CellValue = Scalar | Money | (number | null)[] | string[] | Health
export type AccountRow = Account & { columns?: Record<string, CellValue> }
export type AccountList = Omit<Answer<'/api/v1/accounts', 'get'>, 'items'> & { items: AccountRow[] }
export type AccountTotals = AccountList['totals']

export type HealthExplanation = Answer<'/api/v1/accounts/{id}/health', 'get'>
export type GroupPart = HealthExplanation['groups'][number]
export type MeasurePart = GroupPart['measures'][number]
export type ChangePart = NonNullable<HealthExplanation['change']>['parts'][number]
export type HealthOverview = Answer<'/api/v1/health/overview', 'get'>
export type HealthMover = HealthOverview['movers']['up'][number]

export type MetricCard = {
  key: string
  name: string
  unit: string | null
  better: 'higher' | 'lower' | 'neutral'
  value: number | null
  previous: number | null
  history: { date: string; value: number | null }[]
}
export type EventRow = Item<Answer<'/api/v1/accounts/{id}/events', 'get'>>
export type PersonLabel = { externalId: string | null; label: string | null }
export type PersonRow = Item<Answer<'/api/v1/people', 'get'>>
export type KeyPerson = Pick<PersonRow, 'name' | 'email' | 'lastSeenAt'> & { externalId: string; role: string | null }
export type FieldRow = Answer<'/api/v1/accounts/{id}/fields', 'get'>[number]
export type TimelineRow = Item<Answer<'/api/v1/accounts/{id}/timeline', 'get'>>
export type SubscriptionRow = Item<Answer<'/api/v1/accounts/{id}/subscriptions', 'get'>>
export type AccountPage = {
  /** The exact moment of every number: a day or an instant. */
  asOf: string
  /** The moment that the metrics' previous values are of. */
  comparedWith: string
  account: Account & { parentName: string | null; renewalAt?: string | null }
  health: HealthExplanation | null
  healthHistory: Answer<'/api/v1/accounts/{id}/page', 'get'>['healthHistory']
  metrics: MetricCard[]
  people: { total: number; items: KeyPerson[] }
  events: EventRow[]
  flags: { date: string; label: string }[]
  knownAs: 'recorded' | 'recomputed' | 'unrecorded' | null
}

export type Metric = Item<Answer<'/api/v1/metrics', 'get'>>
export type MetricDefinition = Pick<Metric, 'name' | 'description' | 'unit' | 'better' | 'rollup' | 'compute'>
export type MetricDetail = Metric & {
  versions: { version: number }[]
  restsOn: string[]
  /** Metrics that rest on it. */
  usedBy: string[]
  /** What else rests on it, in words: `scorecard "Core"`. */
  usedIn: string[]
}
export type MetricExplanation = {
  definition: MetricDefinition
  version: number
  value: number | null
  asOf: string
  window: { from: string; to: string; timeZone: string } | null
  sql: string
  /** The same with its parameters written out, to be run by hand. */
  sqlInlined: string
  /** What it is given from the other store, each with the statement there. */
  given: { name: string; sql: string; value: number | null }[]
  inputs: { key: string; value: number | null }[]
  rows: Record<string, unknown>[]
  rowCount: number
}
export type Distribution = Answer<'/api/v1/metrics/preview', 'post'>['distribution']

export type SavedView = Omit<Item<Answer<'/api/v1/views', 'get'>>, 'filter'> & { filter: Rule | null }
export type ChecklistStep = Answer<'/api/v1/setup/checklist', 'get'>['steps'][number]

/** Something that tracking sent, as the live view is told of it. */
export type LiveEvent = {
  state: 'stored' | 'held' | 'applied' | 'duplicate' | 'ignored' | 'rejected'
  type: string
  event: string | null
  at: string | null
  source: string
  account: { externalId: string; name?: string | null; label?: string | null } | null
  person: PersonLabel | null
  code: string | null
  message: string | null
  item: unknown
}
export type KeyRow = Item<Answer<'/api/v1/write-keys', 'get'>>
export type SilenceRow = Item<Answer<'/api/v1/sources/silence', 'get'>>
export type RejectRow = Item<Answer<'/api/v1/ingest/rejects', 'get'>>
export type ImportRow = Answer<'/api/v1/imports/{id}', 'get'>
export type ImportPreview = Answer<'/api/v1/imports/preview', 'post'>
export type MemberRow = Item<Answer<'/api/v1/members', 'get'>>
export type Role = MemberRow['role']
