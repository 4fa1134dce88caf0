import { spawnSync } from 'node:child_process'
import { problem } from '../../kernel/errors'

/** PostgreSQL refuses to run as root. 65534 is `nobody`, who has a name on every Linux, which initdb asks for. */
const NOBODY = '65534'

/**
 * How to run a command of PostgreSQL: as it is, or, when this process is root, inside a user namespace where root goes by the
 * name of nobody. So no user is added to the system and no file changes hands. Throws `root_refused` where neither can be had.
 */
export function unprivileged(command: string, args: readonly string[]): { command: string; args: string[] } {
  if (process.getuid?.() !== 0) return { command, args: [...args] }
  const wrap = ['--user', `--map-user=${NOBODY}`, `--map-group=${NOBODY}`]
  if (spawnSync('unshare', [...wrap, 'true']).status !== 0) {
    throw problem(
      'root_refused',
      'PostgreSQL does not run as root, and this system allows no user namespace to run it in. Start Waymark as an ordinary user, or set DATABASE_URL.',
    )
  }
  return { command: 'unshare', args: [...wrap, command, ...args] }
}
