import { type RawBuilder, sql } from 'kysely'

/**
 * A part's worth of an amount that is rounded as a whole, to the fourth decimal: what all parts up to this one come to (`upTo`), less what
 * those before it do. So the parts, be they plans or changes one after the other, add up to the whole. Null where there is no rate.
 */
export const worthOf = (
  upTo: RawBuilder<unknown>,
  own: RawBuilder<unknown>,
  rate: RawBuilder<unknown>,
): RawBuilder<unknown> => sql`(round(${upTo} * ${rate}, 4) - round((${upTo} - (${own})) * ${rate}, 4))`
