import { asError } from '../../../kernel/errors'
import { parseInstant } from '../../../kernel/time'
import type { Tx } from '../../../platform/postgres'
import type { Tenant } from '../../../trust/tenancy'
import { type FieldInput, setFieldValues } from '../../fields'
import { type Item, type Refusal, refuse } from '../domain/item'

type Entity = 'person' | 'account'
type Traits = Readonly<Record<string, unknown>>

/** Traits that every person or account has by itself. */
const OWN: Readonly<Record<Entity, Readonly<Record<string, string>>>> = {
  person: { name: '$name', email: '$email', createdAt: '$createdAt' },
  account: { name: '$name', createdAt: '$createdAt' },
}

/**
 * Stores the traits of identify as fields of people, those of group as fields of accounts. Answers the items some trait of which
 * was not taken, with the reason: the rest of such an item counts.
 */
export async function applyTraits(
  tx: Tx,
  tenant: Tenant,
  items: readonly Item[],
  personIds: readonly string[],
  accountIds: readonly (string | null)[],
): Promise<Refusal[]> {
  const refusals: Refusal[] = []
  const inputs: { readonly item: Item; readonly input: FieldInput }[] = []
  items.forEach((item, index) => {
    if (item.kind !== 'identify' && item.kind !== 'group') return
    const entity = item.kind === 'identify' ? 'person' : 'account'
    const entityId = (entity === 'person' ? personIds[index] : accountIds[index]) as string
    for (const [trait, told] of Object.entries(traitsOf(item))) {
      const key = OWN[entity][trait]
      const { value, fault } = key ? checkOwn(key, told, tenant.workspace.timeZone) : { value: told, fault: undefined }
      if (fault) refusals.push(refuse(item, 'bad_trait', `${trait}: ${fault}`))
      else {
        const validAt = new Date(item.ts)
        inputs.push({ item, input: { entity, entityId, key: key ?? trait, value, source: 'tracking', validAt } })
      }
    }
  })
  const { faults } = await setFieldValues(
    tx,
    tenant,
    inputs.map(({ input }) => input),
  )
  return [...refusals, ...faults.map((fault) => refuse(inputs[fault.index]?.item as Item, 'bad_trait', fault.message))]
}

function traitsOf(item: Item & { readonly traits: Traits }): Traits {
  const { traits } = item
  const parts = [traits.firstName, traits.lastName].filter((part) => typeof part === 'string' && part !== '')
  return {
    ...(parts.length > 0 ? { name: parts.join(' ') } : {}),
    ...(item.kind === 'identify' && item.email ? { email: item.email } : {}),
    ...traits,
  }
}

/** These stand in columns of their own, which are pickier than a field. */
function checkOwn(key: string, told: unknown, timeZone: string): { value?: unknown; fault?: string } {
  if (told === null || told === undefined || told === '') return { value: null }
  if (key !== '$createdAt') {
    if (typeof told !== 'string' && typeof told !== 'number') return { fault: 'must be a text.' }
    return String(told).length > 320 ? { fault: 'has at most 320 characters.' } : { value: String(told) }
  }
  try {
    // Epoch seconds are as common as milliseconds here; below the year 5000 the two do not meet.
    const ms = typeof told === 'number' ? (told < 1e11 ? told * 1000 : told) : parseInstant(String(told), timeZone)
    return { value: new Date(parseInstant(new Date(ms).toISOString(), 'UTC')).toISOString() }
  } catch (thrown) {
    return { fault: asError(thrown).message }
  }
}
