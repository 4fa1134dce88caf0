import { readFileSync } from 'node:fs'
import { Analytics } from '@segment/analytics-node'
import type { Browser, Page } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest'
import { eventually, openBrowser, openContext, seriousFaults } from './browser'
import { type RunningWaymark, startWaymark } from './waymark'

vi.setConfig({ testTimeout: 120_000 })

const admin = { email: 'ada@brightwater.test', password: 'long enough for us' }

let waymark: RunningWaymark
let browser: Browser
let page: Page

beforeAll(async () => {
  ;[waymark, browser] = await Promise.all([startWaymark(), openBrowser()])
  page = await (await openContext(browser)).newPage()
}, 240_000)

afterAll(async () => {
  await browser?.close()
  await waymark?.stop()
})

describe('the first visit', () => {
  it('makes the first admin and shows what is left to do', async () => {
    await page.goto(waymark.url)
    await page.getByLabel('Workspace').fill('Brightwater Research & Söhne')
    await page.getByLabel('E-mail').fill(admin.email)
    await page.getByLabel('Password', { exact: true }).fill('short')
    await page.getByRole('button', { name: 'Create workspace' }).click()
    await page.getByText('at least 10 characters').waitFor()
    expect(await seriousFaults(page)).toEqual([])
    await page.getByLabel('Password', { exact: true }).fill(admin.password)
    await page.getByRole('button', { name: 'Create workspace' }).click()
    await page.waitForURL('**/setup')
    await page.getByRole('heading', { name: 'Setup' }).waitFor()
    await page.getByText('Brightwater Research & Söhne').first().waitFor()
    await stepOf('Send events').getByText('open', { exact: true }).waitFor()
    expect(await seriousFaults(page)).toEqual([])
  })
})

describe('the first events', () => {
  let snippet: { writeKey: string; host: string }

  it('come from a snippet that carries this address and a key made here', async () => {
    await page.getByRole('link', { name: 'Do step: Send events' }).click()
    await page.getByRole('heading', { name: 'Sources', level: 1 }).waitFor()
    await page.getByRole('button', { name: 'Write key' }).click()
    await page.getByLabel('Name of the source').fill('web-app')
    await page.getByRole('button', { name: 'Create write key' }).click()
    await page.getByRole('row', { name: /web-app/ }).waitFor()

    await page.getByRole('link', { name: 'Connect', exact: true }).click()
    await page.getByLabel('Write key').selectOption({ label: 'web-app' })
    await page.getByRole('radio', { name: 'Node' }).click()
    const code = (await page.getByRole('region', { name: 'Snippet for Node' }).textContent()) ?? ''
    const [, writeKey = '', host = ''] = /writeKey: '([^']+)', host: '([^']+)'/.exec(code) ?? []
    snippet = { writeKey, host }
    expect(host).toBe(waymark.url)
    expect(writeKey).not.toBe('')
    expect(code).toContain('@segment/analytics-node')
  })

  it('are seen as they arrive, without a reload', async () => {
    await page.getByRole('link', { name: 'Live', exact: true }).click()
    await page.getByText('listening').waitFor()
    const loadedAt = await page.evaluate(() => performance.timeOrigin)

    const analytics = new Analytics(snippet)
    analytics.identify({ userId: 'ada', traits: { name: 'Ada Byron', email: 'ada@alder.example' } })
    analytics.group({ userId: 'ada', groupId: 'ac-1', traits: { name: 'Alder Analytics' } })
    for (const report of [1, 2, 3]) {
      analytics.track({ userId: 'ada', event: 'report_created', properties: { report }, context: { groupId: 'ac-1' } })
    }
    analytics.track({ userId: 'nobody-yet', event: 'looked_around' })
    await analytics.closeAndFlush()

    const live = page.getByRole('grid', { name: 'Live events' })
    await eventually(() => live.getByRole('row', { name: /stored.*report_created.*Ada Byron/ }).count()).toBe(3)
    await live.getByRole('row', { name: /held.*looked_around/ }).waitFor()
    await live.getByText('report_created').first().click()
    const item = page.getByRole('complementary', { name: 'Item' })
    await item.getByText('Alder Analytics').waitFor()
    await item.getByText('"report": 3').waitFor()
    expect(await page.evaluate(() => performance.timeOrigin)).toBe(loadedAt)
    expect(await seriousFaults(page)).toEqual([])
  })

  it('show on the account that sent them, still without a reload', async () => {
    await page.getByRole('complementary', { name: 'Item' }).getByRole('link', { name: 'Alder Analytics' }).click()
    await page.getByRole('heading', { name: 'Alder Analytics', level: 1 }).waitFor()
    await page.getByText('report_created 3 times by Ada Byron').waitFor()
    const analytics = new Analytics(snippet)
    analytics.track({ userId: 'ada', event: 'report_shared', context: { groupId: 'ac-1' } })
    await analytics.closeAndFlush()
    await page.getByText('report_shared by Ada Byron').waitFor()
  })

  it('turn the step green, with its proof', async () => {
    await page.getByRole('link', { name: /^Setup/ }).click()
    const step = stepOf('Send events')
    await step.getByText('done', { exact: true }).waitFor()
    await eventually(() => step.textContent()).toMatch(/\d+ events received; 1 source heard from in the last day/)
  })
})

describe('a file of accounts', () => {
  const file = `company_id,company,website,plan,seats,created,owner
ac-1,Alder Analytics,alder.example,Growth,40,2025-03-01,${admin.email}
ac-2,Birch & Börse,birch.example,Enterprise,900,2024-11-30,${admin.email}
ac-3,Cedar Clinics,cedar.example,Starter,12,the other day,
ac-4,"Dogwood, Inc.",dogwood.example,Growth,75,2025-09-14,
`
  const columns = [
    ['External ID', 'company_id'],
    ['Name', 'company'],
    ['Domains', 'website'],
    ['Created', 'created'],
    ['Owner (e-mail)', 'owner'],
    ['Field: plan', 'plan'],
    ['Field: seats', 'seats'],
  ]

  it('is dropped, its columns are guessed and it is tried out', async () => {
    await page.getByRole('link', { name: 'Imports' }).click()
    await dropFile(page, 'accounts.csv', file)
    await page.getByRole('heading', { name: 'accounts.csv' }).waitFor()
    for (const [target, column] of columns) {
      await eventually(() => page.getByRole('combobox', { name: `Column for ${target}` }).inputValue()).toBe(column)
    }
    await page.getByText('Alder Analytics, Birch & Börse').waitFor()
    expect(await seriousFaults(page)).toEqual([])
    await page.getByRole('button', { name: 'Try out' }).click()
    await page.getByText('tried out').waitFor()
    await eventually(() => figureOf('Would be accepted')).toBe('3')
    expect(await figureOf('Rejected')).toBe('1')
    await expectAccounts(['Alder Analytics'])
  })

  it('is imported; the bad row is told by its line and can be taken away', async () => {
    await page.getByRole('link', { name: 'Imports' }).first().click()
    await page.getByLabel(/Drop a file here/).setInputFiles({
      name: 'accounts.csv',
      mimeType: 'text/csv',
      buffer: Buffer.from(file),
    })
    await page.getByRole('button', { name: 'Import accounts' }).click()
    await page.getByRole('region', { name: 'Progress' }).getByText('done', { exact: true }).waitFor()
    expect(await figureOf('Accepted')).toBe('3')
    const refused = page.getByRole('region', { name: 'Refused rows, table' }).getByRole('row').last()
    await eventually(() => refused.textContent()).toMatch(/^4.*the other day/)

    const download = page.waitForEvent('download')
    await page.getByRole('link', { name: 'Download as CSV' }).click()
    const [head, row, ...rest] = readFileSync(await (await download).path(), 'utf8')
      .trimEnd()
      .split(/\r?\n/)
    expect(head).toMatch(/^line,/)
    expect(row).toMatch(/^4,/)
    expect(row).toContain('the other day')
    expect(rest).toEqual([])
    await expectAccounts(['Alder Analytics', 'Birch & Börse', 'Dogwood, Inc.'])
  })

  it('is undone: what it brought goes, what was there before stays', async () => {
    await page.goBack()
    await page.getByRole('button', { name: 'Undo import' }).click()
    await page.getByRole('dialog').getByRole('button', { name: 'Undo import' }).click()
    await page.getByRole('region', { name: 'Progress' }).getByText('undone', { exact: true }).waitFor()
    await page.getByText(/^Removed: /).waitFor()
    await expectAccounts(['Alder Analytics'])
    expect(await seriousFaults(page)).toEqual([])
  })
})

const stepOf = (title: string) =>
  page.getByRole('list', { name: 'Steps' }).getByRole('listitem').filter({ hasText: title })

const figureOf = (name: string) =>
  page
    .getByRole('region', { name: 'Progress' })
    .locator('dl > div')
    .filter({ has: page.getByText(name, { exact: true }) })
    .locator('dd')
    .textContent()

/** Goes to the accounts by the navigation and waits until they are these. */
async function expectAccounts(names: readonly string[]): Promise<void> {
  await page.getByRole('navigation', { name: 'Main' }).getByRole('link', { name: 'Accounts' }).click()
  await page.getByRole('heading', { name: 'Accounts', level: 1 }).waitFor()
  const links = page.getByRole('grid', { name: 'Accounts' }).getByRole('link')
  await eventually(async () => (await links.allInnerTexts()).sort()).toEqual(names)
}

/** Drops a file on the page's drop zone, as from the desktop. */
async function dropFile(on: Page, name: string, text: string): Promise<void> {
  const files = await on.evaluateHandle(
    ([fileName, content]) => {
      const transfer = new DataTransfer()
      transfer.items.add(new File([content], fileName, { type: 'text/csv' }))
      return transfer
    },
    [name, text] as const,
  )
  await on.getByText('Drop a file here, or choose one').dispatchEvent('drop', { dataTransfer: files })
}
