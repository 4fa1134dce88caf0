import { gzipSync } from 'node:zlib'
import { describe, expect, it } from 'vitest'
import type { ImportTarget } from '../contract'
import { checkMap } from './check-map'
import { detectFormat } from './detect-format'
import { guessMap } from './guess'
import { parseMap } from './mapping'

describe('what a file is', () => {
  it.each([
    ['a comma', 'id,name\n1,"x, y"\n', ',', ['id', 'name'], [['1', 'x, y']]],
    ['a semicolon', 'id;name;note\n1;x;1,5\n', ';', ['id', 'name', 'note'], [['1', 'x', '1,5']]],
    ['a tab, a mark of byte order', '\ufeffid\tname\r\n1\tx\r\n', '\t', ['id', 'name'], [['1', 'x']]],
    ['names missing and twice', 'id,,id\n1,2,3\n', ',', ['id', 'column 2', 'column 3'], [['1', '2', '3']]],
    ['one column', 'id\n7\n', ',', ['id'], [['7']]],
  ])('CSV with %s', (_, text, delimiter, columns, samples) => {
    for (const head of [Buffer.from(text), gzipSync(text)]) {
      expect(detectFormat(head)).toMatchObject({ format: 'csv', delimiter, columns, samples, headerLines: 1 })
    }
  })

  it('a header may take several lines', () =>
    expect(detectFormat(Buffer.from('"my\nid",b\n1,2\n'))).toMatchObject({ columns: ['my\nid', 'b'], headerLines: 2 }))

  it('JSON lines, cut in the middle, with inner objects', () => {
    const head = detectFormat(Buffer.from('{"id":1,"p":{"x":true}}\n{"id":"2","q":null}\n{"id":3,"z'))
    expect(head).toMatchObject({ format: 'jsonl', columns: ['id', 'p', 'p.x', 'q'] })
    expect(head.samples).toEqual([
      ['1', '{"x":true}', 'true', ''],
      ['2', '', '', ''],
    ])
  })

  it('a gzip cut in the middle', () => {
    const rows = Array.from({ length: 20_000 }, (_, n) => `${n},${(n * 7919) % 10007}`).join('\n')
    const cut = gzipSync(`id,v\n${rows}`).subarray(0, 4000)
    expect(detectFormat(cut)).toMatchObject({ gzip: true, columns: ['id', 'v'], samples: expect.any(Array) })
  })

  it.each([
    ['', 'empty'],
    ['  \n', 'empty'],
    ['{"a":', 'no line of it is a JSON object'],
    [Buffer.from([0xff, 0xfe, 0x41, 0]), 'UTF-16'],
    [Buffer.from([0x1f, 0x8b, 9, 9, 9]), 'cannot be unzipped'],
  ])('refuses %j', (head, message) => expect(() => detectFormat(Buffer.from(head))).toThrow(message))
})

const targets: ImportTarget[] = [
  { key: 'account', label: 'Account', required: true, repeat: false, names: ['accountid', 'companyid'] },
  { key: 'time', label: 'Time', required: true, repeat: false, names: ['eventtime', 'timestamp'] },
  { key: 'property.', label: 'Property', required: false, repeat: true, names: ['*'] },
]

describe('guesses', () => {
  it.each([
    [['account_id', 'Event Time', 'value'], { account: 'account_id', time: 'Event Time', 'property.value': 'value' }],
    [
      ['Company-ID', 'accountId', 'timestamp'],
      { account: 'accountId', time: 'timestamp', 'property.Company-ID': 'Company-ID' },
    ],
    [['property.x', 'time', 'a,b'], { time: 'time', 'property.x': 'property.x', 'property.a,b': '"a,b"' }],
    [[], {}],
  ])('for %j', (columns, guesses) => expect(guessMap(targets, columns)).toEqual(guesses))
})

describe('a map is checked against the kind and the file', () => {
  const check = (map: string) => () => checkMap({ key: 'events', targets }, parseMap(map), ['a', 't'])
  it('passes', () => expect(check('account=a,time=t,property.x={a}{t}')).not.toThrow())
  it.each([
    ['account=a', 'events need "time"; map a column to it'],
    ['account=a,time=t,colour=a', 'events have no target "colour". They have account, time, property.…'],
    ['account=a,time=t,property.=a', 'events have no target "property."'],
    ['account=a,time=nope', 'the file has no column "nope". It has a, t.'],
  ])('%s', (map, message) => expect(check(map)).toThrow(message))
})
