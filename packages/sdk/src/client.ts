export interface ClientOptions {
  /** Where Waymark is. */
  readonly host: string
  readonly apiKey: string
  readonly fetch?: typeof fetch
}

/** What Waymark said was wrong: RFC 9457, with a stable `code` and the field at fault. */
export class WaymarkError extends Error {
  readonly status: number
  readonly code: string
  readonly field: string | undefined

  constructor(problem: { title: string; status: number; code: string; field?: string }) {
    super(problem.title)
    this.name = 'WaymarkError'
    this.status = problem.status
    this.code = problem.code
    this.field = problem.field
  }
}

export interface Client {
  /** One call: `call<AccountList>('GET', '/accounts', { limit: 50 })`. Throws WaymarkError. */
  call<Answer>(
    method: 'GET' | 'POST' | 'PUT' | 'PATCH' | 'DELETE',
    path: string,
    input?: Readonly<Record<string, unknown>>,
  ): Promise<Answer>
  /** Every item of a list, page after page. */
  each<Item>(path: string, query?: Readonly<Record<string, unknown>>): AsyncGenerator<Item>
}

/** Calls the API; paths are those under `/api/v1`. */
export function createClient(options: ClientOptions): Client {
  const send = options.fetch ?? fetch
  const call: Client['call'] = async <Answer>(
    method: string,
    path: string,
    input: Readonly<Record<string, unknown>> = {},
  ) => {
    const url = new URL(`/api/v1${path}`, options.host)
    if (method === 'GET') {
      for (const [name, value] of Object.entries(input)) {
        if (value !== undefined && value !== null)
          url.searchParams.set(name, typeof value === 'string' ? value : JSON.stringify(value))
      }
    }
    const response = await send(url, {
      method,
      headers: { authorization: `Bearer ${options.apiKey}`, 'content-type': 'application/json' },
      ...(method === 'GET' ? {} : { body: JSON.stringify(input) }),
    })
    const body: unknown = response.status === 204 ? null : await response.json()
    if (!response.ok) throw new WaymarkError(body as ConstructorParameters<typeof WaymarkError>[0])
    return body as Answer
  }
  return {
    call,
    each: async function* <Item>(path: string, query: Readonly<Record<string, unknown>> = {}) {
      let cursor: string | null | undefined
      do {
        const page: { items: Item[]; next: string | null } = await call('GET', path, { ...query, cursor })
        yield* page.items
        cursor = page.next
      } while (cursor)
    },
  }
}
