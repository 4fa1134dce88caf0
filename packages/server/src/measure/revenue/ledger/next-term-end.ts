import { type RawBuilder, sql } from 'kysely'

/**
 * Of a span's row `s`, the first end of a term after a day, as `nextTermEnd` and the board of renewals tell it: of one that has not begun
 * the day on which it does, else its own end, else that of one as long that follows where the line renews itself, up to the line's end.
 */
export const nextTermEndSql = (day: RawBuilder<unknown>): RawBuilder<unknown> => {
  const months = sql`((extract(year from s.renews_on) - extract(year from s.rolls_from)) * 12
    + extract(month from s.renews_on) - extract(month from s.rolls_from))::int`
  const gone = sql`((extract(year from ${day}) - extract(year from s.rolls_from)) * 12
    + extract(month from ${day}) - extract(month from s.rolls_from))::int`
  const later = (count: RawBuilder<unknown>) => sql`(s.rolls_from + make_interval(months => ${count}))::date`
  const terms = sql`(${gone} / ${months})`
  const byMonths = sql`case when ${later(sql`${terms} * ${months}`)} > ${day} then ${later(sql`${terms} * ${months}`)}
    else ${later(sql`(${terms} + 1) * ${months}`)} end`
  const days = sql`(s.renews_on - s.rolls_from)`
  const byDays = sql`s.renews_on + ${days} * ((${day} - s.renews_on) / ${days} + 1)`
  const rolled = sql`case when ${months} > 0 and ${later(months)} = s.renews_on then ${byMonths} else ${byDays} end`
  return sql`case when s.term_begun_on > ${day} then s.term_begun_on when s.renews_on > ${day} then s.renews_on
    when s.rolls_from is not null and (s.ends_on is null or ${rolled} <= s.ends_on) then ${rolled} end`
}

/** Whether a span `s` is of a line that has begun by a day, be it on trial or paused, and holds on: its terms are what renews. */
export const renewsAfter = (day: RawBuilder<unknown>): RawBuilder<unknown> =>
  sql`s.begins_on <= ${day} and (s.to_day is null or s.to_day > ${day})`
