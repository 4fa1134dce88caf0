import { resolve } from 'node:path'
import type { Command } from 'commander'
import { VERSION } from '../app/package'
import { problem } from '../kernel/errors'
import { type Config, readConfig } from '../platform/config'
import { backUp, restore } from '../platform/files'

/** `waymark backup DIR` and `waymark restore DIR`: the whole data directory, while nothing runs. */
export function addBackupCommands(program: Command): void {
  program
    .command('backup <dir>')
    .description('copies the data directory, both stores and the secret, while nothing runs')
    .action((dir: string) => {
      const config = embeddedOnly(readConfig(process.env))
      backUp(config.dataDir, resolve(dir), { version: VERSION, at: new Date().toISOString() })
      process.stdout.write(`${config.dataDir} is backed up in ${resolve(dir)}.\n`)
    })
  program
    .command('restore <dir>')
    .description('copies a backup into a data directory that is not there yet')
    .action((dir: string) => {
      const config = embeddedOnly(readConfig(process.env))
      const manifest = restore(resolve(dir), config.dataDir)
      process.stdout.write(
        `${config.dataDir} holds the backup of ${manifest.at}, made by Waymark ${manifest.version}.\n`,
      )
    })
}

function embeddedOnly(config: Config): Config {
  if (!config.databaseUrl && !config.clickhouseUrl) return config
  throw problem(
    'not_embedded',
    'With DATABASE_URL or CLICKHOUSE_URL set, the servers hold the data: back them up with pg_dump and with BACKUP of ClickHouse.',
  )
}
