import { type Problem, problem } from '../../../kernel/errors'

/** A Problem that names its field, in the message too: `end: 2025-12-31 is before start.` */
export const fault = (field: string, code: string, why: string): Problem => problem(code, `${field}: ${why}`, { field })
