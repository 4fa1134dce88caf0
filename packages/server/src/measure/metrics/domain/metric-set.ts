import type { Metric } from '../contract'
import { collectLeaves, compileEvaluator, type Evaluator, type Expr, type LeafSet } from './expr'
import { lowerMetric } from './graph'
import type { Catalogue } from './kinds'
import type { EventLeaf, SourceLeaf } from './leaf'

/** Metrics made ready to be computed together: what two of them share is read once. */
export interface MetricSet {
  readonly metrics: readonly Metric[]
  readonly exprs: readonly Expr[]
  readonly evaluators: readonly Evaluator[]
  readonly set: LeafSet
  /** The leaves read from raw events, and where each stands in the set. */
  readonly events: readonly { readonly leaf: EventLeaf; readonly at: number }[]
  readonly sources: readonly { readonly leaf: SourceLeaf; readonly at: number }[]
}

/** Makes `wanted` of the workspace's metrics ready. Throws what `lowerMetric` throws. */
export function buildMetricSet(wanted: readonly Metric[], all: readonly Metric[], catalogue: Catalogue): MetricSet {
  const definitions = new Map([...all, ...wanted].map((metric) => [metric.key, metric.compute]))
  const exprs = wanted.map((metric) => lowerMetric(metric.key, definitions, catalogue))
  const set = collectLeaves(exprs)
  const placed = set.leaves.map((leaf, at) => ({ leaf, at }))
  return {
    metrics: wanted,
    exprs,
    evaluators: exprs.map((expr) => compileEvaluator(expr, set)),
    set,
    events: placed.filter((one): one is { leaf: EventLeaf; at: number } => one.leaf.type === 'events'),
    sources: placed.filter((one): one is { leaf: SourceLeaf; at: number } => one.leaf.type === 'source'),
  }
}
