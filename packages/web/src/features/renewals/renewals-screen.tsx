import { useInfiniteQuery, useQuery } from '@tanstack/react-query'
import { lazy, Suspense } from 'react'
import { type Renewal, type RenewalForecast, renewalForecastQuery, renewalsQuery } from '../../api'
import { Button, LinkButton } from '../../ui/button'
import { formatDay } from '../../ui/format'
import { Page } from '../../ui/page'
import { EmptyState, ErrorPanel, SkeletonRows } from '../../ui/states'
import { Tab, Tabs } from '../../ui/tabs'
import { Board } from './board'
import { BoardHead } from './board-head'
import { FilterBar } from './filter-bar'
import { namePeriod } from './periods'
import { RenewalBeside } from './renewal-beside'
import styles from './renewals.module.css'
import { type RenewalsState, useRenewals } from './use-renewals'
import { countWords } from './words'

const CalendarPart = lazy(() => import('./calendar').then((module) => ({ default: module.CalendarPart })))
const ForecastPart = lazy(() => import('./forecast-part').then((module) => ({ default: module.ForecastPart })))
const OpportunitiesPart = lazy(() =>
  import('./opportunities-part').then((module) => ({ default: module.OpportunitiesPart })),
)
const ListPart = lazy(() => import('./list-part').then((module) => ({ default: module.ListPart })))

const views = [
  ['board', 'Board'],
  ['list', 'List'],
  ['calendar', 'Calendar'],
  ['forecast', 'Forecast'],
  ['opportunities', 'Opportunities'],
] as const

/** What comes up for renewal, what do we expect of it, and were we right? */
export function RenewalsScreen() {
  const state = useRenewals()
  const list = useInfiniteQuery({
    ...renewalsQuery(state.scope),
    enabled: !['forecast', 'opportunities'].includes(state.view),
  })
  const forecast = useQuery({ ...renewalForecastQuery(state.scope), enabled: state.view !== 'opportunities' })
  const snapshot = forecast.data?.snapshot
  const remark =
    state.day && forecast.data
      ? snapshot
        ? `the forecast kept at the close of ${formatDay(snapshot)}`
        : 'no forecast was kept by then'
      : undefined
  return (
    <Page
      title="Renewals"
      today={state.today}
      updatedAt={(state.view === 'forecast' ? forecast : list).dataUpdatedAt || undefined}
      pastRemark={remark}
      fixed
    >
      <Tabs label="Renewals">
        {views.map(([view, name]) => (
          <Tab
            key={view}
            to="/renewals"
            search={
              ((was: object) => ({
                ...was,
                view: view === 'board' ? undefined : view,
                opportunity: undefined,
              })) as never
            }
            activeOptions={{ exact: true, includeSearch: true }}
            aria-current={view === state.view ? 'page' : undefined}
          >
            {name}
          </Tab>
        ))}
      </Tabs>
      {state.view === 'opportunities' ? (
        <Suspense fallback={<SkeletonRows rows={12} />}>
          <OpportunitiesPart state={state} />
        </Suspense>
      ) : (
        <>
          <FilterBar state={state} />
          <div className={styles.beside}>
            <div className={styles.content}>
              <Content state={state} list={list} forecast={forecast} />
            </div>
            {state.search.peek ? <RenewalBeside id={state.search.peek} state={state} /> : null}
          </div>
        </>
      )}
    </Page>
  )
}

type ContentProps = {
  state: RenewalsState
  list: ReturnType<
    typeof useInfiniteQuery<Awaited<ReturnType<NonNullable<ReturnType<typeof renewalsQuery>['queryFn']>>>>
  >
  forecast: ReturnType<typeof useQuery<RenewalForecast>>
}

function Content({ state, list, forecast }: ContentProps) {
  const asked = state.view === 'forecast' ? forecast : list
  const rows = (list.data as { pages: { items: Renewal[]; total: number }[] } | undefined)?.pages ?? []
  const items = rows.flatMap((page) => page.items)
  if (asked.error && !asked.data)
    return (
      <ErrorPanel title="The renewals could not be read" error={asked.error} onRetry={() => void asked.refetch()} />
    )
  if (asked.isPending)
    return (
      <div className={styles.wait}>
        <SkeletonRows rows={12} />
      </div>
    )
  if (state.view === 'forecast')
    return (
      <Suspense fallback={<SkeletonRows rows={12} />}>
        {forecast.data?.renewals === 0 && !forecast.data.word && forecast.data.left.length === 0 ? (
          <Nothing state={state} />
        ) : forecast.data ? (
          <ForecastPart state={state} forecast={forecast.data} />
        ) : null}
      </Suspense>
    )
  if (items.length === 0) return <Nothing state={state} />
  const total = rows[0]?.total ?? items.length
  return (
    <Suspense fallback={<SkeletonRows rows={12} />}>
      {state.view === 'board' && forecast.data && (state.day === undefined || forecast.data.snapshot) ? (
        <BoardHead forecast={forecast.data} />
      ) : null}
      {state.view === 'board' ? <Board state={state} items={items} forecast={forecast.data} /> : null}
      {state.view === 'list' ? <ListPart state={state} items={items} /> : null}
      {state.view === 'calendar' ? <CalendarPart state={state} items={items} /> : null}
      {items.length < total ? (
        <p className={styles.more}>
          {countWords(items.length)} of {total.toLocaleString('en-US')} shown.{' '}
          <Button small disabled={list.isFetchingNextPage} onClick={() => void list.fetchNextPage()}>
            Show more
          </Button>
        </p>
      ) : null}
    </Suspense>
  )
}

function Nothing({ state }: { state: RenewalsState }) {
  const { search, go, period, day } = state
  if (day)
    return (
      <EmptyState title={`Nothing was kept for ${namePeriod(period)} by then`}>
        Every night the forecast of all open renewals is kept; there is none of {formatDay(day)} or before, or none of
        this period.
      </EmptyState>
    )
  if (search.owner)
    return (
      <EmptyState
        title={`No renewal of this owner in ${namePeriod(period)}`}
        action={<Button onClick={() => go({ owner: undefined })}>Show all owners</Button>}
      />
    )
  if (search.terms !== 'all')
    return (
      <EmptyState
        title={`No term over a month ends in ${namePeriod(period)}`}
        action={<Button onClick={() => go({ terms: 'all' })}>Show all terms</Button>}
      >
        Terms of a month and less are left out.
      </EmptyState>
    )
  return (
    <EmptyState
      title={`No term ends in ${namePeriod(period)}`}
      action={<LinkButton to="/imports">Import subscriptions</LinkButton>}
    >
      Renewals come from the ends of the subscriptions’ terms: tell termEnd, autoRenew and noticeDays.
    </EmptyState>
  )
}
