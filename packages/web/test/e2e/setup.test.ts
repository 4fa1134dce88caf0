import type { Browser, Page } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { openBrowser, openContext, seriousFaults } from './browser'
import { type RunningWaymark, startWaymark } from './waymark'

let waymark: RunningWaymark
let browser: Browser
let page: Page

beforeAll(async () => {
  ;[waymark, browser] = await Promise.all([startWaymark(), openBrowser()])
  page = await (await openContext(browser)).newPage()
}, 120_000)

afterAll(async () => {
  await browser?.close()
  await waymark?.stop()
})

describe('the first visit', () => {
  it('makes the first admin and shows what is left to do', async () => {
    await page.goto(waymark.url)
    await page.getByLabel('Workspace').fill('Brightwater Research & Söhne')
    await page.getByLabel('E-mail').fill('ada@brightwater.test')
    await page.getByLabel('Password', { exact: true }).fill('short')
    await page.getByRole('button', { name: 'Create workspace' }).click()
    await page.getByText('at least 10 characters').waitFor()
    expect(await seriousFaults(page)).toEqual([])
    await page.getByLabel('Password', { exact: true }).fill('long enough for us')
    await page.getByRole('button', { name: 'Create workspace' }).click()
    await page.waitForURL('**/setup')
    await page.getByRole('heading', { name: 'Setup' }).waitFor()
    await page.getByText('Brightwater Research & Söhne').first().waitFor()
    expect(await seriousFaults(page)).toEqual([])
  })
})
