import { hookPoint } from '../../platform/hooks'
import type { Tx } from '../../platform/postgres'
import type { Tenant } from '../../trust/tenancy'
import type { Entity } from './contract'

export interface FieldUser {
  readonly kind: string
  readonly key: string
  readonly name: string
}

/** Answers what of a module rests on a field. */
export type FieldUsers = (tx: Tx, tenant: Tenant, entity: Entity, key: string) => Promise<readonly FieldUser[]>

/** Modules that name fields in what they keep. */
export const fieldUsers = hookPoint<FieldUsers>('what rests on a field')

/** What rests on a field, over all modules. */
export async function findUsers(tx: Tx, tenant: Tenant, entity: Entity, key: string): Promise<FieldUser[]> {
  const found: FieldUser[] = []
  for (const users of fieldUsers.of(tenant.stores.hooks)) found.push(...(await users(tx, tenant, entity, key)))
  return found
}

/** Whether a rule, a computation or a list of columns names the field. */
export function namesField(written: unknown, entity: Entity, key: string): boolean {
  if (Array.isArray(written)) return written.some((one) => namesField(one, entity, key))
  if (typeof written === 'string') return namesOf(entity, key).includes(written)
  if (typeof written !== 'object' || written === null) return false
  const { kind, key: own } = written as { kind?: unknown; key?: unknown }
  if (entity === 'account' && kind === 'field' && own === key) return true
  return Object.values(written).some((one) => namesField(one, entity, key))
}

const namesOf = (entity: Entity, key: string): string[] =>
  entity === 'account' ? [`field.${key}`, `-field.${key}`] : [`person.${key}`, `person.field.${key}`]
