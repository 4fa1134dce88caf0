import { problem } from '../../../kernel/errors'

/** Throws when the record refused any of what was saved. */
export function assertAllTaken(result: { readonly errors: readonly { index: number; message: string }[] }): void {
  const [fault] = result.errors
  if (fault) throw problem('demo_refused', `The record refuses the demo company: item ${fault.index}: ${fault.message}`)
}

/** The items in turns of at most so many. */
export function* chunksOf<T>(items: readonly T[], size: number): Iterable<T[]> {
  for (let start = 0; start < items.length; start += size) yield items.slice(start, start + size)
}
