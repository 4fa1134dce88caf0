import { problem } from '../../../kernel/errors'
import { suggest } from '../../../kernel/rules'
import type { Compute } from '../contract'
import { type Expr, leavesOf } from './expr'
import type { Catalogue, MetricInput, MetricKind } from './kinds'

/** Definitions by key; a definition not saved yet may stand among them. */
export type Definitions = ReadonlyMap<string, Compute>

const kindOf = (compute: Compute, catalogue: Catalogue): MetricKind => {
  const kind = catalogue.get(compute.kind)
  if (!kind) throw problem('invalid_metric', `There is no kind "${compute.kind}".`, { field: 'compute.kind' })
  return kind
}

/** The metrics that a definition reads directly. */
export const inputsOf = (compute: Compute, catalogue: Catalogue): readonly MetricInput[] =>
  kindOf(compute, catalogue).inputs?.(compute) ?? []

/**
 * Everything that the metric rests on, itself last. Throws `unknown_metric`, with the nearest there is, and `metric_cycle`,
 * naming its path.
 */
export function dependenciesOf(key: string, definitions: Definitions, catalogue: Catalogue): string[] {
  const done = new Set<string>()
  const visit = (at: string, path: readonly string[], field: string): void => {
    if (path.includes(at)) {
      const cycle = [...path.slice(path.indexOf(at)), at]
      throw problem('metric_cycle', `${field}: these metrics would rest on each other: ${cycle.join(' → ')}.`, {
        field,
        detail: { cycle },
      })
    }
    if (done.has(at)) return
    const compute = definitions.get(at)
    if (!compute) {
      const hint = suggest(at, definitions.keys())
      throw problem('unknown_metric', `${field}: there is no metric "${at}"${hint || '.'}`, { field })
    }
    for (const input of inputsOf(compute, catalogue)) {
      visit(input.key, [...path, at], path.length === 0 ? input.path : field)
    }
    done.add(at)
  }
  visit(key, [], 'key')
  return [...done]
}

/** The metrics that rest on this one, directly or through others. */
export function dependantsOf(key: string, definitions: Definitions, catalogue: Catalogue): string[] {
  const found = new Set<string>()
  const queue = [key]
  for (let at = queue.pop(); at !== undefined; at = queue.pop()) {
    for (const [other, compute] of definitions) {
      if (found.has(other) || !inputsOf(compute, catalogue).some((input) => input.key === at)) continue
      found.add(other)
      queue.push(other)
    }
  }
  return [...found].sort()
}

/** The metric as arithmetic over leaves, `ago` days before the moment. Throws as `dependenciesOf` does. */
export function lowerMetric(key: string, definitions: Definitions, catalogue: Catalogue, ago = 0): Expr {
  dependenciesOf(key, definitions, catalogue)
  return lower(key, definitions, catalogue, ago)
}

function lower(key: string, definitions: Definitions, catalogue: Catalogue, ago: number): Expr {
  const compute = definitions.get(key) as Compute
  return kindOf(compute, catalogue).lower(compute, {
    ago,
    read: (other, further = 0) => lower(other, definitions, catalogue, ago + further),
    windowOf: (other) => windowOfExpr(lower(other, definitions, catalogue, 0)),
  })
}

/** The longest window among the leaves; null where one of them has none, since nothing then says what came before. */
export function windowOfExpr(expr: Expr): number | null {
  const lengths = leavesOf(expr).map((leaf) => (leaf.days === null ? null : leaf.days + leaf.ago))
  return lengths.length === 0 || lengths.includes(null) ? null : Math.max(...(lengths as number[]))
}
