import type { Browser, Locator, Page } from 'playwright-core'
import { openBrowser, openContext } from '../browser'
import { type RunningWaymark, startWaymark } from '../waymark'

/** The one demo company and the one browser window that all stories of a run share, in their order. */
export let page: Page
export let waymark: RunningWaymark
let browser: Browser

export async function openDemo(): Promise<void> {
  const until = /Sign in with .+\n/
  const keptDir = process.env.WAYMARK_E2E_DEMO_DIR
  ;[waymark, browser] = await Promise.all([startWaymark({ args: ['--demo'], until, keptDir }), openBrowser()])
  page = await (await openContext(browser)).newPage()
}

export async function closeDemo(): Promise<void> {
  await browser?.close()
  await waymark?.stop()
}

export const goto = (path: string) => page.goto(`${waymark.url}${path}`)
export const accountsGrid = (): Locator => page.getByRole('grid', { name: 'Accounts' })

/** What the API answers to the browser's own session. */
export async function ask<Answer>(path: string, params: Record<string, string | number>): Promise<Answer> {
  const response = await page.request.get(`${waymark.url}${path}`, { params })
  if (!response.ok()) throw new Error(`${path} answered ${response.status()}: ${await response.text()}`)
  return (await response.json()) as Answer
}
