import { expect, it } from 'vitest'
import { addReason, dropReason, labelReason } from './edit-reasons'

const reasons = {
  groups: [
    { key: 'ours', label: 'Ours', reasons: [{ key: 'own_1', label: 'Too slow' }] },
    { key: 'theirs', label: 'Theirs', reasons: [{ key: 'moved', label: 'Moved' }] },
  ],
}

it('adds a reason under a key of its own, names it, and lets another go', () => {
  const added = addReason(reasons, 'theirs')
  expect(added.groups[1]?.reasons.map((one) => one.key)).toEqual(['moved', 'own_2'])
  const named = labelReason(added, 'theirs', 'own_2', 'Sold')
  expect(dropReason(named, 'theirs', 'moved').groups).toEqual([
    reasons.groups[0],
    { key: 'theirs', label: 'Theirs', reasons: [{ key: 'own_2', label: 'Sold' }] },
  ])
})
