import { QueryClient } from '@tanstack/react-query'
import { ApiProblem } from '../api'

/** A refusal is final; only a server that is away or busy is asked again. */
function shouldRetry(failures: number, error: unknown): boolean {
  if (error instanceof ApiProblem && error.status > 0 && error.status < 500 && error.status !== 429) return false
  return failures < 2
}

export const queryClient = new QueryClient({
  defaultOptions: { queries: { retry: shouldRetry, staleTime: 10_000, refetchOnWindowFocus: true } },
})
