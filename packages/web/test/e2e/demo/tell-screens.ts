import type { Locator } from 'playwright-core'
import { describe, expect, it } from 'vitest'
import { eventually, seriousFaults } from '../browser'
import { accountsGrid, goto, page } from './demo-company'

/** Every main screen by axe in both themes, and on a phone. */
export const tellScreens = () =>
  describe('every main screen', () => {
    it.each([
      ['Accounts', '/accounts', () => accountsGrid().getByRole('link').first()],
      ['an account', '/accounts/acc-0001', () => page.getByRole('region', { name: 'Points of the score' })],
      ['People', '/people', () => page.getByRole('grid', { name: 'People' }).getByRole('link').first()],
      ['Health', '/health', () => page.getByRole('main').getByRole('link', { name: /^Healthy/ })],
      ['Scorecards', '/health/scorecards', () => page.getByRole('region', { name: 'Scorecards, table' })],
      ['the scorecard studio', '/health/scorecards/default', () => page.getByRole('table', { name: /^AUC/ })],
      ['caps', '/health/scorecards/default?tab=caps', () => page.getByText('No cap', { exact: true })],
      ['whom it applies to', '/health/scorecards/default?tab=applies', () => page.getByText('None applies')],
      ['its versions', '/health/scorecards/default?tab=versions', () => page.getByText('in force', { exact: true })],
      [
        'the full backtest',
        '/health/scorecards/default?tab=backtest',
        () => page.getByRole('region', { name: 'By date, table' }),
      ],
      ['Disagreement', '/health/disagreement', () => page.getByRole('grid', { name: 'Disagreement' })],
      ['Pulses', '/health/pulses', () => page.getByRole('region', { name: 'Pulses by member, table' })],
      ['health of an account', '/accounts/acc-0001/health', () => page.getByRole('complementary', { name: 'Verdict' })],
      [
        'Revenue',
        '/revenue',
        // On a phone the bars are a table.
        () =>
          page
            .getByRole('group', { name: /^Movements of MRR/ })
            .or(page.getByRole('region', { name: /^Movements of MRR/ }))
            .first(),
      ],
      ['Retention', '/revenue/retention?by=plan', () => page.getByRole('img', { name: /^NRR and GRR of/ }).first()],
      ['Cohorts', '/revenue/cohorts?by=plan', () => page.getByRole('region', { name: /^Cohorts of/ }).first()],
      ['Growth offset', '/revenue/offset', () => page.getByRole('slider').first()],
      ['Churn reasons', '/revenue/churn-reasons', () => page.getByRole('region', { name: 'Losses, table' })],
      ['the ledger', '/revenue/ledger', () => page.getByRole('grid', { name: 'Ledger' }).getByRole('link').first()],
      ['revenue of an account', '/accounts/acc-0001/revenue', () => page.getByRole('img', { name: 'MRR over time' })],
      ['settings of revenue', '/settings/revenue', () => page.getByRole('button', { name: 'Save policies' })],
      ['Metrics', '/metrics', () => page.getByRole('link', { name: 'Weekly active users', exact: true })],
      ['one metric', '/metrics/wau', () => page.getByRole('heading', { name: 'Weekly active users', level: 1 })],
      ['Sources', '/sources', () => page.getByRole('region', { name: 'Write keys, table' })],
      ['Imports', '/imports', () => page.getByText('Drop a file here, or choose one')],
      ['Setup', '/setup', () => page.getByRole('list', { name: 'Steps' })],
      ['Settings', '/settings', () => page.getByRole('cell', { name: /Mara Lindqvist/ }).first()],
    ])('%s is accessible in both themes and fits a phone', async (_, path, loaded: () => Locator) => {
      const rules = { dark: 'contrast', light: 'all' } as const
      for (const colorScheme of ['dark', 'light'] as const) {
        // Loaded anew: a theme that is switched reaches the innermost elements some frames later.
        await page.emulateMedia({ colorScheme })
        await goto(path)
        await loaded().waitFor()
        await eventually(() => page.locator('[aria-busy=true]').count()).toBe(0)
        expect(await seriousFaults(page, rules[colorScheme]), colorScheme).toEqual([])
      }
      await page.setViewportSize({ width: 390, height: 844 })
      await loaded().waitFor()
      expect(await page.evaluate(tooWide)).toEqual([])
      await page.setViewportSize({ width: 1440, height: 900 })
    })
  })

/** What is wider than the window among the page and its main part; runs in the browser. */
const tooWide = () =>
  [document.documentElement, document.body, document.querySelector('main'), document.querySelector('main > div')]
    .filter((part) => part !== null && part.scrollWidth > innerWidth)
    .map((part) => part?.tagName)
