import { describe, expect, it } from 'vitest'
import type { AccountRow } from '../../api'
import { actsBack } from './act-with-undo'

const row = (externalId: string, part: Partial<AccountRow>) =>
  ({ externalId, owner: null, tags: [], fields: {}, ...part }) as AccountRow
const nowOf = (...rows: AccountRow[]) => new Map(rows.map((one) => [one.externalId, one]))

describe('taking an action back', () => {
  it('gives each account its own owner, but not where somebody assigned it since', () => {
    const before = [row('a', { owner: 'ann' }), row('b', {}), row('c', { owner: 'ann' }), row('d', { owner: 'mia' })]
    const now = nowOf(...['a', 'b', 'd'].map((id) => row(id, { owner: 'mia' })), row('c', { owner: 'zoe' }))
    expect(actsBack(before, now, { action: 'assign', to: 'mia' })).toEqual([
      [{ action: 'assign', to: 'ann' }, ['a']],
      [{ action: 'assign', to: null }, ['b']],
    ])
  })

  it('removes a tag only where it was not before', () => {
    const before = [row('a', { tags: ['x'] }), row('b', {})]
    const now = nowOf(row('a', { tags: ['x'] }), row('b', { tags: ['x'] }))
    expect(actsBack(before, now, { action: 'tag', tags: ['x'] })).toEqual([[{ action: 'untag', tags: ['x'] }, ['b']]])
  })

  it('gives a tag back only where it was', () => {
    const before = [row('a', { tags: ['x'] }), row('b', {})]
    const now = nowOf(row('a', {}), row('b', {}))
    expect(actsBack(before, now, { action: 'untag', tags: ['x'] })).toEqual([[{ action: 'tag', tags: ['x'] }, ['a']]])
  })

  it('puts each value back, and none where there was none', () => {
    const before = [row('a', { fields: { seats: 1 } }), row('b', {}), row('c', { fields: { seats: 9 } })]
    const now = nowOf(...['a', 'b', 'c'].map((id) => row(id, { fields: { seats: 9 } })))
    expect(actsBack(before, now, { action: 'set_field', key: 'seats', value: 9 })).toEqual([
      [{ action: 'set_field', key: 'seats', value: 1 }, ['a']],
      [{ action: 'set_field', key: 'seats', value: null }, ['b']],
    ])
  })
})
