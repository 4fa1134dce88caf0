import examples from './examples.json'

/** What an example answered. */
export interface Answered {
  readonly status: number
  /** Absent where there is no content. */
  readonly answerType?: string | undefined
  /** The value of JSON; of another type its text. */
  readonly answer?: unknown
}

/** A worked example of an operation: what was asked, and what was really answered. */
export interface Example extends Answered {
  /** `METHOD path`, the path with its parameters in braces. */
  readonly operation: string
  readonly params?: Readonly<Record<string, string>>
  readonly query?: Readonly<Record<string, string | number | boolean>>
  readonly headers?: Readonly<Record<string, string>>
  /** Of the body; JSON unless told. */
  readonly contentType?: string
  readonly body?: unknown
}

/** With what a request shows who sends it. */
export type KeyKind = 'api key' | 'write key' | 'none'

export type ExampleFault = 'BadRequest' | 'Unauthorized' | 'Forbidden' | 'NotFound' | 'KeyReused'
export type FaultExample = Example & { readonly key: KeyKind }

export interface Examples {
  /** In the order in which they happened: one story, in which what follows builds on what went before. */
  readonly story: readonly Example[]
  readonly faults: Readonly<Partial<Record<ExampleFault, FaultExample>>>
}

/** The examples of the document, written by `npm run examples` from the story in `test/examples`. */
export const EXAMPLES: Examples = examples as Examples
