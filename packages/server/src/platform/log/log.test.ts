import { describe, expect, it } from 'vitest'
import { createLog } from '.'

describe('the log', () => {
  it.each([
    [{ password: 'hunter2' }],
    [{ body: { apiKey: 'hunter2' } }],
    [{ request: { headers: { authorization: 'Bearer hunter2', cookie: 'hunter2' } } }],
  ])('redacts %j', (fields) => {
    const lines: string[] = []
    createLog('info', { write: (line: string) => lines.push(line) }).info(fields, 'said')
    expect(lines).toHaveLength(1)
    expect(lines[0]).toContain('[redacted]')
    expect(lines[0]).not.toContain('hunter2')
  })
})
