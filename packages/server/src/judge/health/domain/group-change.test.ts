import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import type { ScorecardDefinition } from '../contract'
import { changeOfGroup, type GroupMember } from './group-change'
import { anyBesides, anyFamilyCard, anyValues } from './random-cards'
import { type Besides, scoreValues } from './score'

type Values = Readonly<Record<string, number | null>>

const scored = (card: ScorecardDefinition, values: Values, besides: Besides) =>
  scoreValues(card, (metric) => values[metric], besides)

/** Accounts on two days, some by another card or version than before, some without a card on one of them. */
const group = fc.tuple(anyFamilyCard, anyFamilyCard).chain((cards) =>
  fc.array(
    fc
      .record({
        before: fc.constantFrom(0, 1, null),
        after: fc.constantFrom(0, 1, null),
        early: anyValues(...cards),
        now: anyValues(...cards),
        earlier: anyBesides,
        besides: anyBesides,
        sameKey: fc.boolean(),
      })
      .map(({ before, after, early, now, earlier, besides, sameKey }): GroupMember => {
        const side = (at: number | null, values: Values, rest: Besides) => {
          const card = at === null ? undefined : cards[at]
          if (!card || at === null) return null
          return { scorecard: sameKey ? 'x' : `x${at}`, version: at + 1, scored: scored(card, values, rest) }
        }
        const later = after === null ? undefined : cards[after]
        return {
          before: side(before, early, earlier),
          after: side(after, now, besides),
          rescored: later && before !== null ? scored(later, early, earlier) : null,
        }
      }),
    { maxLength: 30 },
  ),
)

const sum = (numbers: readonly number[]): number => numbers.reduce((total, one) => total + one, 0)

describe('the change of a group', () => {
  it('is its parts to 1e-9, whatever moved; with those that joined and left it is the difference of all means', () => {
    fc.assert(
      fc.property(group, (members) => {
        const told = changeOfGroup(members)
        const both = members.filter(({ before, after }) => before?.scored.score != null && after?.scored.score != null)
        expect(told.accounts).toBe(both.length)
        expect(told.change === null).toBe(both.length === 0)
        if (told.change !== null) {
          expect(Math.abs(sum(told.parts.map((part) => part.change)) - told.change)).toBeLessThan(1e-9)
          const mean = sum(both.map(({ after }) => after?.scored.score ?? 0)) / both.length
          expect(Math.abs((told.after ?? 0) - mean)).toBeLessThan(1e-9)
          const moved = told.change + (told.joined.change ?? 0) + (told.left.change ?? 0)
          expect(Math.abs(moved - ((told.all.after ?? 0) - (told.all.before ?? 0)))).toBeLessThan(1e-9)
        }
      }),
      { numRuns: 300 },
    )
  })

  it('of nobody is nothing', () => {
    expect(changeOfGroup([])).toMatchObject({ accounts: 0, before: null, after: null, change: null, parts: [] })
  })
})
