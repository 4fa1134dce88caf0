import { describe, expect, it } from 'vitest'
import type { AccountPage, HealthChanges, HealthOverview } from '../../../src/api'
import { addDays } from '../../../src/ui/format'
import { eventually, seriousFaults } from '../browser'
import { addUp, columnOf, numberIn, readPoints } from '../read-screen'
import { ask, goto, page } from './demo-company'

const verdict = () => page.getByRole('complementary', { name: 'Verdict' })
const headline = async (): Promise<number | null> =>
  numberIn((await page.getByRole('button', { name: /^Score .* explain$/ }).textContent()) ?? '')

/** From how all accounts are to why one fell, and what a member knows better. */
export const tellHealth = () =>
  describe('who asks why accounts fell', () => {
    const today = new Date().toISOString().slice(0, 10)
    let account = ''

    it('sees bands over a year, and what moved the mean, in parts that add up as printed', async () => {
      const overview = await ask<HealthOverview>('/api/v1/health/overview', {})
      expect(overview.history.length).toBe(52)
      await goto('/health')
      const chart = page.getByRole('img', { name: 'Accounts in each band, week by week' })
      await chart.focus()
      await page.keyboard.press('Home')
      const first = overview.history[0]
      await page.getByText(`at risk ${first?.bands.at_risk}, watch ${first?.bands.watch}`).waitFor()
      await page.getByRole('button', { name: 'Show as table' }).click()
      expect(await page.getByRole('region', { name: 'Bands over time, table' }).getByRole('row').count()).toBe(53)
      await page.getByRole('button', { name: 'Show as chart' }).click()

      const from = addDays(today, -28)
      const told = await ask<HealthChanges>('/api/v1/health/changes', { from })
      expect(told.accounts).toBeGreaterThan(100)
      const table = page.getByRole('region', { name: 'Change of the mean, table' })
      await table.waitFor()
      const points = (await columnOfTable(table, 3)).map(numberIn)
      const [before = null, after = null] = [points[0], points.at(-1)]
      const parts = points.slice(1, -1).map((one) => one ?? Number.NaN)
      expect(parts.length).toBeGreaterThan(2)
      expect(addUp([before ?? Number.NaN, ...parts])).toBe(after)
      expect(await seriousFaults(page)).toEqual([])
    })

    it('opens the account that fell most, and compares any two dates: the changes add up as printed', async () => {
      const { movers } = await ask<HealthOverview>('/api/v1/health/overview', {})
      const mover = movers.down.find(({ cause }) => cause !== null && !cause.startsWith('A rating'))
      account = mover?.account ?? ''
      const listed = page.getByRole('complementary', { name: 'Movers' }).getByRole('listitem')
      const item = listed.filter({ hasText: mover?.name ?? 'nobody' })
      expect(await item.textContent()).toContain(mover?.cause?.split(' ').at(-1))
      await item.getByRole('link').click()
      await page.waitForURL(new RegExp(`/accounts/${account}/health`))
      const [from, to] = [addDays(today, -90), addDays(today, -30)]
      await goto(`/accounts/${account}/health?compare=${from}&until=${to}`)
      await page.getByRole('region', { name: 'Points of the score' }).waitFor()
      const asked = { as_of: to, compare_to: from }
      const health = await ask<NonNullable<AccountPage['health']>>(`/api/v1/accounts/${account}/health`, asked)
      const [points, changes] = [await readPoints(page), await readPoints(page, 'Change')]
      expect(points.total).toBe(health.points)
      expect(addUp(points.parts)).toBe(points.total)
      expect(addUp(changes.parts)).toBe(changes.total)
      expect(changes.total).toBe(addUp([health.points ?? 0, -(health.compare?.points ?? 0)]))
      // Another earlier day, by the keyboard.
      await page.keyboard.press('d')
      await page.getByRole('button', { name: '7 days ago' }).click()
      await page.waitForURL((url) => url.searchParams.get('compare') === addDays(to, -8))
      await page.getByRole('button', { name: 'Back to now' }).click()
      await page.waitForURL((url) => !url.searchParams.has('until'))
    })

    it('says what the numbers do not know: the score changes, and the one without stands beside it', async () => {
      await goto(`/accounts/${account}/health`)
      await verdict().waitFor()
      const before = await headline()
      await page.keyboard.press('r')
      const form = page.getByRole('dialog', { name: 'Set pulse' })
      await form.getByRole('button', { name: 'Set pulse' }).click()
      await form.getByText('Say why').waitFor()
      await form.getByText('Number', { exact: true }).click()
      await form.getByLabel('Rating from 0 to 100').fill('93.5')
      await form.getByLabel('Why').fill('Their new director signed for two more depots; the numbers cannot know yet.')
      await form.getByText('Replaces the score').click()
      expect(await seriousFaults(page)).toEqual([])
      await form.getByRole('button', { name: 'Set pulse' }).click()
      await form.waitFor({ state: 'detached' })
      await eventually(headline).toBe(93.5)
      const said = await verdict().textContent()
      expect(said).toContain('Without it')
      expect(said).toContain(before?.toFixed(1))
      const { parts, total } = await readPoints(page)
      expect(total).toBe(93.5)
      expect(addUp(parts)).toBe(total)
      for (const colorScheme of ['dark', 'light'] as const) {
        await page.emulateMedia({ colorScheme })
        await page.reload()
        await verdict().getByText('Without it').waitFor()
        expect(await seriousFaults(page), colorScheme).toEqual([])
      }
    })

    it('takes it back, and that back too', async () => {
      const without = numberIn((await verdict().getByText('Without it').locator('..').textContent()) ?? '')
      await verdict().getByRole('button', { name: 'Withdraw pulse' }).click()
      await eventually(headline).toBe(without)
      await page.getByRole('button', { name: 'Undo' }).click()
      await eventually(headline).toBe(93.5)
      await verdict().getByRole('button', { name: 'Withdraw pulse' }).click()
      await eventually(headline).toBe(without)
      await verdict()
        .getByRole('button', { name: /before$/ })
        .click()
      expect(await verdict().getByRole('list', { name: 'Pulses before' }).textContent()).toContain('withdrawn')
      // A past day can be rated no more.
      await goto(`/accounts/${account}/health?as_of=${addDays(today, -40)}`)
      await verdict().waitFor()
      expect(await page.getByRole('button', { name: 'Set pulse' }).count()).toBe(0)
    })

    it('finds where numbers and evidence point apart, and opens the account beside', async () => {
      await goto('/health')
      await page.getByRole('navigation', { name: 'Health' }).getByRole('link', { name: 'Disagreement' }).click()
      const grid = page.getByRole('grid', { name: 'Disagreement' })
      await grid.getByRole('link').first().waitFor()
      const { total } = await ask<{ total: number }>('/api/v1/health/disagreement', {})
      expect(await grid.getAttribute('aria-rowcount')).toBe(String(total + 1))
      expect((await columnOf(grid, 'Against it')).every((text) => text !== '')).toBe(true)
      await grid.focus()
      await page.keyboard.press('Space')
      await page
        .getByRole('complementary', { name: /^Beside: / })
        .getByText('How the score adds up')
        .waitFor()
      expect(await seriousFaults(page)).toEqual([])
      await page.keyboard.press('Escape')
    })
  })

/** The cells of a column of a plain table, from top to bottom, head left out. */
const columnOfTable = (table: ReturnType<typeof page.getByRole>, at: number): Promise<string[]> =>
  table.evaluate(
    (region, place) =>
      [...(region.querySelectorAll('tbody tr, tfoot tr') ?? [])].map((row) => row.children[place]?.textContent ?? ''),
    at,
  )
