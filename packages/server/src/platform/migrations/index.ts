import { type Migration as KyselyMigration, Migrator, sql } from 'kysely'
import { asError, problem } from '../../kernel/errors'
import type { Olap } from '../clickhouse'
import type { Postgres } from '../postgres'

/**
 * One step forward of a store. `id` sorts: `NNN-module-what`, numbered over the whole house. A step of ClickHouse, which has no
 * transactions, must be safe to run twice.
 */
export interface Migration {
  readonly id: string
  readonly store: 'postgres' | 'clickhouse'
  readonly statements: readonly string[]
}

/**
 * Brings both stores to the present, each step once. Steps are recorded in PostgreSQL under a lock that makes a second process
 * wait, so that two may start at once. Returns the ids that ran. Throws `migration_failed`, naming the step.
 */
export async function migrate(postgres: Postgres, olap: Olap, migrations: readonly Migration[]): Promise<string[]> {
  const provided = new Map<string, KyselyMigration>()
  for (const migration of migrations) {
    if (provided.has(migration.id)) throw problem('migration_failed', `Two migrations are called ${migration.id}.`)
    provided.set(migration.id, {
      up: async (db) => {
        for (const statement of migration.statements) {
          if (migration.store === 'postgres') await sql.raw(statement).execute(db)
          else await olap.command(statement)
        }
      },
    })
  }
  const migrator = new Migrator({
    db: postgres.owner,
    provider: { getMigrations: async () => Object.fromEntries(provided) },
    migrationTableName: 'migration',
    migrationLockTableName: 'migration_lock',
    allowUnorderedMigrations: true,
  })
  const { error, results } = await migrator.migrateToLatest()
  if (error) {
    const failed = results?.find((result) => result.status === 'Error')?.migrationName ?? 'unknown'
    throw problem('migration_failed', `Migration ${failed} failed: ${asError(error).message}`, { cause: error })
  }
  return (results ?? []).map((result) => result.migrationName)
}
