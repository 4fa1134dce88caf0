import { describe, expect, it } from 'vitest'
import { assertText } from './index'

describe('texts that can be kept', () => {
  it.each([[null], [7], ['é 😀 \n\t'], [{ a: ['b', { c: 'd' }] }]])('%j', (value) => {
    expect(() => assertText(value)).not.toThrow()
  })
  it.each([
    ['a\u0000', '(body)'],
    [{ a: 'x\ud800' }, 'a'],
    [{ a: [{ b: 'fine' }, { b: '\udc00' }] }, 'a[1].b'],
    [{ a: { 'b\u0000': 1 } }, 'a'],
  ])('%j is refused at %s', (value, field) => {
    expect(() => assertText(value)).toThrow(expect.objectContaining({ code: 'bad_text', field }))
  })
})
