import { useNavigate, useSearch } from '@tanstack/react-router'
import { useCallback, useMemo } from 'react'

export type AsOfState = { day: string | null; known: 'then' | 'now' }
type AsOfSearch = { as_of?: string; known?: 'then' | 'now' }

const dayPattern = /^\d{4}-\d{2}-\d{2}$/

/** Reads the as-of part of an address; anything malformed is the present. */
export function readAsOf(search: Record<string, unknown>): AsOfSearch {
  const day = search.as_of
  if (typeof day !== 'string' || !dayPattern.test(day) || Number.isNaN(Date.parse(day))) return {}
  return search.known === 'now' ? { as_of: day, known: 'now' } : { as_of: day }
}

/** The day the screen is looked at, from the address, and how to change it. */
export function useAsOf(): AsOfState & { set: (day: string | null, known?: 'then' | 'now') => void } {
  const search = useSearch({ strict: false }) as AsOfSearch
  const navigate = useNavigate()
  const day = search.as_of ?? null
  const known = search.known ?? 'then'
  const set = useCallback(
    (next: string | null, nextKnown: 'then' | 'now' = 'then') => {
      const part: AsOfSearch = { as_of: next ?? undefined, known: next && nextKnown === 'now' ? 'now' : undefined }
      void navigate({ to: '.', search: (previous: object) => ({ ...previous, ...part }) } as never)
    },
    [navigate],
  )
  return useMemo(() => ({ day, known, set }), [day, known, set])
}
