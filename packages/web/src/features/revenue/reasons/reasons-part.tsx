import { useInfiniteQuery } from '@tanstack/react-query'
import { useState } from 'react'
import { type Loss, lossesQuery } from '../../../api'
import { Button, LinkButton } from '../../../ui/button'
import { SegmentedControl } from '../../../ui/form'
import { formatCount } from '../../../ui/format'
import { Panel } from '../../../ui/panel'
import { EmptyState, ErrorPanel, SkeletonRows } from '../../../ui/states'
import { downloadCsv } from '../export-csv'
import { MoreButton } from '../more-button'
import { PeriodBar } from '../period-bar'
import { namePeriod } from '../periods'
import styles from '../revenue.module.css'
import { RevenueFrame } from '../revenue-frame'
import { ScopeFilter } from '../scope-filter'
import type { RevenueState } from '../use-revenue'
import { WindowNote } from '../window-note'
import { ExplainLoss } from './explain-loss'
import { LossTable } from './loss-table'
import { ReportPanel } from './report-panel'
import { lossMonths, lossSide, lossSides, useReasonName } from './use-losses'

const spans = [1, 3, 6, 12, 24] as const

/** Why revenue was lost: what it comes to by reason, and every loss with its own. */
export function ReasonsPart({ state }: { state: RevenueState }) {
  const { from, to, months, start, end } = lossMonths(state)
  const { by, of } = lossSide(state)
  const nameOf = useReasonName()
  const { filter, asOf } = state.scope
  const [missing, setMissing] = useState(false)
  const [explained, setExplained] = useState<Loss | null>(null)
  const list = useInfiniteQuery(lossesQuery({ from, to, filter, asOf, by, group: of }, missing))
  const first = list.data?.pages[0]
  const rows = list.data?.pages.flatMap((page) => page.items) ?? []
  const canWrite = state.asOf.day === null && state.permissions.includes('revenue:write')
  const when = `${namePeriod(from)} to ${namePeriod(to)}`
  return (
    <RevenueFrame
      state={state}
      updatedAt={list.dataUpdatedAt || undefined}
      actions={
        rows.length > 0 ? (
          <Button icon="exports" onClick={() => exportLosses(rows)} title="The losses shown, as CSV">
            Export
          </Button>
        ) : null
      }
    >
      <div className={styles.bar}>
        <PeriodBar state={state} />
        <SegmentedControl
          label="How far back"
          value={String(months)}
          onChange={(next) => state.go({ months: next === '12' ? undefined : Number(next) })}
          options={spans.map((span) => ({ value: String(span), label: span === 1 ? '1 month' : `${span} months` }))}
        />
        <ScopeFilter state={state} error={list.error} />
        <WindowNote from={start} to={end} />
      </div>
      {list.error && !list.data ? (
        <ErrorPanel title="The losses could not be read" error={list.error} onRetry={() => void list.refetch()} />
      ) : null}
      {first && first.total === 0 && !missing && of === undefined ? (
        <EmptyState
          title={`Nothing was lost from ${when}`}
          action={
            <LinkButton to="/imports" icon="imports">
              Import subscriptions
            </LinkButton>
          }
        >
          Each account that leaves or pays less stands here by month and asks for its reason.
        </EmptyState>
      ) : (
        <>
          <ReportPanel state={state} from={from} to={to} />
          <Panel
            title="Losses"
            note={
              first
                ? `${when}; ${formatCount(first.total, 'loss', 'losses')}${missing ? ' without a reason' : ''}${of === undefined ? '' : `; ${lossSides[by].toLowerCase()}: ${of === '' ? 'none' : nameOf(of)}`}`
                : when
            }
            end={
              <>
                {of === undefined ? null : (
                  <Button small icon="close" onClick={() => state.go({ of: undefined }, true)}>
                    All groups
                  </Button>
                )}
                <SegmentedControl
                  label="Which losses"
                  value={missing ? 'missing' : 'all'}
                  onChange={(next) => setMissing(next === 'missing')}
                  options={[
                    { value: 'all', label: 'All' },
                    { value: 'missing', label: 'Without a reason' },
                  ]}
                />
              </>
            }
          >
            {list.isPending ? <SkeletonRows rows={8} /> : null}
            {first?.total === 0 ? (
              <EmptyState title={missing ? 'Every loss has its reason' : 'No loss of this group'}>
                {missing ? 'None of these months asks for one any more.' : `From ${when} there is none.`}
              </EmptyState>
            ) : null}
            {rows.length > 0 ? (
              <LossTable
                rows={rows}
                currency={first?.currency ?? state.currency}
                dimmed={list.isPlaceholderData}
                onExplain={canWrite ? setExplained : undefined}
              />
            ) : null}
            <MoreButton list={list} left={(first?.total ?? 0) - rows.length} />
          </Panel>
        </>
      )}
      {explained ? (
        <ExplainLoss loss={explained} currency={first?.currency ?? state.currency} onClose={() => setExplained(null)} />
      ) : null}
    </RevenueFrame>
  )
}

function exportLosses(rows: readonly Loss[]): void {
  const keys = [
    'account',
    'name',
    'period',
    'kind',
    'amount',
    'involuntary',
    'plan',
    'owner',
    'tenureDays',
    'noticeOn',
    'endedOn',
    'lastPaidOn',
    'reason',
    'text',
  ] as const
  downloadCsv(
    'losses.csv',
    [...keys, 'evidence'],
    rows.map((row) => [
      ...keys.map((key) => (typeof row[key] === 'boolean' ? String(row[key]) : row[key])),
      row.evidence.join('; '),
    ]),
  )
}
