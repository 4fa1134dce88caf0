import { type AccountPlan, accountCode } from './account-plan'
import { formatDay } from './calendar'
import type { DemoAccount, DemoPerson, DemoStory } from './contract'
import { makeRandom, type Random } from './random'
import type { Employee } from './staff'
import { planForSeats } from './subscriptions'
import { CSMS, LEADER } from './team'

const TAGS = [
  'reference',
  'design partner',
  'multi-site',
  'tender',
  'early adopter',
  'migrated from paper',
  'public sector',
]

/** The account as it stands on the day. */
export function describeAccount(seed: number, plan: AccountPlan, today: number): DemoAccount {
  const { who, life, index, externalId, seats } = plan
  const random = makeRandom(seed, 'facts', index)
  const inGroup = who.group !== null && index > who.group.head
  const onboarded = life.created + random.int(25, 80)
  const current = planForSeats(life.plan, Math.max(seats, ...plan.subscriptions.map((row) => row.quantity)))
  const crews = Math.max(1, Math.round(seats / random.between(3, 7)))
  const specialist = index === 3 ? CSMS[0] : random.pick(CSMS)
  return {
    externalId,
    ids: { crm: `0015g${hashDigits(random, 8)}`, billing: `cus_${hashDigits(random, 10)}` },
    name: who.name,
    domains: [`${who.slug}.example`, ...(random.chance(0.12) ? [`${who.slug}-field.example`] : [])],
    parent: inGroup && who.group ? `acc-${accountCode(who.group.head)}` : null,
    createdAt: formatDay(life.created),
    owner: specialist?.email ?? LEADER.email,
    roles: {
      ...(current === 'Enterprise' ? { sponsor: LEADER.email } : {}),
      ...(today - life.created < 90 ? { onboarding: random.pick(CSMS).email } : {}),
    },
    tags: TAGS.filter(() => random.chance(0.08)),
    fields: {
      plan: current,
      seats,
      industry: who.industry,
      region: who.region.name,
      employees: Math.round(seats * random.between(1.6, 9) + random.int(1, 12)),
      field_crews: crews,
      sso: current === 'Enterprise' ? random.chance(0.8) : random.chance(0.1),
      onboarded_on: onboarded > today || life.archetype === 'struggling' ? null : formatDay(onboarded),
    },
  }
}

const hashDigits = (random: Random, length: number): string =>
  Array.from({ length }, () => random.int(0, 35).toString(36)).join('')

export const describePerson = (account: string, employee: Employee): DemoPerson => ({
  externalId: employee.externalId,
  email: employee.email,
  name: employee.name,
  account,
  role: employee.role,
  title: employee.title,
  createdAt: formatDay(employee.joined),
  leftAt: employee.left === null ? null : formatDay(employee.left),
})

export function describeStory({ externalId, life, billing }: AccountPlan): DemoStory {
  const { departure } = life
  const back = life.stints[1]
  return {
    account: externalId,
    archetype: life.archetype,
    departure: departure && {
      day: formatDay(departure.day),
      how: departure.how,
      fadeFrom: departure.fadeFrom === null ? null : formatDay(departure.fadeFrom),
      cancelledAt: billing.failed ? null : formatDay(departure.cancelledAt),
      reason: billing.failed ? 'Payment failed' : departure.reason,
    },
    returnedOn: back ? formatDay(back.start) : null,
  }
}
