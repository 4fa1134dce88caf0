import { z } from 'zod'
import { problem } from '../errors'
import { isStorable } from '../text'
import { COUNT_OPERATORS, OPERATORS, type Rule } from './ast'
import { MAX_DAYS, MAX_DEPTH, MAX_LIST, MAX_PARTS, MAX_TEXT } from './limits'

const text = z
  .string()
  .max(MAX_TEXT, `has more than ${MAX_TEXT} characters`)
  .refine(isStorable, 'holds a character that no store can hold')
const key = text.min(1, 'must not be empty')
const scalar = z.union([text, z.number(), z.boolean(), z.strictObject({ amount: text, currency: text })], {
  error: 'must be a text, a number, true or false, or money {"amount","currency"}',
})
const value = z.union([scalar, z.array(scalar).max(MAX_LIST)], {
  error: (issue) =>
    Array.isArray(issue.input) && issue.input.length > MAX_LIST
      ? `has more than ${MAX_LIST} values`
      : `must be a text of up to ${MAX_TEXT} characters, a number, true or false, money, or a list of these`,
})
const op = z.enum(OPERATORS, { error: `must be one of ${OPERATORS.join(' ')}` })

/** What each kind of part holds besides other rules; the key it is known by comes first. */
const shapes = {
  all: z.strictObject({ all: z.array(z.unknown(), { error: 'must be a list of rules' }) }),
  any: z.strictObject({ any: z.array(z.unknown(), { error: 'must be a list of rules' }) }),
  not: z.strictObject({ not: z.unknown() }),
  field: z.strictObject({ field: key, op, value: value.optional() }),
  compute: z.strictObject({
    compute: z.looseObject({ kind: key }, { error: 'must be an object with a kind' }),
    op,
    value: value.optional(),
  }),
  people: z.strictObject({
    people: z.strictObject({
      match: z.unknown(),
      op: z.enum(COUNT_OPERATORS, { error: `must be one of ${COUNT_OPERATORS.join(' ')}` }),
      value: z.int({ error: 'must be a whole number' }).min(0, 'must be 0 or more').max(1_000_000),
    }),
  }),
  changed: z.strictObject({
    changed: key,
    from: scalar.nullable().optional(),
    to: scalar.nullable().optional(),
    withinDays: z.int({ error: 'must be a whole number' }).min(1, 'must be 1 or more').max(MAX_DAYS),
  }),
} as const
const KINDS = Object.keys(shapes) as (keyof typeof shapes)[]

type Path = readonly (string | number)[]
interface Fault {
  readonly path: Path
  readonly message: string
}

const lazyRule: z.ZodType<Rule> = z
  .lazy(() =>
    z.union([
      z.strictObject({ all: z.array(lazyRule) }),
      z.strictObject({ any: z.array(lazyRule) }),
      z.strictObject({ not: lazyRule }),
      shapes.field,
      shapes.compute,
      z.strictObject({ people: shapes.people.shape.people.extend({ match: lazyRule }) }),
      shapes.changed,
    ]),
  )
  .meta({ id: 'Rule', description: 'A rule: which accounts, by what is true of them.' }) as z.ZodType<Rule>

/** A rule's shape, for contracts. Its issues name the innermost part at fault; fields and values are for `checkRule`. */
export const ruleSchema: z.ZodType<Rule> = z.preprocess((input, context) => {
  const fault = findFault(input, [], { parts: 0 })
  if (!fault) return input
  context.addIssue({ code: 'custom', message: fault.message, path: [...fault.path] })
  return z.NEVER
}, lazyRule)

/** The input, if it has a rule's shape. Throws `bad_rule` naming the path of the innermost part at fault. */
export function parseRule(input: unknown, root = 'rule'): Rule {
  const fault = findFault(input, [], { parts: 0 })
  if (!fault) return input as Rule
  const path = pathText(fault.path, root)
  throw problem('bad_rule', `${path}: ${fault.message}.`, { field: path })
}

/** The rule written in a JSON text, such as an address's `filter=`. Throws `bad_rule`. */
export function parseRuleText(json: string, root = 'filter'): Rule {
  try {
    return parseRule(JSON.parse(json), root)
  } catch (thrown) {
    if (!(thrown instanceof SyntaxError)) throw thrown
    throw problem('bad_rule', `${root}: is not JSON (${thrown.message}).`, { field: root, cause: thrown })
  }
}

/** Looks at a part before what is inside it, so that no depth or size can exhaust the stack. */
function findFault(input: unknown, path: Path, seen: { parts: number }, depth = 1): Fault | null {
  if (depth > MAX_DEPTH) return { path, message: `is nested more than ${MAX_DEPTH} deep` }
  if (++seen.parts > MAX_PARTS) return { path, message: `has more than ${MAX_PARTS} parts` }
  if (typeof input !== 'object' || input === null || Array.isArray(input)) return { path, message: 'must be an object' }
  const kinds = KINDS.filter((kind) => Object.hasOwn(input, kind))
  const [kind] = kinds
  if (kind === undefined) return { path, message: `must have one of the keys ${KINDS.join(', ')}` }
  if (kinds.length > 1) return { path, message: `has both "${kind}" and "${kinds[1]}": give one` }
  const parsed = shapes[kind].safeParse(input)
  if (!parsed.success) return asFault(parsed.error.issues[0], path)
  for (const [inner, at] of innerRules(input as Rule, path)) {
    const fault = findFault(inner, at, seen, depth + 1)
    if (fault) return fault
  }
  return null
}

function innerRules(rule: Rule, path: Path): [unknown, Path][] {
  if ('all' in rule) return rule.all.map((inner, i) => [inner, [...path, 'all', i]])
  if ('any' in rule) return rule.any.map((inner, i) => [inner, [...path, 'any', i]])
  if ('not' in rule) return [[rule.not, [...path, 'not']]]
  if ('people' in rule) return [[rule.people.match, [...path, 'people', 'match']]]
  return []
}

function asFault(issue: z.core.$ZodIssue | undefined, path: Path): Fault {
  if (issue === undefined) return { path, message: 'is not a rule' }
  const inner = issue.path.filter((part) => typeof part !== 'symbol')
  const message =
    issue.code === 'unrecognized_keys'
      ? `has the unknown key ${issue.keys.map((name) => `"${name}"`).join(', ')}`
      : /received undefined$/.test(issue.message)
        ? 'is missing'
        : issue.message.replace(/^[A-Z]/, (letter) => letter.toLowerCase())
  return { path: [...path, ...inner], message }
}

const pathText = (path: Path, root: string): string =>
  path.reduce<string>((text, part) => (typeof part === 'number' ? `${text}[${part}]` : `${text}.${part}`), root)
