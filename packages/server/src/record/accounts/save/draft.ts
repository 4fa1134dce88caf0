import { asError, fieldPath, Problem } from '../../../kernel/errors'
import { assertText } from '../../../kernel/text'
import { parseInstant } from '../../../kernel/time'
import type { Tenant } from '../../../trust/tenancy'
import { EMAIL, type FieldInput } from '../../fields'
import { type AccountInput, accountInputSchema, type SaveFault, type SaveOptions } from '../contract'
import { assertIdText, type IdRef } from '../resolve'

/** One item on its way in. */
export interface Draft {
  readonly index: number
  readonly input: AccountInput
  readonly refs: readonly IdRef[]
  /** Since when it is true. */
  readonly at: Date
  /** The id by which it is made when it is missing. */
  primary: IdRef
  accountId: string | null
  created: boolean
}

/** Items in the shape of accounts; what is not is a fault of its item. */
export function parseDrafts(tenant: Tenant, items: readonly unknown[]): { drafts: Draft[]; faults: SaveFault[] } {
  const faults: SaveFault[] = []
  const drafts: Draft[] = []
  items.forEach((item, index) => {
    try {
      drafts.push(parseDraft(tenant, item, index))
    } catch (thrown) {
      if (!(thrown instanceof Problem)) throw thrown
      faults.push({ index, field: thrown.field ?? '', code: thrown.code, message: thrown.message })
    }
  })
  return { drafts, faults }
}

function parseDraft(tenant: Tenant, item: unknown, index: number): Draft {
  const parsed = accountInputSchema.safeParse(item)
  if (!parsed.success) {
    const issue = parsed.error.issues[0]
    const field = fieldPath(issue?.path ?? []) || 'item'
    throw new Problem('invalid_input', `${field}: ${issue?.message ?? 'invalid'}`, { field })
  }
  const input = parsed.data
  assertText(input)
  const refs: IdRef[] = input.externalId === undefined ? [] : [{ source: 'external', externalId: input.externalId }]
  for (const [source, externalId] of Object.entries(input.ids ?? {})) {
    if (source === 'external' || source.includes(':')) {
      throw new Problem('invalid_id', `ids: "${source}" cannot name a system.`, { field: `ids.${source}` })
    }
    refs.push({ source, externalId })
  }
  if (refs.length === 0) throw new Problem('id_missing', 'Give externalId, or an id in ids.', { field: 'externalId' })
  for (const ref of refs) assertIdText(ref.externalId, ref.source === 'external' ? 'externalId' : `ids.${ref.source}`)
  for (const [role, email] of Object.entries(rolesOf(input))) {
    if (email !== null && !EMAIL.test(email)) {
      throw new Problem('bad_value', `${role}: "${email}" is no e-mail address.`, { field: role })
    }
  }
  return {
    index,
    input,
    refs,
    primary: refs[0] as IdRef,
    at: readAt(tenant, input.at),
    accountId: null,
    created: false,
  }
}

/** Owner and roles in one: the owner is the role `owner`. */
export const rolesOf = (input: AccountInput): Record<string, string | null> => ({
  ...input.roles,
  ...(input.owner === undefined ? {} : { owner: input.owner }),
})

/** When it was or becomes true: now unless told, and never later. Throws `bad_time`, `future_time`. */
export function readAt(tenant: Tenant, text: string | undefined): Date {
  const now = tenant.stores.now()
  if (text === undefined) return new Date(now)
  const at = readInstant(tenant, text, 'at')
  if (at.getTime() > now) throw new Problem('future_time', `at: ${text} is yet to come.`, { field: 'at' })
  return at
}

function readInstant(tenant: Tenant, text: string, field: string): Date {
  try {
    return new Date(parseInstant(text, tenant.workspace.timeZone))
  } catch (thrown) {
    throw new Problem('bad_time', `${field}: ${asError(thrown).message}`, { field })
  }
}

/** The item's values as inputs of fields, built-in ones among them; `entityId` is set later. Throws `bad_time`. */
export function fieldInputsOf(tenant: Tenant, draft: Draft, options: SaveOptions): FieldInput[] {
  const { input } = draft
  const shared = {
    entity: 'account' as const,
    entityId: draft.accountId ?? '',
    source: options.source,
    validAt: draft.at,
    importId: options.importId,
    knownAt: options.history ? draft.at : undefined,
  }
  const values: [string, unknown][] = []
  if (input.name !== undefined) values.push(['$name', input.name])
  if (input.domains !== undefined)
    values.push(['$domains', input.domains?.map((domain) => domain.toLowerCase()) ?? null])
  if (input.tags !== undefined) values.push(['$tags', input.tags])
  if (input.createdAt !== undefined) {
    const { createdAt } = input
    values.push(['$createdAt', createdAt ? readInstant(tenant, createdAt, 'createdAt').toISOString() : null])
  }
  return [
    ...values.map(([key, value]) => ({ ...shared, key, value })),
    ...Object.entries(input.fields ?? {}).map(([key, given]) => ({ ...shared, key, ...unwrap(given) })),
  ]
}

/** A value as it is, or `{"value","pinned"}`. */
export function unwrap(given: unknown): { value: unknown; pinned?: boolean } {
  if (typeof given !== 'object' || given === null || !('value' in given)) return { value: given }
  const { value, pinned } = given as { value: unknown; pinned?: unknown }
  return { value, pinned: pinned === true }
}
