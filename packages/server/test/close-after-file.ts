const closing: (() => Promise<void>)[] = []

/** A worker loads the code once for all its files; what one opens is closed at its end, the last first, so that the next begins anew. */
export const closeAfterFile = (close: () => Promise<void>): void => void closing.push(close)

export async function closeAll(): Promise<void> {
  for (const close of closing.splice(0).reverse()) await close()
}
