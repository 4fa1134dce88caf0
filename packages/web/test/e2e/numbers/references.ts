/** The moment of a number: a day or an instant, and what was known when, as the API takes them. */
export interface Moment {
  readonly as_of: string
  readonly known_at?: string
}

/** One explanation, and which of its numbers. */
export type Reference =
  | { readonly kind: 'metric'; readonly key: string; readonly at: Moment }
  | {
      readonly kind: 'score'
      readonly column: string
      readonly group: string
      readonly metric: string
      readonly at: Moment
    }
  | {
      readonly kind: 'change'
      readonly group: string
      readonly metric: string
      readonly at: Moment
      readonly against: Moment
    }
  | { readonly kind: 'mrr'; readonly at: Moment }
  | { readonly kind: 'subscription'; readonly column: string; readonly id: string; readonly at: Moment }

/** A number that an element names: one of an explanation, or what two of them come to. */
export interface Named {
  readonly of: 'one' | 'difference' | 'share'
  readonly references: readonly Reference[]
}

/** Reads what `data-explains` says. */
export function readNamed(text: string): Named {
  for (const [sign, of] of [
    [' - ', 'difference'],
    [' / ', 'share'],
  ] as const) {
    const parts = text.split(sign)
    if (parts.length === 2) return { of, references: parts.map(readReference) }
  }
  return { of: 'one', references: [readReference(text)] }
}

function readReference(text: string): Reference {
  const [, what = '', when = ''] = /^(.*)@([^@]*)$/.exec(text) ?? []
  const [at, against] = when.split(',').map(readMoment)
  if (!at) throw new Error(`"${text}" names no moment.`)
  if (what === 'mrr') return { kind: 'mrr', at }
  const [kind, ...rest] = what.split(':')
  const name = rest.join(':')
  const [, group = '', metric = '', column = ''] = /^([^/]*)\/([^.]*)\.?(.*)$/.exec(name) ?? []
  if (kind === 'metric') return { kind, key: name, at }
  if (kind === 'score') return { kind, group, metric, column, at }
  if (kind === 'change' && against) return { kind, group, metric, at, against }
  if (kind === 'subscription') return { kind, column: rest[0] ?? '', id: rest.slice(1).join(':'), at }
  throw new Error(`"${text}" names no explanation.`)
}

function readMoment(text: string): Moment {
  const [as_of = '', known_at] = text.split('~')
  return known_at ? { as_of, known_at } : { as_of }
}

/** Where the API answers the explanation. */
export function addressOf(account: string, reference: Reference): string {
  const { at } = reference
  const query = (more: Record<string, string> = {}) => new URLSearchParams({ ...at, ...more })
  switch (reference.kind) {
    case 'metric':
      return `/api/v1/metrics/${reference.key}/explain?${query({ account })}`
    case 'score':
      return `/api/v1/accounts/${account}/health/explain?${query()}`
    case 'change':
      return `/api/v1/accounts/${account}/health/explain?${query({ compare_to: reference.against.as_of })}`
    default:
      return `/api/v1/accounts/${account}/mrr/explain?${query()}`
  }
}
