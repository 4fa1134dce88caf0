import { execFileSync } from 'node:child_process'
import { writeFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { fileURLToPath } from 'node:url'
import openapiTS, { astToString } from 'openapi-typescript'
import { buildStale } from './build.mjs'

const root = join(dirname(fileURLToPath(import.meta.url)), '..')

// The document comes from the routes alone; no store is started for it.
await buildStale({ web: false })
const text = execFileSync(process.execPath, [join(root, 'packages/server/dist/waymark.js'), 'openapi'], {
  maxBuffer: 1 << 26,
  encoding: 'utf8',
})
// Examples are for readers of the document; in types they would be comments without end.
const document = JSON.parse(text, function (key, value) {
  return key === 'example' && 'schema' in this ? undefined : value
})
const types = astToString(await openapiTS(document))
writeFileSync(
  join(root, 'packages/web/src/api/generated/schema.d.ts'),
  `// Made by npm run openapi from the server's routes.\n${types}`,
)
