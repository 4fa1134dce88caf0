import { problem } from '../../../kernel/errors'
import { checkRule, type FieldRegistry, fieldsOf, type Rule } from '../../../kernel/rules'
import type { ScorecardDefinition } from '../contract'
import { metricOf } from './card-rules'

/**
 * Checks the rules of a scorecard: they name fields that exist, and only such whose past is known, since a score of the past must be
 * computed again. Throws `cycle` where a rule rests on health itself, `no_past`, and what `checkRule` throws, each naming the clause.
 */
export function checkCardRules(key: string, card: ScorecardDefinition, registry: FieldRegistry): void {
  if (card.appliesTo) checkCardRule(key, card.appliesTo, registry, 'appliesTo')
  for (const [n, cap] of card.caps.entries()) checkCardRule(key, cap.when, registry, `caps[${n}].when`)
}

function checkCardRule(key: string, rule: Rule, registry: FieldRegistry, path: string): void {
  checkRule(rule, registry, {}, path)
  for (const field of fieldsOf(rule)) {
    if (field.startsWith('health.')) {
      const message = `${path}: scorecard "${key}" -> ${field} -> scorecard "${key}": a scorecard cannot rest on the health that it decides.`
      throw problem('cycle', message, { field: path })
    }
    if (metricOf(field) === null && !registry.get(field)?.past) {
      const message = `${path}: of "${field}" no past is known, so that a past score could not be computed again. Use a metric or a field with a history.`
      throw problem('no_past', message, { field: path })
    }
  }
}
