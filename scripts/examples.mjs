import { spawnSync } from 'node:child_process'
import { join } from 'node:path'

const root = join(import.meta.dirname, '..')
const bin = (name) => join(root, 'node_modules/.bin', name)
const run = (command, args, env = {}) => {
  const { status } = spawnSync(bin(command), args, { cwd: root, stdio: 'inherit', env: { ...process.env, ...env } })
  if (status !== 0) process.exit(status ?? 1)
}

// Plays the story, writes down what was asked and answered, then plays what was written.
run('vitest', ['run', 'packages/server/test/examples/examples.test.ts'], { EXAMPLES: 'write' })
run('biome', ['format', '--write', 'packages/server/src/app/http/examples.json'])
run('vitest', ['run', 'packages/server/test/examples'])
