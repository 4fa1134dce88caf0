import { AxeBuilder } from '@axe-core/playwright'
import chromium from '@sparticuz/chromium'
import { type Browser, type BrowserContext, chromium as launcher, type Page } from 'playwright-core'

/** The Chromium that npm brought; no browser of the system's. */
export const openBrowser = async (): Promise<Browser> =>
  launcher.launch({
    executablePath: await chromium.executablePath(),
    args: [
      ...chromium.args,
      '--no-sandbox',
      '--disable-background-networking',
      '--disable-component-update',
      '--disable-sync',
    ],
    headless: true,
  })

/** A window of its own, as large as a laptop's unless told; times and dates as in London. */
export const openContext = (
  browser: Browser,
  about: { width?: number; height?: number; dark?: boolean } = {},
): Promise<BrowserContext> =>
  browser.newContext({
    viewport: { width: about.width ?? 1440, height: about.height ?? 900 },
    colorScheme: about.dark ? 'dark' : 'light',
    timezoneId: 'Europe/London',
    locale: 'en-GB',
    reducedMotion: 'reduce',
  })

/** What axe finds serious or critical on the page as it is, a line each. */
export async function seriousFaults(page: Page): Promise<string[]> {
  const { violations } = await new AxeBuilder({ page }).analyze()
  return violations
    .filter(({ impact }) => impact === 'serious' || impact === 'critical')
    .map(({ id, nodes }) => `${id}: ${nodes.map(({ target }) => target.join(' ')).join(', ')}`)
}
