import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { findViolations } from '../../../../scripts/structure/cruise.mjs'
import { houseRules, webRules } from '../../../../scripts/structure/rules.mjs'

const rules = [...houseRules('src'), ...webRules('src/web')]

describe('the rules of the house', () => {
  it('each bite: the fixture breaks every one of them', async () => {
    const { violations } = await findViolations(join(import.meta.dirname, 'fixture'), ['src'], rules)
    const bitten = new Set(violations.map(({ rule }: { rule: string }) => rule))
    expect(rules.map(({ name }: { name: string }) => name).filter((name: string) => !bitten.has(name))).toEqual([])
  })
})
