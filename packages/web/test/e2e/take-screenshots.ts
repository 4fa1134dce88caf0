import { mkdirSync } from 'node:fs'
import { join } from 'node:path'
import { Analytics } from '@segment/analytics-node'
import type { Locator, Page } from 'playwright-core'
import type { Account, KeyRow, Loss } from '../../src/api'

const dir = join(import.meta.dirname, '../../../../docs/screenshots')
const laptop = { width: 1440, height: 900 }
const phone = { width: 390, height: 844 }

/** Takes the README's pictures of the demo company, signed in as the page is; into docs/screenshots. */
export async function takeScreenshots(page: Page, url: string): Promise<void> {
  mkdirSync(dir, { recursive: true })
  const told = await findTelling(page, url)
  const points = page.getByRole('region', { name: 'Points of the score' })
  const row = page.getByRole('grid', { name: 'Accounts' }).getByRole('link').first()
  const take = async (name: string, path: string, loaded: Locator) => {
    await page.goto(url + path)
    await loaded.waitFor()
    await shoot(page, name)
  }
  await page.setViewportSize(laptop)
  await take('accounts', '/accounts?sort=-mrr', row)
  await take('account', `/accounts/${told}`, points)
  await take('metrics', '/metrics/wau', page.getByRole('img').first())
  await take('revenue', await findLoss(page, url), page.getByRole('region', { name: /^Ledger of/ }))
  await take('health', '/health', page.getByRole('region', { name: 'Bands over time' }))
  await withDraft(page, url, () =>
    take('scorecard', '/health/scorecards/default', page.getByText(/observations, \d+ churned/).first()),
  )
  await page.emulateMedia({ colorScheme: 'dark' })
  await take('account-dark', `/accounts/${told}`, points)
  await page.emulateMedia({ colorScheme: 'light' })
  await page.setViewportSize(phone)
  await take('phone', '/accounts?sort=-mrr', row)
  await page.setViewportSize(laptop)

  await page.goto(`${url}/sources/live`)
  await page.getByText('listening').waitFor()
  await sendSome(page, url)
  await page.getByRole('row', { name: /rejected/ }).waitFor()
  await page
    .getByRole('row', { name: /stored.*invoice_sent/ })
    .first()
    .click()
  await page.getByRole('complementary', { name: 'Item' }).waitFor()
  await shoot(page, 'sources')
}

/** While the scorecard has a draft that asks more of active days, and less of their change. */
async function withDraft(page: Page, url: string, look: () => Promise<void>): Promise<void> {
  const path = `${url}/api/v1/scorecards/default`
  const { key, inForce, version, status, published, versions, ...card } = await (await page.request.get(path)).json()
  const [usage] = card.groups
  usage.measures[0].weight += 10
  usage.measures[0].curve[1] = [12, 30]
  await page.request.put(path, { data: card })
  await look()
  await page.request.delete(path)
}

async function shoot(page: Page, name: string): Promise<void> {
  await page.waitForFunction(() => document.querySelector('[aria-busy=true]') === null)
  await page.evaluate(() => document.fonts.ready)
  await page.screenshot({ path: join(dir, `${name}.png`), animations: 'disabled', caret: 'hide' })
}

/** The account to watch that pays most. */
async function findTelling(page: Page, url: string): Promise<string> {
  const filter = JSON.stringify({ field: 'health.band', op: '=', value: 'watch' })
  const response = await page.request.get(`${url}/api/v1/accounts`, { params: { filter, sort: '-mrr', limit: 1 } })
  const { items } = (await response.json()) as { items: Account[] }
  const id = items[0]?.externalId
  if (!id) throw new Error('The demo company has no account to watch.')
  return id
}

/** The month of the last year in which most was lost, its largest loss opened. */
async function findLoss(page: Page, url: string): Promise<string> {
  const response = await page.request.get(`${url}/api/v1/revenue/losses`, { params: { limit: 1 } })
  const { items } = (await response.json()) as { items: Loss[] }
  const [loss] = items
  if (!loss) throw new Error('The demo company lost nothing.')
  return `/revenue?${new URLSearchParams({ period: loss.period, kind: loss.kind, account: loss.account })}`
}

const senders = [
  { userId: 'edda-holm', name: 'Edda Holm', groupId: 'acc-0010' },
  { userId: 'rui-prates', name: 'Rui Prates', groupId: 'acc-0032' },
  { userId: 'ines-valk', name: 'Inès Valk', groupId: 'acc-0070' },
]
const events = ['job_completed', 'schedule_changed', 'dispatch_created', 'report_viewed', 'invoice_sent']

/** A minute of a product's day, with one event nobody can place yet and one from before there was a product. */
async function sendSome(page: Page, url: string): Promise<void> {
  const response = await page.request.get(`${url}/api/v1/write-keys`)
  const { items } = (await response.json()) as { items: KeyRow[] }
  const analytics = new Analytics({ writeKey: items[0]?.key ?? '', host: url })
  for (const { userId, name, groupId } of senders) {
    analytics.identify({ userId, traits: { name } })
    analytics.group({ userId, groupId })
  }
  analytics.track({ userId: 'visitor-81', event: 'trial_opened' })
  analytics.track({ userId: 'edda-holm', event: 'job_completed', timestamp: new Date('1999-12-31T12:00:00Z') })
  for (const [at, event] of events.entries()) {
    for (const { userId, groupId } of senders) {
      analytics.track({ userId, event, properties: { minutes: 4 + at * 7, from: 'web' }, context: { groupId } })
    }
  }
  await analytics.closeAndFlush()
}
