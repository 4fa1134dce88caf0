/** A fault that a caller can act on; HTTP presents it as RFC 9457 problem+json, the command line as one line. */
export class Problem extends Error {
  readonly code: string
  readonly status: number
  /** The path of the field at fault, such as `rule.all[1].field`. */
  readonly field: string | undefined
  readonly detail: Readonly<Record<string, unknown>> | undefined

  constructor(code: string, message: string, about: ProblemDetails = {}) {
    super(message, about.cause === undefined ? undefined : { cause: about.cause })
    this.name = 'Problem'
    this.code = code
    this.status = about.status ?? 400
    this.field = about.field
    this.detail = about.detail
  }
}

export interface ProblemDetails {
  readonly field?: string
  readonly status?: number
  readonly detail?: Readonly<Record<string, unknown>>
  readonly cause?: unknown
}

/** Makes a Problem: a stable `code`, a sentence for a person, and the field at fault. Status 400 unless told. */
export const problem = (code: string, message: string, about: ProblemDetails = {}): Problem =>
  new Problem(code, message, about)

/** 404 with the words a person searched with, and the field in which they stood. */
export const notFound = (what: string, id: string, field?: string): Problem =>
  problem('not_found', `There is no ${what} "${id}" here.`, {
    status: 404,
    detail: { what, id },
    ...(field ? { field } : {}),
  })

/** What was thrown, as an Error. */
export const asError = (thrown: unknown): Error => (thrown instanceof Error ? thrown : new Error(String(thrown)))

/** Where in an input a fault is, as `field` has it: `rule.all[1].field`. */
export const fieldPath = (path: readonly PropertyKey[]): string =>
  path.map((part, at) => (typeof part === 'number' ? `[${part}]` : `${at === 0 ? '' : '.'}${String(part)}`)).join('')

/** Does it; what it refuses is told with the field at fault. */
export function naming<T>(field: string, read: () => T): T {
  try {
    return read()
  } catch (thrown) {
    if (!(thrown instanceof Problem)) throw thrown
    const { code, message, status, detail } = thrown
    throw problem(code, `${field}: ${message}`, { field, status, cause: thrown, ...(detail ? { detail } : {}) })
  }
}
