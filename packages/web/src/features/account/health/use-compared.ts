import { useQuery } from '@tanstack/react-query'
import { type AccountPage, healthQuery } from '../../../api'
import type { AccountPageState } from '../use-account-page'

/** The two days whose score is compared: the page as of the later one, which is the page's own unless another is asked for. */
export function useCompared(page: AccountPage, state: AccountPageState) {
  const { id, until, knownAt, compareTo, asOf } = state
  const moment = { as_of: until ?? '', known_at: knownAt }
  const asked = useQuery({ ...healthQuery(id, moment, compareTo), enabled: until !== null })
  if (until === null) return { page, state, error: null, retry: () => undefined }
  return {
    page: asked.data ? { ...page, asOf: until, health: asked.data } : null,
    state: { ...state, shownDay: until, asOf: { day: until, known: asOf.day ? asOf.known : ('now' as const) } },
    error: asked.error,
    retry: () => void asked.refetch(),
  }
}
