/** A request the server refused, or that never reached it; `code` is stable, `field` names what was at fault. */
export class ApiProblem extends Error {
  override name = 'ApiProblem'
  constructor(
    message: string,
    readonly status: number,
    readonly code: string,
    readonly field: string | null = null,
  ) {
    super(message)
  }
}

type ProblemBody = { title?: string; code?: string; field?: string; message?: string }

/** Makes one kind of error of problem+json, or of whatever else came instead. */
export function problemFrom(body: unknown, status: number): ApiProblem {
  const said: ProblemBody = body && typeof body === 'object' ? body : { title: String(body ?? '').slice(0, 200) }
  const message = said.title || said.message || `The server answered ${status}.`
  return new ApiProblem(message, status, said.code ?? `http_${status}`, said.field ?? null)
}

/** What a schema says of a value, as a person would. */
const plain: readonly (readonly [RegExp, (...parts: string[]) => string])[] = [
  [/^Too small: expected string to have >=1 characters$/, () => 'This must be filled in.'],
  [/^Too small: expected string to have >=(\d+) characters$/, (_, least) => `At least ${least} characters.`],
  [/^Too big: expected string to have <=(\d+) characters$/, (_, most) => `At most ${most} characters.`],
  [/^Too small: expected \w+ to be >=(.+)$/, (_, least) => `This must be ${least} or more.`],
  [/^Too small: expected \w+ to be >(.+)$/, (_, least) => `This must be more than ${least}.`],
  [/^Too big: expected \w+ to be <=(.+)$/, (_, most) => `This must be ${most} or less.`],
  [/^Invalid input: expected (?:int|number), received .*$/, () => 'This must be a number.'],
  [/^Invalid input: expected int.*$/, () => 'This must be a whole number.'],
  [/^Invalid input.*$/, () => 'This cannot be read.'],
]

/** The message for its place at the field: without the field's path, a schema's words made plain, as a sentence. */
export function plainMessage(fault: Pick<ApiProblem, 'message' | 'field'>): string {
  const told = fault.message.replace(/^[\w.[\]]+: /, (path) => (fault.field === null ? path : ''))
  for (const [pattern, words] of plain) {
    const found = pattern.exec(told)
    if (found) return words(...found)
  }
  const sentence = `${told.charAt(0).toUpperCase()}${told.slice(1)}`
  return /[.!?]$/.test(sentence) ? sentence : `${sentence}.`
}

/** The message of a failure for one of the fields, by the end of its path; null where it is another's. */
export function faultOf(error: unknown, field: string): string | null {
  if (!(error instanceof ApiProblem) || error.field === null) return null
  return error.field === field || error.field.endsWith(`.${field}`) ? plainMessage(error) : null
}

/** What is said of the form as a whole: nothing where one of its fields says it. */
export function restOf(error: unknown, fields: readonly string[]): string | null {
  if (!error || fields.some((field) => faultOf(error, field) !== null)) return null
  return error instanceof ApiProblem ? plainMessage(error) : error instanceof Error ? error.message : String(error)
}
