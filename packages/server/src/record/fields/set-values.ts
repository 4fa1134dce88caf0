import { Problem } from '../../kernel/errors'
import { newId } from '../../kernel/ids'
import type { Tx } from '../../platform/postgres'
import type { Tenant } from '../../trust/tenancy'
import { appendFacts, markDirty } from '../activity'
import { BUILT_IN, type Entity, type Field } from './contract'
import { checkValue, guessType } from './domain/check-value'
import { isWellFormed } from './domain/text'
import { createMissing, readFields } from './field-store'
import { recomputeWinners, type WinnerChange } from './recompute'
import { storeValues, type ValueRow } from './value-store'

export interface FieldInput {
  readonly entity: Entity
  readonly entityId: string
  readonly key: string
  readonly value: unknown
  /** Who says so: `hand`, `api`, `tracking`, `import`, or the name of a system. */
  readonly source: string
  readonly validAt: Date
  readonly importId?: string | undefined
  /** When Waymark learnt it; now unless told. */
  readonly knownAt?: Date | undefined
  /** A pinned value wins over every source until it is unpinned. */
  readonly pinned?: boolean | undefined
}

export interface FieldFault {
  /** The position in what was given. */
  readonly index: number
  readonly key: string
  readonly code: string
  readonly message: string
}

export interface SetFieldsResult {
  /** Values not taken, with the reason; the others are stored. */
  readonly faults: readonly FieldFault[]
  /** Winning values that changed. */
  readonly changes: readonly WinnerChange[]
}

/**
 * Stores what sources say, with history, and makes the winners current; set-based. What a source says again changes nothing.
 * Unknown keys become fields with a guessed type, except for the source `hand`. A value that does not fit its field is reported,
 * not thrown, so that one cannot fail the others.
 */
export async function setFieldValues(tx: Tx, tenant: Tenant, inputs: readonly FieldInput[]): Promise<SetFieldsResult> {
  const { rows, faults } = await checkFieldValues(tx, tenant, inputs)
  return { faults, changes: (await storeFieldValues(tx, tenant, rows)).changes }
}

/** The first half: values in their fields' types, and the faults of those that do not fit. Makes missing fields. */
export async function checkFieldValues(
  tx: Tx,
  tenant: Tenant,
  inputs: readonly FieldInput[],
): Promise<{ rows: ValueRow[]; faults: FieldFault[] }> {
  if (inputs.length === 0) return { rows: [], faults: [] }
  const known = await fieldsOf(tx, tenant, inputs)
  const context = { timeZone: tenant.workspace.timeZone, currency: tenant.workspace.currency }
  const faults: FieldFault[] = []
  const rows: ValueRow[] = []
  inputs.forEach((input, index) => {
    try {
      const field = known.get(fieldKey(input.entity, input.key))
      if (!field) throw new Problem('unknown_field', `There is no ${input.entity} field "${input.key}".`)
      const value = field.type === 'list' ? checkList(input.value) : checkValue(field as Field, input.value, context)
      rows.push({ ...input, id: newId(tenant.stores.now()), value, order: index, pinned: input.pinned ?? false })
    } catch (thrown) {
      if (!(thrown instanceof Problem)) throw thrown
      faults.push({ index, key: input.key, code: thrown.code, message: thrown.message })
    }
  })
  return { rows, faults }
}

/** The second half: stores checked values. `added` names what says something new, `changes` what wins now. */
export async function storeFieldValues(
  tx: Tx,
  tenant: Tenant,
  rows: readonly ValueRow[],
): Promise<{ added: { entityId: string; key: string }[]; changes: WinnerChange[] }> {
  if (rows.length === 0) return { added: [], changes: [] }
  const added = await storeValues(tx, tenant, rows)
  if (added.length === 0) return { added, changes: [] }
  const changes = await recomputeWinners(tx, tenant, rows)
  await tellOfChanges(tx, tenant, rows, changes)
  return { added, changes }
}

type KnownField = Pick<Field, 'key' | 'options'> & { readonly type: Field['type'] | 'list' }

const fieldKey = (entity: Entity, key: string): string => `${entity}\u001f${key}`

/** Keys that can be stored: custom ones of up to 200 characters, without a `$` in front. */
const isFieldKey = (key: string): boolean =>
  key.length > 0 && key.length <= 200 && !key.startsWith('$') && isWellFormed(key)

async function fieldsOf(tx: Tx, tenant: Tenant, inputs: readonly FieldInput[]): Promise<Map<string, KnownField>> {
  const known = new Map<string, KnownField>()
  for (const entity of ['account', 'person'] as const) {
    for (const [key, { type }] of Object.entries(BUILT_IN[entity]))
      known.set(fieldKey(entity, key), { key, type, options: [] })
  }
  const custom = inputs.filter((input) => !known.has(fieldKey(input.entity, input.key)) && isFieldKey(input.key))
  if (custom.length === 0) return known
  for (const field of await readFields(tx, tenant)) known.set(fieldKey(field.entity, field.key), field)
  const missing = new Map<string, FieldInput>()
  for (const input of custom) {
    const key = fieldKey(input.entity, input.key)
    const hasValue = input.value !== null && input.value !== undefined && input.value !== ''
    if (!known.has(key) && !missing.has(key) && input.source !== 'hand' && hasValue) missing.set(key, input)
  }
  if (missing.size === 0) return known
  await createMissing(
    tx,
    tenant,
    [...missing.values()].map((input) => ({ ...input, type: guessType(input.value) })),
  )
  for (const field of await readFields(tx, tenant)) known.set(fieldKey(field.entity, field.key), field)
  return known
}

/** An empty list is a value: nothing is there. Null takes back what the source said. */
const checkList = (value: unknown): string[] | null => {
  if (value === null) return null
  return Array.isArray(value)
    ? [...new Set(value.map(String).filter((text) => text !== '' && isWellFormed(text)))].sort()
    : []
}

/** What changed at accounts goes into the fact log and makes them dirty; what persons are like stays in PostgreSQL. */
async function tellOfChanges(tx: Tx, tenant: Tenant, rows: readonly ValueRow[], changes: readonly WinnerChange[]) {
  const ofAccounts = changes.filter((change) => change.entity === 'account')
  if (ofAccounts.length === 0) return
  const about = new Map(rows.map((row) => [`${row.entityId}\u001f${row.key}`, row]))
  const importId = rows.find((row) => row.importId)?.importId
  const cause = importId ? 'import' : rows.every((row) => row.source === 'tracking') ? 'live' : 'field'
  await appendFacts(
    tx,
    tenant,
    ofAccounts.map((change) => {
      const row = about.get(`${change.entityId}\u001f${change.key}`)
      return {
        accountId: change.entityId,
        kind: 'field',
        subject: change.key,
        validAt: row?.validAt ?? new Date(tenant.stores.now()),
        payload: { before: change.before, after: change.after, source: change.source },
        cause,
        importId: row?.importId,
      }
    }),
  )
  await markDirty(tx, tenant, [...new Set(ofAccounts.map((change) => change.entityId))], cause)
}
