import fc from 'fast-check'
import { Kysely, PostgresDialect, type RawBuilder, sql } from 'kysely'
import { Pool } from 'pg'
import { afterAll, beforeAll, describe, expect, inject, it } from 'vitest'
import { compileRule, evaluateRule, type FieldValues, makeRuleTest, type Rule } from '.'
import type { CompileContext } from './compile'
import type { EvaluateContext } from './explain'
import { randomFieldRule, randomRule, randomValues } from './random-rules'
import { type Case, caseRule, cases, noValues, personRegistry, sampleMoment, sampleRegistry } from './sample-fields'

// Temporary tables live as long as their connection.
let db: Kysely<unknown>

interface SampleRow {
  readonly id: number
  readonly values: FieldValues
  readonly people: readonly FieldValues[]
}

const compileContext: CompileContext = {
  ...sampleMoment,
  registry: sampleRegistry,
  people: {
    registry: personRegistry,
    count: (where) => sql`select count(*) from sample_person p where p.account_id = a.id and ${where}`,
  },
  compute: () => ({ sql: sql`a.size` }),
  changed: () => sql`a.live`,
}

const evaluateContext = ({ values, people }: SampleRow): EvaluateContext => ({
  ...sampleMoment,
  registry: sampleRegistry,
  people: { registry: personRegistry, rows: people },
  compute: () => values.size as number | null,
  changed: () => values.live === true,
})

const randomRows = fc
  .sample(fc.tuple(randomValues(sampleRegistry), fc.array(randomValues(personRegistry), { maxLength: 4 })), {
    numRuns: 300,
    seed: 20260331,
  })
  .map(([values, people], i): SampleRow => ({ id: i + 1, values, people }))

// A money object is how answers carry it; the column holds its amount.
const amountOf = (value: unknown): unknown =>
  typeof value === 'object' && value !== null && 'amount' in value ? value.amount : value
const caseRows = cases.map(
  (one, i): SampleRow => ({ id: 10_000 + i, values: { ...noValues, [one[0]]: one[3] }, people: [] }),
)

beforeAll(async () => {
  db = new Kysely({
    dialect: new PostgresDialect({ pool: new Pool({ connectionString: inject('stores').ownerUrl, max: 1 }) }),
  })
  await sql`create temporary table sample (id int primary key, name text, size float8, mrr numeric(20, 4), live boolean,
    seen timestamptz, due timestamptz, plan text, owner text, tags text[])`.execute(db)
  await sql`create temporary table sample_other (id int primary key, seats int8)`.execute(db)
  await sql`create temporary table sample_person (account_id int, role text, logins float8)`.execute(db)
  for (const { id, values, people } of [...randomRows, ...caseRows]) {
    const { name, size, live, seen, due, plan, owner, tags } = values
    await sql`insert into sample values (${id}, ${name}, ${size}, ${amountOf(values.mrr)}, ${live}, ${seen}, ${due}, ${plan},
      ${owner}, ${tags})`.execute(db)
    // Seats are whole; where there are none there is no row, so that the join gives the NULL.
    if (Number.isInteger(values.seats)) await sql`insert into sample_other values (${id}, ${values.seats})`.execute(db)
    for (const person of people) {
      await sql`insert into sample_person values (${id}, ${person['person.role']}, ${person['person.logins']})`.execute(
        db,
      )
    }
  }
})

afterAll(() => db.destroy())

async function select(rule: Rule): Promise<Map<number, boolean | null>> {
  const { where, joins } = compileRule(rule, compileContext)
  const joined: RawBuilder<unknown> =
    joins.length === 0
      ? sql``
      : sql.join(
          joins.map((join) => join.sql),
          sql` `,
        )
  const result = await sql<{ id: number; holds: boolean | null }>`
    select a.id, ${where} as holds from sample a ${joined}`.execute(db)
  return new Map(result.rows.map((row) => [row.id, row.holds]))
}

const wholeSeats = ({ values }: SampleRow): FieldValues => ({
  ...values,
  seats: Number.isInteger(values.seats) ? values.seats : null,
})

describe('a rule in PostgreSQL', () => {
  it.each(cases.map((one, i) => [...one, i] as const))('%s %s %j, where it is %j: %j', async (...one) => {
    const holds = await select(caseRule(one as unknown as Case))
    expect(holds.get(10_000 + one[5])).toBe(one[4])
  })

  it('agrees with the same rule in memory, and is never NULL, for any rule and row', async () => {
    await fc.assert(
      fc.asyncProperty(randomRule, async (rule) => {
        const [selected, complement] = [await select(rule), await select({ not: rule })]
        for (const row of randomRows) {
          const expected = evaluateRule(rule, wholeSeats(row), evaluateContext(row))
          expect([row.id, selected.get(row.id)]).toEqual([row.id, expected])
          expect([row.id, complement.get(row.id)]).toEqual([row.id, !expected])
        }
      }),
      { numRuns: 200 },
    )
  })

  it('made into a test answers as it is evaluated, for any rule of fields and row', () => {
    fc.assert(
      fc.property(randomFieldRule, (rule) => {
        const holds = makeRuleTest(rule, { ...sampleMoment, registry: sampleRegistry })
        for (const row of randomRows) {
          expect([row.id, holds((key) => row.values[key])]).toEqual([
            row.id,
            evaluateRule(rule, row.values, evaluateContext(row)),
          ])
        }
      }),
      { numRuns: 200 },
    )
  })

  it('joins what several of its fields need once', async () => {
    const seats = (value: number): Rule => ({ field: 'seats', op: '>=', value })
    const { joins } = compileRule({ any: [seats(1), { not: seats(5) }] }, compileContext)
    expect(joins.map((join) => join.alias)).toEqual(['o'])
    expect((await select({ any: [seats(1), { not: seats(5) }] })).size).toBe(randomRows.length + caseRows.length)
  })

  it('carries every value as a parameter', () => {
    const rule: Rule = { field: 'name', op: 'contains', value: "x'); drop table sample; --" }
    const { sql: text, parameters } = sql`select ${compileRule(rule, compileContext).where}`.compile(db)
    expect(text).not.toContain('drop table')
    expect(parameters).toEqual(["x'); drop table sample; --"])
  })

  it('takes a rule as deep and as wide as rules may be', async () => {
    const wide: Rule = { any: Array.from({ length: 900 }, (_, i) => ({ field: 'size', op: '=', value: i }) as Rule) }
    let deep: Rule = { field: 'size', op: 'is_set' }
    for (let i = 0; i < 19; i++) deep = { not: deep }
    expect((await select({ all: [wide, deep] })).size).toBeGreaterThan(0)
  })
})
