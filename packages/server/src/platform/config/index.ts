import { resolve } from 'node:path'
import { z } from 'zod'
import { problem } from '../../kernel/errors'

const settings = {
  PORT: z.coerce.number().int().min(0).max(65535).default(4000),
  WAYMARK_DATA_DIR: z.string().min(1).default('.waymark'),
  DATABASE_URL: z.url({ protocol: /^postgres(ql)?$/ }).optional(),
  CLICKHOUSE_URL: z.url({ protocol: /^https?$/ }).optional(),
  WAYMARK_SECRET: z.string().min(32, 'needs at least 32 characters').optional(),
  WAYMARK_LOG_LEVEL: z.enum(['trace', 'debug', 'info', 'warn', 'error', 'fatal', 'silent']).default('info'),
  WAYMARK_PUBLIC_URL: z.url({ protocol: /^https?$/ }).optional(),
  WAYMARK_ROLES: z.string().default('web,worker'),
}

/** Settings that only the command's client side reads. */
const CLIENT_SETTINGS = new Set(['WAYMARK_URL', 'WAYMARK_API_KEY'])

export type Role = 'web' | 'worker'

export interface Config {
  readonly port: number
  readonly dataDir: string
  /** Absent: PostgreSQL is embedded in the data directory. */
  readonly databaseUrl: string | undefined
  /** Absent: ClickHouse is embedded in the data directory. */
  readonly clickhouseUrl: string | undefined
  /** Absent: generated and kept in the data directory. */
  readonly secret: string | undefined
  readonly logLevel: string
  readonly publicUrl: string | undefined
  readonly roles: readonly Role[]
}

/**
 * Reads and checks the environment. Throws one Problem that names every setting at fault, unknown WAYMARK_ settings included,
 * so that a misspelt setting stops the start instead of being ignored.
 */
export function readConfig(env: Readonly<Record<string, string | undefined>>): Config {
  const faults: string[] = []
  for (const name of Object.keys(env)) {
    if (name.startsWith('WAYMARK_') && !(name in settings) && !CLIENT_SETTINGS.has(name)) {
      faults.push(`${name} is not a setting of Waymark`)
    }
  }
  const parsed = z.object(settings).safeParse(withoutEmpty(env))
  if (!parsed.success) {
    for (const issue of parsed.error.issues) faults.push(`${issue.path.join('.')}: ${issue.message}`)
  }
  const roles = (env.WAYMARK_ROLES || 'web,worker').split(',').map((role) => role.trim())
  for (const role of roles) {
    if (role !== 'web' && role !== 'worker') faults.push(`WAYMARK_ROLES: "${role}" is neither web nor worker`)
  }
  const values = parsed.data
  if (values?.DATABASE_URL && !values.WAYMARK_SECRET) {
    faults.push('WAYMARK_SECRET: required when DATABASE_URL is set (32 characters or more)')
  }
  if (!values || faults.length > 0) {
    throw problem('bad_configuration', `The settings are not right:\n  ${faults.join('\n  ')}`, { detail: { faults } })
  }
  return {
    port: values.PORT,
    dataDir: resolve(values.WAYMARK_DATA_DIR),
    databaseUrl: values.DATABASE_URL,
    clickhouseUrl: values.CLICKHOUSE_URL,
    secret: values.WAYMARK_SECRET,
    logLevel: values.WAYMARK_LOG_LEVEL,
    publicUrl: values.WAYMARK_PUBLIC_URL,
    roles: roles as Role[],
  }
}

const withoutEmpty = (env: Readonly<Record<string, string | undefined>>): Record<string, string> =>
  Object.fromEntries(Object.entries(env).filter((entry): entry is [string, string] => Boolean(entry[1])))
