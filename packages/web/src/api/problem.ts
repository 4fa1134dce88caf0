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
