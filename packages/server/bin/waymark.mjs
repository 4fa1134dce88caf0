#!/usr/bin/env node
import { existsSync } from 'node:fs'

// In a checkout, what is missing or older than its sources is built first.
const build = new URL('../../../scripts/build.mjs', import.meta.url)
if (existsSync(build)) {
  const { buildStale } = await import(build)
  await buildStale({ web: process.argv[2] === 'start' })
}
await import('../dist/waymark.js')
