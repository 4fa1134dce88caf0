import { Problem, problem } from '../../kernel/errors'

/** Does it; what it refuses is told with the field at fault. */
export function naming<T>(field: string, read: () => T): T {
  try {
    return read()
  } catch (thrown) {
    if (!(thrown instanceof Problem)) throw thrown
    throw problem(thrown.code, `${field}: ${thrown.message}`, { field, cause: thrown })
  }
}
