import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { findParentCycle, type ParentPoint, parentAt, withPoint } from './parent-cycle'

/** Whether walking up from the account at this instant comes back to it. */
function rings(history: Map<string, ParentPoint[]>, account: string, at: number): boolean {
  const seen = new Set<string>()
  let now: string | null = account
  while (now !== null) {
    if (seen.has(now)) return true
    seen.add(now)
    now = parentAt(history.get(now) ?? [], at)
  }
  return false
}

const ACCOUNTS = ['a', 'b', 'c', 'd', 'e']

describe('parents', () => {
  it('never ring at any instant, whatever is asked, and only what would ring is refused', () => {
    const change = fc.record({
      accountId: fc.constantFrom(...ACCOUNTS),
      parentId: fc.option(fc.constantFrom(...ACCOUNTS), { nil: null }),
      from: fc.integer({ min: 0, max: 12 }),
    })
    fc.assert(
      fc.property(fc.array(change, { maxLength: 40 }), (changes) => {
        const history = new Map<string, ParentPoint[]>()
        for (const { accountId, parentId, from } of changes) {
          const next = withPoint(history.get(accountId) ?? [], { from, parentId })
          const tried = new Map(history).set(accountId, next)
          const wouldRing = Array.from({ length: 14 }, (_, at) => at).some((at) =>
            ACCOUNTS.some((account) => rings(tried, account, at)),
          )
          const path = parentId === null ? null : findParentCycle(history, { accountId, parentId, from })
          expect(path !== null).toBe(wouldRing)
          if (path) expect([path[0], path.at(-1)]).toEqual([accountId, accountId])
          else history.set(accountId, next)
        }
      }),
      { numRuns: 300 },
    )
  })

  it('may swap over time', () => {
    const history = new Map([
      [
        'b',
        [
          { from: 0, parentId: 'a' },
          { from: 10, parentId: null },
        ],
      ],
    ])
    expect(findParentCycle(history, { accountId: 'a', parentId: 'b', from: 10 })).toBeNull()
    expect(findParentCycle(history, { accountId: 'a', parentId: 'b', from: 9 })).toEqual(['a', 'b', 'a'])
    expect(findParentCycle(history, { accountId: 'a', parentId: 'a', from: 9 })).toEqual(['a', 'a'])
  })
})
