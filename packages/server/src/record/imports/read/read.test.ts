import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { gzipSync } from 'node:zlib'
import fc from 'fast-check'
import { parquetWriteBuffer } from 'hyparquet-writer'
import { afterAll, describe, expect, it } from 'vitest'
import { openFile, readRows } from '.'

const dir = mkdtempSync(join(tmpdir(), 'waymark-read-'))
afterAll(() => rmSync(dir, { recursive: true }))

let files = 0
async function read(content: string | Buffer, columns: readonly string[]) {
  const path = join(dir, `file-${files++}`)
  writeFileSync(path, content)
  const rows: [number, ...string[]][] = []
  const faults: [number, string][] = []
  for await (const batch of readRows(await openFile(path), columns)) {
    for (const row of batch.rows) rows.push([row.line, ...row.values])
    for (const fault of batch.faults) faults.push([fault.line, fault.code])
  }
  return { rows, faults }
}

describe.each(['plain', 'gzipped'])('%s files', (how) => {
  const pack = (content: string | Buffer) => (how === 'plain' ? content : gzipSync(content))

  it('of CSV, with quotes, spaces, blank lines and other ends of lines', async () => {
    const text = '\ufeffid,name,note\r\n1, Ann ,"a, ""b"""\r\n\r\n2,"two\r\nlines",é\r\n3,,'
    expect(await read(pack(text), ['note', 'id', 'name'])).toEqual({
      rows: [
        [2, 'a, "b"', '1', 'Ann'],
        [4, 'é', '2', 'two\r\nlines'],
        [6, '', '3', ''],
      ],
      faults: [],
    })
  })

  it('of CSV with rows at fault, each by its line', async () => {
    const bad = Buffer.concat([
      Buffer.from('a,b\n1,2\n3\n4,5,6\n7,5" pipe\n"open,8\n9,10\n11,"x"y\n12,\0\n13,'),
      Buffer.from([0xe9, 0x0a]),
      Buffer.from('14,15\n'),
    ])
    expect(await read(pack(bad), ['a', 'b'])).toEqual({
      rows: [
        [2, '1', '2'],
        [5, '7', '5" pipe'],
        [7, '9', '10'],
        [11, '14', '15'],
      ],
      faults: expect.arrayContaining([
        [3, 'wrong_columns'],
        [4, 'wrong_columns'],
        [6, 'bad_quotes'],
        [8, 'bad_quotes'],
        [9, 'broken_unicode'],
        [10, 'broken_unicode'],
      ]),
    })
  })

  it('of JSON lines, with inner objects and rows at fault', async () => {
    const text =
      '{"id":1,"p":{"x":[1,"é"]},"b":true}\n\n{"id":"2","p":null}\n[3]\n{"id":4\n{"id":"\\ud800"}\n{"p.x":0,"id":1e3}'
    expect(await read(pack(text), ['id', 'p.x', 'b'])).toEqual({
      rows: [
        [1, '1', '[1,"é"]', 'true'],
        [3, '2', '', ''],
        [7, '1000', '0', ''],
      ],
      faults: [
        [4, 'not_an_object'],
        [5, 'not_json'],
        [6, 'broken_unicode'],
      ],
    })
  })
})

describe('Parquet', () => {
  it('gives texts as the other formats hold them', async () => {
    const at = new Date('2026-03-31T09:30:00.123Z')
    const buffer = parquetWriteBuffer({
      columnData: [
        { name: 'id', data: ['1', '2'], type: 'STRING' },
        { name: 'big', data: [9007199254740993n, 2n], type: 'INT64' },
        { name: 'n', data: [0.5, null], type: 'DOUBLE' },
        { name: 'at', data: [at, at], type: 'TIMESTAMP' },
        { name: 'ok', data: [true, false], type: 'BOOLEAN' },
      ],
    })
    expect(await read(Buffer.from(buffer), ['id', 'big', 'n', 'at', 'ok'])).toEqual({
      rows: [
        [1, '1', '9007199254740993', '0.5', '2026-03-31T09:30:00.123Z', 'true'],
        [2, '2', '2', '', '2026-03-31T09:30:00.123Z', 'false'],
      ],
      faults: [],
    })
  })

  it('that is cut is refused', () => expect(read(Buffer.from('PAR1 nothing'), ['a'])).rejects.toThrow('Parquet'))
})

it('a gzip that is cut is refused, not read in half', () => {
  const zipped = gzipSync(`a\n${Array.from({ length: 5000 }, (_, n) => n * 7919).join('\n')}`)
  return expect(read(zipped.subarray(0, zipped.length / 2), ['a'])).rejects.toThrow('cannot be unzipped to its end')
})

it('any table survives being written as CSV, whatever its texts', async () => {
  const cell = fc.string({ unit: fc.constantFrom('a', '"', ',', '\n', 'é', ' ', '7', '😀', ';') })
  const table = fc.array(fc.tuple(cell, cell), { minLength: 1, maxLength: 8 })
  const quote = (text: string) => `"${text.replaceAll('"', '""')}"`
  await fc.assert(
    fc.asyncProperty(table, async (rows) => {
      const text = ['k,a,b', ...rows.map(([a, b], n) => `${n},${quote(a)},${quote(b)}`)].join('\n')
      const { rows: back, faults } = await read(text, ['a', 'b'])
      expect(faults).toEqual([])
      expect(back.map(([, a, b]) => [a, b])).toEqual(rows)
    }),
  )
})
