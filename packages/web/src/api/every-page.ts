interface Page {
  readonly items: readonly unknown[]
  readonly next: string | null
}

/** A list's answer with the items of all its pages, in order. */
export async function everyPage<Answer extends Page>(
  read: (cursor: string | undefined) => Promise<Answer>,
): Promise<Answer> {
  const first = await read(undefined)
  const items = [...first.items]
  for (let { next } = first; next !== null; ) {
    const page = await read(next)
    items.push(...page.items)
    next = page.next
  }
  return { ...first, items, next: null }
}
