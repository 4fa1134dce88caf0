import type { Example, ExampleFault, KeyKind } from '../../src/app/http/examples'
import type { Installation } from './installation'

/** What a request says, in the words of its operation. */
export type Asked = Pick<Example, 'params' | 'query' | 'contentType' | 'body' | 'headers'>

/** The answer that the example of an operation really got, for what follows from it: its ids, its keys. */
// biome-ignore lint/suspicious/noExplicitAny: a story reads whatever came
export type Told = (operation: string) => any

export type Ask = Asked | ((told: Told) => Asked)

export type Step =
  /** The example of an operation; a stream is read up to so many frames, while `meanwhile` happens. */
  | {
      readonly kind: 'example'
      readonly operation: string
      readonly ask: Ask
      readonly stream?: { readonly frames: number; readonly meanwhile: readonly Step[] }
    }
  /** The example of a fault that many operations answer alike. */
  | {
      readonly kind: 'fault'
      readonly fault: ExampleFault
      readonly operation: string
      readonly ask: Ask
      readonly key: KeyKind
    }
  /** A request in passing, which is no example: another of its operation is. */
  | { readonly kind: 'passing'; readonly operation: string; readonly ask: Ask }
  /** What happens beside the requests. */
  | { readonly kind: 'act'; readonly run: (installation: Installation) => Promise<void> | void }

/** The example of `METHOD path`. */
export const example = (operation: string, ask: Ask = {}): Step => ({ kind: 'example', operation, ask })

export const passing = (operation: string, ask: Ask): Step => ({ kind: 'passing', operation, ask })

/** The examples of a list and of its twin, which takes the same arguments as JSON. */
export const list = (path: string, ask: Ask = {}): Step[] => [
  example(`GET ${path}`, ask),
  example(`POST ${path}/query`, (told) => {
    const { query, ...rest } = typeof ask === 'function' ? ask(told) : ask
    return { ...rest, body: query ?? {} }
  }),
]

/** The example of a stream, which tells what happens while it is open. */
export const stream = (operation: string, ask: Ask, frames: number, meanwhile: readonly Step[]): Step => ({
  kind: 'example',
  operation,
  ask,
  stream: { frames, meanwhile },
})

export const fault = (kind: ExampleFault, operation: string, ask: Ask = {}, key: KeyKind = 'api key'): Step => ({
  kind: 'fault',
  fault: kind,
  operation,
  ask,
  key,
})

/** Time passes. */
export const at = (instant: string): Step => ({ kind: 'act', run: ({ clock }) => clock.moveTo(instant) })

/** What happens from this instant on: times of one chapter do not depend on how much another tells. */
export const chapter = (instant: string, ...steps: readonly (readonly Step[])[]): Step[] => [
  at(instant),
  ...steps.flat(),
]

/** The workers do what there is to do. */
export const work: Step = { kind: 'act', run: (installation) => installation.work() }
