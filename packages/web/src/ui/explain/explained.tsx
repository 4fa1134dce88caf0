import type { ReactNode } from 'react'

/** A number that stands beside the one that opens its explanation; the attribute names that explanation. */
export function Explained({ by, children }: { by: string; children: ReactNode }) {
  return <span data-explains={by}>{children}</span>
}
