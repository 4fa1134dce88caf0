import { z } from 'zod'
import { fieldPath, problem } from '../../../kernel/errors'
import { suggest } from '../../../kernel/rules'
import { type Compute, metricKeySchema } from '../contract'
import { binary, type Expr, leafExpr, numberExpr } from './expr'
import { parseFormula } from './formula'
import type { EventLeaf } from './leaf'
import { type Where, whereSchema } from './where'

/** Another metric that a definition reads, and the path of the field that names it. */
export interface MetricInput {
  readonly key: string
  readonly path: string
}

/** What a kind may ask while it is turned into arithmetic over leaves. */
export interface LowerContext {
  /** How many days before the moment the value is wanted. */
  readonly ago: number
  /** The expression of another metric, `further` days earlier still. */
  readonly read: (key: string, further?: number) => Expr
  /** The longest window of another metric in days; null when it has none. */
  readonly windowOf: (key: string) => number | null
}

/** One kind of the catalogue. Modules of later layers register theirs; a kind without `inputs` stands on its own. */
export interface MetricKind<C extends Compute = Compute> {
  readonly kind: C['kind']
  readonly schema: z.ZodType<C>
  readonly inputs?: (compute: C) => readonly MetricInput[]
  readonly lower: (compute: C, context: LowerContext) => Expr
}

const days = z.int('must be a whole number of days').min(1, 'must be 1 or more').max(3660, 'must be 3660 or fewer')
const eventNames = z.union(
  [z.literal('*'), z.array(z.string().min(1).max(200)).min(1, 'must name at least one event').max(200)],
  { error: 'must be "*" or a list of names of events' },
)
const base = { events: eventNames, where: whereSchema.optional() }

interface EventCompute extends Compute {
  readonly kind: EventLeaf['agg']
  readonly events: readonly string[] | '*'
  readonly where?: Where
  readonly property?: string
  readonly days?: number
}

const eventKind = (agg: EventLeaf['agg'], shape: z.ZodRawShape): MetricKind<EventCompute> => ({
  kind: agg,
  schema: z.strictObject({ kind: z.literal(agg), ...base, ...shape }) as unknown as z.ZodType<EventCompute>,
  lower: (compute, { ago }) =>
    leafExpr({
      type: 'events',
      agg,
      events: compute.events,
      where: compute.where ?? null,
      property: compute.property ?? null,
      days: compute.days ?? null,
      ago,
    }),
})

const property = z.string().min(1, 'must name a property').max(200)

interface ChangeCompute extends Compute {
  readonly kind: 'change'
  readonly metric: string
}
const change: MetricKind<ChangeCompute> = {
  kind: 'change',
  schema: z.strictObject({ kind: z.literal('change'), metric: metricKeySchema }),
  inputs: ({ metric }) => [{ key: metric, path: 'compute.metric' }],
  lower: ({ metric }, context) => {
    const window = context.windowOf(metric)
    if (window === null) {
      throw problem('invalid_metric', `compute.metric: "${metric}" has no window, so there is no window just before.`, {
        field: 'compute.metric',
      })
    }
    const [now, before] = [context.read(metric), context.read(metric, window)]
    return binary('*', binary('/', binary('-', now, before), before), numberExpr(100))
  },
}

interface RatioCompute extends Compute {
  readonly kind: 'ratio'
  readonly numerator: string
  readonly denominator: string
  readonly scale: 1 | 100
}
const ratio: MetricKind<RatioCompute> = {
  kind: 'ratio',
  schema: z.strictObject({
    kind: z.literal('ratio'),
    numerator: metricKeySchema,
    denominator: metricKeySchema,
    scale: z.literal([1, 100], 'must be 1 or 100').default(1),
  }) as unknown as z.ZodType<RatioCompute>,
  inputs: ({ numerator, denominator }) => [
    { key: numerator, path: 'compute.numerator' },
    { key: denominator, path: 'compute.denominator' },
  ],
  lower: ({ numerator, denominator, scale }, { read }) => {
    const quotient = binary('/', read(numerator), read(denominator))
    return scale === 100 ? binary('*', quotient, numberExpr(100)) : quotient
  },
}

interface ExprCompute extends Compute {
  readonly kind: 'expr'
  readonly formula: string
  readonly of: Readonly<Record<string, string>>
}
const expr: MetricKind<ExprCompute> = {
  kind: 'expr',
  schema: z.strictObject({
    kind: z.literal('expr'),
    formula: z.string().trim().min(1, 'must not be empty'),
    of: z.record(
      z.string().regex(/^[A-Za-z_][A-Za-z0-9_]*$/, 'must be a name of letters, digits and _'),
      metricKeySchema,
    ),
  }),
  inputs: ({ of }) => Object.entries(of).map(([name, key]) => ({ key, path: `compute.of.${name}` })),
  lower: ({ formula, of }, { read }) =>
    parseFormula(formula, (name) => (Object.hasOwn(of, name) ? read(of[name] as string) : undefined)),
}

/** The kinds that stand on raw events or on other metrics alone. */
export const EVENT_KINDS = [
  ...(['event_count', 'event_users', 'active_days', 'feature_breadth'] as const).map((agg) => eventKind(agg, { days })),
  ...(['event_sum', 'event_avg', 'event_max'] as const).map((agg) => eventKind(agg, { days, property })),
  ...(['days_since_last', 'days_since_first'] as const).map((agg) => eventKind(agg, {})),
  change,
  ratio,
  expr,
] as readonly unknown[] as readonly MetricKind[]

/** The kinds there are, by name. */
export type Catalogue = ReadonlyMap<string, MetricKind>

/**
 * The compute with its kind's defaults filled in. Throws `invalid_metric` naming the field, such as `compute.events`; an unknown
 * kind is answered with the nearest there is.
 */
export function parseCompute(compute: Compute, catalogue: Catalogue, root = 'compute'): Compute {
  const kind = catalogue.get(compute.kind)
  if (!kind) {
    const hint = suggest(compute.kind, catalogue.keys())
    throw problem('invalid_metric', `${root}.kind: there is no kind "${compute.kind}"${hint || '.'}`, {
      field: `${root}.kind`,
      detail: { kinds: [...catalogue.keys()] },
    })
  }
  const parsed = kind.schema.safeParse(compute)
  if (parsed.success) return parsed.data
  const issue = parsed.error.issues[0]
  const extra = issue?.code === 'unrecognized_keys' ? issue.keys[0] : undefined
  const field = fieldPath([root, ...(issue?.path ?? []), ...(extra === undefined ? [] : [extra])])
  const message = extra === undefined ? issue?.message : `a metric of kind "${compute.kind}" has no such setting`
  throw problem('invalid_metric', `${field}: ${message}.`, { field })
}
