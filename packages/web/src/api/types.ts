/** The shapes the screens rely on, as the public contract and the browser's own routes give them. */
export type Money = { amount: string; currency: string }
export type Band = 'at_risk' | 'watch' | 'healthy'
export type Scalar = string | number | boolean | null

export type Rule =
  | { all: Rule[] }
  | { any: Rule[] }
  | { not: Rule }
  | { field: string; op: string; value?: unknown }
  | { people: { match: Rule; op: string; value: number } }
  | { compute: unknown; op: string; value?: unknown }
  | { changed: string; from?: unknown; to?: unknown; withinDays: number }

export type Me = {
  member: { id: string; email: string; name: string; role: string } | null
  actor?: { kind: string; label: string }
  workspace: { id: string; name: string; timeZone: string; currency: string }
  permissions: string[]
}

export type Page<Item> = { items: Item[]; next: string | null; total: number }

export type FieldType = 'text' | 'number' | 'money' | 'boolean' | 'date' | 'option' | 'member' | 'list'
export type RuleField = {
  key: string
  label: string
  group: string
  type: FieldType
  options?: { value: string; label: string }[] | null
  unit?: string | null
  sortable: boolean
  operators: string[]
}

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
  segments: string[]
  asOf: string
}

export type CellValue = Scalar | Money | number[] | Health
export type AccountRow = Account & { columns?: Record<string, CellValue> }
/** Of one column over the whole filter: of numbers and money their sum and mean, of bands how many of each. */
export type ColumnTotal = {
  sum?: number | string | null
  average?: number | null
  count?: number
  bands?: Partial<Record<Band | 'none', number>>
  currency?: string
}
export type AccountTotals = Record<string, ColumnTotal>
export type AccountList = Omit<Page<AccountRow>, 'total'> & {
  total: number | null
  totals?: AccountTotals
  tookMs?: number
}

/** `contribution` is exact; `points` is it as printed: with two decimals they add up to the printed score. */
type Contribution = { contribution: number | null; points: number | null; weight: number; effectiveWeight: number }
export type MeasurePart = Contribution & {
  metric: string
  name: string
  unit: string | null
  value: number | null
  score: number | null
  missing: 'skip' | 'zero' | 'neutral'
}
export type GroupPart = Contribution & { key: string; name: string; measures: MeasurePart[] }
export type HealthSide = {
  scorecard: { key: string; name: string }
  version: number
  asOf: string
  score: number | null
  points: number | null
  band: Band | null
  coverage: number
  coverageFloor: number
  bands: { atRisk: number; healthy: number }
  groups: GroupPart[]
  adjustments: { kind: 'cap' | 'override'; reason: string; contribution: number; points: number }[]
  notes: string[]
}
export type ChangePart = { name: string; change: number; points: number } & (
  | { kind: 'measure'; group: string; metric: string; before: number | null; after: number | null }
  | { kind: 'version'; from: number; to: number }
)
export type HealthExplanation = HealthSide & {
  compare: HealthSide | null
  change: { before: number; after: number; change: number; parts: ChangePart[] } | null
}

type BandCounts = Record<Band | 'none', number>
export type HealthMover = {
  account: string
  name: string
  owner: string | null
  score: number
  band: Band
  before: number
  change: number
  versionChanged: boolean
}
export type HealthOverview = {
  scorecard: { key: string; name: string; version: number } | null
  asOf: string
  accounts: number
  bands: BandCounts
  average: number | null
  distribution: { from: number; to: number; accounts: number }[]
  movers: { days: number; up: HealthMover[]; down: HealthMover[] }
  owners: {
    owner: string | null
    name: string | null
    accounts: number
    bands: BandCounts
    average: number | null
    average28: number | null
  }[]
}

export type MetricCard = {
  key: string
  name: string
  unit: string | null
  better: 'higher' | 'lower' | 'neutral'
  value: number | null
  previous: number | null
  history: { date: string; value: number | null }[]
}

export type PersonLabel = { externalId: string | null; label: string | null }
export type EventRow = {
  id: string
  at: string
  event: string
  person: PersonLabel | null
  source: string
  knownAt?: string
  properties: unknown
}

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

export type KeyPerson = {
  externalId: string
  name: string | null
  email: string | null
  role: string | null
  lastSeenAt: string | null
}
export type PersonRow = {
  id: string
  externalId: string | null
  email: string | null
  name: string | null
  firstSeenAt: string | null
  lastSeenAt: string | null
  accounts: { account: string; name: string; role: string; from: string; to: string | null }[]
  fields: Record<string, unknown>
}
export type FieldRow = {
  key: string
  label: string
  type: FieldType
  value: unknown
  source: string | null
  setBy: string | null
  at: string | null
  pinned: boolean
  others: { source: string; value: unknown; at: string; setBy: string }[]
  history: { source: string; value: unknown; at: string; setBy: string; knownAt: string; pinned: boolean }[]
}
export type TimelineRow = {
  id: string
  kind: string
  subject: string
  at: string
  knownAt: string
  cause: string
  payload: Record<string, unknown>
}

export type SubscriptionRow = {
  externalId: string
  plan: string | null
  start: string
  end: string | null
  mrr: Money
  interval: string | null
  quantity: number | null
  status: string | null
}

export type AccountPage = {
  account: Account & { parentName?: string | null; renewalAt?: string | null }
  health: HealthExplanation | null
  healthHistory: { date: string; score: number | null; band: Band | null }[]
  metrics: MetricCard[]
  people: { total: number; items: KeyPerson[] }
  events: EventRow[]
  flags?: { date: string; label: string }[]
  knownAs?: 'recorded' | 'recomputed' | null
}

export type MetricExplanation = {
  definition: MetricDefinition
  version: number
  value?: number | null
  asOf?: string
  window?: { from: string; to: string; timeZone: string } | null
  sql: string
  /** The same with its parameters written out, to be run by hand. */
  sqlInlined?: string
  inputs?: { key: string; value: number | null }[]
  rows: Record<string, unknown>[]
  rowCount?: number
  rowsShown?: number
}

export type MetricDefinition = {
  name: string
  description: string
  unit: string | null
  better: 'higher' | 'lower' | 'neutral'
  rollup: string
  compute: Record<string, unknown> & { kind: string }
}
export type Metric = MetricDefinition & { key: string; version: number; builtIn: boolean; slot?: number }
export type MetricDetail = Metric & {
  versions: { version: number; createdAt?: string; at?: string; by?: string }[]
  restsOn: string[]
  usedBy: string[]
}
export type MetricPreview = {
  asOf: string
  items: { account: string; name: string; value: number | null }[]
  distribution: Distribution
}

export type SavedView = {
  key: string
  name: string
  filter: Rule | null
  sort: string | null
  columns: string[]
  shared: boolean
  owner?: string
  mine?: boolean
}

export type ChecklistStep = {
  key: string
  title: string
  done: boolean
  proof: string | null
  fix: string | null
  href: string | null
}
export type KeyRow = {
  id: string
  name: string
  hint: string
  key: string | null
  scopes: string[]
  createdAt: string
  createdBy: string
  lastUsedAt: string | null
  revokedAt: string | null
}

export type SourceRow = {
  source: string
  firstSeenAt: string
  lastSeenAt: string
  events: number
  ignored: number
  perMinute: number
}
export type Sources = {
  items: SourceRow[]
  held: { waiting: number; expired: number; people: number }
  rejects: number
  inbox: number
}
export type HeldRow = {
  id: string
  event: string
  at: string
  heldAt: string
  expiresAt: string
  state: 'waiting' | 'expired'
  source: string
  person: PersonLabel
  properties: unknown
}
export type RejectRow = { id: string; at: string; code: string; message: string; source: string; item: unknown }
export type Replayed = {
  accepted: number
  rejected: { id: string; code: string; message: string }[]
  unknown: string[]
}

export type ImportState = 'queued' | 'running' | 'done' | 'failed' | 'undoing' | 'undone'
export type ImportRow = {
  id: string
  kind: string
  state: ImportState
  step: string | null
  progress: number
  rows: number
  accepted: number
  unchanged: number
  rejected: number
  closed: number
  error: { code: string; message: string } | null
  errors: { line: number; code: string; message: string }[]
  fileName: string | null
  format: string
  gzip: boolean
  bytes: number
  map: string
  history: boolean
  timeZone: string
  mode: 'upsert' | 'snapshot'
  dryRun: boolean
  createdBy: string
  createdAt: string
  startedAt: string | null
  finishedAt: string | null
  undo: {
    removed: Record<string, number>
    kept: { kind: string; id: string; reason: string }[]
    keptTotal: number
  } | null
}
export type ImportPreview = {
  format: string
  gzip: boolean
  columns: { name: string; samples: string[] }[]
  targets: { key: string; label: string; required: boolean; repeat: boolean }[]
  guesses: Record<string, string>
}

export type Role = 'admin' | 'leader' | 'csm' | 'viewer'
export type MemberRow = {
  id: string
  email: string
  name: string
  role: Role
  sees: 'all' | 'book'
  joined: boolean
  createdAt: string
}
export type AuditRow = {
  id: string
  at: string
  actor: { kind: string; id: string | null; label: string }
  action: string
  subject: { kind: string; id: string }
  before: unknown
  after: unknown
}
export type Distribution = {
  bins: { from: number; to: number; count: number }[]
  nulls: number
  total: number
  min: number | null
  median: number | null
  max: number | null
}
