import type { Context } from 'hono'
import { z } from 'zod'
import { problem } from '../../kernel/errors'
import { suggest } from '../../kernel/rules'
import { assertText } from '../../kernel/text'
import { onceByKey, type Route } from '../../trust/access'
import type { Tenant } from '../../trust/tenancy'

/** Reads, checks and answers one call of a route. `tenant` is null only for public routes. */
export async function handleRoute(
  route: Route,
  context: Context,
  tenant: Tenant | null,
  asTwin = false,
): Promise<Response> {
  if (route.permission !== 'public') assertAllowed(route, tenant)
  const request = context.req.raw
  const params = route.params ? route.params.parse(context.req.param()) : undefined
  const given = asTwin ? await readTwin(context) : readQuery(request.url)
  assertKnown(route, given, route.query)
  if (asTwin) assertKnown(route, readQuery(request.url), undefined)
  const query = route.query ? route.query.parse(given) : undefined
  assertText(params)
  assertText(query)
  const raw = route.body && route.body !== 'raw' ? await readJson(context) : undefined
  if (route.body && route.body !== 'raw') assertText(readsItself(route.body) ? withoutItems(raw) : raw)
  const body = route.body && route.body !== 'raw' ? route.body.parse(raw) : undefined
  const act = async (): Promise<Response> => {
    const answer = await route.handle(tenant as Tenant, { params, query, body, request } as never)
    if (answer instanceof Response) return answer
    const status = route.status ?? 200
    if (status === 204) return new Response(null, { status })
    return new Response(JSON.stringify(answer), { status, headers: { 'content-type': 'application/json' } })
  }
  const key = request.headers.get('idempotency-key')
  if (!key || !tenant || asTwin || route.method === 'get' || route.body === 'raw') return act()
  return onceByKey(tenant, key, `${route.method} ${request.url} ${JSON.stringify(raw ?? null)}`, act)
}

function assertAllowed(route: Route, tenant: Tenant | null): void {
  if (!tenant) throw problem('unauthorized', 'Sign in, or send an API key.', { status: 401 })
  if (route.permission === 'signed_in') {
    if (tenant.actor.kind === 'write_key') throw problem('forbidden', 'A write key only sends events.', { status: 403 })
    return
  }
  if (!tenant.permissions.has(route.permission)) {
    throw problem('forbidden', `This needs the permission ${route.permission}.`, {
      status: 403,
      detail: { permission: route.permission },
    })
  }
}

/** Whether the items of a body are read one by one: a bad one is then reported and left out, and the others go in. */
function readsItself(body: z.ZodType): boolean {
  const items = body instanceof z.ZodObject ? body.shape.items : undefined
  return items instanceof z.ZodArray && items.element instanceof z.ZodUnknown
}

const withoutItems = (raw: unknown): unknown =>
  typeof raw === 'object' && raw !== null ? { ...raw, items: null } : raw

/** What every list may be asked; one that is short answers all at once. */
const OF_LISTS = ['limit', 'cursor']

/**
 * A misspelt argument would be left out and the answer be of more than was asked for. Only the API's own: what trackers and sign-in add to
 * their addresses is theirs.
 */
function assertKnown(route: Route, given: Readonly<Record<string, string>>, query: Route['query']): void {
  if (!route.path.startsWith('/api/v1/')) return
  const known = Object.keys(query?.shape ?? {})
  const field = Object.keys(given).find((name) => !known.includes(name) && !OF_LISTS.includes(name))
  if (field === undefined) return
  const hint =
    known.length === 0 ? '; there are none here.' : suggest(field, known) || `; there are ${known.join(', ')}.`
  throw problem('unknown_argument', `There is no argument "${field.slice(0, 100)}"${hint}`, { field })
}

const readQuery = (url: string): Record<string, string> => Object.fromEntries(new URL(url).searchParams)

/** Nothing at all is no body, which some routes take. */
async function readJson(context: Context): Promise<unknown> {
  const text = await context.req.text()
  if (text === '') return undefined
  try {
    return JSON.parse(text)
  } catch (cause) {
    throw problem('not_json', 'The body is not JSON.', { cause })
  }
}

/** The twin takes the query as JSON: what is no text there is written as the text that the address would have carried. */
async function readTwin(context: Context): Promise<Record<string, string>> {
  const body = await readJson(context)
  if (typeof body !== 'object' || body === null || Array.isArray(body))
    throw problem('invalid_input', 'The body must be a JSON object.')
  const entries = Object.entries(body).filter(([, value]) => value !== null && value !== undefined)
  return Object.fromEntries(
    entries.map(([name, value]) => [name, typeof value === 'string' ? value : JSON.stringify(value)]),
  )
}
