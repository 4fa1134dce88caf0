import { createContext, useContext } from 'react'
import type { Backtest, Metric, PublishedVersion, Scorecard, ScorecardShadow } from '../../api'
import type { Draft } from './draft/use-draft'
import type { StudioSearch } from './use-studio-search'

export type Studio = Draft & {
  card: Scorecard
  published: PublishedVersion | null
  /** Whether it may be changed here and now. */
  editable: boolean
  /** "v8": the version that a draft would be, or the one that is shown. */
  versionName: string
  /** Places in which the draft differs from what is published. */
  changed: number
  metrics: readonly Metric[]
  metricOf: (key: string) => Metric | undefined
  nameOf: (key: string) => string
  /** What the server refused at a place or in it. */
  faultAt: (path: string) => string | null
  asTable: boolean
  search: StudioSearch
  go: (part: Partial<StudioSearch>) => void
  shadow: Answered<ScorecardShadow>
  backtest: Answered<Backtest & { took: number }>
  /** The same of the version that is published, where it differs from the draft. */
  publishedBacktest: Backtest | undefined
  timeZone: string
}

/** An answer with whether it still belongs to what is seen. */
export type Answered<Data> = { data: Data | undefined; stale: boolean; error: Error | null; retry: () => void }

export const StudioContext = createContext<Studio | null>(null)

/** The studio that a part belongs to. */
export function useStudio(): Studio {
  const studio = useContext(StudioContext)
  if (!studio) throw new Error('A part of the studio stands outside of it.')
  return studio
}
