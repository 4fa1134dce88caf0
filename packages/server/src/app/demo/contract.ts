/** What to generate. The same options always give the same company, to the byte. */
export interface DemoOptions {
  readonly seed: number
  /** How many accounts, 1 to 200,000. An account is the same whatever their number. */
  readonly accounts: number
  /** The last day of the story, YYYY-MM-DD, in UTC. */
  readonly today: string
  /** How many months of events, ending with `today`; 24 unless told, 1 to 120. */
  readonly months?: number
  /** At most so many events (and accordingly few people) per account, thinned evenly over its life; no cap unless told. */
  readonly eventsPerAccount?: number
  /** No event at or after this ISO instant; the end of `today` unless told. */
  readonly until?: string
}

export interface DemoCompany {
  readonly accounts: DemoAccount[]
  readonly members: readonly DemoMember[]
  /** One row per person and account: someone at two accounts has two rows with one externalId. */
  readonly people: DemoPerson[]
  readonly subscriptions: DemoSubscription[]
  /** What some pay beside, by what they used. */
  readonly usage: DemoUsage[]
  /** What EUR, GBP and JPY are worth in US dollars from the first of each month on, by currency and day. */
  readonly rates: readonly DemoRate[]
  /** Why revenue was lost, of most losses. */
  readonly losses: DemoLoss[]
  readonly opportunities: DemoOpportunity[]
  /** What owners thought of their accounts, now and then. */
  readonly pulses: DemoPulse[]
  /** The names of the product's events, with the day each began to exist. */
  readonly features: readonly DemoFeature[]
  /** All events in chunks, account by account, each account's in order of time. Can be walked again; holds one account at a time. */
  events(): Iterable<DemoEvent[]>
  /** What was planned for each account, in the order of `accounts`. */
  readonly story: DemoStory[]
}

export type DemoPlan = 'Starter' | 'Growth' | 'Enterprise'

export interface DemoFields {
  readonly plan: DemoPlan
  readonly seats: number
  readonly industry: string
  readonly region: string
  readonly employees: number
  readonly field_crews: number
  readonly sso: boolean
  /** A day; null while the account is still being set up. */
  readonly onboarded_on: string | null
}

export interface DemoAccount {
  readonly externalId: string
  /** Its id in other systems, by system. */
  readonly ids: Readonly<Record<string, string>>
  readonly name: string
  readonly domains: readonly string[]
  /** externalId of the group's head office; it always comes earlier in `accounts`. */
  readonly parent: string | null
  /** A day, at or before the first paid one. */
  readonly createdAt: string
  /** E-mail of the owner (a member). */
  readonly owner: string
  /** Further account roles: role key to a member's e-mail. */
  readonly roles: Readonly<Record<string, string>>
  readonly tags: readonly string[]
  /** As of `today`, or as of the end for a former customer. */
  readonly fields: DemoFields
}

export interface DemoMember {
  readonly email: string
  readonly name: string
  readonly role: 'admin' | 'leader' | 'csm' | 'viewer'
}

export type DemoPersonRole = 'champion' | 'sponsor' | 'decision maker' | 'user'

export interface DemoPerson {
  readonly externalId: string
  readonly email: string
  readonly name: string
  readonly account: string
  readonly role: DemoPersonRole
  readonly title: string
  /** The day they joined the account. */
  readonly createdAt: string
  /** The first day they were gone; null while they are there. */
  readonly leftAt: string | null
}

export type DemoCurrency = 'USD' | 'EUR' | 'GBP' | 'JPY'

export interface DemoRate {
  readonly currency: DemoCurrency
  readonly day: string
  readonly rate: string
}

/** What an account told of a loss, kept by its owner. */
export interface DemoLoss {
  readonly account: string
  /** The month, YYYY-MM. */
  readonly period: string
  /** A key of the list of reasons that every workspace begins with. */
  readonly reason: string
  readonly text: string | null
  readonly evidence: readonly string[]
  /** The member who wrote it down, and when. */
  readonly by: string
  readonly on: string
}

export interface DemoOpportunity {
  readonly externalId: string
  readonly account: string
  readonly name: string
  /** Per month. */
  readonly amount: string
  readonly currency: DemoCurrency
  readonly stage: string
  readonly probability: number
  readonly owner: string
  readonly source: string
  readonly expectedOn: string
  readonly closedOn: string | null
  readonly outcome: 'won' | 'lost' | null
  readonly createdOn: string
}

/** A member's own rating of an account. */
export interface DemoPulse {
  readonly account: string
  readonly rating: number
  readonly reason: string
  readonly as: 'measure' | 'override'
  /** The member, and the day. */
  readonly by: string
  readonly on: string
}

export interface DemoDiscount {
  readonly percent: number
  readonly start: string
  /** Exclusive. */
  readonly end: string
}

export interface DemoPause {
  readonly start: string
  /** Exclusive; null while it lasts. */
  readonly end: string | null
}

/** One unchanging stretch of a contract; a change of seats, price or plan ends one and starts the next. */
export interface DemoSubscription {
  readonly externalId: string
  readonly account: string
  readonly plan: string
  readonly start: string
  /** Exclusive; null while running. In the future when notice was given and the term still runs. */
  readonly end: string | null
  /** Per month before the discount, a decimal string with two places. */
  readonly mrr: string
  readonly currency: DemoCurrency
  readonly discount: DemoDiscount | null
  readonly pause: DemoPause | null
  /** The day of the last payment where the next one never came; `end` is then the day on which it was given up. */
  readonly lastPaidAt: string | null
  readonly interval: 'month' | 'year'
  readonly quantity: number
  /** The term in which it began. */
  readonly firstTerm: { readonly start: string; readonly end: string }
  /** The latest term. */
  readonly termStart: string
  /** Exclusive. */
  readonly termEnd: string
  readonly autoRenew: boolean
  readonly noticeDays: number
  /** The day notice was given. */
  readonly cancelledAt: string | null
  readonly component: 'recurring'
}

/** What is paid a month by use, from each day on until the next. */
export interface DemoUsage {
  readonly externalId: string
  readonly account: string
  readonly plan: string
  readonly currency: DemoCurrency
  readonly settled: readonly { readonly from: string; readonly mrr: string }[]
}

export interface DemoEvent {
  readonly account: string
  readonly person: string
  readonly event: string
  /** ISO 8601 in UTC with milliseconds. */
  readonly time: string
  readonly messageId: string
  readonly properties: Readonly<Record<string, string | number | boolean>>
}

export interface DemoFeature {
  readonly event: string
  readonly since: string
}

export type DemoArchetype =
  | 'steady'
  | 'growing'
  | 'quiet'
  | 'seasonal'
  | 'tiny'
  | 'wobbling'
  | 'drifting'
  | 'struggling'
  | 'fading'
  | 'champion_left'
  | 'sudden'

export interface DemoDeparture {
  /** The first day without a subscription; may lie after `today`. */
  readonly day: string
  readonly how: 'faded' | 'sudden'
  readonly fadeFrom: string | null
  /** The day notice was given; null where a payment failed instead. */
  readonly cancelledAt: string | null
  readonly reason: string
}

export interface DemoStory {
  readonly account: string
  readonly archetype: DemoArchetype
  readonly departure: DemoDeparture | null
  readonly returnedOn: string | null
}
