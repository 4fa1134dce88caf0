import { describe, expect, it } from 'vitest'
import type { Account, AccountPage, MetricExplanation } from '../../../src/api'
import { decimalsFor } from '../../../src/features/account/change-of'
import { addDays, formatLongDay, formatMetric } from '../../../src/ui/format'
import { eventually, seriousFaults } from '../browser'
import { addUp, readPoints } from '../read-screen'
import { accountsGrid, ask, goto, page } from './demo-company'

type When = { as_of?: string; known_at?: string }

/** An account as of a past day, and every number against its explanation. */
export const tellPastDay = () =>
  describe('an account as of a past day', () => {
    const past = `${addDays(`${new Date().toISOString().slice(0, 7)}-01`, -40).slice(0, 7)}-15`
    let id: string

    it('opens by the date picker and says which day it shows', async () => {
      const { items } = await ask<{ items: Account[] }>('/api/v1/accounts', { limit: 1, sort: '-metric.mau' })
      id = items[0]?.externalId ?? ''
      await goto(`/accounts/${id}/usage`)
      await page.getByRole('region', { name: 'Metrics, table' }).waitFor()
      await page.getByRole('button', { name: 'As of now' }).click()
      const picker = page.getByRole('dialog', { name: 'As of now' })
      const months = monthsBetween(past, new Date().toISOString())
      for (let back = 0; back < months; back++) await picker.getByRole('button', { name: 'Previous month' }).click()
      await picker.getByRole('button', { name: /^15 / }).click()
      const bar = page.getByRole('region', { name: 'Shown as of a past day' })
      await bar.getByText(formatLongDay(past)).waitFor()
      expect(new URL(page.url()).searchParams.get('as_of')).toBe(past)
    })

    it('shows the numbers that the API gives for that day, as known then and as known now', async () => {
      const now = await askPage(id, {})
      const then = await askPage(id, { as_of: past, known_at: past })
      expect(then.metrics.map((metric) => metric.value)).not.toEqual(now.metrics.map((metric) => metric.value))
      await eventually(readMetrics).toEqual(printed(then))
      await page.getByRole('radio', { name: 'As known now' }).click()
      await eventually(readMetrics).toEqual(printed(await askPage(id, { as_of: past })))
      await page.getByRole('link', { name: 'Overview' }).click()
      await page.getByRole('region', { name: 'Points of the score' }).waitFor()
      const { parts, total } = await readPoints(page)
      expect(addUp(parts)).toBe(total)
      expect(total).toBe((await askPage(id, { as_of: past })).health?.points)
      expect(await seriousFaults(page)).toEqual([])
    })

    it('offers nothing that writes, carries the day along, and goes back to now', async () => {
      const head = page.locator('main header')
      const writing = head.getByRole('button', { name: 'Account' }).or(head.getByRole('link', { name: 'Import' }))
      await page.getByRole('navigation', { name: 'Main' }).getByRole('link', { name: 'Accounts' }).click()
      await page.getByText(`shown as of ${formatLongDay(past)}`).waitFor()
      expect(await writing.count()).toBe(0)
      await accountsGrid().getByRole('link').first().waitFor()
      await accountsGrid().focus()
      await page.keyboard.press('x')
      const toolbar = page.getByRole('toolbar', { name: 'Selected accounts' })
      await toolbar.getByText('1 selected').waitFor()
      expect(await toolbar.getByRole('button').allTextContents()).toEqual(['Clear selection'])
      await page.getByRole('button', { name: /Back to now/ }).click()
      await eventually(() => writing.count()).toBe(2)
      expect(await toolbar.getByRole('button').allTextContents()).toContain('Assign owner')

      await goto(`/accounts/${id}?as_of=${past}`)
      await page.getByRole('region', { name: 'Shown as of a past day' }).waitFor()
      await page.keyboard.press('Escape')
      await page.getByRole('region', { name: 'Shown as of a past day' }).waitFor({ state: 'detached' })
      await page.getByRole('button', { name: 'As of now' }).waitFor()
      expect(new URL(page.url()).searchParams.get('as_of')).toBeNull()
    })

    it.each([
      ['now', {}],
      ['that day, as known now', { as_of: past }],
      ['that day, as known then', { as_of: past, known_at: past }],
    ])('has an explanation of every metric with the same value, as of %s', async (_, when: When) => {
      const { account, metrics } = await askPage(id, when)
      expect(metrics.length).toBeGreaterThan(10)
      const explained = await Promise.all(
        metrics.map(({ key }) =>
          ask<MetricExplanation>(`/api/v1/metrics/${key}/explain`, {
            account: id,
            ...('as_of' in when ? when : { as_of: account.asOf }),
          }),
        ),
      )
      expect(explained.map(({ value }) => value)).toEqual(metrics.map(({ value }) => value))
      for (const { sql } of explained) expect(sql).toMatch(/select[\s\S]+from/i)
    })
  })

const askPage = (id: string, when: When) => ask<AccountPage>(`/api/v1/accounts/${id}/page`, { ...when })

/** Name and value of every metric in the table of the usage tab. */
const readMetrics = () =>
  page
    .getByRole('region', { name: 'Metrics, table' })
    .getByRole('row')
    .evaluateAll((rows) =>
      rows
        .slice(1)
        .map((row) => [...row.querySelectorAll('td')].map((cell) => cell.textContent))
        .map((cells) => [cells[0], cells[2]]),
    )

const printed = ({ metrics }: AccountPage) =>
  metrics.map((metric) => [
    metric.name,
    metric.value === null ? 'none' : formatMetric(metric.value, metric.unit, decimalsFor(metric, metrics)),
  ])

const monthsBetween = (from: string, to: string): number =>
  (Number(to.slice(0, 4)) - Number(from.slice(0, 4))) * 12 + Number(to.slice(5, 7)) - Number(from.slice(5, 7))
