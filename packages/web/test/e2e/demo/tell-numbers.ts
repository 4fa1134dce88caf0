import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { type Hand, openByHand } from '../../../../server/test/by-hand'
import type { Account, AccountPage, SubscriptionRow } from '../../../src/api'
import { addDays } from '../../../src/ui/format'
import { eventually } from '../browser'
import { collectNumbers, type ShownNumber } from '../numbers/collect'
import { type HandRows, numberFrom, numbersAnswered } from '../numbers/come-out'
import { addressOf, type Named, type Reference, readNamed } from '../numbers/references'
import { ask, goto, page, waymark } from './demo-company'

type Statement = { sqlInlined: string; given: { sql: string; value: number | null }[]; rows: object[] }
type Explanation = Statement & {
  value: unknown
  sql: string
  rowsSql: string
  compare: Statement | null
  rescored: Statement | null
}

/** One screen of the account page as it was looked at. */
interface Look {
  readonly name: string
  readonly account: string
  readonly shown: readonly ShownNumber[]
  readonly loose: readonly string[]
  readonly page: AccountPage
  readonly compareTo: string
  readonly subscriptions: readonly SubscriptionRow[]
}

const looks: Look[] = []

/** Some tabs of an account's page, their charts as tables where the page is of now. */
async function lookAt(
  account: string,
  name: string,
  search: Record<string, string>,
  tabs: readonly string[],
): Promise<void> {
  for (const tab of tabs) {
    const answers: AccountPage[] = []
    const hear = async (response: { url: () => string; json: () => Promise<unknown> }) => {
      if (new URL(response.url()).pathname.endsWith(`/${account}/page`))
        answers.push((await response.json()) as AccountPage)
    }
    page.on('response', hear)
    await goto(`/accounts/${account}/${tab}?${new URLSearchParams(search)}`)
    await page.getByRole('navigation', { name: 'Account' }).waitFor()
    await eventually(() => page.locator('[aria-busy=true]').count()).toBe(0)
    if ((tab === 'health' || tab === 'usage') && !search.as_of) {
      await page.getByRole('button', { name: 'Show as table' }).click()
      await page.getByRole('columnheader', { name: 'Day', exact: true }).waitFor()
    }
    const { explained, loose } = await collectNumbers(page)
    page.off('response', hear)
    const asOf = explained.map(({ explains }) => readNamed(explains).references[0]?.at.as_of)
    const answer = answers.findLast((one) => asOf.includes(one.asOf))
    if (!answer) throw new Error(`No answer for the page is as of what ${tab} of ${account} shows.`)
    const known = search.known === 'now' ? {} : { known_at: search.as_of ?? '' }
    const when = search.as_of ? { as_of: search.as_of, ...known } : {}
    const { items } = await ask<{ items: SubscriptionRow[] }>(`/api/v1/accounts/${account}/subscriptions`, when)
    const compareTo = search.compare ?? addDays(search.as_of ?? new Date().toISOString().slice(0, 10), -28)
    const look = { name: `${account}, ${tab}, ${name}`, account, page: answer, compareTo, subscriptions: items }
    looks.push({ ...look, shown: explained, loose })
  }
}

/** Every number of the account page against its explanation's SQL, run by hand in the stores once Waymark has stopped. Told last. */
export const tellNumbers = () =>
  describe('every number on the account page', () => {
    const today = new Date().toISOString().slice(0, 10)
    const past = addDays(today, -47)
    const explanations = new Map<string, Explanation>()
    let hand: Hand

    it('names its explanation, which the API gives', async () => {
      const [largest = '', ...others] = await chooseAccounts()
      const another = { compare: addDays(past, -64) }
      const then = { as_of: past }
      await lookAt(largest, 'now', {}, ['overview', 'usage', 'revenue', 'people', 'fields'])
      await lookAt(largest, 'now, against another day', another, ['health'])
      await lookAt(largest, 'a past day, as known then', then, ['overview', 'usage', 'revenue'])
      await lookAt(largest, 'a past day, as known now, against another', { ...then, ...another, known: 'now' }, [
        'health',
      ])
      for (const other of others) {
        await lookAt(other, 'now', {}, ['overview', 'revenue'])
        await lookAt(other, 'a past day, against another', { ...then, ...another }, ['overview'])
      }
      const asked = looks.flatMap(({ account, shown }) =>
        shown.flatMap(({ explains }) => readNamed(explains).references.map((one) => addressOf(account, one))),
      )
      const addresses = [...new Set(asked)].values()
      // A few at once: while the browser waits for one answer, the stores have time for another.
      const askOn = async () => {
        for (const address of addresses) explanations.set(address, await ask<Explanation>(address, {}))
      }
      await Promise.all([askOn(), askOn(), askOn()])
      expect([...new Set(looks.flatMap(({ loose }) => loose))]).toEqual([])
      expect(looks.flatMap(({ shown }) => shown).length).toBeGreaterThan(500)
    }, 400_000)

    describe('with Waymark stopped and its stores in hand', () => {
      beforeAll(async () => {
        await waymark.halt()
        hand = await openByHand(waymark.dataDir)
      }, 60_000)
      afterAll(() => hand?.close())

      it('is what the SQL answers, to the last digit, and so is what the API answered', async ({ annotate }) => {
        const wrong: string[] = []
        let compared = 0
        for (const look of looks) {
          for (const { explains, text } of look.shown) {
            const named = readNamed(explains)
            const values = await Promise.all(
              named.references.map(async (reference) => {
                const value = numberFrom(reference, await runByHand(hand, explained(look.account, reference)))
                const answered = numbersAnswered(reference, look.page, look.compareTo, look.subscriptions)
                if (answered.length === 0 || answered.some((one) => !Object.is(one, value)))
                  wrong.push(`${look.name}: ${explains} is ${value} by hand, ${answered.join(' and ')} by the API`)
                return value
              }),
            )
            if (!isPrinted(text, named, values)) wrong.push(`${look.name}: ${explains} shows "${text}", not ${values}`)
            compared++
          }
        }
        expect(wrong).toEqual([])
        expect(compared).toBeGreaterThan(500)
        await annotate(`${compared} numbers compared`)
      }, 400_000)
    })

    const explained = (account: string, reference: Reference): Explanation => {
      const found = explanations.get(addressOf(account, reference))
      if (!found) throw new Error(`${addressOf(account, reference)} was not asked.`)
      return found
    }
  })

/** One that pays most, one at risk, and one that pays nothing any more. */
async function chooseAccounts(): Promise<string[]> {
  const first = async (filter: object | null, sort: string) => {
    const query = { sort, limit: 1, ...(filter ? { filter: JSON.stringify(filter) } : {}) }
    const { items } = await ask<{ items: Account[] }>('/api/v1/accounts', query)
    if (!items[0]) throw new Error('The demo company has no such account.')
    return items[0].externalId
  }
  return [
    await first(null, '-mrr'),
    await first({ field: 'health.band', op: '=', value: 'at_risk' }, '-metric.mau'),
    await first({ field: 'revenue.mrr', op: '=', value: { amount: '0', currency: 'USD' } }, '-metric.events_28'),
  ]
}

/** Runs the statements of an explanation in the stores; what one is given must come from its own statement. */
async function runByHand(hand: Hand, explanation: Explanation): Promise<HandRows> {
  if (!explanation.sqlInlined) {
    const [rows, behind] = await Promise.all([hand.postgres(explanation.sql), hand.postgres(explanation.rowsSql)])
    return { rows, behind }
  }
  const run = async (statement: Statement | null | undefined) => {
    if (!statement) return undefined
    for (const { sql, value } of statement.given) expect(await hand.postgres(sql)).toEqual([{ value }])
    return hand.clickhouse(statement.sqlInlined)
  }
  return {
    rows: (await run(explanation)) ?? [],
    compare: await run(explanation.compare),
    rescored: await run(explanation.rescored),
  }
}

/** Whether a screen's text is the number, with as many decimals as the text has. */
function isPrinted(text: string, { of, references }: Named, values: readonly (number | null)[]): boolean {
  const [value = null, before = null] = values
  const [first] = references
  // An amount whose currency had no rate, as known then, is there and cannot be told.
  if (value === null && first?.kind === 'mrr' && text.startsWith('no rate for ')) return true
  if (value === null || (of !== 'one' && before === null)) return text === 'none'
  const isFraction = of === 'share' || (first?.kind === 'score' && first.column === 'coverage')
  const single =
    of === 'one' ? value : of === 'difference' ? value - (before ?? 0) : (value - (before ?? 0)) / Math.abs(before ?? 0)
  const [, whole = '', decimals = ''] = /([\d,]+)(?:\.(\d+))?/.exec(text) ?? []
  const shown = Number(`${/[-−]/.test(text) ? '-' : ''}${whole.replaceAll(',', '')}.${decimals || '0'}`)
  return Number((single * (isFraction ? 100 : 1)).toFixed(decimals.length)) === (Object.is(shown, -0) ? 0 : shown)
}
