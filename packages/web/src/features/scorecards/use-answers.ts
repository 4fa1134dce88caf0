import { useDebouncedValue } from '@mantine/hooks'
import { type UseQueryResult, useQuery } from '@tanstack/react-query'
import { type BacktestAsk, backtestQuery, type ScorecardDefinition, shadowQuery } from '../../api'
import { sameDefinition } from './draft/use-draft'
import type { Answered } from './studio-context'

/** How long after the last move the server is asked again, in milliseconds. */
const REST_MS = 150

/** What a definition would do: its shadow now and its backtest, asked anew when it rests; the figures before stay until the answer. */
export function useAnswers(
  key: string,
  definition: ScorecardDefinition,
  published: ScorecardDefinition | null,
  ask: BacktestAsk,
) {
  const [asked] = useDebouncedValue(definition, REST_MS)
  const moving = asked !== definition
  const shadow = useQuery(shadowQuery(key, asked))
  const backtest = useQuery(backtestQuery(key, asked, ask))
  const before = useQuery({
    ...backtestQuery(key, published ?? asked, ask),
    enabled: published !== null && !sameDefinition(published, asked),
  })
  return {
    shadow: answered(shadow, moving),
    backtest: answered(backtest, moving),
    publishedBacktest: published && !sameDefinition(published, asked) ? before.data : undefined,
  }
}

const answered = <Data>(query: UseQueryResult<Data>, moving: boolean): Answered<Data> => ({
  data: query.data,
  stale: moving || (query.isFetching && query.isPlaceholderData),
  error: query.error,
  retry: () => void query.refetch(),
})
