import fc from 'fast-check'
import { type RawBuilder, sql } from 'kysely'
import { expect, it } from 'vitest'
import { newTenant } from '../../../../test/stores'
import { addDays, daysBetween } from '../../../kernel/time'
import { inTenant } from '../../../trust/tenancy'
import { nextTermEnd } from '../domain/roll-terms'
import { nextTermEndSql } from './next-term-end'

const day = fc.integer({ min: 0, max: 3000 }).map((n) => addDays('2020-01-01', n))
const length = fc.oneof(fc.integer({ min: 1, max: 800 }), fc.constantFrom(28, 29, 30, 31, 365, 366))
const term = fc
  .tuple(day, length, day)
  .map(([from, days, at]) => ({ from, to: addDays(from, days), at: daysBetween(from, at) < 0 ? from : at }))

it('the database rolls terms on as the domain does', async () => {
  const tenant = await newTenant()
  const terms = fc.sample(term, { numRuns: 2000, seed: 7 })
  const column = (name: string): RawBuilder<unknown> => sql.ref(`s.${name}`)
  const { rows } = await inTenant(tenant, (tx) =>
    sql<{ next: string | null }>`
      select (${nextTermEndSql(column('at'))})::text as next from jsonb_to_recordset(${JSON.stringify(
        terms.map(({ from, to, at }, n) => ({ n, rolls_from: from, renews_on: to, at })),
      )}::jsonb) as s(n int, rolls_from date, renews_on date, term_begun_on date, ends_on date, at date) order by n`.execute(
      tx,
    ),
  )
  expect(rows.map((row) => row.next)).toEqual(terms.map(({ from, to, at }) => nextTermEnd(from, to, at)))
})
