import type { paths } from './generated/schema'

type Methods = 'get' | 'post' | 'put' | 'patch' | 'delete'
type Ok = 200 | 201 | 202

/** What a route answers with, as the API's document says. */
export type Answer<Path extends keyof paths, Method extends Methods> = paths[Path][Method] extends {
  responses: infer Responses
}
  ? { [Status in keyof Responses]: Status extends Ok ? Json<Responses[Status]> : never }[keyof Responses]
  : never

type Json<Response> = Response extends { content: { 'application/json': infer Body } } ? Body : never

/** One of the items of a list. */
export type Item<List> = List extends { items: (infer One)[] } ? One : never
