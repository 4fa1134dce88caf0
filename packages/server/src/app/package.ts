import { existsSync, readFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { fileURLToPath } from 'node:url'

/** The folder of packages/server, found from the bundle and from the sources alike. */
const serverDir = ((): string => {
  let dir = dirname(fileURLToPath(import.meta.url))
  while (!existsSync(join(dir, 'package.json'))) dir = dirname(dir)
  return dir
})()

export const VERSION = (JSON.parse(readFileSync(join(serverDir, 'package.json'), 'utf8')) as { version: string })
  .version

/** Where the built web app lies, or undefined before it was built. */
export function findWebDir(): string | undefined {
  const dir = join(serverDir, '..', 'web', 'dist')
  return existsSync(join(dir, 'index.html')) ? dir : undefined
}
