import { useInfiniteQuery, useQuery } from '@tanstack/react-query'
import { useMemo } from 'react'
import {
  type MovementKind,
  type MovementRow,
  type Movements,
  movementAccountsQuery,
  movementsQuery,
  type ReportedRow,
} from '../../../api'
import { Button, LinkButton } from '../../../ui/button'
import { EmptyState, ErrorPanel, Skeleton, SkeletonRows } from '../../../ui/states'
import { CohortsPanel } from '../cohorts/cohorts-panel'
import { downloadCsv } from '../export-csv'
import { AccountLedger } from '../ledger/account-ledger'
import { PeriodBar } from '../period-bar'
import { lastEnded } from '../periods'
import { RetentionPanel } from '../retention/retention-panel'
import styles from '../revenue.module.css'
import { RevenueFrame } from '../revenue-frame'
import { ScopeFilter } from '../scope-filter'
import type { RevenueState } from '../use-revenue'
import { AccountsPanel } from './accounts-panel'
import { BridgeCheck } from './bridge-check'
import { ByChooser } from './by-chooser'
import { ClosedSwitch, ClosePeriod } from './close-period'
import { Figures } from './figures'
import { GroupsPanel } from './groups-panel'
import { HistoryPanel } from './history-panel'
import { historyWindow } from './history-window'
import { HoldingsPanel } from './holdings-panel'
import { effectOf, movementOf, movements } from './movements'
import { RestatedPanel } from './restated-panel'
import { WaterfallPanel } from './waterfall-panel'

/** The waterfall of a period, the accounts behind its bars, and of an account the ledger; below, the periods before. */
export function MovementsPart({ state }: { state: RevenueState }) {
  const { period, interval, scope, search, shownDay } = state
  const { by, group } = search
  const shown = historyWindow(period, lastEnded(shownDay, interval), interval)
  const answer = useQuery(movementsQuery({ ...shown, interval, ...scope }))
  const { data, error } = answer
  const row = data?.items.find((item) => item.period === period)
  const isOfGroup = by !== undefined && group !== undefined
  const grouped = useQuery({ ...movementsQuery({ ...shown, interval, by, ...scope }), enabled: isOfGroup })
  const ofGroup = isOfGroup && grouped.data && !grouped.isPlaceholderData ? groupOf(grouped.data, group) : undefined
  return (
    <RevenueFrame
      state={state}
      updatedAt={answer.dataUpdatedAt || undefined}
      actions={
        data ? (
          <>
            <Button
              icon="exports"
              onClick={() => exportMovements(ofGroup ?? data, ofGroup ? group : undefined)}
              title={`All periods shown${ofGroup ? `, of ${group || 'none'} alone` : ''}, as CSV`}
            >
              Export
            </Button>
            {row && !isEmpty(data) ? <ClosePeriod state={state} row={row} /> : null}
          </>
        ) : null
      }
    >
      <div className={styles.bar}>
        <PeriodBar state={state} />
        <ByChooser state={state} />
        <ScopeFilter state={state} error={error} />
        {data && !isEmpty(data) ? <BridgeCheck answer={ofGroup ?? data} period={period} /> : null}
        {row ? <ClosedSwitch state={state} row={row} /> : null}
      </div>
      {error && !row ? (
        <ErrorPanel title="The movements could not be read" error={error} onRetry={() => void answer.refetch()} />
      ) : null}
      {answer.isPending ? <Waiting /> : null}
      {data && row ? <Movement state={state} answer={data} reported={row} ofGroup={ofGroup} /> : null}
    </RevenueFrame>
  )
}

/** Whether nothing was ever held in what is shown. */
const isEmpty = ({ items }: Movements) => items.every((item) => item.accounts.end === 0 && item.accounts.start === 0)

/** The periods of one group alone. */
const groupOf = (answer: Movements, group: string): Movements => ({
  ...answer,
  items: answer.items.filter((item) => (item.group ?? '') === group),
})

type MovementProps = {
  state: RevenueState
  answer: Movements
  reported: ReportedRow
  ofGroup: Movements | undefined
}

function Movement({ state: shown, answer, reported, ofGroup }: MovementProps) {
  // What was reported is told with the knowledge of then, its accounts too.
  const state = useMemo(
    () =>
      shown.search.reported && reported.closed
        ? { ...shown, scope: { ...shown.scope, knownAt: reported.closed.at } }
        : shown,
    [shown, reported.closed],
  )
  const { period, search, go } = state
  const { by, group } = search
  const chosen = ofGroup?.items.find((item) => item.period === period)
  const asKnown = (item: ReportedRow): MovementRow => (search.reported ? item : (item.restated ?? item))
  const row = chosen ?? asKnown(reported)
  const rows = chosen && ofGroup ? ofGroup.items : answer.items.map(asKnown)
  const counts = useCounts(state)
  if (isEmpty(answer))
    return search.filter ? (
      <EmptyState
        title="No account of this filter paid anything"
        action={<Button onClick={() => go({ filter: undefined })}>Remove the filter</Button>}
      >
        In none of the periods shown.
      </EmptyState>
    ) : (
      <EmptyState
        title="No revenue yet"
        action={
          <LinkButton to="/imports" icon="imports">
            Import subscriptions
          </LinkButton>
        }
      >
        Subscriptions from an import or the API fill this screen: each change of them becomes a movement.
      </EmptyState>
    )
  const kind = movementOf(search.kind)?.kind ?? largestLoss(row)
  const edge = search.kind === 'start' || search.kind === 'end' ? search.kind : undefined
  const name = chosen ? group || 'none' : undefined
  return (
    <>
      <Figures row={row} beside={chosen ? undefined : reported} state={state} currency={answer.currency} />
      {by ? (
        <div className={styles.groups}>
          <GroupsPanel state={state} by={by} />
        </div>
      ) : null}
      <div className={styles.columns}>
        <div className={styles.left}>
          <WaterfallPanel
            row={row}
            currency={answer.currency}
            running={state.running}
            counts={counts}
            selected={edge ?? kind}
            onSelect={(next) => go({ kind: next, account: undefined }, true)}
            group={name}
          />
          <HistoryPanel
            rows={rows}
            currency={answer.currency}
            shown={period}
            group={name}
            onPick={(next) => go({ period: next, account: undefined })}
          />
          <CohortsPanel state={state} whole={chosen !== undefined} />
        </div>
        <aside className={styles.right} aria-label="Behind the bar">
          {search.restated && reported.restated ? <RestatedPanel state={shown} row={reported} /> : null}
          {edge ? (
            <HoldingsPanel state={state} edge={edge} shown={search.account} />
          ) : (
            <AccountsPanel state={state} kind={kind} shown={search.account} />
          )}
          {search.account ? <AccountLedger state={state} account={search.account} /> : null}
          <RetentionPanel state={state} whole={chosen !== undefined} />
        </aside>
      </div>
    </>
  )
}

/** What is opened unless another bar is: churn where there is any, else the largest movement. */
function largestLoss(row: MovementRow): MovementKind {
  if (Number(row.churn) > 0) return 'churn'
  return movements.reduce(
    (best, { kind }) => (Math.abs(Number(row[kind])) > Math.abs(Number(row[best])) ? kind : best),
    'new' as MovementKind,
  )
}

/** How many accounts each movement has, where all that moved come in one answer. */
function useCounts({ period, scope, search }: RevenueState): Partial<Record<MovementKind, number>> {
  const { by, group } = search
  const asked = { period, by: group === undefined ? undefined : by, group, ...scope }
  const { data, isPlaceholderData } = useInfiniteQuery(movementAccountsQuery(asked, 500))
  const first = data?.pages[0]
  if (!first || isPlaceholderData || first.next !== null) return {}
  return Object.fromEntries(
    movements.map(({ kind }) => [kind, first.items.filter((item) => Number(item[kind]) !== 0).length]),
  )
}

function exportMovements(answer: Movements, group?: string): void {
  const money = movements.map((movement) => movement.kind)
  downloadCsv(
    `movements${group === undefined ? '' : `-${group || 'none'}`}-${answer.items[0]?.period}-${answer.items.at(-1)?.period}.csv`,
    [
      'period',
      'currency',
      'start',
      ...money,
      'end',
      'accounts_start',
      'accounts_new',
      'accounts_churned',
      'accounts_reactivated',
      'accounts_end',
      'grr',
      'nrr',
      'nrr_with_reactivation',
      'logo_churn',
      'quick_ratio',
      'arpa',
    ],
    answer.items.map((row) => [
      row.period,
      answer.currency,
      row.start,
      ...movements.map((movement) => effectOf(row, movement)),
      row.end,
      row.accounts.start,
      row.accounts.new,
      row.accounts.churned,
      row.accounts.reactivated,
      row.accounts.end,
      row.grr,
      row.nrr,
      row.nrrWithReactivation,
      row.logoChurn,
      row.quickRatio,
      row.arpa,
    ]),
  )
}

function Waiting() {
  return (
    <>
      <div className={styles.figures} aria-busy="true">
        {['a', 'b', 'c', 'd', 'e', 'f', 'g'].map((key) => (
          <div key={key}>
            <Skeleton width="60%" height={60} />
          </div>
        ))}
      </div>
      <div className={styles.wait}>
        <SkeletonRows rows={9} />
      </div>
    </>
  )
}
