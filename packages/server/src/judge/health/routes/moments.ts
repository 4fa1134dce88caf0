import { Problem, problem } from '../../../kernel/errors'
import { type Moment, parseMoment } from '../../../measure/metrics'
import type { Tenant } from '../../../trust/tenancy'

/** A moment that an argument names: a day, meaning its end, or an instant. Throws what parsing throws, naming the argument. */
export function parseMomentOf(tenant: Tenant, argument: string, text: string, knownAt?: string): Moment {
  try {
    return parseMoment(tenant, text, knownAt)
  } catch (cause) {
    if (!(cause instanceof Problem) || cause.field !== 'as_of') throw cause
    throw problem(cause.code, cause.message.replace('as_of', argument), { field: argument, cause })
  }
}
