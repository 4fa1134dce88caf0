import { createHash } from 'node:crypto'
import { existsSync, mkdirSync, readdirSync, readFileSync, statSync, writeFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { fileURLToPath } from 'node:url'

const root = join(dirname(fileURLToPath(import.meta.url)), '..')
const server = join(root, 'packages/server')
const web = join(root, 'packages/web')

/** Builds what is missing or older than its sources: the server in a moment, the web app in some seconds. */
export async function buildStale({ web: withWeb = true } = {}) {
  const serverStamp = stamp(server, ['src', 'package.json'])
  if (readStamp(join(server, 'dist')) !== serverStamp) {
    await buildServer()
    writeStamp(join(server, 'dist'), serverStamp)
  }
  if (!withWeb) return
  const webStamp = stamp(web, ['src', 'public', 'index.html', 'vite.config.ts', 'package.json'])
  if (readStamp(join(web, 'dist')) !== webStamp) {
    process.stderr.write('Building the web app, once ...\n')
    await buildWeb()
    writeStamp(join(web, 'dist'), webStamp)
  }
}

async function buildServer() {
  const { build } = await import('esbuild')
  await build({
    entryPoints: [join(server, 'src/bin/waymark.ts')],
    outfile: join(server, 'dist/waymark.js'),
    bundle: true,
    platform: 'node',
    target: 'node20',
    format: 'esm',
    packages: 'external',
    sourcemap: true,
    logLevel: 'warning',
  })
}

async function buildWeb() {
  const { build } = await import('vite')
  await build({ root: web, configFile: join(web, 'vite.config.ts'), logLevel: 'error' })
}

/** Names and times of the sources: cheap, and any edit changes it. */
function stamp(base, entries) {
  const hash = createHash('sha256')
  for (const entry of entries) {
    const path = join(base, entry)
    if (!existsSync(path)) continue
    const files = statSync(path).isDirectory()
      ? readdirSync(path, { recursive: true, withFileTypes: true }).filter((file) => file.isFile())
      : [null]
    for (const file of files) {
      const name = file ? join(file.parentPath, file.name) : path
      hash.update(`${name}\0`).update(readFileSync(name))
    }
  }
  return hash.digest('hex')
}

const readStamp = (dist) => (existsSync(join(dist, '.stamp')) ? readFileSync(join(dist, '.stamp'), 'utf8') : '')

function writeStamp(dist, text) {
  mkdirSync(dist, { recursive: true })
  writeFileSync(join(dist, '.stamp'), text)
}

if (process.argv[1] === fileURLToPath(import.meta.url)) await buildStale()
