import { describe, expect, it } from 'vitest'
import { readConfig } from '.'

const SECRET = 'x'.repeat(32)

describe('the settings', () => {
  it('have defaults for a laptop', () => {
    expect(readConfig({})).toMatchObject({
      port: 4000,
      databaseUrl: undefined,
      logLevel: 'info',
      roles: ['web', 'worker'],
    })
  })

  it.each([
    [{ PORT: 'high' }, /PORT/],
    [{ PORT: '70000' }, /PORT/],
    [{ WAYMARK_DATADIR: 'x' }, /WAYMARK_DATADIR is not a setting/],
    [{ DATABASE_URL: 'mysql://x', WAYMARK_SECRET: SECRET }, /DATABASE_URL/],
    [{ DATABASE_URL: 'postgres://x/y' }, /WAYMARK_SECRET: required/],
    [{ CLICKHOUSE_URL: 'localhost:8123' }, /CLICKHOUSE_URL/],
    [{ WAYMARK_SECRET: 'short' }, /WAYMARK_SECRET: needs at least 32/],
    [{ WAYMARK_LOG_LEVEL: 'loud' }, /WAYMARK_LOG_LEVEL/],
    [{ WAYMARK_ROLES: 'web,cook' }, /WAYMARK_ROLES: "cook"/],
  ])('refuse %j and name the setting', (env, message) => {
    expect(() => readConfig(env)).toThrow(message)
  })

  it('name every fault at once', () => {
    expect(() => readConfig({ PORT: 'x', WAYMARK_COLOUR: 'red' })).toThrow(/WAYMARK_COLOUR[\s\S]*PORT/)
  })
})
