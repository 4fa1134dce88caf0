import { describe, expect, it } from 'vitest'
import { fieldPath } from './index'

describe('the path of a field', () => {
  it.each([
    [[], ''],
    [['name'], 'name'],
    [['items', 0, 'account'], 'items[0].account'],
    [['groups', 1, 'measures', 2, 'curve', 0, 1], 'groups[1].measures[2].curve[0][1]'],
    [[3, 'key'], '[3].key'],
  ])('%j is "%s"', (path, expected) => {
    expect(fieldPath(path)).toBe(expected)
  })
})
