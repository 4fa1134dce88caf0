import { asError, fieldPath, Problem } from '../../../kernel/errors'
import { assertText } from '../../../kernel/text'
import { parseInstant } from '../../../kernel/time'
import type { Tenant } from '../../../trust/tenancy'
import { assertIdText, type IdRef, type SaveFault, type SaveOptions } from '../../accounts'
import type { FieldInput } from '../../fields'
import { type PersonInput, personInputSchema } from '../contract'

/** One item on its way in. */
export interface Draft {
  readonly index: number
  readonly input: PersonInput
  readonly refs: readonly IdRef[]
  readonly at: Date
  readonly links: readonly { account: string; role: string; from: Date; to: Date | null }[]
  personId: string | null
  created: boolean
}

/** Items in the shape of people; what is not is a fault of its item. */
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
  const parsed = personInputSchema.safeParse(item)
  if (!parsed.success) {
    const issue = parsed.error.issues[0]
    const field = fieldPath(issue?.path ?? []) || 'item'
    throw new Problem('invalid_input', `${field}: ${issue?.message ?? 'invalid'}`, { field })
  }
  const input = parsed.data
  assertText(input)
  const refs = refsOf(input)
  const at = input.at === undefined ? new Date(tenant.stores.now()) : readInstant(tenant, input.at, 'at')
  if (at.getTime() > tenant.stores.now())
    throw new Problem('future_time', `at: ${input.at} is yet to come.`, { field: 'at' })
  const given = [
    ...(input.accounts ?? []),
    ...(input.account === undefined ? [] : [{ account: input.account, role: input.role ?? 'user' }]),
  ]
  const links = given.map(
    (link: { account: string; role: string; from?: string | undefined; to?: string | null | undefined }) => {
      const from = link.from === undefined ? at : readInstant(tenant, link.from, 'accounts.from')
      const to = link.to === undefined || link.to === null ? null : readInstant(tenant, link.to, 'accounts.to')
      if (to && to <= from)
        throw new Problem('bad_time', 'accounts.to: a link ends after it begins.', { field: 'accounts.to' })
      return { account: link.account, role: link.role, from, to }
    },
  )
  return { index, input, refs, at, links, personId: null, created: false }
}

/** By externalId and the ids of systems; by e-mail only where there is nothing else, as addresses change hands. */
function refsOf(input: PersonInput): IdRef[] {
  const refs: IdRef[] = input.externalId === undefined ? [] : [{ source: 'external', externalId: input.externalId }]
  for (const [source, externalId] of Object.entries(input.ids ?? {})) {
    if (source === 'external' || source.includes(':')) {
      throw new Problem('invalid_id', `ids: "${source}" cannot name a system.`, { field: `ids.${source}` })
    }
    refs.push({ source, externalId })
  }
  if (refs.length === 0 && input.email) refs.push({ source: 'email', externalId: input.email.toLowerCase() })
  if (refs.length === 0) {
    throw new Problem('id_missing', 'Give externalId, an id in ids, or an e-mail.', { field: 'externalId' })
  }
  for (const ref of refs) assertIdText(ref.externalId, ref.source === 'external' ? 'externalId' : `ids.${ref.source}`)
  return refs
}

function readInstant(tenant: Tenant, text: string, field: string): Date {
  try {
    return new Date(parseInstant(text, tenant.workspace.timeZone))
  } catch (thrown) {
    throw new Problem('bad_time', `${field}: ${asError(thrown).message}`, { field })
  }
}

/** The item's values as inputs of fields, built-in ones among them. Throws `bad_time`. */
export function fieldInputsOf(tenant: Tenant, draft: Draft, options: SaveOptions): FieldInput[] {
  const { input } = draft
  const shared = {
    entity: 'person' as const,
    entityId: draft.personId ?? '',
    source: options.source,
    validAt: draft.at,
    importId: options.importId,
    knownAt: options.history ? draft.at : undefined,
  }
  const values: [string, unknown][] = []
  if (input.name !== undefined) values.push(['$name', input.name])
  if (input.email !== undefined) values.push(['$email', input.email])
  if (input.createdAt !== undefined) {
    const { createdAt } = input
    values.push(['$createdAt', createdAt ? readInstant(tenant, createdAt, 'createdAt').toISOString() : null])
  }
  return [
    ...values.map(([key, value]) => ({ ...shared, key, value })),
    ...Object.entries(input.fields ?? {}).map(([key, given]) => ({ ...shared, key, ...unwrapValue(given) })),
  ]
}

function unwrapValue(given: unknown): { value: unknown; pinned?: boolean } {
  if (typeof given !== 'object' || given === null || !('value' in given)) return { value: given }
  const { value, pinned } = given as { value: unknown; pinned?: unknown }
  return { value, pinned: pinned === true }
}
