import { fieldPath, Problem, problem } from '../../../kernel/errors'
import { assertText } from '../../../kernel/text'
import { localDay } from '../../../kernel/time'
import type { Tenant } from '../../../trust/tenancy'
import { plainAmounts, type SaveFault, type SubscriptionInput, subscriptionInputSchema } from '../contract'
import { arrangeLine } from '../domain/arrange-line'
import { type Checked, checkTerms } from '../domain/check-terms'

/** An item that is well formed by itself. */
export interface Draft {
  readonly index: number
  readonly externalId: string
  /** As it was told. */
  readonly account: string
  readonly checked: Checked
}

/** What of a line was told at once, in the order in which it holds. */
export interface Line<Row extends Draft = Draft> {
  readonly externalId: string
  readonly rows: readonly Row[]
  /** Of all that told of it, equal ones too. */
  readonly indices: readonly number[]
}

/** A fault of an item by its Problem. */
export const faultOf = (index: number, { field, code, message }: Problem): SaveFault => ({
  index,
  field: field ?? '',
  code,
  message,
})

/** The items that are well formed; the others' faults are added to `faults`. */
export function readDrafts(tenant: Tenant, items: readonly unknown[], faults: SaveFault[]): Draft[] {
  const { timeZone, currency } = tenant.workspace
  const context = { timeZone, currency, today: localDay(tenant.stores.now(), timeZone) }
  return items.flatMap((item, index) => {
    try {
      const input = readInput(item)
      return [{ index, externalId: input.externalId, account: input.account, checked: checkTerms(input, context) }]
    } catch (thrown) {
      if (!(thrown instanceof Problem)) throw thrown
      faults.push(faultOf(index, thrown))
      return []
    }
  })
}

function readInput(item: unknown): SubscriptionInput {
  const parsed = subscriptionInputSchema.safeParse(item)
  if (!parsed.success) {
    const issue = parsed.error.issues[0]
    const field = fieldPath(issue?.path ?? [])
    throw problem('invalid_input', `${field || 'item'}: ${issue?.message ?? 'invalid'}`, { field })
  }
  assertText(parsed.data)
  return plainAmounts(parsed.data)
}

/** The drafts by line, each line's in order. Rows of one line that overlap are a fault each. */
export function arrangeLines(drafts: readonly Draft[], faults: SaveFault[]): Line[] {
  const lines = new Map<string, Draft[]>()
  for (const draft of drafts) {
    const line = lines.get(draft.externalId)
    if (line) line.push(draft)
    else lines.set(draft.externalId, [draft])
  }
  return [...lines].flatMap(([externalId, given]) => {
    const rows = given.length === 1 ? given : arrangeLine(given)
    const indices = given.map((draft) => draft.index)
    if (rows) return [{ externalId, rows, indices }]
    faults.push(...overlapsOf({ externalId, indices }))
    return []
  })
}

/** Told of each row of a line that cannot be its history. */
export const overlapsOf = ({ externalId, indices }: Pick<Line, 'externalId' | 'indices'>): SaveFault[] =>
  indices.map((index) => ({
    index,
    field: 'externalId',
    code: 'id_twice',
    message: `externalId: "${externalId}" stands in several rows that hold on the same days. Say from when each holds (changeOn), or give each its own externalId.`,
  }))

/**
 * The drafts of lines of which no row is at fault; of the others each further row is told, since a line of which a part is missing would be
 * told wrong.
 */
export function dropIncomplete<Row extends Draft>(
  drafts: readonly Row[],
  items: readonly unknown[],
  faults: SaveFault[],
): Row[] {
  const broken = new Set(faults.map(({ index }) => idOf(items[index])))
  const told = new Set(faults.map(({ index }) => index))
  return drafts.filter(({ index, externalId }) => {
    if (!broken.has(externalId)) return true
    if (!told.has(index)) faults.push(incomplete(index, externalId))
    return false
  })
}

const incomplete = (index: number, externalId: string): SaveFault => ({
  index,
  field: 'externalId',
  code: 'line_incomplete',
  message: `externalId: another row of "${externalId}" is at fault, and a line goes in whole.`,
})

const idOf = (item: unknown): unknown =>
  typeof item === 'object' && item !== null && 'externalId' in item ? item.externalId : undefined
