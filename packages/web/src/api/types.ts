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
  member: { id: string; email: string; name: string; role: string }
  workspace: { id: string; name: string; timeZone: string; currency: string }
  permissions: string[]
}

export type Page<Item> = { items: Item[]; next: string | null; total: number }

export type FieldType = 'text' | 'number' | 'money' | 'boolean' | 'date' | 'option' | 'member'
export type RuleField = {
  key: string
  label: string
  group: string
  type: FieldType
  options?: string[] | null
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
export type AccountTotals = {
  bands?: Partial<Record<Band | 'none', number>>
  columns?: Record<string, number | Money | null>
}
export type AccountList = Page<AccountRow> & { totals?: AccountTotals; tookMs?: number }

export type MeasurePart = {
  metric: string
  name: string
  unit: string | null
  value: number | null
  score: number | null
  weight: number
  effectiveWeight: number
  contribution: number | null
  missing: 'skip' | 'zero' | 'neutral'
}
export type GroupPart = {
  key: string
  name: string
  weight: number
  contribution: number | null
  measures: MeasurePart[]
}
export type HealthExplanation = {
  scorecard: { key: string; name: string }
  version: number
  asOf: string
  score: number | null
  band: Band | null
  coverage: number
  coverageFloor: number
  bands: { atRisk: number; healthy: number }
  groups: GroupPart[]
  adjustments: { kind: 'cap' | 'override'; reason: string; contribution: number }[]
  compare?: Omit<HealthExplanation, 'compare'> | null
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

export type EventRow = {
  id: string
  event: string
  time: string
  user: string | null
  person?: string | null
  account?: string | null
  source?: string | null
  properties?: Record<string, unknown>
}

export type PersonRow = {
  externalId: string
  name: string | null
  email: string | null
  account?: string | null
  accountName?: string | null
  role: string | null
  lastSeenAt: string | null
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
  people: { total: number; items: PersonRow[] }
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
  rows: Record<string, unknown>[]
  rowCount?: number
  held?: number
}

export type MetricDefinition = {
  name: string
  description: string
  unit: string | null
  better: 'higher' | 'lower' | 'neutral'
  rollup: string
  compute: Record<string, unknown> & { kind: string }
}
export type Metric = MetricDefinition & { key: string; version: number; builtIn?: boolean }

export type SavedView = {
  key: string
  name: string
  filter: Rule | null
  sort: string | null
  columns: string[] | null
  shared: boolean
  total?: number
}

export type ChecklistStep = {
  key: string
  title: string
  done: boolean
  proof: string | null
  fix: string | null
  href: string | null
}
export type WriteKey = {
  id: string
  name: string
  key?: string
  prefix?: string
  createdAt: string
  lastSeenAt?: string | null
}
export type SourceRow = {
  id: string
  name: string
  kind: string
  lastSeenAt: string | null
  events24h: number
  rejects24h?: number
}
export type HeldRow = { user: string; events: number; firstAt: string; lastAt: string; expiresAt: string }
export type RejectRow = { id: string; code: string; message: string; receivedAt: string; item: unknown }
export type ImportRow = {
  id: string
  kind: string
  file: string
  state: string
  rows: number
  accepted: number
  rejected: number
  createdAt: string
  by?: string | null
  errors?: { line: number; code: string; message: string }[]
}
export type ImportPreview = {
  columns: { name: string; samples: string[] }[]
  targets: { key: string; label: string; required: boolean; repeat?: boolean }[]
  guesses: Record<string, string>
}
export type MemberRow = { id: string; email: string; name: string; role: string; lastSeenAt?: string | null }
export type ApiKeyRow = { id: string; name: string; scopes: string[]; createdAt: string; lastUsedAt?: string | null }
export type Distribution = { bins: { from: number; to: number; count: number }[]; nulls: number; total: number }
