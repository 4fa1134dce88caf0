import { readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import type { Account } from '../../../src/api'
import { eventually, seriousFaults } from '../browser'
import { columnOf, numberIn } from '../read-screen'
import { accountsGrid, ask, goto, page } from './demo-company'

/** The list of accounts: rule, order, columns, views, selection, export, keys. */
export const tellList = () =>
  describe('the list of accounts', () => {
    let everyone: Account[]
    const wau = (account: Account) => account.metrics.wau ?? null
    const busyEnterprise = (account: Account) => account.fields.plan === 'Enterprise' && (wau(account) ?? 0) >= 20

    it('is filtered with the rule builder', async () => {
      everyone = await askEveryone()
      await goto('/accounts')
      await accountsGrid().getByRole('link').first().waitFor()
      await addClause('Edition', '=', 'Enterprise')
      await expectCount(everyone.filter((account) => account.fields.plan === 'Enterprise').length)
      await addClause('Weekly active users', '>=', '20')
      const wanted = everyone.filter(busyEnterprise)
      expect(wanted.length).toBeGreaterThan(0)
      await expectCount(wanted.length)
      await eventually(async () => new Set(await columnOf(accountsGrid(), 'Edition'))).toEqual(new Set(['Enterprise']))
    })

    it('is sorted by a metric, falling and then rising', async () => {
      const falling = (await askEveryone())
        .filter(busyEnterprise)
        .map((account) => wau(account) ?? 0)
        .sort((a, b) => b - a)
      const shown = async () => (await columnOf(accountsGrid(), 'WAU')).map(numberIn)
      await accountsGrid().getByRole('button', { name: 'WAU', exact: true }).click()
      await eventually(shown).toEqual(falling.slice(0, (await shown()).length))
      await accountsGrid().getByRole('button', { name: 'WAU ↓' }).click()
      const rising = falling.reverse()
      await eventually(shown).toEqual(rising.slice(0, (await shown()).length))
    })

    it('shows the columns that were chosen and keeps all of it as a view', async () => {
      await page.getByRole('button', { name: 'Columns' }).click()
      await page.getByLabel('Find a column').fill('breadth')
      await page.getByLabel('Feature breadth', { exact: true }).check()
      await page.getByLabel('Find a column').fill('owner')
      await page.getByLabel('Owner', { exact: true }).uncheck()
      await page.keyboard.press('Escape')
      await accountsGrid().getByRole('columnheader', { name: 'Breadth' }).waitFor()
      expect(await accountsGrid().getByRole('columnheader', { name: 'Owner' }).count()).toBe(0)

      await page.getByRole('button', { name: 'Save view' }).click()
      await page.getByRole('dialog', { name: 'Save view' }).getByLabel('Name').fill('Busy enterprises')
      await page.getByRole('dialog', { name: 'Save view' }).getByRole('button', { name: 'Save view' }).click()
      const views = page.getByRole('navigation', { name: 'Views' })
      await views.getByRole('link', { name: /Busy enterprises/ }).waitFor()
      await goto('/accounts')
      await expectCount(everyone.length)
      await views.getByRole('link', { name: /Busy enterprises/ }).click()
      await expectCount(everyone.filter(busyEnterprise).length)
      await accountsGrid().getByRole('columnheader', { name: 'Breadth' }).waitFor()
      expect(await accountsGrid().getByRole('columnheader', { name: 'Owner' }).count()).toBe(0)
      await page.getByRole('button', { name: 'Change: Weekly active users is at least 20' }).waitFor()
    })

    it('is searched by name', async () => {
      await goto('/accounts')
      const word = everyone[7]?.name.split(' ')[0] ?? ''
      await page.getByLabel('Search accounts').fill(word)
      await eventually(async () => {
        const names = await accountsGrid().getByRole('link').allTextContents()
        return names.length > 0 && names.every((name) => name.toLowerCase().includes(word.toLowerCase()))
      }).toBe(true)
      expect(await accountsGrid().getByRole('link').allTextContents()).toContain(everyone[7]?.name)
      await page.getByLabel('Search accounts').fill('no account has this name')
      await page.getByText('No account fits all of this').waitFor()
    })

    it('exports the rows that X selected', async () => {
      await goto('/accounts')
      await accountsGrid().getByRole('link').first().waitFor()
      const names = await accountsGrid().getByRole('link').allTextContents()
      await accountsGrid().focus()
      for (const key of ['x', 'ArrowDown', 'ArrowDown', 'Shift+X']) await page.keyboard.press(key)
      const toolbar = page.getByRole('toolbar', { name: 'Selected accounts' })
      await toolbar.getByText('3 selected').waitFor()
      const download = page.waitForEvent('download')
      await toolbar.getByRole('link', { name: 'Export' }).click()
      const [head, ...rows] = readFileSync(await (await download).path(), 'utf8')
        .trimEnd()
        .split(/\r?\n/)
      expect(head).toMatch(/Account|name/)
      expect(rows).toHaveLength(3)
      for (const name of names.slice(0, 3)) expect(rows.some((row) => row.includes(name))).toBe(true)
    })

    it('is walked by keys alone: to it, beside a row, along, into an account, on to the next', async () => {
      await goto('/accounts')
      await accountsGrid().getByRole('link').first().waitFor()
      const names = await accountsGrid().getByRole('link').allTextContents()
      await reachByTab('grid')
      for (const key of ['ArrowDown', 'ArrowDown', 'Space']) await page.keyboard.press(key)
      await page.getByRole('complementary', { name: `Beside: ${names[2]}` }).waitFor()
      await page.keyboard.press('j')
      await page.getByRole('complementary', { name: `Beside: ${names[3]}` }).waitFor()
      expect(await seriousFaults(page)).toEqual([])
      await page.keyboard.press('Enter')
      await page.getByRole('heading', { name: names[3] ?? '', level: 1 }).waitFor()
      await page.keyboard.press('j')
      await page.getByRole('heading', { name: names[4] ?? '', level: 1 }).waitFor()
      await page.getByText(`5 of ${everyone.length}`).waitFor()
    })

    it('explains the number under the cursor by E', async () => {
      await goto('/accounts')
      await accountsGrid().getByRole('link').first().waitFor()
      const names = await accountsGrid().getByRole('link').allTextContents()
      await accountsGrid().focus()
      const heads = await accountsGrid().getByRole('columnheader').allTextContents()
      for (let at = heads.indexOf('WAU') - heads.indexOf('Account'); at > 0; at--)
        await page.keyboard.press('ArrowRight')
      await page.keyboard.press('e')
      const card = page.getByRole('dialog', { name: 'What Weekly active users is made of' })
      await eventually(() => card.locator('pre').textContent()).toMatch(/select[\s\S]+from/i)
      await page.keyboard.press('Escape')
      await card.waitFor({ state: 'detached' })
      await page.keyboard.press('ArrowDown')
      await page.keyboard.press('Space')
      await page.getByRole('complementary', { name: `Beside: ${names[1]}` }).waitFor()
    })

    it('is left by the palette, which finds an account', async () => {
      await goto('/metrics')
      await page.getByRole('heading', { name: 'Metrics', level: 1 }).waitFor()
      const sought = everyone[11]?.name ?? ''
      await page.keyboard.press('Control+k')
      await page.getByPlaceholder(/^Find an account/).fill(sought)
      await page.getByRole('dialog', { name: 'Find or do' }).getByText(sought).waitFor()
      await page.keyboard.press('Enter')
      await page.getByRole('heading', { name: sought, level: 1 }).waitFor()
    })
  })

const askEveryone = async () => (await ask<{ items: Account[] }>('/api/v1/accounts', { limit: 500 })).items

const expectCount = (count: number) =>
  eventually(() => page.locator('footer').getByRole('status').textContent()).toMatch(
    new RegExp(`^${count}( of \\d+)? accounts?(,|\\D|$)`),
  )

/** Adds a clause to the filter, from the key F on. */
async function addClause(field: string, operator: string, value: string): Promise<void> {
  await page.keyboard.press('f')
  const clause = page.getByRole('dialog', { name: 'Add a rule' })
  await clause.getByRole('combobox', { name: 'Field' }).fill(field)
  await clause.getByRole('option', { name: field, exact: true }).click()
  await clause.getByLabel('Operator').selectOption(operator)
  const input = clause.getByLabel(/^Value/)
  const isSelect = await input.evaluate((element) => element.tagName === 'SELECT')
  await (isSelect ? input.selectOption(value) : input.fill(value))
  await clause.getByRole('button', { name: 'Apply' }).click()
  await clause.waitFor({ state: 'detached' })
}

async function reachByTab(role: string): Promise<void> {
  const focused = () => page.evaluate(() => document.activeElement?.getAttribute('role') ?? '')
  for (let pressed = 0; (await focused()) !== role; pressed++) {
    if (pressed > 60) throw new Error(`Tab does not reach the ${role}.`)
    await page.keyboard.press('Tab')
  }
}
