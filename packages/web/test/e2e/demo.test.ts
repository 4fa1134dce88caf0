import { readFileSync } from 'node:fs'
import type { Browser, Locator, Page } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest'
import type { Account, AccountPage, MetricExplanation } from '../../src/api'
import { addDays, formatLongDay, formatMetric, metricDecimals } from '../../src/ui/format'
import { eventually, openBrowser, openContext, seriousFaults } from './browser'
import { addUp, columnOf, numberIn, readPoints } from './read-screen'
import { takeScreenshots } from './take-screenshots'
import { type RunningWaymark, startWaymark } from './waymark'

vi.setConfig({ testTimeout: 120_000 })

let waymark: RunningWaymark
let browser: Browser
let page: Page

beforeAll(async () => {
  ;[waymark, browser] = await Promise.all([
    startWaymark({ args: ['--demo'], until: /Sign in with .+\n/, keptDir: process.env.WAYMARK_E2E_DEMO_DIR }),
    openBrowser(),
  ])
  page = await (await openContext(browser)).newPage()
}, 300_000)

afterAll(async () => {
  await browser?.close()
  await waymark?.stop()
})

describe('who has only what the command printed', () => {
  it('reaches an explained score in at most three clicks after signing in', async () => {
    const [, address = '', email = '', password = ''] =
      /(http:\S+) after [\d.]+ s\nSign in with (\S+) and (\S+)/.exec(waymark.printed()) ?? []
    await page.addInitScript(() => {
      const count = () => sessionStorage.setItem('clicks', String(Number(sessionStorage.getItem('clicks')) + 1))
      addEventListener('click', (event) => event.isTrusted && count(), true)
    })
    await page.goto(address)
    await page.getByLabel('E-mail').fill(email)
    await page.getByLabel('Password', { exact: true }).fill(password)
    await page.getByLabel('Password', { exact: true }).press('Enter')
    await accountsGrid().getByRole('link').first().waitFor()
    await page.evaluate(() => sessionStorage.removeItem('clicks'))

    await accountsGrid().getByRole('link').first().click()
    await page.getByRole('region', { name: 'Points of the score' }).waitFor()
    expect(await page.evaluate(() => Number(sessionStorage.getItem('clicks')))).toBe(1)
    const { parts, total } = await readPoints(page)
    expect(parts.length).toBeGreaterThan(3)
    expect(addUp(parts)).toBe(total)
  })

  it('sees points that add up to the headline, for accounts of every band', async () => {
    const { items } = await ask<{ items: Account[] }>('/api/v1/accounts', { limit: 500 })
    for (const band of ['at_risk', 'watch', 'healthy'] as const) {
      const account = items.find((one) => one.health?.band === band)
      if (!account) throw new Error(`The demo company has no account that is ${band}.`)
      await page.goto(`${waymark.url}/accounts/${account.externalId}`)
      await page.getByRole('heading', { name: account.name, level: 1 }).waitFor()
      const { parts, total } = await readPoints(page)
      expect(addUp(parts)).toBe(total)
      const headline = await page.getByRole('button', { name: /^Score .* explain$/ }).textContent()
      expect(Math.abs((numberIn(headline ?? '') ?? 0) - (total ?? 0))).toBeLessThanOrEqual(0.051)
    }
  })

  it('asks a number what it is made of, by a click', async () => {
    await page.getByRole('region', { name: 'Points of the score' }).getByRole('button').first().click()
    const card = page.getByRole('dialog', { name: /^What .+ is made of$/ })
    await eventually(() => card.locator('pre').textContent()).toMatch(/select[\s\S]+from/i)
    expect(await seriousFaults(page)).toEqual([])
    await page.keyboard.press('Escape')
    await card.waitFor({ state: 'detached' })
  })
})

describe('the list of accounts', () => {
  let everyone: Account[]
  const wau = (account: Account) => account.metrics.wau ?? null
  const busyEnterprise = (account: Account) => account.fields.plan === 'Enterprise' && (wau(account) ?? 0) >= 20

  it('is filtered with the rule builder', async () => {
    everyone = (await ask<{ items: Account[] }>('/api/v1/accounts', { limit: 500 })).items
    await goto('/accounts')
    await accountsGrid().getByRole('link').first().waitFor()
    await addClause('Plan', '=', 'Enterprise')
    await expectCount(everyone.filter((account) => account.fields.plan === 'Enterprise').length)
    await addClause('Weekly active users', '>=', '20')
    const wanted = everyone.filter(busyEnterprise)
    expect(wanted.length).toBeGreaterThan(0)
    await expectCount(wanted.length)
    await eventually(async () => new Set(await columnOf(accountsGrid(), 'Plan'))).toEqual(new Set(['Enterprise']))
  })

  it('is sorted by a metric, falling and then rising', async () => {
    const falling = everyone
      .filter(busyEnterprise)
      .map((account) => wau(account) ?? 0)
      .sort((a, b) => b - a)
    const shown = async () => (await columnOf(accountsGrid(), 'WAU')).map(numberIn)
    await accountsGrid().getByRole('button', { name: 'WAU', exact: true }).click()
    await eventually(shown).toEqual(falling.slice(0, (await shown()).length))
    await accountsGrid().getByRole('button', { name: 'WAU ↓' }).click()
    const rising = falling.reverse()
    await eventually(shown).toEqual(rising.slice(0, (await shown()).length))
  })

  it('shows the columns that were chosen and keeps all of it as a view', async () => {
    await page.getByRole('button', { name: 'Columns' }).click()
    await page.getByLabel('Find a column').fill('breadth')
    await page.getByLabel('Feature breadth', { exact: true }).check()
    await page.getByLabel('Find a column').fill('owner')
    await page.getByLabel('Owner', { exact: true }).uncheck()
    await page.keyboard.press('Escape')
    await accountsGrid().getByRole('columnheader', { name: 'Breadth' }).waitFor()
    expect(await accountsGrid().getByRole('columnheader', { name: 'Owner' }).count()).toBe(0)

    await page.getByRole('button', { name: 'Save view' }).click()
    await page.getByRole('dialog', { name: 'Save view' }).getByLabel('Name').fill('Busy enterprises')
    await page.getByRole('dialog', { name: 'Save view' }).getByRole('button', { name: 'Save view' }).click()
    const views = page.getByRole('navigation', { name: 'Views' })
    await views.getByRole('link', { name: /Busy enterprises/ }).waitFor()
    await goto('/accounts')
    await expectCount(everyone.length)
    await views.getByRole('link', { name: /Busy enterprises/ }).click()
    await expectCount(everyone.filter(busyEnterprise).length)
    await accountsGrid().getByRole('columnheader', { name: 'Breadth' }).waitFor()
    expect(await accountsGrid().getByRole('columnheader', { name: 'Owner' }).count()).toBe(0)
    await page.getByRole('button', { name: 'Change: Weekly active users is at least 20' }).waitFor()
  })

  it('is searched by name', async () => {
    await goto('/accounts')
    const word = everyone[7]?.name.split(' ')[0] ?? ''
    await page.getByLabel('Search accounts').fill(word)
    await eventually(async () => {
      const names = await accountsGrid().getByRole('link').allTextContents()
      return names.length > 0 && names.every((name) => name.toLowerCase().includes(word.toLowerCase()))
    }).toBe(true)
    expect(await accountsGrid().getByRole('link').allTextContents()).toContain(everyone[7]?.name)
    await page.getByLabel('Search accounts').fill('no account has this name')
    await page.getByText('No account fits all of this').waitFor()
  })

  it('exports the rows that X selected', async () => {
    await goto('/accounts')
    await accountsGrid().getByRole('link').first().waitFor()
    const names = await accountsGrid().getByRole('link').allTextContents()
    await accountsGrid().focus()
    for (const key of ['x', 'ArrowDown', 'ArrowDown', 'Shift+X']) await page.keyboard.press(key)
    const toolbar = page.getByRole('toolbar', { name: 'Selected accounts' })
    await toolbar.getByText('3 selected').waitFor()
    const download = page.waitForEvent('download')
    await toolbar.getByRole('link', { name: 'Export' }).click()
    const [head, ...rows] = readFileSync(await (await download).path(), 'utf8')
      .trimEnd()
      .split(/\r?\n/)
    expect(head).toMatch(/Account|name/)
    expect(rows).toHaveLength(3)
    for (const name of names.slice(0, 3)) expect(rows.some((row) => row.includes(name))).toBe(true)
  })

  it('is walked by keys alone: to it, beside a row, along, into an account, on to the next', async () => {
    await goto('/accounts')
    await accountsGrid().getByRole('link').first().waitFor()
    const names = await accountsGrid().getByRole('link').allTextContents()
    await reachByTab('grid')
    for (const key of ['ArrowDown', 'ArrowDown', 'Space']) await page.keyboard.press(key)
    await page.getByRole('complementary', { name: `Beside: ${names[2]}` }).waitFor()
    await page.keyboard.press('j')
    await page.getByRole('complementary', { name: `Beside: ${names[3]}` }).waitFor()
    expect(await seriousFaults(page)).toEqual([])
    await page.keyboard.press('Enter')
    await page.getByRole('heading', { name: names[3] ?? '', level: 1 }).waitFor()
    await page.keyboard.press('j')
    await page.getByRole('heading', { name: names[4] ?? '', level: 1 }).waitFor()
    await page.getByText(`5 of ${everyone.length}`).waitFor()
  })

  it('explains the number under the cursor by E', async () => {
    await goto('/accounts')
    await accountsGrid().getByRole('link').first().waitFor()
    const names = await accountsGrid().getByRole('link').allTextContents()
    await accountsGrid().focus()
    const heads = await accountsGrid().getByRole('columnheader').allTextContents()
    for (let at = heads.indexOf('WAU') - heads.indexOf('Account'); at > 0; at--) await page.keyboard.press('ArrowRight')
    await page.keyboard.press('e')
    const card = page.getByRole('dialog', { name: 'What Weekly active users is made of' })
    await eventually(() => card.locator('pre').textContent()).toMatch(/select[\s\S]+from/i)
    await page.keyboard.press('Escape')
    await card.waitFor({ state: 'detached' })
    await page.keyboard.press('ArrowDown')
    await page.keyboard.press('Space')
    await page.getByRole('complementary', { name: `Beside: ${names[1]}` }).waitFor()
  })

  it('is left by the palette, which finds an account', async () => {
    await goto('/metrics')
    await page.getByRole('heading', { name: 'Metrics', level: 1 }).waitFor()
    const sought = everyone[11]?.name ?? ''
    await page.keyboard.press('Control+k')
    await page.getByPlaceholder(/^Find an account/).fill(sought)
    await page.getByRole('dialog', { name: 'Find or do' }).getByText(sought).waitFor()
    await page.keyboard.press('Enter')
    await page.getByRole('heading', { name: sought, level: 1 }).waitFor()
  })
})

describe('an account as of a past day', () => {
  const past = `${addDays(`${new Date().toISOString().slice(0, 7)}-01`, -40).slice(0, 7)}-15`
  let id: string

  it('opens by the date picker and says which day it shows', async () => {
    const { items } = await ask<{ items: Account[] }>('/api/v1/accounts', { limit: 1, sort: '-metric.mau' })
    id = items[0]?.externalId ?? ''
    await goto(`/accounts/${id}/usage`)
    await page.getByRole('region', { name: 'Metrics, table' }).waitFor()
    await page.getByRole('button', { name: 'As of now' }).click()
    const picker = page.getByRole('dialog', { name: 'As of now' })
    const months = monthsBetween(past, new Date().toISOString())
    for (let back = 0; back < months; back++) await picker.getByRole('button', { name: 'Previous month' }).click()
    await picker.getByRole('button', { name: /^15 / }).click()
    const bar = page.getByRole('region', { name: 'Shown as of a past day' })
    await bar.getByText(formatLongDay(past)).waitFor()
    expect(new URL(page.url()).searchParams.get('as_of')).toBe(past)
  })

  it('shows the numbers that the API gives for that day, as known then and as known now', async () => {
    const now = await askPage(id, {})
    const then = await askPage(id, { as_of: past, known_at: past })
    expect(then.metrics.map((metric) => metric.value)).not.toEqual(now.metrics.map((metric) => metric.value))
    await eventually(readMetrics).toEqual(printed(then))
    await page.getByRole('radio', { name: 'As known now' }).click()
    await eventually(readMetrics).toEqual(printed(await askPage(id, { as_of: past })))
    await page.getByRole('link', { name: 'Overview' }).click()
    await page.getByRole('region', { name: 'Points of the score' }).waitFor()
    const { parts, total } = await readPoints(page)
    expect(addUp(parts)).toBe(total)
    expect(total).toBe((await askPage(id, { as_of: past })).health?.points)
    expect(await seriousFaults(page)).toEqual([])
  })

  it('offers nothing that writes, carries the day along, and goes back to now', async () => {
    const head = page.locator('main header')
    const writing = head.getByRole('button', { name: 'Account' }).or(head.getByRole('link', { name: 'Import' }))
    await page.getByRole('navigation', { name: 'Main' }).getByRole('link', { name: 'Accounts' }).click()
    await page.getByText(`shown as of ${formatLongDay(past)}`).waitFor()
    expect(await writing.count()).toBe(0)
    await accountsGrid().getByRole('link').first().waitFor()
    await accountsGrid().focus()
    await page.keyboard.press('x')
    const toolbar = page.getByRole('toolbar', { name: 'Selected accounts' })
    await toolbar.getByText('1 selected').waitFor()
    expect(await toolbar.getByRole('button').allTextContents()).toEqual(['Clear selection'])
    await page.getByRole('button', { name: /Back to now/ }).click()
    await eventually(() => writing.count()).toBe(2)
    expect(await toolbar.getByRole('button').allTextContents()).toContain('Assign owner')

    await goto(`/accounts/${id}?as_of=${past}`)
    await page.getByRole('region', { name: 'Shown as of a past day' }).waitFor()
    await page.keyboard.press('Escape')
    await page.getByRole('region', { name: 'Shown as of a past day' }).waitFor({ state: 'detached' })
    await page.getByRole('button', { name: 'As of now' }).waitFor()
    expect(new URL(page.url()).searchParams.get('as_of')).toBeNull()
  })

  it.each([
    ['now', {}],
    ['that day, as known now', { as_of: past }],
    ['that day, as known then', { as_of: past, known_at: past }],
  ])('has an explanation of every metric with the same value, as of %s', async (_, when: When) => {
    const { account, metrics } = await askPage(id, when)
    expect(metrics.length).toBeGreaterThan(10)
    const explained = await Promise.all(
      metrics.map(({ key }) =>
        ask<MetricExplanation>(`/api/v1/metrics/${key}/explain`, {
          account: id,
          ...('as_of' in when ? when : { as_of: account.asOf }),
        }),
      ),
    )
    expect(explained.map(({ value }) => value)).toEqual(metrics.map(({ value }) => value))
    for (const { sql } of explained) expect(sql).toMatch(/select[\s\S]+from/i)
  })
})

describe('every main screen', () => {
  it.each([
    ['Accounts', '/accounts', () => accountsGrid().getByRole('link').first()],
    ['an account', '/accounts/acc-0001', () => page.getByRole('region', { name: 'Points of the score' })],
    ['People', '/people', () => page.getByRole('grid', { name: 'People' }).getByRole('link').first()],
    ['Health', '/health', () => page.getByRole('main').getByRole('link', { name: /^Healthy/ })],
    ['Metrics', '/metrics', () => page.getByRole('link', { name: 'Weekly active users', exact: true })],
    ['one metric', '/metrics/wau', () => page.getByRole('heading', { name: 'Weekly active users', level: 1 })],
    ['Sources', '/sources', () => page.getByRole('region', { name: 'Write keys, table' })],
    ['Imports', '/imports', () => page.getByText('Drop a file here, or choose one')],
    ['Setup', '/setup', () => page.getByRole('list', { name: 'Steps' })],
    ['Settings', '/settings', () => page.getByRole('cell', { name: /Mara Lindqvist/ }).first()],
  ])('%s is accessible in both themes and fits a phone', async (_, path, loaded: () => Locator) => {
    await goto(path)
    await loaded().waitFor()
    await eventually(() => page.locator('[aria-busy=true]').count()).toBe(0)
    for (const colorScheme of ['light', 'dark'] as const) {
      await page.emulateMedia({ colorScheme })
      expect(await seriousFaults(page), colorScheme).toEqual([])
    }
    await page.emulateMedia({ colorScheme: 'light' })
    await page.setViewportSize({ width: 390, height: 844 })
    await loaded().waitFor()
    expect(await page.evaluate(() => (document.scrollingElement?.scrollWidth ?? 0) - innerWidth)).toBeLessThanOrEqual(0)
    await page.setViewportSize({ width: 1440, height: 900 })
  })
})

if (process.env.WAYMARK_SCREENSHOTS)
  describe('the pictures of the README', () => {
    it('are taken anew', () => takeScreenshots(page, waymark.url))
  })

type When = { as_of?: string; known_at?: string }

const goto = (path: string) => page.goto(`${waymark.url}${path}`)
const accountsGrid = () => page.getByRole('grid', { name: 'Accounts' })

/** What the API answers to the browser's own session. */
async function ask<Answer>(path: string, params: Record<string, string | number>): Promise<Answer> {
  const response = await page.request.get(`${waymark.url}${path}`, { params })
  if (!response.ok()) throw new Error(`${path} answered ${response.status()}: ${await response.text()}`)
  return (await response.json()) as Answer
}

const askPage = (id: string, when: When) => ask<AccountPage>(`/api/v1/accounts/${id}/page`, { ...when })

const expectCount = (count: number) =>
  eventually(() => page.locator('footer').getByRole('status').textContent()).toMatch(
    new RegExp(`^${count} accounts?(,|$)`),
  )

/** Adds a clause to the filter, from the key F on. */
async function addClause(field: string, operator: string, value: string): Promise<void> {
  await page.keyboard.press('f')
  const clause = page.getByRole('dialog', { name: 'Add a rule' })
  await clause.getByRole('combobox', { name: 'Field' }).fill(field)
  await clause.getByRole('option', { name: field, exact: true }).click()
  await clause.getByLabel('Operator').selectOption(operator)
  const input = clause.getByLabel(/^Value/)
  const isSelect = await input.evaluate((element) => element.tagName === 'SELECT')
  await (isSelect ? input.selectOption(value) : input.fill(value))
  await clause.getByRole('button', { name: 'Apply' }).click()
  await clause.waitFor({ state: 'detached' })
}

async function reachByTab(role: string): Promise<void> {
  const focused = () => page.evaluate(() => document.activeElement?.getAttribute('role') ?? '')
  for (let pressed = 0; (await focused()) !== role; pressed++) {
    if (pressed > 60) throw new Error(`Tab does not reach the ${role}.`)
    await page.keyboard.press('Tab')
  }
}

/** Name and value of every metric in the table of the usage tab. */
const readMetrics = () =>
  page
    .getByRole('region', { name: 'Metrics, table' })
    .getByRole('row')
    .evaluateAll((rows) =>
      rows
        .slice(1)
        .map((row) => [...row.querySelectorAll('td')].map((cell) => cell.textContent))
        .map((cells) => [cells[0], cells[2]]),
    )

const printed = ({ metrics }: AccountPage) =>
  metrics.map(({ name, value, previous, unit }) => [
    name,
    value === null ? 'none' : formatMetric(value, unit, metricDecimals(unit, [value, previous])),
  ])

const monthsBetween = (from: string, to: string): number =>
  (Number(to.slice(0, 4)) - Number(from.slice(0, 4))) * 12 + Number(to.slice(5, 7)) - Number(from.slice(5, 7))
