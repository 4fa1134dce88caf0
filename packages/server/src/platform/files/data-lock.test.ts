import { spawn } from 'node:child_process'
import { existsSync, mkdtempSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { lockDataDir } from '.'

const newDir = () => mkdtempSync(join(tmpdir(), 'waymark-lock-'))

describe('the lock of a data directory', () => {
  it('is held by one, and free after its release', () => {
    const dir = newDir()
    const lock = lockDataDir(dir)
    expect(() => lockDataDir(dir)).toThrow(new RegExp(`in use by Waymark with process id ${process.pid}`))
    lock.release()
    lockDataDir(dir).release()
    expect(existsSync(join(dir, 'waymark.lock'))).toBe(false)
  })

  it('of a killed process is replaced', async () => {
    const dir = newDir()
    const child = spawn(process.execPath, ['-e', ''])
    await new Promise((resolve) => child.once('exit', resolve))
    writeFileSync(join(dir, 'waymark.lock'), JSON.stringify({ pid: child.pid, started: '1' }))
    lockDataDir(dir).release()
  })

  it('of another process that has taken the killed one’s id is replaced', () => {
    const dir = newDir()
    writeFileSync(join(dir, 'waymark.lock'), JSON.stringify({ pid: process.pid, started: 'long ago' }))
    lockDataDir(dir).release()
  })

  it('cut short by a kill is replaced', () => {
    const dir = newDir()
    writeFileSync(join(dir, 'waymark.lock'), '{"pid":')
    lockDataDir(dir).release()
  })
})
