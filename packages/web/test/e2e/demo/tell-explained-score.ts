import { describe, expect, it } from 'vitest'
import type { Account } from '../../../src/api'
import { eventually, seriousFaults } from '../browser'
import { addUp, numberIn, readPoints } from '../read-screen'
import { accountsGrid, ask, page, waymark } from './demo-company'

/** From the printed address to why an account has its score. */
export const tellExplainedScore = () =>
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
