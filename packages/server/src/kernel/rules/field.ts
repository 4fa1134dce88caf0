import type { RawBuilder } from 'kysely'
import { problem } from '../errors'
import type { AsOf } from '../time'

export const FIELD_TYPES = ['text', 'number', 'money', 'boolean', 'date', 'option', 'member', 'list'] as const
export type FieldType = (typeof FIELD_TYPES)[number]

/** The text of a LEFT JOIN and the alias it defines; a query has each alias once. */
export interface FieldJoin {
  readonly alias: string
  readonly sql: RawBuilder<unknown>
}

/** What a past value is asked for. */
export interface PastMoment {
  /** What was true then. */
  readonly asOf: AsOf
  /** Epoch milliseconds, inclusive: what was known by then; null: all that is known now. */
  readonly knownAt: number | null
}

/** The values of all accounts, or of those named, at a moment, by the account's id; accounts that had none may be left out. */
export type ReadPast = (
  moment: PastMoment,
  accountIds: readonly string[] | null,
) => Promise<ReadonlyMap<string, unknown>>

/** Something a rule, a list, a filter or a breakdown can name. */
export interface FieldSource {
  /** `account.name`, `metric.wau`, `field.plan`, `health.score`; in `people` clauses `person.*`. */
  readonly key: string
  readonly label: string
  /** Where the field picker lists it: Account, Metrics, Health, Fields ... */
  readonly group: string
  readonly type: FieldType
  /**
   * An expression over the account's row, alias `a`, and the aliases of `joins`. SQL NULL means no value. text, option and member:
   * text (a member by e-mail); number: any numeric type, never NaN; money: numeric, in the currency `unit`; boolean: boolean;
   * date: timestamptz (a stored day as the start of that local day); list: text[].
   */
  readonly sql: RawBuilder<unknown>
  readonly joins?: readonly FieldJoin[]
  /** Of an option: its choices. Of another type: suggestions. */
  readonly options?: readonly { readonly value: string; readonly label: string }[]
  /** Of money: its currency. */
  readonly unit?: string
  readonly description?: string
  readonly sortable?: boolean
  /** A column of lists that no rule may name, such as a course of numbers. */
  readonly shownOnly?: boolean
  /** How its values of the past are read; without it the field knows its present alone. As in memory: text, number, Date, list. */
  readonly past?: ReadPast
  /** Of a date: `day` where it names whole days (a renewal), so that "within the next 7 days" means calendar days. */
  readonly precision?: 'day' | 'instant'
}

export interface FieldRegistry {
  readonly get: (key: string) => FieldSource | undefined
  readonly list: () => readonly FieldSource[]
}

/** The fields by key. Throws `bad_registry` where a key occurs twice, or a join alias with two different texts. */
export function createRegistry(sources: Iterable<FieldSource>): FieldRegistry {
  const byKey = new Map<string, FieldSource>()
  const joins = new Map<string, string>()
  for (const source of sources) {
    if (byKey.has(source.key))
      throw problem('bad_registry', `The field "${source.key}" is defined twice.`, { status: 500 })
    byKey.set(source.key, source)
    for (const join of source.joins ?? []) {
      const text = JSON.stringify(join.sql.toOperationNode())
      if ((joins.get(join.alias) ?? text) !== text) {
        throw problem(
          'bad_registry',
          `The join "${join.alias}" of field "${source.key}" differs from another field's.`,
          {
            status: 500,
          },
        )
      }
      joins.set(join.alias, text)
    }
  }
  const list = [...byKey.values()]
  return { get: (key) => byKey.get(key), list: () => list }
}

/** Each alias once, in the order in which they came; a join may rest on one before it. */
export function distinctJoins(joins: Iterable<FieldJoin>): readonly FieldJoin[] {
  const byAlias = new Map<string, FieldJoin>()
  for (const join of joins) if (!byAlias.has(join.alias)) byAlias.set(join.alias, join)
  return [...byAlias.values()]
}
