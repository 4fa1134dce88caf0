import { AxeBuilder } from '@axe-core/playwright'
import chromium from '@sparticuz/chromium'
import { type Browser, type BrowserContext, chromium as launcher, type Page } from 'playwright-core'
import { expect } from 'vitest'

/** How long anything may take to appear, in milliseconds; a shared machine is slow at times. */
const PATIENCE_MS = 20_000

/** The Chromium that npm brought; no browser of the system's. */
export const openBrowser = async (): Promise<Browser> =>
  launcher.launch({
    executablePath: await chromium.executablePath(),
    // Not the arguments that come with it: they are made for one process in a cloud, and switch web security off.
    args: ['--no-sandbox', '--disable-background-networking', '--disable-component-update', '--disable-sync'],
    headless: true,
  })

/** A window of its own, as large as a laptop's unless told; times and dates as in London. */
export async function openContext(
  browser: Browser,
  about: { width?: number; height?: number; dark?: boolean } = {},
): Promise<BrowserContext> {
  const context = await browser.newContext({
    viewport: { width: about.width ?? 1440, height: about.height ?? 900 },
    colorScheme: about.dark ? 'dark' : 'light',
    timezoneId: 'Europe/London',
    locale: 'en-GB',
    reducedMotion: 'reduce',
  })
  // Under the tests' own limit, so that what was waited for is named.
  context.setDefaultTimeout(PATIENCE_MS)
  return context
}

/** Asks again and again until the answer is as expected. */
export const eventually = <Answer>(read: () => Answer | Promise<Answer>) =>
  expect.poll(read, { timeout: PATIENCE_MS, interval: 100 })

/**
 * What axe finds serious or critical on the page as it is, a line each; `contrast`: of colours alone, all that another theme changes. No page
 * has frames, and what passes is not told: a third of the time.
 */
export async function seriousFaults(page: Page, rules: 'all' | 'contrast' = 'all'): Promise<string[]> {
  const runOnly = rules === 'all' ? {} : { runOnly: { type: 'rule' as const, values: ['color-contrast'] } }
  const axe = new AxeBuilder({ page }).setLegacyMode().options({ resultTypes: ['violations'], ...runOnly })
  const { violations } = await axe.analyze()
  return violations
    .filter(({ impact }) => impact === 'serious' || impact === 'critical')
    .map(({ id, nodes }) => `${id}: ${nodes.map(({ target }) => target.join(' ')).join(', ')}`)
}
