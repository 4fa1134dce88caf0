interface Kept {
  readonly value: unknown
  readonly bytes: number
}

/** What this process keeps at most, of all workspaces. */
const MOST_BYTES = 256 * 1024 * 1024

/** The least recently used first. */
const kept = new Map<string, Kept>()
let held = 0

/** What is kept under the key; undefined where nothing is. */
export function recall<T>(key: string): T | undefined {
  const found = kept.get(key)
  if (!found) return undefined
  kept.delete(key)
  kept.set(key, found)
  return found.value as T
}

/** Keeps a value of about so many bytes; the least recently used go for it. */
export function keep(key: string, value: unknown, bytes: number): void {
  drop(key)
  if (bytes > MOST_BYTES) return
  for (const oldest of kept.keys()) {
    if (held + bytes <= MOST_BYTES) break
    drop(oldest)
  }
  kept.set(key, { value, bytes })
  held += bytes
}

function drop(key: string): void {
  held -= kept.get(key)?.bytes ?? 0
  kept.delete(key)
}
