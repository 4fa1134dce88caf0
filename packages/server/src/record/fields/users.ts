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

const modules = new Map<string, FieldUsers>()

/** Adds a module that names fields in what it keeps; the same name again replaces it. */
export const onFieldUse = (name: string, users: FieldUsers): void => void modules.set(name, users)

/** What rests on a field, over all modules. */
export async function findUsers(tx: Tx, tenant: Tenant, entity: Entity, key: string): Promise<FieldUser[]> {
  const found: FieldUser[] = []
  for (const users of modules.values()) found.push(...(await users(tx, tenant, entity, key)))
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
