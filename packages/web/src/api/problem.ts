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

type ProblemBody = { title?: string; detail?: unknown; code?: string; field?: string; message?: string }

/** Reads problem+json, or whatever else came instead of it, into one kind of error. */
export async function problemOf(response: Response): Promise<ApiProblem> {
  const text = await response.text()
  let body: ProblemBody = {}
  try {
    body = JSON.parse(text) as ProblemBody
  } catch {
    body = { detail: text.slice(0, 200) }
  }
  const said = typeof body.detail === 'string' ? body.detail : ''
  const message = body.title || said || body.message || `The server answered ${response.status}.`
  return new ApiProblem(message, response.status, body.code ?? `http_${response.status}`, body.field ?? null)
}
