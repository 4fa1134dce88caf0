import { PoliciesPart } from './policies-part'
import { RatesPart } from './rates-part'
import { ReasonsPart } from './reasons-part'

/** How revenue is counted, in which rates, and the reasons for which it is lost. */
export function RevenuePart() {
  return (
    <>
      <PoliciesPart />
      <RatesPart />
      <ReasonsPart />
    </>
  )
}
