import type { Money, TimelineRow } from '../../api'
import { bandNames } from '../../ui/band'
import { formatMoney, formatNumber, sharedDecimals } from '../../ui/format'

const bandOf = (value: unknown) =>
  typeof value === 'string' && value in bandNames ? bandNames[value as keyof typeof bandNames] : 'no score'

const brief = (value: unknown): string => {
  if (value === null || value === undefined) return 'none'
  if (Array.isArray(value)) return value.map(String).join(', ') || 'none'
  if (typeof value === 'boolean') return value ? 'yes' : 'no'
  if (typeof value === 'number') return formatNumber(value, sharedDecimals([value]))
  if (typeof value === 'object' && 'amount' in value && 'currency' in value) return formatMoney(value as Money)
  return typeof value === 'object' ? JSON.stringify(value) : String(value)
}

type Naming = {
  /** What a field is called. */
  field: (key: string) => string
  /** What the account that went by a merge in force is called. */
  merged: (mergeId: string) => string | undefined
}

/** A fact of the log in a sentence: "Watch → at risk, score 39.1". */
export function factWords({ kind, subject, payload }: TimelineRow, naming: Naming): string {
  const { before, after } = payload
  switch (kind) {
    case 'band_changed': {
      const score = typeof payload.score === 'number' ? `, score ${payload.score.toFixed(1)}` : ''
      return `${bandOf(payload.from)} → ${bandOf(payload.to).toLowerCase()}${score}`
    }
    case 'field':
      return `${naming.field(subject)}: ${brief(before)} → ${brief(after)}`
    case 'assignment':
      return `${subject}: ${brief(payload.fromName ?? before)} → ${brief(payload.toName ?? after)}`
    case 'link':
      return `A person ${payload.ended === true ? 'left' : 'joined'}${payload.role ? ` as ${brief(payload.role)}` : ''}`
    case 'parent':
      return `Parent account: ${brief(before)} → ${brief(after)}`
    case 'merge':
      return `${naming.merged(subject) ?? 'An account'} was merged into this one`
    case 'undo_merge':
      return 'A merge was undone'
    default:
      return `${kind.replaceAll('_', ' ')}${subject ? `: ${subject}` : ''}`
  }
}
