import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { columnsOf, fill, formatSource, parseMap } from './mapping'

const column = (name: string) => ({ kind: 'column', column: name })
const text = (value: string) => ({ kind: 'text', text: value })

describe('a map', () => {
  it.each([
    ['account=account_id', [{ target: 'account', parts: [column('account_id')] }]],
    [
      ' account = account id , time=t ',
      [
        { target: 'account', parts: [column('account id')] },
        { target: 'time', parts: [column('t')] },
      ],
    ],
    ["currency='USD'", [{ target: 'currency', parts: [text('USD')] }]],
    ["name='O''Hara, Inc'", [{ target: 'name', parts: [text("O'Hara, Inc")] }]],
    ['user={account_id}-{user_id}', [{ target: 'user', parts: [column('account_id'), text('-'), column('user_id')] }]],
    ['user=u/{a,b}!', [{ target: 'user', parts: [text('u/'), column('a,b'), text('!')] }]],
    ['field.note="a, ""b"" = {c}"', [{ target: 'field.note', parts: [column('a, "b" = {c}')] }]],
    [
      "name=owner's name,plan=p",
      [
        { target: 'name', parts: [column("owner's name")] },
        { target: 'plan', parts: [column('p')] },
      ],
    ],
    ["plan=''", [{ target: 'plan', parts: [text('')] }]],
    ['', []],
  ])('%s', (map, entries) => expect(parseMap(map)).toEqual(entries))

  it.each([
    ['account', 'is not of the form target=source'],
    ['=x', 'is not of the form target=source'],
    ['a=', 'is not of the form target=source'],
    ['a=b,a=c', '"a" is mapped twice'],
    ["a='USD", 'is not closed'],
    ['a={b', 'is not closed'],
    ['a={}', 'a brace without a column'],
    ["a='x'y", 'is not one text in quotes'],
  ])('%s is refused', (map, message) => expect(() => parseMap(map)).toThrow(message))

  it('reads back what it writes', () => {
    const name = fc.string({ minLength: 1, maxLength: 8 }).map((part) => part.replaceAll(/[{}\s]/g, '_'))
    const parts = fc.oneof(
      fc.string({ minLength: 0, maxLength: 12 }).map((value) => [{ kind: 'text' as const, text: value }]),
      fc.string({ minLength: 1, maxLength: 12 }).map((value) => [{ kind: 'column' as const, column: value }]),
      fc
        .array(name, { minLength: 2, maxLength: 4 })
        .map((names) => names.map((n) => ({ kind: 'column' as const, column: n }))),
    )
    fc.assert(
      fc.property(fc.array(parts, { maxLength: 4 }), (sources) => {
        const entries = sources.map((source, index) => ({ target: `t${index}`, parts: source }))
        const map = entries.map((entry) => `${entry.target}=${formatSource(entry.parts)}`).join(',')
        expect(parseMap(map)).toEqual(entries)
      }),
    )
  })
})

describe('a source in a row', () => {
  const row: Record<string, string> = { a: '1', b: '', c: '3' }
  it.each([
    ['x={a}-{c}', '1-3'],
    ['x={a}-{b}', ''],
    ["x='k'", 'k'],
    ['x=b', ''],
  ])('%s is "%s"', (map, value) => {
    const [entry] = parseMap(map)
    expect(fill(entry?.parts ?? [], (name) => row[name] ?? '')).toBe(value)
  })

  it('names its columns once', () => expect(columnsOf(parseMap('x={a}-{b},y=a'))).toEqual(['a', 'b']))
})
