/** What a number is made of, as the popover prints it. */
export type NumberFacts = {
  /** "weekly active people, v2" */
  note?: string
  definition: string
  asOf: string
  source?: string
  rows?: string
  /** Where the rows behind it can be read. */
  rowsLink?: { label: string; to: string; params?: object; search?: object }
  sql?: string
  history?: readonly (number | null)[]
  /** The address of the definition's own screen. */
  definitionHref?: string
}

/** A number that can be asked about. */
export type NumberTarget = {
  /** Which explanation gives it, in one word: "metric:mau@2026-05-31". */
  explains?: string
  title: string
  value: string
  subject: string
  queryKey: readonly unknown[]
  load: (signal: AbortSignal) => Promise<NumberFacts>
}
