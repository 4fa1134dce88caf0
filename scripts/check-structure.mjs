import { existsSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { findViolations } from './structure/cruise.mjs'
import { houseRules, webRules } from './structure/rules.mjs'

const root = join(dirname(fileURLToPath(import.meta.url)), '..')

const { modules, violations } = await findViolations(
  root,
  ['packages/server/src', 'packages/web/src'].filter((path) => existsSync(join(root, path))),
  [...houseRules('packages/server/src'), ...webRules('packages/web/src')],
)
for (const { rule, from, to } of violations) console.error(`${rule}: ${from} -> ${to}`)
if (violations.length > 0) {
  console.error(`${violations.length} imports break the rules of the house (see docs/architecture.md).`)
  process.exitCode = 1
} else console.log(`${modules} modules keep the rules of the house.`)
