import type { TimelineRow } from '../../api'
import { bandNames } from '../../ui/band'

const bandOf = (value: unknown) =>
  typeof value === 'string' && value in bandNames ? bandNames[value as keyof typeof bandNames] : 'no score'

const brief = (value: unknown): string => {
  if (value === null || value === undefined) return 'none'
  return typeof value === 'object' ? JSON.stringify(value) : String(value)
}

/** A fact of the log in a sentence: "Watch → at risk, score 39.1". */
export function factWords({ kind, subject, payload }: TimelineRow): string {
  const { before, after } = payload
  switch (kind) {
    case 'band_changed': {
      const score = typeof payload.score === 'number' ? `, score ${payload.score.toFixed(1)}` : ''
      return `${bandOf(payload.from)} → ${bandOf(payload.to).toLowerCase()}${score}`
    }
    case 'field':
      return `${subject}: ${brief(before)} → ${brief(after)}`
    case 'assignment':
      return `${subject}: ${brief(payload.fromName ?? before)} → ${brief(payload.toName ?? after)}`
    case 'link':
      return `A person ${payload.ended === true ? 'left' : 'joined'}${payload.role ? ` as ${brief(payload.role)}` : ''}`
    case 'parent':
      return `Parent account: ${brief(before)} → ${brief(after)}`
    default:
      return `${kind.replaceAll('_', ' ')}${subject ? `: ${subject}` : ''}`
  }
}
