import { execFileSync } from 'node:child_process'
import { join } from 'node:path'
import { type BenchServer, BINARY, environment, type Keys, newInstallation } from './server'

/** What a bulk of made accounts is asked to hold. */
export interface CompanySize {
  readonly accounts: number
  /** People who were seen at each account. */
  readonly people: number
}

const PLANS = ['free', 'team', 'pro', 'enterprise']
const REGIONS = ['emea', 'amer', 'apac']
/** The events that made companies send. */
export const EVENTS = ['Opened', 'Searched', 'Exported', 'Shared', 'Commented', 'Invited', 'Reported', 'Saved']
const AT_ONCE = 5_000

/** A whole number below `below` that follows from two others; the same company every time. */
const pick = (seed: number, salt: number, below: number): number =>
  ((Math.imul(seed + 1, 2_654_435_761) ^ Math.imul(salt + 7, 1_597_334_677)) >>> 0) % below

/** Fills a new installation through its own interface: accounts with fields, and one event of each of their people. */
export async function makeCompany(server: BenchServer, size: CompanySize): Promise<void> {
  for (const [key, type] of [
    ['plan', 'text'],
    ['region', 'text'],
    ['seats', 'number'],
    ['contract', 'money'],
  ]) {
    await server.send('PUT', `/api/v1/fields/account/${key}`, { label: key, type })
  }
  for (let from = 0; from < size.accounts; from += AT_ONCE) {
    const items = Array.from({ length: Math.min(AT_ONCE, size.accounts - from) }, (_, n) => accountOf(from + n))
    const { errors } = await server.send<{ errors: unknown[] }>('POST', '/api/v1/accounts/bulk', { items })
    if (errors.length > 0) throw new Error(`accounts were refused: ${JSON.stringify(errors[0])}`)
  }
  const total = size.accounts * size.people
  for (let from = 0; from < total; from += 500) {
    const batch = Array.from({ length: Math.min(500, total - from) }, (_, n) => eventOf(from + n, size))
    const response = await fetch(`${server.url}/v1/batch`, {
      method: 'POST',
      headers: { authorization: `Basic ${btoa(`${server.writeKey}:`)}`, 'content-type': 'application/json' },
      body: JSON.stringify({ batch }),
    })
    const answer = (await response.json()) as { accepted?: number }
    if (answer.accepted !== batch.length) throw new Error(`events were refused: ${JSON.stringify(answer)}`)
  }
}

const accountOf = (n: number) => ({
  externalId: `account-${n}`,
  name: `${'NorthSouthEastWest'.slice(pick(n, 1, 12), pick(n, 1, 12) + 5)} ${pick(n, 2, 90_000)}`,
  domains: [`company-${n}.example`],
  tags: n % 7 === 0 ? ['vip'] : [],
  createdAt: new Date(Date.now() - pick(n, 3, 700) * 86_400_000).toISOString(),
  ...(n % 10 === 0 ? {} : { owner: 'bench@waymark.test' }),
  fields: {
    plan: PLANS[pick(n, 4, 4)],
    region: REGIONS[pick(n, 5, 3)],
    ...(n % 5 === 0 ? {} : { seats: 1 + pick(n, 6, 400) }),
    contract: { amount: `${100 + pick(n, 7, 99_000)}.00`, currency: 'USD' },
  },
})

const eventOf = (n: number, size: CompanySize) => ({
  type: 'track',
  messageId: `made-${n}`,
  userId: `user-${n}`,
  event: EVENTS[pick(n, 8, EVENTS.length)],
  // Of today: older ones would have the closed days logged again while the lists are measured.
  timestamp: new Date(Date.now() - (Date.now() % 86_400_000) * (pick(n, 9, 1000) / 1000)).toISOString(),
  context: { groupId: `account-${n % size.accounts}` },
  properties: { value: n % 100 },
})

/** Waits until the numbers of all accounts are there and none waits to be computed again. */
export async function untilComputed(server: BenchServer, accounts: number): Promise<void> {
  const filter = JSON.stringify({ field: 'metric.events_28', op: 'is_set' })
  for (;;) {
    const { total } = await server.get<{ total: number }>(
      `/api/v1/accounts?limit=1&filter=${encodeURIComponent(filter)}`,
    )
    if (total === accounts) return
    await new Promise((resolve) => setTimeout(resolve, 500))
  }
}

/** The demo company on a new data directory, by the command; answers it stopped. */
export function makeDemo(quick: boolean): { keys: Keys; dataDir: string } {
  const made = newInstallation()
  execFileSync(process.execPath, [BINARY, 'seed', ...(quick ? ['--accounts', '60'] : [])], {
    env: environment(made.dataDir),
    stdio: ['ignore', 'ignore', 'inherit'],
  })
  return made
}

/** Where the event store of a data directory lies. */
export const eventStoreOf = (dataDir: string): string => join(dataDir, 'clickhouse')
