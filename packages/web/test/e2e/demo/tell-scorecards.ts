import { describe, expect, it } from 'vitest'
import type { Backtest, Scorecard, ScorecardShadow } from '../../../src/api'
import { formatNumber, formatPercent } from '../../../src/ui/format'
import { eventually, seriousFaults } from '../browser'
import { ask, goto, page, waymark } from './demo-company'

const path = '/api/v1/scorecards/default'
const point = (at: number) => page.getByRole('slider', { name: new RegExp(`Curve of Active days, point ${at} of`) })
const flagged = () =>
  page
    .getByRole('table', { name: /^Edges/ })
    .getByRole('row', { name: /At risk/ })
    .getByRole('cell')
    .first()
const read = () => ask<Scorecard>(path, {})
const curveOf = (card: Scorecard) => card.groups[0]?.measures.find((one) => one.metric === 'active_days_28')?.curve
const said = (message: string) => page.getByText(message, { exact: true })
const rested = () => eventually(() => page.locator('[data-stale], [aria-busy=true]').count()).toBe(0)

/** A point is dragged, the backtest follows, and what is published keeps it. */
export const tellScorecards = () =>
  describe('the scorecard studio', () => {
    it('is reached from Health', async () => {
      await goto('/health')
      await page.getByRole('link', { name: 'Scorecards' }).click()
      await page.getByRole('link', { name: 'Product usage' }).click()
      await page.getByRole('heading', { name: 'Product usage', level: 1 }).waitFor()
      await flagged().waitFor()
      await rested()
      const told = await post<Backtest>('/backtests', {})
      expect(await flagged().textContent()).toBe(formatPercent(told.bands[0]?.flaggedShare ?? Number.NaN, 1))
      expect(await page.getByRole('button', { name: /^AUC .*, explain$/ }).textContent()).toBe(
        formatNumber(told.auc ?? Number.NaN, 3),
      )
    })

    it('moves the curve at once while a point is dragged, saves it on release, and asks the past again', async () => {
      const before = await flagged().textContent()
      const box = await point(2).boundingBox()
      if (!box) throw new Error('The point is not drawn.')
      const [x, y] = [box.x + box.width / 2, box.y + box.height / 2]
      await page.mouse.move(x, y)
      await page.mouse.down()
      await page.mouse.move(x + 60, y + 50, { steps: 4 })
      expect(Number(await point(2).getAttribute('aria-valuenow'))).toBeLessThan(40)
      expect((await read()).status).toBe('published')
      await page.mouse.up()
      await page.getByText('Draft v2, changes v1 in 1 place').waitFor()
      await eventually(async () => curveOf(await read())?.[1]?.[1]).toBe(
        Number(await point(2).getAttribute('aria-valuenow')),
      )
      await rested()
      await eventually(() => flagged().textContent()).not.toBe(before)
      const told = await post<Backtest>('/backtests', {})
      expect(await flagged().textContent()).toBe(formatPercent(told.bands[0]?.flaggedShare ?? Number.NaN, 1))
      await page.getByRole('rowheader', { name: 'Published v1' }).waitFor()
      expect(await seriousFaults(page)).toEqual([])
    })

    it('moves a point by arrows, puts one in by Enter and takes it away by Delete', async () => {
      const was = curveOf(await read())
      await point(2).focus()
      await page.keyboard.press('Shift+ArrowDown')
      await page.keyboard.press('ArrowUp')
      await page.keyboard.press('Enter')
      await page.getByRole('slider', { name: /point 3 of 5/ }).waitFor()
      await page.keyboard.press('Delete')
      await page.getByRole('slider', { name: /point 3 of 4/ }).waitFor()
      const [x, y] = was?.[1] ?? [0, 0]
      await eventually(async () => curveOf(await read())).toEqual(was?.map((one, at) => (at === 1 ? [x, y - 9] : one)))
    })

    it('saves a weight that is written, and takes it back by the message', async () => {
      const before = await read()
      const weight = page.getByLabel('Weight of Change in events', { exact: true })
      await weight.fill('31')
      await page.keyboard.press('Enter')
      const message = page.getByRole('alert').filter({ hasText: 'Change in events, weight 25 → 31' })
      await message.getByRole('button', { name: 'Undo' }).click()
      await eventually(async () => (await read()).groups).toEqual(before.groups)
      await eventually(() => weight.inputValue()).toBe('25')
    })

    it('says at the field what a number or a point may not be', async () => {
      await page.getByLabel('Point 2 of Active days').fill('30 → 40')
      await page.keyboard.press('Enter')
      await said('Values of a curve must increase, and scores lie from 0 to 100.').waitFor()
      await page.getByLabel('Point 2 of Active days').press('Escape')
      await page.getByLabel('No score under coverage of, percent').fill('120')
      await page.keyboard.press('Enter')
      await said('A number from 0 to 100.').waitFor()
      await page.getByLabel('No score under coverage of, percent').press('Escape')
    })

    it('opens an account that was missed as it was known on that day', async () => {
      const told = await post<Backtest>('/backtests', {})
      await page.getByRole('button', { name: `${told.missedTotal} missed` }).click()
      const [first] = told.missed
      await page.getByRole('list', { name: 'Missed' }).getByRole('link').first().click()
      await page.waitForURL(`**/accounts/${first?.account}/health?*as_of=${first?.date}*`)
      await page.goBack()
      await page.getByRole('button', { name: 'Back to the backtest' }).click()
      await flagged().waitFor()
    })

    it('has every chart as a table', async () => {
      await page.locator('main').press('t')
      for (const name of ['Curve of Active days, table', 'Scores now, table', 'Calibration, table'])
        await page.getByRole('region', { name }).waitFor()
      expect(await seriousFaults(page)).toEqual([])
      await page.locator('main').press('t')
    })

    it('suggests weights beside the present ones, and takes none by itself', async () => {
      const was = await read()
      await page.getByRole('button', { name: 'Suggest weights' }).click()
      const dialog = page.getByRole('dialog', { name: 'Suggested weights' })
      await dialog.getByRole('region', { name: 'Suggested weights, table' }).waitFor()
      expect(await seriousFaults(page)).toEqual([])
      await dialog.getByRole('button', { name: 'Leave as it is' }).click()
      expect(await read()).toEqual(was)
    })

    it('shows who changes band before it publishes, and keeps the backtest with the version', async () => {
      const shadow = await post<ScorecardShadow>('/shadow', {})
      await page.getByRole('button', { name: 'Publish v2' }).click()
      const dialog = page.getByRole('dialog', { name: 'Publish Product usage v2' })
      await dialog.getByText(`${shadow.movers.total} of ${shadow.accounts} accounts`).waitFor()
      expect(await seriousFaults(page)).toEqual([])
      await dialog.getByRole('button', { name: 'Publish v2' }).click()
      await page.getByText('Product usage v2 is published').waitFor()
      await page.getByText('Published v2').first().waitFor()
      await page.getByRole('link', { name: /^Versions/ }).click()
      const { versions } = await read()
      const kept = versions.find((one) => one.version === 2)?.backtest
      if (!kept || 'refused' in kept) throw new Error('No backtest was kept with the version.')
      const row = page.getByRole('region', { name: 'Versions, table' }).getByRole('row', { name: /^v2/ })
      await row.getByText('in force').waitFor()
      expect(await row.getByRole('cell').allTextContents()).toContain(formatNumber(kept.auc ?? Number.NaN, 3))
    })

    it('is read only on a phone', async () => {
      await page.setViewportSize({ width: 390, height: 844 })
      await goto('/health/scorecards/default')
      await eventually(() => point(2).getAttribute('aria-disabled')).toBe('true')
      expect(await page.getByRole('button', { name: /^Publish|^Measure$|^Suggest/ }).count()).toBe(0)
      await page.setViewportSize({ width: 1440, height: 900 })
    })
  })

/** What the API answers to the browser's own session. */
async function post<Answer>(part: string, data: object): Promise<Answer> {
  const response = await page.request.post(waymark.url + path + part, { data, headers: { origin: waymark.url } })
  if (!response.ok()) throw new Error(`${part} answered ${response.status()}: ${await response.text()}`)
  return (await response.json()) as Answer
}
