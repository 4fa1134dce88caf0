import { spawn } from 'node:child_process'
import { join } from 'node:path'
import { build } from 'esbuild'
import { buildStale } from './build.mjs'

const server = join(import.meta.dirname, '../packages/server')
const outfile = join(server, 'dist/bench.js')

// What is measured is what is started: the bundle, built of the sources as they are.
await buildStale()
await build({
  entryPoints: [join(server, 'bench/run.ts')],
  outfile,
  bundle: true,
  platform: 'node',
  target: 'node20',
  format: 'esm',
  packages: 'external',
  logLevel: 'warning',
})
const running = spawn(process.execPath, [outfile, ...process.argv.slice(2)], { stdio: 'inherit' })
running.once('exit', (code) => {
  process.exitCode = code ?? 1
})
