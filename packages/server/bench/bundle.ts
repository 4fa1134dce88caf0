import { existsSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { gzipSync } from 'node:zlib'
import { type BudgetRow, round, skipped, within } from './row'

const DIST = join(import.meta.dirname, '../../web/dist')
const WHAT = 'first load of the web app, before the first route'

/** What a browser fetches before it knows which screen is asked for: the page, its scripts, styles, fonts of the styles aside. */
export async function benchBundle(): Promise<BudgetRow[]> {
  const index = join(DIST, 'index.html')
  if (!existsSync(index)) return [skipped(WHAT, '<= 300 kB', 'the web app is not built')]
  const html = readFileSync(index, 'utf8')
  const named = [...html.matchAll(/(?:src|href)="\/([^"]+\.(?:js|css|svg))"/g)].map((match) => match[1] as string)
  const sizes = ['index.html', ...new Set(named)].map((name) => ({
    name,
    bytes: gzipSync(readFileSync(join(DIST, name))).length,
  }))
  const total = sizes.reduce((sum, file) => sum + file.bytes, 0) / 1000
  const largest = [...sizes].sort((a, b) => b.bytes - a.bytes)[0]
  const beside = `gzipped, ${sizes.length} files, the largest ${largest?.name} ${round((largest?.bytes ?? 0) / 1000)} kB`
  return [within(WHAT, 'kB', 300, total, beside)]
}
