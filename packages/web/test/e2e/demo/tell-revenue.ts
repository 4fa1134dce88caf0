import { describe, expect, it } from 'vitest'
import type { Cohorts, LedgerRow, Loss, Movements, ReportedRow, SubscriptionRow } from '../../../src/api'
import { formatMoney, formatNumber, formatPercent, formatSigned } from '../../../src/ui/format'
import { eventually, seriousFaults } from '../browser'
import { numberIn } from '../read-screen'
import { ask, goto, page, waymark } from './demo-company'

type Losses = { items: Loss[]; total: number }
type Report = { items: { group: string | null; accounts: number; churn: string }[] }
type Accounts = { items: { account: string; name: string; churn: string }[]; sum: string; total: number }

/** From a bar of the waterfall to one row of the ledger, and what follows from the ledger. */
export const tellRevenue = () =>
  describe('the revenue of the demo company', () => {
    let row: ReportedRow

    it('shows a month with its bridge checked, GRR and NRR side by side, as the API tells them', async () => {
      row = await findTellingMonth()
      await goto(`/revenue?period=${row.period}`)
      await page.getByText('Start + movements = end, difference 0.0000').waitFor()
      const figures = page.getByRole('region', { name: /^Figures of/ })
      for (const [name, value] of [
        ['MRR, end', formatMoney({ amount: row.end, currency: 'USD' }, 0)],
        ['GRR, month', formatPercent(row.grr ?? Number.NaN, 1)],
        ['NRR, month', formatPercent(row.nrr ?? Number.NaN, 1)],
        ['Logo churn', formatPercent(row.logoChurn ?? Number.NaN, 1)],
      ] as const)
        await figures.getByRole('button', { name: `${name} ${value}, explain` }).waitFor()
    })

    it('is walked by keyboard from the bar of churn to its accounts, and from an account to its ledger', async () => {
      const bars = page.getByRole('group', { name: /^Movements of MRR/ })
      await bars.getByRole('button', { name: /^New/ }).click()
      await page.keyboard.press('ArrowLeft')
      await bars.getByRole('button', { name: /^Churn/ }).focus()
      await page.keyboard.press('Enter')
      await eventually(() => new URL(page.url()).searchParams.get('kind')).toBe('churn')
      const told = await ask<Accounts>('/api/v1/revenue/movements/accounts', {
        period: row.period,
        kind: 'churn',
        limit: 100,
      })
      expect(told.total).toBe(row.accounts.churned)
      const table = page.getByRole('region', { name: 'Churn, table' })
      await eventually(() => table.locator('tbody th').allTextContents()).toEqual(told.items.map((item) => item.name))
      await table
        .getByText(formatSigned(-Number(told.sum), 2))
        .last()
        .waitFor()

      const [account] = told.items
      if (!account) throw new Error(`Nobody churned in ${row.period}.`)
      await table.getByRole('button', { name: account.name, exact: true }).click()
      const ledger = page.getByRole('region', { name: `Ledger of ${account.name}, table` })
      await ledger.waitFor()
      const { items } = await ask<{ items: LedgerRow[] }>('/api/v1/revenue/ledger', {
        account: account.account,
        from: row.period,
        to: row.period,
      })
      const printed = await ledger
        .locator('tbody tr:has(th)')
        .evaluateAll((rows) =>
          rows.map((one) => [...one.querySelectorAll('td')].slice(-2).map((cell) => cell.textContent ?? '')),
        )
      expect(printed).toEqual(
        items.map((item) => [item.before, item.after].map((text) => formatNumber(Number(text), 4))),
      )
      const lost = printed.reduce(
        (sum, [before, after]) => sum + (numberIn(before ?? '') ?? 0) - (numberIn(after ?? '') ?? 0),
        0,
      )
      expect(lost).toBeCloseTo(Number(account.churn), 4)
    })

    it('has every chart as a table, whose amounts come from the start to the end to the fourth decimal', async () => {
      await page.keyboard.press('Escape')
      await page.locator('main').press('t')
      const table = page.getByRole('region', { name: 'Movements of MRR, table' })
      await table.waitFor()
      const cells = await table.locator('tbody tr td:nth-child(2)').allTextContents()
      const units = cells.map((text) => Math.round((numberIn(text) ?? Number.NaN) * 10_000))
      const [start, end] = [units[0], units.at(-1)]
      expect(units.slice(0, -1).reduce((sum, unit) => sum + unit, 0)).toBe(end)
      expect(start).toBe(Math.round(Number(row.start) * 10_000))
      await page.locator('main').press('t')
    })

    it('adds up over the groups of a breakdown', async () => {
      await page.getByRole('button', { name: 'By: none' }).click()
      await page.getByRole('button', { name: 'plan', exact: true }).click()
      const table = page.getByRole('region', { name: 'Movements by plan, table' })
      await table.waitFor()
      const heads = await table.getByRole('columnheader').allTextContents()
      const [whole, ...ends] = await table.locator(`tbody td:nth-child(${heads.indexOf('End') + 1})`).allTextContents()
      expect(numberIn(whole ?? '')).toBe(Math.round(Number(row.end)))
      const sum = ends.reduce((total, text) => total + (numberIn(text) ?? Number.NaN), 0)
      expect(Math.abs(sum - Number(row.end))).toBeLessThan(ends.length)
      expect(heads).toEqual(expect.arrayContaining(['GRR', 'NRR']))
    })

    it('leads from the bar of rates to an account of another currency, and says what the rates were', async () => {
      const told = await ask<Accounts>('/api/v1/revenue/movements/accounts', {
        period: row.period,
        kind: 'fx',
        limit: 100,
      })
      const { items: rates } = await ask<{ items: { currency: string; day: string; rate: string }[] }>(
        '/api/v1/revenue/rates',
        { limit: '500' },
      )
      const still = await findStill(row.period, told.items)
      await goto(`/revenue?period=${row.period}&kind=fx`)
      const table = page.getByRole('region', { name: 'fx, table' })
      await table.getByRole('button', { name: still.name, exact: true }).click()
      const rate = rates.find((one) => one.currency === still.currency && one.day === `${row.period}-01`)
      await page.getByText(`1 ${still.currency} was worth`).getByText(`and ${rate?.rate} on`).waitFor()
    })

    it('says none, never 0, where there is nothing to divide by', async () => {
      const filter = JSON.stringify({ field: 'account.externalId', op: '=', value: 'acc-0001' })
      await goto(`/revenue?${new URLSearchParams({ filter, period: row.period })}`)
      await page.getByRole('button', { name: 'Quick ratio none, explain' }).waitFor()
    })

    it('closes a period after showing its figures, and opens it again', async () => {
      await goto(`/revenue?period=${row.period}`)
      await page.getByRole('button', { name: /^Close / }).click()
      const dialog = page.getByRole('dialog', { name: /^Close / })
      await dialog.getByText(formatNumber(Number(row.end), 4)).waitFor()
      await dialog.getByRole('button', { name: /^Close [A-Z]/ }).click()
      await page.getByText(/^Closed on .*, unchanged since$/).waitFor()
      await page.getByRole('button', { name: /^Open .* again$/ }).click()
      const reopening = page.getByRole('dialog', { name: /^Open .* again$/ })
      await reopening.getByText('What is known now is the same.').waitFor()
      await reopening.getByRole('button', { name: /^Open .* again$/ }).click()
      await page.getByRole('button', { name: /^Close [A-Z]/ }).waitFor()
    })

    it('opens from its start the accounts that held it, which come to the bar', async () => {
      await goto(`/revenue?period=${row.period}`)
      const bars = page.getByRole('group', { name: /^Movements of MRR/ })
      await bars.getByRole('button', { name: /^Start / }).click()
      const table = page.getByRole('region', { name: 'Start, table' })
      await table
        .locator('tfoot')
        .getByText(formatNumber(Number(row.start), 2))
        .waitFor()
      expect(await seriousFaults(page)).toEqual([])
    })

    it('tells account by account what was restated since a period was closed', async () => {
      await goto(`/revenue?period=${row.period}`)
      await page.getByRole('button', { name: /^Close / }).click()
      await page
        .getByRole('dialog')
        .getByRole('button', { name: /^Close [A-Z]/ })
        .click()
      await page.getByText(/^Closed on .*, unchanged since$/).waitFor()
      // Learnt since: one who came in the period had brought 77 a month more.
      const say = async (terms: object) => {
        const told = { account: 'acc-0300', start: `${row.period}-02`, mrr: 77, currency: 'USD', ...terms }
        const answer = await page.request.put(`${waymark.url}/api/v1/subscriptions/late-1`, {
          data: told,
          headers: { origin: waymark.url },
        })
        expect(answer.ok(), await answer.text()).toBe(true)
      }
      await say({})
      const asked = { from: row.period, to: row.period, interval: 'month' }
      await eventually(
        async () => (await ask<Movements>('/api/v1/revenue/movements', asked)).items[0]?.restatement?.end,
      ).toBe('77.0000')
      await goto(`/revenue?period=${row.period}`)
      await page.getByRole('button', { name: /^Restated by / }).click()
      const table = page.getByRole('region', { name: 'Restated accounts, table' })
      await table
        .getByRole('row', { name: /^Difference of the end/ })
        .getByText('+77.00')
        .waitFor()
      await table.locator('tbody button').first().click()
      await page
        .getByRole('region', { name: /^Ledger of / })
        .getByText('late-1')
        .waitFor()
      await page.getByRole('button', { name: /^Open .* again$/ }).click()
      await page
        .getByRole('dialog')
        .getByRole('button', { name: /^Open .* again$/ })
        .click()
      await page.getByRole('button', { name: /^Close [A-Z]/ }).waitFor()
      await say({ end: `${row.period}-02` })
    })

    it('leaves what is not yet observed empty in the cohorts, and opens the accounts of a cell', async () => {
      const cohorts = await ask<Cohorts>('/api/v1/revenue/cohorts', { by: 'quarter' })
      const last = cohorts.items.at(-1)
      await goto('/revenue/cohorts')
      const table = page.getByRole('region', { name: 'Cohorts, table' })
      await table.waitFor()
      expect(await table.locator('tbody tr').last().getByRole('button').count()).toBe(
        last?.values.filter((value) => value !== null).length,
      )
      await table.locator('tbody tr').first().getByRole('button').last().click()
      const aside = page.getByRole('complementary', { name: 'Accounts of the cell' })
      await aside.getByRole('link').first().waitFor()
      expect(await aside.getByRole('link').count()).toBe(cohorts.items[0]?.accounts)
      // Those who hold something are as many as the cell says.
      const left = cohorts.items[0]?.accountsLeft.findLast((count) => count !== null) ?? 0
      const held = aside.getByRole('region', { name: /^Held something on .*, table$/ })
      expect(await held.getByRole('link').count()).toBe(left)
    })

    it('breaks cohorts down by plan, which add up to the whole; a cell opens the accounts of its plan', async () => {
      const [whole, byPlan] = await Promise.all([
        ask<Cohorts>('/api/v1/revenue/cohorts', { by: 'quarter' }),
        ask<Cohorts>('/api/v1/revenue/cohorts', { by: 'quarter', group_by: 'plan' }),
      ])
      const sizeOf = ({ items }: Cohorts) => items.reduce((sum, cohort) => sum + cohort.accounts, 0)
      expect(sizeOf(byPlan)).toBe(sizeOf(whole))
      await goto('/revenue/cohorts')
      await page.getByRole('button', { name: 'By: none' }).click()
      await page.getByRole('button', { name: 'plan', exact: true }).click()
      const plan = byPlan.items[0]?.group
      const table = page.getByRole('region', { name: `Cohorts of ${plan}, table` })
      await table.locator('tbody tr').first().getByRole('button').first().click()
      const aside = page.getByRole('complementary', { name: 'Accounts of the cell' })
      await aside.getByRole('heading', { name: `+0, ${plan}` }).waitFor()
      await aside.getByRole('link').first().waitFor()
      expect(await aside.getByRole('link').count()).toBe(byPlan.items[0]?.accounts)
    })

    it('breaks retention down by plan, GRR beside NRR, the whole above', async () => {
      await goto('/revenue/retention?by=plan')
      const table = page.getByRole('region', { name: 'Retention by plan, table' })
      await table.waitFor()
      const titles = await table.locator('thead th').allTextContents()
      expect(titles).toEqual(expect.arrayContaining(['GRR', 'NRR']))
      const cells = (nth: number) => table.locator(`tbody tr td:nth-child(${nth})`).allTextContents()
      expect((await cells(1))[0]).toBe('All')
      const counts = (await cells(2)).map((text) => numberIn(text) ?? 0)
      expect(counts.slice(1).reduce((sum, count) => sum + count, 0)).toBe(counts[0])
      // Each plan over time, gross beside net, too.
      const groups = (await cells(1)).slice(1)
      for (const group of groups) await page.getByRole('img', { name: `NRR and GRR of ${group}, in percent` }).waitFor()
    })

    it('names GRR by end points and along the path, and NRR with and without reactivation', async () => {
      await goto('/revenue/retention')
      const table = page.getByRole('region', { name: 'What was kept, table' })
      await table.waitFor()
      const names = await table.locator('tbody tr td:first-child').allTextContents()
      expect(names).toEqual(
        expect.arrayContaining(['GRR by end points', 'GRR along the path', 'NRR', 'NRR with reactivation']),
      )
    })

    it('reckons anew what growth costs when a slider is moved', async () => {
      await goto('/revenue/offset')
      const slider = page.getByRole('slider', { name: 'Growth wanted in a year' })
      await slider.focus()
      for (let step = 0; step < 10; step++) await page.keyboard.press('ArrowRight')
      await page.getByText(/^To grow by 20/).waitFor()
      const told = await ask<{ grossNeeded: string }>('/api/v1/revenue/offset', { growth: 0.2 })
      await page.getByText(formatMoney({ amount: told.grossNeeded, currency: 'USD' }, 0)).waitFor()
    })

    it('says what a customer is worth once the settings say what is needed', async () => {
      const value = page.getByRole('button', { name: /^Customer lifetime value/ })
      await goto('/revenue/retention')
      await eventually(() => value.textContent()).toBe('none')
      await goto('/settings/revenue')
      await page.getByLabel('Gross margin, %').fill('80')
      await page.getByLabel(/^Winning a customer costs/).fill('1200')
      await page.getByRole('button', { name: 'Save policies' }).click()
      await page.getByText('Revenue is counted so from now on').waitFor()
      await goto('/revenue/retention')
      await eventually(async () => numberIn((await value.textContent()) ?? '') ?? 0).toBeGreaterThan(1000)
    })

    it('tells that a policy is on its way into force, and when it is', async () => {
      await goto('/settings/revenue')
      await page.getByLabel('Past due counts for, days').fill('31')
      await page.getByRole('button', { name: 'Save policies' }).click()
      await page.getByText('Revenue is counted so once the ledger follows').waitFor()
      await eventually(
        async () => (await ask<{ pastDueDays: number }>('/api/v1/revenue/settings', {})).pastDueDays,
      ).toBe(31)
      await eventually(() => page.getByText('The ledger is being derived').count()).toBe(0)
    })

    it('asks each loss for a reason, takes it by keyboard with words and evidence, and asks for one less', async () => {
      await goto('/revenue/churn-reasons')
      const span = lastYear()
      const before = await ask<Losses>('/api/v1/revenue/losses', { unanswered: 'true', limit: 500, ...span })
      const tab = page.getByRole('link', { name: /^Churn reasons/ })
      await eventually(() => tab.locator('i').textContent()).toBe(formatNumber(before.total))
      await page.getByRole('radio', { name: 'Without a reason' }).focus()
      await page.keyboard.press('Space')
      const table = page.getByRole('region', { name: 'Losses, table' })
      await eventually(() => table.locator('tbody tr').count()).toBe(before.items.length)
      expect(await table.getByRole('button', { name: /^Add reason/ }).count()).toBe(before.items.length)
      expect(await seriousFaults(page)).toEqual([])

      const [loss] = before.items
      if (!loss) throw new Error('No loss of the demo company asks for its reason.')
      await table
        .getByRole('button', { name: /^Add reason/ })
        .first()
        .focus()
      await page.keyboard.press('Enter')
      const dialog = page.getByRole('dialog', {
        name: `Why ${loss.name} ${loss.kind === 'churn' ? 'left' : 'pays less'}`,
      })
      await dialog.getByLabel('Reason').selectOption('sponsor_left')
      await dialog.getByLabel('In your words').fill('Her successor had signed elsewhere.')
      await dialog.getByLabel('Evidence, one a line').fill('Call of Monday\n\nMail to billing')
      expect(await seriousFaults(page)).toEqual([])
      await dialog.getByRole('button', { name: 'Save reason' }).press('Enter')
      await dialog.waitFor({ state: 'detached' })

      await eventually(() => table.locator('tbody tr').count()).toBe(before.items.length - 1)
      await eventually(() => tab.locator('i').textContent()).toBe(formatNumber(before.total - 1))
      await page.getByRole('radio', { name: 'All' }).check({ force: true })
      const told = table.getByRole('row').filter({ hasText: 'Her successor had signed elsewhere.' })
      await told.getByRole('button', { name: new RegExp(`^The sponsor left, ${escapeText(loss.name)}`) }).waitFor()
      const { items } = await ask<Losses>('/api/v1/revenue/losses', { limit: 500, ...span })
      expect(items.find((one) => one.account === loss.account && one.period === loss.period)).toMatchObject({
        reason: 'sponsor_left',
        text: 'Her successor had signed elsewhere.',
        evidence: ['Call of Monday', 'Mail to billing'],
      })
    })

    it('reports losses by their reason as the API adds them up, both levels of the list', async () => {
      for (const [radio, by, name] of [
        ['Reason', 'reason', 'The sponsor left'],
        ['Kind of reason', 'reason_group', 'The desired outcome was not reached'],
      ] as const) {
        await page.getByRole('radio', { name: radio, exact: true }).check({ force: true })
        const key = by === 'reason' ? 'sponsor_left' : 'outcome_not_reached'
        const { items } = await ask<Report>('/api/v1/revenue/losses/report', { by, ...lastYear() })
        const row = items.find((one) => one.group === key)
        const shown = page.getByRole('region', { name: 'Lost by, table' }).getByRole('row').filter({ hasText: name })
        await eventually(() => shown.locator('td').nth(2).textContent()).toBe(formatNumber(-Number(row?.churn)))
        expect(await shown.locator('td').last().textContent()).toBe(formatNumber(row?.accounts ?? Number.NaN))
      }
    })

    it('shows the MRR of an account over time, its movements in the table behind it', async () => {
      await goto('/accounts/acc-0001/revenue')
      await page.getByRole('img', { name: 'MRR over time' }).waitFor()
      await page.getByRole('button', { name: 'Show as table' }).click()
      const table = page.getByRole('region', { name: 'MRR over time, table' })
      await eventually(() => table.locator('tbody tr').last().locator('td').nth(1).textContent()).toBe('New')
      await page.getByRole('link', { name: 'Ledger', exact: true }).click()
      await page.getByRole('grid', { name: 'Ledger' }).getByRole('link').first().waitFor()
    })
  })

const escapeText = (text: string): string => text.replace(/[.*+?^${}()|[\]\\]/g, '\\$&')

/** The twelve months that the screen of reasons looks at: those up to the last that is over, today its last day at the earliest. */
function lastYear(): { from: string; to: string } {
  const month = (back: number) => {
    const today = new Date()
    const isLast = new Date(today.getTime() + 86_400_000).getUTCDate() === 1
    return new Date(Date.UTC(today.getUTCFullYear(), today.getUTCMonth() - back + (isLast ? 1 : 0), 1))
      .toISOString()
      .slice(0, 7)
  }
  return { from: month(12), to: month(1) }
}

/** Of accounts that rates moved, one whose subscriptions did not change in the month, with its currency. */
async function findStill(period: string, accounts: Accounts['items']): Promise<{ name: string; currency: string }> {
  for (const { account, name } of accounts) {
    const { items } = await ask<{ items: LedgerRow[] }>('/api/v1/revenue/ledger', { account, from: period, to: period })
    if (items.length > 0) continue
    const told = await ask<{ items: SubscriptionRow[] }>(`/api/v1/accounts/${account}/subscriptions`, {})
    return { name, currency: told.items[0]?.mrr.currency ?? '' }
  }
  throw new Error(`In ${period} every account of another currency changed.`)
}

/** Of the last twelve months that have ended, the one that most accounts left in. */
async function findTellingMonth(): Promise<ReportedRow> {
  const month = new Date().toISOString().slice(0, 7)
  const { items } = await ask<Movements>('/api/v1/revenue/movements', {})
  const ended = items.filter((item) => item.period < month)
  const [most] = ended.sort((a, b) => b.accounts.churned - a.accounts.churned)
  if (!most) throw new Error('The demo company has no month that has ended.')
  return most
}
