import type { ScorecardDefinition } from '../../../api'
import { measuresOf } from '../draft/edit-definition'

/** Where the sliders of all measures end: a round number above every weight, that moves only when one comes near it. */
export function sliderTop(card: ScorecardDefinition): number {
  const most = Math.max(0, ...measuresOf(card).map(({ measure }) => measure.weight))
  if (most <= 20) return 25
  const power = 10 ** Math.floor(Math.log10(most * 1.2))
  return [1, 2.5, 5, 10].map((factor) => factor * power).find((top) => top >= most * 1.2) ?? most * 2
}
