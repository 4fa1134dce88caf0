import { type Problem, problem } from '../../../kernel/errors'
import { suggest } from '../../../kernel/rules'
import type { ScorecardDefinition } from '../contract'
import { checkCurve } from './curve'

/**
 * The definition, if it can score: its metrics exist, its weights are not all zero, its curves increase. Throws `invalid_scorecard`,
 * `invalid_curve` or `unknown_metric`, naming the field.
 */
export function checkScorecard(card: ScorecardDefinition, metrics: readonly string[]): ScorecardDefinition {
  if (card.bands.healthy < card.bands.atRisk) {
    throw fault(
      'bands.healthy',
      `healthy begins at ${card.bands.healthy}, below the end of at risk, ${card.bands.atRisk}.`,
    )
  }
  if (card.groups.every((group) => group.weight === 0)) throw fault('groups', 'the weights of all groups are zero.')
  const places = new Map<string, string>()
  const keys = new Set<string>()
  for (const [g, group] of card.groups.entries()) {
    const path = `groups[${g}]`
    if (keys.has(group.key)) throw fault(`${path}.key`, `there is a group "${group.key}" before this one.`)
    keys.add(group.key)
    if (group.measures.every((measure) => measure.weight === 0)) {
      throw fault(`${path}.measures`, 'the weights of all measures are zero.')
    }
    for (const [m, measure] of group.measures.entries()) {
      const at = `${path}.measures[${m}]`
      if (!metrics.includes(measure.metric)) {
        const hint = suggest(measure.metric, metrics)
        const message = `${at}.metric: there is no metric "${measure.metric}"${hint || '.'}`
        throw problem('unknown_metric', message, { field: `${at}.metric` })
      }
      const other = places.get(measure.metric)
      if (other) throw fault(`${at}.metric`, `"${measure.metric}" is measured at ${other} already.`)
      places.set(measure.metric, at)
      checkCurve(measure.curve, `${at}.curve`)
    }
  }
  return card
}

const fault = (field: string, message: string): Problem =>
  problem('invalid_scorecard', `${field}: ${message}`, { field })
