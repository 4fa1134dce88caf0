import { type RawBuilder, sql } from 'kysely'

/** Sums of months are kept in whole ten thousandths, which are added up several times faster than decimals; one of them. */
export const UNIT: RawBuilder<unknown> = sql`0.0001`

/** A decimal of at most four decimals in them. */
export const inUnits = (amount: RawBuilder<unknown>): RawBuilder<unknown> => sql`((${amount}) * 10000)::bigint`
