import { z } from 'zod'
import { inTenant, type Tenant } from '../../../trust/tenancy'
import { readCurrentAccounts } from './current'
import { readInForce } from './store'

const SAMPLE = 20

const named = { account: z.string(), name: z.string() }

export const assignmentSchema = z
  .object({
    items: z.array(z.object({ key: z.string(), name: z.string(), priority: z.int(), accounts: z.int() })),
    none: z.object({ accounts: z.int(), sample: z.array(z.object(named)) }).describe('Accounts to which none applies.'),
    overlaps: z
      .object({
        accounts: z.int(),
        sample: z.array(z.object({ ...named, applied: z.string(), also: z.array(z.string()) })),
      })
      .describe('Accounts to which several apply: the first of them scores.'),
  })
  .meta({ id: 'ScorecardAssignment' })

/** How many accounts each scorecard in force scores now, which several would, and which none does; of the accounts that the actor may see. */
export async function readAssignment(tenant: Tenant): Promise<z.output<typeof assignmentSchema>> {
  const [cards, current] = await Promise.all([
    inTenant(tenant, (tx) => readInForce(tx, tenant)),
    readCurrentAccounts(tenant),
  ])
  const verdicts = await current.judge(cards)
  const counts = new Map<string, number>()
  const none: { account: string; name: string }[] = []
  const overlaps: { account: string; name: string; applied: string; also: string[] }[] = []
  for (const { id, account, name } of current.visible) {
    const verdict = verdicts.get(id)
    if (!verdict) {
      none.push({ account, name })
      continue
    }
    const applied = verdict.by.card.key
    counts.set(applied, (counts.get(applied) ?? 0) + 1)
    if (verdict.others.length > 0) overlaps.push({ account, name, applied, also: [...verdict.others] })
  }
  return {
    items: cards.map(({ card, version: { definition } }) => ({
      key: card.key,
      name: definition.name,
      priority: definition.priority,
      accounts: counts.get(card.key) ?? 0,
    })),
    none: { accounts: none.length, sample: none.slice(0, SAMPLE) },
    overlaps: { accounts: overlaps.length, sample: overlaps.slice(0, SAMPLE) },
  }
}
