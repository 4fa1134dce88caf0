import type { Browser, Locator, Page } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest'
import { eventually, openBrowser, openContext, seriousFaults } from './browser'
import { type RunningWaymark, startWaymark } from './waymark'

vi.setConfig({ testTimeout: 120_000 })

const admin = { email: 'ada@alder.test', password: 'long enough for us' }
const longName = 'Dampfschifffahrtsgesellschaft Oberschwaben-Bodensee & Söhne, Niederlassung Friedrichshafen'

let waymark: RunningWaymark
let browser: Browser
let page: Page

beforeAll(async () => {
  ;[waymark, browser] = await Promise.all([startWaymark(), openBrowser()])
  page = await (await openContext(browser)).newPage()
  await page.goto(waymark.url)
  await page.getByLabel('Workspace').fill('Alder')
  await page.getByLabel('E-mail').fill(admin.email)
  await page.getByLabel('Password', { exact: true }).fill(admin.password)
  await page.getByRole('button', { name: 'Create workspace' }).click()
  await page.waitForURL('**/setup')
  await send('POST', '/api/v1/accounts/bulk', {
    source: 'crm',
    items: [
      {
        externalId: 'alder',
        ids: { crm: '001' },
        name: 'Alder Analytics',
        domains: ['alder.example'],
        owner: admin.email,
        fields: { plan: 'Growth', seats: 1560, sso: false, mrr_target: 1200 },
      },
      { externalId: 'alder-2', ids: { crm: '002' }, name: 'Alder Analytics Ltd', domains: ['alder-ltd.example'] },
      { externalId: 'long', name: longName, fields: { plan: 'Enterprise' } },
    ],
  })
  await send('POST', '/api/v1/people/bulk', {
    items: [
      { externalId: 'mia', name: 'Mia Wood', email: 'mia@alder.example', account: 'alder' },
      { externalId: 'mia-2', name: 'M. Wood', email: 'm.wood@alder.example', account: 'alder', role: 'champion' },
      { externalId: 'zoe', name: 'Zoe Birk', account: 'alder-2' },
    ],
  })
  await send('POST', '/api/v1/subscriptions/bulk', {
    items: [{ externalId: 's-2', account: 'alder-2', start: '2026-01-01', mrr: '100', currency: 'USD' }],
  })
}, 240_000)

afterAll(async () => {
  await browser?.close()
  await waymark?.stop()
})

describe('the fields of an account', () => {
  it('are edited by their type, saved when left, and taken back by the message', async () => {
    await open('/accounts/alder/fields')
    expect(await seats().inputValue()).toBe('1,560')
    await eventually(() => field('SSO').inputValue()).toBe('no')
    await seats().fill('1600')
    await seats().blur()
    await said('Seats: 1,560 → 1,600')
    await eventually(() => lineOf('Seats').textContent()).toMatch(/by hand, ada.*crm says 1,560/)
    expect(await fieldOf('alder', 'seats')).toBe(1600)
    await undo('Seats: 1,560 → 1,600')
    await eventually(() => fieldOf('alder', 'seats')).toBe(1560)
    await eventually(() => seats().inputValue()).toBe('1,560')

    await seats().fill('many')
    await seats().blur()
    await page.getByText('many is not a number.').waitFor()
    await seats().fill('1560')
    await seats().blur()
    await field('SSO').selectOption('yes')
    await eventually(() => fieldOf('alder', 'sso')).toBe(true)
    expect(await seriousFaults(page)).toEqual([])
  })

  it('are pinned against every source and let go again; the past stays to be read', async () => {
    await seats().fill('1700')
    await seats().blur()
    await eventually(() => fieldOf('alder', 'seats')).toBe(1700)
    await page.getByRole('button', { name: 'Pin Seats' }).click()
    await page.getByRole('button', { name: 'Let go of Seats' }).waitFor()
    await say('crm', 1800)
    await page.reload()
    await eventually(() => seats().inputValue()).toBe('1,700')
    await page.getByRole('button', { name: 'History of Seats' }).click()
    const past = page.getByRole('region', { name: 'History of Seats' })
    await past.getByText('The pinned value wins over every source.').waitFor()
    await eventually(() => past.getByRole('row').count()).toBeGreaterThan(4)
    expect(await seriousFaults(page)).toEqual([])
    await page.getByRole('button', { name: 'Let go of Seats' }).click()
    await page.getByRole('button', { name: 'Pin Seats' }).waitFor()
    await past.getByRole('button', { name: 'Take back the edit by hand' }).click()
    await eventually(() => fieldOf('alder', 'seats')).toBe(1800)
  })

  it('name who is responsible, the parent, tags and domains, each with undo', async () => {
    await page.getByRole('button', { name: 'Add role' }).click()
    const dialog = page.getByRole('dialog', { name: 'Add role' })
    await dialog.getByLabel('Role').fill('executive_sponsor')
    await choose(dialog.getByRole('combobox', { name: 'Member' }), /ada/i)
    await dialog.getByRole('button', { name: 'Add role' }).click()
    await page.getByLabel('Executive sponsor').waitFor()
    await eventually(async () => (await read('alder')).roles).toEqual({ executive_sponsor: admin.email })
    await choose(page.getByRole('combobox', { name: 'Parent account' }), 'Alder Analytics Ltd')
    await said('Parent account: none → Alder Analytics Ltd')
    await undo('Parent account: none → Alder Analytics Ltd')
    await eventually(async () => (await read('alder')).parent).toBeNull()
    await page.getByLabel('Tags', { exact: true }).fill('pilot')
    await page.keyboard.press('Enter')
    await page.getByLabel('Name', { exact: true }).focus()
    await eventually(async () => (await read('alder')).tags).toEqual(['pilot'])
    await page.getByLabel('Name', { exact: true }).fill('Alder Analytics Inc')
    await page.keyboard.press('Enter')
    await page.getByRole('heading', { name: 'Alder Analytics Inc', level: 1 }).waitFor()
    await undo('Name: Alder Analytics → Alder Analytics Inc')
    await page.getByRole('heading', { name: 'Alder Analytics', level: 1, exact: true }).waitFor()
  })

  it('are only read as of a past day', async () => {
    const day = new Date(Date.now() - 86_400_000).toISOString().slice(0, 10)
    await open(`/accounts/alder/fields?as_of=${day}`)
    await page.getByRole('list', { name: 'Responsible' }).waitFor()
    expect(await page.getByRole('main').getByRole('textbox').count()).toBe(0)
    expect(await page.getByRole('button', { name: /^Pin|^Add role|^More about the account/ }).count()).toBe(0)
  })
})

describe('two accounts that are one', () => {
  it('are merged from the menu, after what moves was shown, and taken apart by the message', async () => {
    await open('/accounts/alder')
    await page.getByRole('button', { name: 'More about the account' }).click()
    await page.getByRole('menuitem', { name: 'Merge with another account' }).click()
    const dialog = page.getByRole('dialog', { name: 'Merge accounts' })
    await choose(dialog.getByRole('combobox', { name: 'The other account' }), /Alder Analytics Ltd/, 'Ltd')
    await eventually(() => dialog.textContent()).toMatch(
      /2 ids, 1 domain, 1 person and 1 subscription of Alder Analytics Ltd move to Alder Analytics\./,
    )
    expect(await seriousFaults(page)).toEqual([])
    await dialog.getByRole('button', { name: 'Merge into Alder Analytics', exact: true }).click()
    await said('Alder Analytics Ltd was merged into Alder Analytics')
    const merged = await read('alder-2')
    expect(merged).toMatchObject({ externalId: 'alder', domains: ['alder-ltd.example', 'alder.example'] })
    await undo('Alder Analytics Ltd was merged into Alder Analytics')
    await eventually(async () => (await read('alder-2')).externalId).toBe('alder-2')
  })

  it('are merged from a selection of two; the timeline and the menu undo it later', async () => {
    for (const way of ['timeline', 'menu']) {
      await mergeSelected()
      await open('/accounts/alder-2/timeline')
      await page.getByRole('heading', { name: 'Alder Analytics Ltd', level: 1 }).waitFor()
      await page.getByRole('radio', { name: 'Changes' }).check({ force: true })
      const change = page.getByRole('row', { name: /Alder Analytics was merged into this one/ })
      await change.first().waitFor()
      if (way === 'timeline') await change.getByRole('button', { name: 'Undo merge' }).click()
      else {
        await page.getByRole('button', { name: 'More about the account' }).click()
        await page.getByRole('menuitem', { name: 'Undo merge of Alder Analytics' }).click()
      }
      await said('Alder Analytics stands by itself again')
      expect((await read('alder')).externalId).toBe('alder')
    }
  })
})

describe('two people who are one', () => {
  it('are merged from the people of the account, and taken apart there', async () => {
    await open('/accounts/alder/people')
    await page.getByRole('button', { name: 'More about M. Wood' }).click()
    await page.getByRole('menuitem', { name: 'Merge with another person' }).click()
    const dialog = page.getByRole('dialog', { name: 'Merge people' })
    await choose(dialog.getByRole('combobox', { name: 'The other person' }), /Mia Wood/)
    await dialog.getByRole('radio', { name: 'Keep Mia Wood' }).check()
    await eventually(() => dialog.textContent()).toMatch(/1 id.* of M\. Wood move to Mia Wood\./)
    expect(await seriousFaults(page)).toEqual([])
    await dialog.getByRole('button', { name: 'Merge into Mia Wood' }).click()
    const merged = page.getByRole('region', { name: 'Merged people', exact: true })
    await merged.getByText('M. Wood').waitFor()
    await eventually(() => page.getByRole('button', { name: /^More about .* ?Wood/ }).count()).toBe(1)
    await merged.getByRole('button', { name: 'Undo merge of M. Wood' }).click()
    await said('M. Wood stands by itself again')
    await eventually(() => page.getByRole('button', { name: /^More about .* ?Wood/ }).count()).toBe(2)
  })
})

describe('a selection of accounts', () => {
  it('is tagged, assigned and given a field, each taken back from where it was not so before', async () => {
    await open('/accounts')
    await select('Alder Analytics', longName)
    await page.getByRole('button', { name: 'Assign owner' }).click()
    const dialog = page.getByRole('dialog')
    await choose(dialog.getByRole('combobox', { name: 'New owner' }), /ada/i)
    await dialog.getByRole('button', { name: 'Show the effect' }).click()
    await dialog.getByText('1 of 2 accounts would change.').waitFor()
    await dialog.getByRole('button', { name: 'Change 1 account' }).click()
    await eventually(async () => (await read('long')).owner).toBe(admin.email)
    await undo('Assign owner: 1 account changed')
    await eventually(async () => (await read('long')).owner).toBeNull()
    expect((await read('alder')).owner).toBe(admin.email)

    await select('Alder Analytics', longName)
    await page.getByRole('button', { name: 'Set field' }).click()
    await dialog.getByLabel('Field').selectOption({ label: 'Plan' })
    await dialog.getByLabel('New value').fill('Scale')
    await dialog.getByRole('button', { name: 'Show the effect' }).click()
    await dialog.getByRole('button', { name: 'Change 2 accounts' }).click()
    const plans = () => Promise.all(['alder', 'long'].map((id) => fieldOf(id, 'plan')))
    await eventually(plans).toEqual(['Scale', 'Scale'])
    await undo('Set field: 2 accounts changed')
    await eventually(plans).toEqual(['Growth', 'Enterprise'])
  })

  it('is found by its owner, who is chosen from the members or is me', async () => {
    await open('/accounts')
    await page.getByRole('grid', { name: 'Accounts' }).getByRole('link').first().waitFor()
    await page.keyboard.press('f')
    const clause = page.getByRole('dialog', { name: 'Add a rule' })
    await choose(clause.getByRole('combobox', { name: 'Field' }), 'Owner', 'Owner')
    await clause.getByLabel('Operator').selectOption('=')
    const values = clause.getByLabel('Value').locator('option')
    await eventually(() => values.evaluateAll((all) => all.map((one) => (one as HTMLOptionElement).value))).toEqual([
      '',
      'me',
      admin.email,
    ])
    await clause.getByLabel('Value').selectOption('me')
    await clause.getByRole('button', { name: 'Apply' }).click()
    await eventually(() => page.locator('footer').getByRole('status').textContent()).toMatch(/^1 of 3 accounts/)
    expect(await page.getByRole('grid', { name: 'Accounts' }).getByRole('link').allTextContents()).toEqual([
      'Alder Analytics',
    ])
  })
})

describe('the fields themselves', () => {
  it('are made, renamed, given options and an order of sources, and deleted', async () => {
    await open('/settings/fields')
    await page.getByRole('region', { name: 'Fields, table' }).waitFor()
    expect(await seriousFaults(page)).toEqual([])
    await page.getByRole('button', { name: 'Field', exact: true }).click()
    const dialog = page.getByRole('dialog', { name: 'Field', exact: true })
    await dialog.getByLabel('Label').fill('Support tier')
    expect(await dialog.getByLabel('Key').inputValue()).toBe('support_tier')
    await dialog.getByLabel('Type').selectOption('option')
    await dialog.getByLabel('Options').first().fill('Gold')
    await page.keyboard.press('Enter')
    await dialog.getByLabel('Options').first().fill('Silver')
    await page.keyboard.press('Enter')
    await dialog.getByRole('button', { name: 'Add field' }).click()
    const beside = page.getByRole('complementary', { name: /^Field: / })
    await beside.getByText('field.support_tier').waitFor()
    await beside.getByLabel('Label').fill('Support level')
    await beside.getByLabel('Label').blur()
    await page.getByRole('button', { name: 'Support level' }).waitFor()
    expect(await seriousFaults(page)).toEqual([])

    await page.getByRole('button', { name: 'Seats' }).click()
    const order = beside.getByRole('region', { name: 'Order of sources' })
    for (const source of ['hand', 'crm']) {
      await order.getByRole('combobox', { name: 'Source to add' }).fill(source)
      await order.getByRole('button', { name: 'Add source' }).click()
      await order.getByRole('button', { name: `Move ${source} up` }).waitFor()
    }
    await order.getByRole('button', { name: 'Move crm up' }).click()
    await eventually(() => order.getByRole('listitem').allTextContents()).toEqual([
      expect.stringContaining('crm'),
      expect.stringContaining('hand'),
    ])
    await undo('Seats: crm comes first now')
    await eventually(async () => (await order.getByRole('listitem').allTextContents())[0]).toContain('hand')

    await page.getByRole('button', { name: 'Support level' }).click()
    await beside.getByRole('button', { name: 'Delete field' }).click()
    await page.getByRole('dialog').getByText('0 values go, with all history.').waitFor()
    await page.getByRole('dialog').getByRole('button', { name: 'Delete field' }).click()
    await eventually(() => page.getByRole('button', { name: 'Support level' }).count()).toBe(0)
  })
})

describe('on a phone and in the dark', () => {
  it.each([
    ['Fields', '/accounts/long/fields', () => page.getByRole('list', { name: 'Responsible' })],
    ['People', '/accounts/alder/people', () => page.getByRole('region', { name: 'People, table' })],
    ['Settings, fields', '/settings/fields', () => page.getByRole('region', { name: 'Fields, table' })],
    ['Accounts', '/accounts', () => page.getByRole('grid', { name: 'Accounts' }).getByRole('link').first()],
  ])('%s keeps to the window and to axe', async (_, path, loaded: () => Locator) => {
    await page.emulateMedia({ colorScheme: 'dark' })
    await page.setViewportSize({ width: 390, height: 844 })
    await open(path)
    await loaded().waitFor()
    expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBe(390)
    expect(await seriousFaults(page)).toEqual([])
    await page.emulateMedia({ colorScheme: 'light' })
    await page.setViewportSize({ width: 1440, height: 900 })
  })
})

const open = (path: string) => page.goto(`${waymark.url}${path}`)
const field = (label: string) => page.getByLabel(label, { exact: true })
const seats = () => field('Seats')
const lineOf = (label: string) =>
  page
    .getByRole('list', { name: 'Fields' })
    .getByRole('listitem')
    .filter({ has: page.getByText(label, { exact: true }) })
const message = (text: string) => page.getByRole('alert').filter({ hasText: text })
const said = (text: string) => message(text).first().waitFor()

async function undo(text: string): Promise<void> {
  await message(text).first().getByRole('button', { name: 'Undo' }).click()
  await message(text).first().waitFor({ state: 'detached' })
}

/** Picks from a list that is searched. */
async function choose(input: Locator, option: string | RegExp, search?: string): Promise<void> {
  await input.click()
  if (search) await input.fill(search)
  const exact = typeof option === 'string'
  await page.getByRole('listbox').getByRole('option', { name: option, exact }).first().click()
}

async function select(...names: string[]): Promise<void> {
  for (const name of names) await page.getByRole('checkbox', { name: `Select ${name}`, exact: true }).check()
}

async function mergeSelected(): Promise<void> {
  await open('/accounts')
  await select('Alder Analytics', 'Alder Analytics Ltd')
  await page.getByRole('toolbar', { name: 'Selected accounts' }).getByRole('button', { name: 'Merge' }).click()
  const dialog = page.getByRole('dialog', { name: 'Merge accounts' })
  await dialog.getByRole('radio', { name: 'Keep Alder Analytics Ltd' }).check()
  await dialog.getByRole('button', { name: 'Merge into Alder Analytics Ltd' }).click()
  await said('Alder Analytics was merged into Alder Analytics Ltd')
}

type Read = {
  externalId: string
  owner: string | null
  parent: string | null
  roles: Record<string, string>
  tags: string[]
  domains: string[]
  fields: Record<string, unknown>
}

async function send<Answer>(method: string, path: string, data?: unknown): Promise<Answer> {
  const headers = { origin: waymark.url }
  const response = await page.request.fetch(`${waymark.url}${path}`, { method, data, headers })
  if (!response.ok()) throw new Error(`${path} answered ${response.status()}: ${await response.text()}`)
  return (await response.json()) as Answer
}

const read = (id: string) => send<Read>('GET', `/api/v1/accounts/${id}`)
const fieldOf = async (id: string, key: string) => (await read(id)).fields[key]
const say = (source: string, value: number) =>
  send('PATCH', `/api/v1/accounts/alder?source=${source}`, { fields: { seats: value } })
