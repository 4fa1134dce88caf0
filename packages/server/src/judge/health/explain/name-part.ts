import type { ChangePart } from '../domain/compare'

/** Stands for the name of an account outside of the actor's scope. */
export const UNSEEN = 'an account that you may not see'

/** What a part of a difference is called; metrics and accounts by the names given. */
export function namePart(
  part: ChangePart,
  metricName: (key: string) => string,
  accountName: (id: string) => string,
): string {
  switch (part.kind) {
    case 'measure':
      return metricName(part.metric)
    case 'member':
      return accountName(part.id)
    case 'cap':
      return `Cap: ${part.reason}`
    case 'override':
      return `Rating: ${part.reason}`
    case 'version':
      return `Scorecard v${part.from} to v${part.to}`
    default:
      return `Scorecard ${part.from} to ${part.to}`
  }
}

/** The part that moved a score most, with its points: "WAU per seat −4.2"; null where none did. */
export function tellCause(parts: readonly ChangePart[], nameOf: (part: ChangePart) => string): string | null {
  const [most] = [...parts].sort((a, b) => Math.abs(b.change) - Math.abs(a.change))
  if (!most || most.points === 0) return null
  return `${nameOf(most)} ${most.points > 0 ? '+' : '−'}${Math.abs(most.points).toFixed(1)}`
}
