import type { Compute } from './contract'
import { leafExpr } from './domain/expr'
import { type Catalogue, EVENT_KINDS, type MetricKind } from './domain/kinds'
import type { SourceKind } from './source-kind'
import { fieldKind } from './sources/field'
import { peopleKind } from './sources/people'
import { seriesKind } from './sources/series'

const sources = new Map<string, SourceKind>()
const kinds = new Map<string, MetricKind>(EVENT_KINDS.map((kind) => [kind.kind, kind]))

/** Adds a kind to the catalogue, at the start, before anything is computed; the same kind again replaces it. */
export function registerSourceKind<C extends Compute>(source: SourceKind<C>): void {
  sources.set(source.kind, source as unknown as SourceKind)
  kinds.set(source.kind, {
    kind: source.kind,
    schema: source.schema as MetricKind['schema'],
    lower: (compute, { ago }) =>
      leafExpr({ type: 'source', compute, days: source.daysOf?.(compute as C) ?? null, ago }),
  })
}

/** Every kind there is. */
export const catalogue: Catalogue = kinds

/** The source behind a compute; undefined for kinds that stand on events or on other metrics. */
export const sourceOf = (compute: Compute): SourceKind | undefined => sources.get(compute.kind)

registerSourceKind(fieldKind)
registerSourceKind(seriesKind)
registerSourceKind(peopleKind)
