import { Problem, problem } from '../../../kernel/errors'

/** A Problem that names its field, in the message too: `end: 2025-12-31 is before start.` */
export const fault = (field: string, code: string, why: string): Problem => problem(code, `${field}: ${why}`, { field })

/** What went wrong in reading a field, told with its name. */
export function naming<T>(field: string, read: () => T): T {
  try {
    return read()
  } catch (thrown) {
    if (thrown instanceof Problem) throw fault(field, thrown.code, thrown.message)
    throw thrown
  }
}
