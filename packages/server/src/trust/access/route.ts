import type { z } from 'zod'
import type { Tenant } from '../tenancy'
import type { Permission } from './permissions'

/**
 * Who may call a route: `public` needs nobody, `signed_in` any member or key, `track` a write key, else the permission.
 * Declared by every route; it does not compile without.
 */
export type RoutePermission = Permission | 'public' | 'signed_in' | 'track'

export interface Call<Params, Query, Body> {
  readonly params: Params
  readonly query: Query
  readonly body: Body
  /** The request itself, for streams and headers. */
  readonly request: Request
}

/** Answers with plain data (sent as JSON) or with a Response of its own (files, streams). */
export interface Route {
  readonly method: 'get' | 'post' | 'put' | 'patch' | 'delete'
  /** With parameters in braces: `/api/v1/accounts/{id}`. */
  readonly path: string
  readonly permission: RoutePermission
  readonly summary: string
  readonly tag: string
  readonly params?: z.ZodObject
  readonly query?: z.ZodObject
  /** `raw`: the handler reads the request's body itself. */
  readonly body?: z.ZodType | 'raw'
  readonly answer?: z.ZodType
  readonly status?: 200 | 201 | 202 | 204
  /** A list's GET also answers POST at `path/query`, taking the query as JSON. */
  readonly twin?: boolean
  readonly handle: (tenant: Tenant, call: Call<never, never, never>) => Promise<unknown>
}

type Parsed<S> = S extends z.ZodType ? z.output<S> : undefined
type Answer<S> = S extends z.ZodType ? z.input<S> | Response : unknown

/** Declares a route; the handler's parameters have the types of its schemas, and its answer must fit `answer`. */
export const defineRoute = <
  P extends z.ZodObject | undefined = undefined,
  Q extends z.ZodObject | undefined = undefined,
  B extends z.ZodType | 'raw' | undefined = undefined,
  A extends z.ZodType | undefined = undefined,
>(
  route: Omit<Route, 'handle' | 'params' | 'query' | 'body' | 'answer'> & {
    readonly params?: P
    readonly query?: Q
    readonly body?: B
    readonly answer?: A
    readonly handle: (tenant: Tenant, call: Call<Parsed<P>, Parsed<Q>, Parsed<B>>) => Promise<Answer<A>>
  },
): Route => route as unknown as Route
