import { describe, expect, it } from 'vitest'
import type { Renewal, RenewalForecast } from '../../../src/api'
import { addDays } from '../../../src/ui/format'
import { eventually, seriousFaults } from '../browser'
import { ask, goto, page } from './demo-company'

type List = { items: Renewal[]; total: number }

/** The renewals board: moved by keys and by hand, its sums, a past day against what happened. */
export const tellRenewals = () =>
  describe('renewals', () => {
    const today = new Date().toISOString().slice(0, 10)
    const year = today.slice(0, 4)
    const board = () => page.getByRole('region', { name: 'Board' })
    const column = (name: string) => board().getByRole('list', { name, exact: true })
    const listed = (period: string) =>
      ask<List>('/api/v1/renewals', { from: period, to: period, min_term_days: 32, limit: 500 })
    const read = (id: string) => ask<Renewal & { history: { kind: string }[] }>(`/api/v1/renewals/${id}`, {})
    let moved: Renewal

    it('stand in the navigation, and the board shows those of the quarter in their columns', async () => {
      await goto('/accounts')
      await page.getByRole('navigation', { name: 'Main' }).getByRole('link', { name: 'Renewals' }).click()
      await page.getByRole('heading', { name: 'Renewals', level: 1 }).waitFor()
      await goto(`/renewals?period=${year}`)
      await board()
        .getByRole('button', { name: /^Open / })
        .first()
        .waitFor()
      const { items, total } = await listed(year)
      const open = items.filter((one) => one.state === 'open')
      expect(open.length).toBeGreaterThan(8)
      expect(total).toBeGreaterThan(30)
      const cards = await board()
        .getByRole('button', { name: /^Open / })
        .count()
      expect(cards).toBe(open.length + Math.min(20, total - open.length))
      for (const [name, category] of [
        ['Commit', 'commit'],
        ['Likely', 'likely'],
        ['At risk', 'at_risk'],
      ] as const) {
        const own = items.filter((one) => one.state === 'open' && one.forecast?.category === category)
        expect(
          await column(name)
            .getByRole('button', { name: /^Open / })
            .count(),
        ).toBe(own.length)
        expect(own.length).toBeGreaterThan(0)
      }
      expect(await seriousFaults(page)).toEqual([])
    })

    it('a card is moved by Shift and an arrow, which is kept, and its column’s sum follows', async () => {
      moved = (await listed(year)).items.find(
        (one) => one.state === 'open' && one.forecast?.category === 'likely' && Number(one.mrr?.amount) > 50,
      ) as Renewal
      const card = board().locator(`[data-renewal="${moved.id}"]`)
      await card.focus()
      await page.keyboard.press('Shift+ArrowLeft')
      await column('Commit').locator(`[data-renewal="${moved.id}"]`).waitFor()
      await eventually(async () => (await read(moved.id)).forecast?.category).toBe('commit')
      await eventually(() => page.evaluate(() => document.activeElement?.getAttribute('data-renewal'))).toBe(moved.id)
      const forecast = await ask<RenewalForecast>('/api/v1/renewals/forecast', { period: year, min_term_days: 32 })
      const commit = forecast.categories.find((one) => one.category === 'commit')
      const head = board().getByRole('heading', { name: 'Commit' }).locator('..')
      await eventually(async () => Number((await head.getByRole('button').textContent())?.replace(/[^\d]/g, ''))).toBe(
        Math.round(Number(commit?.stake)),
      )
    })

    it('or dragged back', async () => {
      const card = column('Commit')
        .locator('li')
        .filter({ has: page.locator(`[data-renewal="${moved.id}"]`) })
      await card.dragTo(column('At risk'))
      await column('At risk').locator(`[data-renewal="${moved.id}"]`).waitFor()
      await eventually(async () => (await read(moved.id)).forecast?.category).toBe('at_risk')
    })

    it('opens beside: amount and note are told, a bad amount names its field, the suggestion tells its counts', async () => {
      await board().locator(`[data-renewal="${moved.id}"]`).click()
      const beside = page.getByRole('complementary', { name: /^Beside: / })
      await beside.getByRole('heading', { name: moved.name }).waitFor()
      const amount = beside.getByLabel(/^Expected MRR/)
      await amount.fill('much')
      await beside.getByRole('button', { name: 'Save forecast' }).click()
      await beside.getByText(/"much" is not an amount/).waitFor()
      await amount.fill('123.5')
      await beside.getByLabel('Note').fill('Half of the crews go.')
      await beside.getByRole('button', { name: 'Save forecast' }).click()
      await eventually(async () => (await read(moved.id)).forecast).toMatchObject({
        amount: { amount: '123.5000' },
        note: 'Half of the crews go.',
      })
      await beside.getByRole('region', { name: 'History' }).getByText('Half of the crews go.').waitFor()
      await beside
        .getByRole('region', { name: 'Suggested' })
        .getByText(/of \d+ kept/)
        .first()
        .waitFor()
      expect(await seriousFaults(page)).toEqual([])
      await page.keyboard.press('Escape')
      await beside.waitFor({ state: 'detached' })
    })

    it('opportunities stand beside them: their sum, and one that is told by hand', async () => {
      await goto('/renewals?view=opportunities')
      const { total } = await ask<{ total: number }>('/api/v1/opportunities', { open: 'true' })
      const grid = page.getByRole('grid', { name: 'Opportunities' })
      await grid.getByText(`${total} opportunities`).waitFor()
      expect(await seriousFaults(page)).toEqual([])
      await page.getByRole('button', { name: 'Add opportunity' }).click()
      const beside = page.getByRole('complementary', { name: 'Beside: New opportunity' })
      await beside.getByRole('combobox', { name: 'Account' }).fill(moved.name)
      await page.getByRole('option', { name: moved.name, exact: true }).click()
      await beside.getByLabel('What it is').fill('Two more depots')
      await beside.getByLabel('Amount a month').fill('many')
      await beside.getByLabel('Probability, %').fill('50')
      await beside.getByRole('button', { name: 'Save opportunity' }).click()
      await beside.getByText(/^"many" is not an amount/).waitFor()
      await beside.getByLabel('Amount a month').fill('200')
      expect(await seriousFaults(page)).toEqual([])
      await beside.getByRole('button', { name: 'Save opportunity' }).click()
      await grid.getByText(`${total + 1} opportunities`).waitFor()
      await goto(`/accounts/${moved.account}/revenue`)
      await page.getByRole('button', { name: 'Two more depots' }).waitFor()
      const renewals = page.getByRole('region', { name: 'Renewals, table' })
      await renewals.getByRole('link').first().waitFor()
      await renewals
        .getByRole('button', { name: /^MRR at stake .* explain$/ })
        .first()
        .click()
      await page.getByText('What the subscriptions whose terms end on this day hold a month').waitFor()
      await page.keyboard.press('Escape')
      await goto(`/renewals?period=${year}`)
    })

    it('are listed and stand in a calendar', async () => {
      const { items } = await listed(year)
      await page.getByRole('link', { name: 'List', exact: true }).click()
      const grid = page.getByRole('grid', { name: 'Renewals' })
      await eventually(() => grid.getAttribute('aria-rowcount')).toBe(String(items.length + 1))
      expect(await seriousFaults(page)).toEqual([])
      await page.getByRole('link', { name: 'Calendar', exact: true }).click()
      await page.getByRole('region', { name: `January ${year}` }).waitFor()
      const inMonth = items.filter((one) => one.date.slice(0, 7) === today.slice(0, 7)).length
      const month = page
        .getByRole('main')
        .locator('section')
        .filter({ has: page.locator(`time[datetime="${today}"]`) })
      await month.getByText(`${inMonth} renewal`, { exact: false }).first().waitFor()
      expect(await seriousFaults(page)).toEqual([])
    })

    it('a past forecast is shown against what happened, owner by owner, and every figure explains itself', async () => {
      const past = addDays(today, -90)
      const asked = { period: year, min_term_days: 32, as_of: past }
      const forecast = await ask<RenewalForecast>('/api/v1/renewals/forecast', asked)
      expect(forecast.actual?.decided).toBeGreaterThan(3)
      await goto(`/renewals?view=forecast&period=${year}&as_of=${past}`)
      const figures = page.getByRole('region', { name: 'Figures of the forecast' })
      const dollars = async (title: string) =>
        Number(
          (await figures.getByRole('button', { name: new RegExp(`^${title} `) }).textContent())?.replace(/[^\d]/g, ''),
        )
      await eventually(() => dollars('Expected by owners')).toBe(Math.round(Number(forecast.gross.expected)))
      expect(await dollars('Kept since')).toBe(Math.round(Number(forecast.actual?.outcome)))
      await figures.getByRole('button', { name: /^Bias / }).click()
      await page.getByText('Expected on that day less what was kept', { exact: false }).waitFor()
      await page.keyboard.press('Escape')
      const owners = page.getByRole('region', { name: 'Forecast by owner, table' })
      expect(await owners.getByRole('row').count()).toBe(forecast.owners.length + 2)
      expect(await seriousFaults(page)).toEqual([])
      await page.getByRole('link', { name: 'Board', exact: true }).click()
      await board()
        .getByRole('button', { name: /^Open / })
        .first()
        .waitFor()
      expect(await board().locator('li[draggable=true]').count()).toBe(0)
    })

    it('an empty period says what would fill it', async () => {
      await goto('/renewals?period=2019-Q1')
      await page.getByText('No term over a month ends in Q1 2019').waitFor()
      await page.getByRole('button', { name: 'Show all terms' }).click()
      await page.getByText('No term ends in Q1 2019').waitFor()
    })

    it('the account’s head leads to its next one', async () => {
      const { items } = await ask<List>('/api/v1/renewals', { state: 'open', min_term_days: 32, limit: 1 })
      await goto(`/accounts/${items[0]?.account}`)
      await page.getByRole('main').locator('dl').first().getByRole('link').click()
      await page.getByRole('complementary', { name: `Beside: ${items[0]?.name}` }).waitFor()
    })

    it.each(['board', 'list', 'calendar', 'forecast'])('%s is accessible in dark and fits a phone', async (view) => {
      await page.emulateMedia({ colorScheme: 'dark' })
      await goto(`/renewals?view=${view}&period=${year}`)
      await page.getByRole('link', { name: 'Board', exact: true }).waitFor()
      await eventually(() => page.locator('[aria-busy=true]').count()).toBe(0)
      expect(await seriousFaults(page)).toEqual([])
      await page.emulateMedia({ colorScheme: 'light' })
      await page.setViewportSize({ width: 390, height: 844 })
      const tooWide = await page.evaluate(
        () =>
          [document.documentElement, document.querySelector('main'), document.querySelector('main > div')].filter(
            (part) => part !== null && part.scrollWidth > innerWidth,
          ).length,
      )
      expect(tooWide).toBe(0)
      expect(await seriousFaults(page)).toEqual([])
      await page.setViewportSize({ width: 1440, height: 900 })
    })
  })
