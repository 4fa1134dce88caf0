import { randomBytes, randomUUID } from 'node:crypto'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { createMask as createMaskAt } from './mask'

const createMask = () => createMaskAt(() => Date.parse('2026-03-31T08:05:09Z'))
const secret = () => randomBytes(24).toString('base64url')

describe('a mask', () => {
  it('gives one placeholder to one value, named after when they appear, inside of texts too', () => {
    const { mask } = createMask()
    const [a, b] = [randomUUID(), randomUUID()]
    const [idA, idB] = ['00000000-0000-4000-8000-033108050901', '00000000-0000-4000-8000-033108050902']
    expect(mask({ id: a, sql: `id IN ('${b}', '${a}')` })).toEqual({ id: idA, sql: `id IN ('${idB}', '${idA}')` })
    expect(mask([b])).toEqual([idB])
  })

  it('hides keys, their last letters, invitations, cursors and how long it took', () => {
    const { mask } = createMask()
    const key = `wmk_${secret()}`
    expect(mask({ key, url: `http://a/join?token=${secret()}`, next: 'MTIz', tookMs: 7.3 })).toEqual({
      key: 'wmk_example-of-an-api-key-1',
      url: 'http://a/join?token=example-of-an-invitation-1',
      next: 'example-of-a-cursor-03310805091',
      tookMs: 1,
    })
    expect(mask({ hint: key.slice(-4), next: null })).toEqual({ hint: 'ey-1', next: null })
  })

  it('puts back what it hid, whatever it stood in', () => {
    const hidden = fc
      .constantFrom(
        randomUUID,
        () => `wmk_${secret()}`,
        () => `wmw_${secret()}`,
      )
      .map((make) => make())
    const text = fc.tuple(fc.string(), hidden).map(([around, value]) => `${around} ${value}`)
    const leaf = fc.oneof(text, fc.integer(), fc.constant(null), fc.boolean())
    const value = fc.dictionary(fc.constantFrom('a', 'b', 'c'), fc.oneof(leaf, fc.array(leaf)))
    fc.assert(
      fc.property(value, (given) => {
        const { mask, unmask } = createMask()
        const masked = mask(given)
        expect(JSON.stringify(masked)).not.toMatch(/wm[kw]_[\w-]{32}/)
        expect(unmask(masked)).toEqual(given)
      }),
    )
  })

  it('keeps what is the same whenever it is played', () => {
    const plain = { at: '2026-03-31T08:00:00.000Z', amount: '12.5000', none: '00000000-0000-0000-0000-000000000000' }
    expect(createMask().mask(plain)).toEqual(plain)
  })
})
