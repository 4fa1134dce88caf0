import { type DestinationStream, type Logger, pino } from 'pino'

export type Log = Logger

const SECRETS = ['password', 'secret', 'token', 'authorization', 'cookie', 'apiKey', 'writeKey', 'connectionString']

/** Structured logs, one JSON object a line, on standard error; values under a secret's name are redacted at any of three depths. */
export function createLog(level: string, destination?: DestinationStream): Log {
  const options = {
    level,
    base: null,
    redact: { paths: SECRETS.flatMap((name) => [name, `*.${name}`, `*.*.${name}`]), censor: '[redacted]' },
    formatters: { level: (label: string) => ({ level: label }) },
  }
  return pino(options, destination ?? pino.destination({ fd: 2, sync: true }))
}
