import { z } from 'zod'
import { asError, fieldPath, Problem, problem } from '../../kernel/errors'
import { newId } from '../../kernel/ids'
import type { Log } from '../log'

/** RFC 9457 problem+json of whatever was thrown; what is no Problem is logged with an id and told as a 500 with that id alone. */
export function presentProblem(thrown: unknown, log: Log): Response {
  const known = thrown instanceof z.ZodError ? fromZod(thrown) : thrown
  if (known instanceof Problem) {
    const headers: Record<string, string> = { 'content-type': 'application/problem+json' }
    if (known.status === 429 || known.status === 503) headers['retry-after'] = '1'
    return new Response(
      JSON.stringify({
        type: `https://waymark.dev/problems/${known.code}`,
        title: known.message,
        status: known.status,
        code: known.code,
        field: known.field,
        detail: known.detail,
      }),
      { status: known.status, headers },
    )
  }
  const id = newId()
  log.error({ err: asError(thrown), id }, 'a request failed')
  return new Response(
    JSON.stringify({
      type: 'https://waymark.dev/problems/internal',
      title: 'Something failed on our side; the log has it under this id.',
      status: 500,
      code: 'internal',
      id,
    }),
    { status: 500, headers: { 'content-type': 'application/problem+json' } },
  )
}

/** The first fault as the Problem, all of them in its detail; `within` names where the input stood, such as `query`. */
export function fromZod(error: z.ZodError): Problem {
  const faults = error.issues.map((issue) => ({
    field: fieldPath(issue.path) || '(body)',
    message: issue.message,
  }))
  const first = faults[0] ?? { field: '', message: 'invalid' }
  return problem('invalid_input', `${first.field}: ${first.message}`, { field: first.field, detail: { faults } })
}
