import { useQuery } from '@tanstack/react-query'
import { type Cohorts, cohortsQuery } from '../../../api'
import { Button, LinkButton } from '../../../ui/button'
import { SegmentedControl } from '../../../ui/form'
import { useKey } from '../../../ui/keys'
import { Panel } from '../../../ui/panel'
import { EmptyState, ErrorPanel, SkeletonRows } from '../../../ui/states'
import { downloadCsv } from '../export-csv'
import { ByChooser } from '../movements/by-chooser'
import { shiftPeriod } from '../periods'
import styles from '../revenue.module.css'
import { RevenueFrame } from '../revenue-frame'
import { ScopeFilter } from '../scope-filter'
import type { RevenueState } from '../use-revenue'
import { CohortAccounts } from './cohort-accounts'
import { MeasureSwitch } from './cohorts-panel'
import { GroupCohorts } from './group-cohorts'
import { type CohortCell, cellName, HeatMap } from './heat-map'

/** Of those who began together, what is left in each later period; a cell opens its accounts. */
export function CohortsPart({ state }: { state: RevenueState }) {
  const { search, scope, go } = state
  const by = search.cohorts ?? 'quarter'
  const { by: groupBy, group } = search
  const cohorts = useQuery(cohortsQuery({ by, measure: search.measure ?? 'logos', groupBy, ...scope }))
  const { data, error } = cohorts
  const cell = data ? findCell(data, search.cohort, groupBy ? (group ?? '') : undefined) : undefined
  const close = () => go({ cohort: undefined, group: undefined }, true)
  useKey('Escape', close, cell !== undefined && state.asOf.day === null)
  const open = (next: CohortCell) => {
    const name = cellName(next.cohort.cohort, next.at)
    const of = groupBy ? (next.cohort.group ?? '') : undefined
    const again = name === search.cohort && of === group
    go({ cohort: again ? undefined : name, group: again ? undefined : of }, true)
  }
  return (
    <RevenueFrame
      state={state}
      updatedAt={cohorts.dataUpdatedAt || undefined}
      actions={
        data ? (
          <Button icon="exports" onClick={() => exportCohorts(data)}>
            Export
          </Button>
        ) : null
      }
    >
      <div className={styles.bar}>
        <SegmentedControl
          label="Length of a period"
          value={by}
          onChange={(next) => go({ cohorts: next === 'month' ? 'month' : undefined, cohort: undefined })}
          options={[
            { value: 'month', label: 'Month' },
            { value: 'quarter', label: 'Quarter' },
          ]}
        />
        <MeasureSwitch state={state} />
        <ByChooser state={state} />
        <ScopeFilter state={state} error={error} />
      </div>
      <div className={cell ? styles.columns : undefined}>
        <div className={styles.left}>
          <Panel
            title="Cohorts"
            note={`${search.measure === 'mrr' ? 'MRR' : 'accounts'} left at the end of each ${by}, % of those who first paid in one ${by}`}
          >
            {error ? (
              <ErrorPanel title="The cohorts could not be read" error={error} onRetry={() => void cohorts.refetch()} />
            ) : null}
            {cohorts.isPending ? <SkeletonRows rows={14} /> : null}
            {data?.items.length === 0 ? (
              <EmptyState
                title={search.filter ? 'No account of this filter ever paid' : 'No cohort yet'}
                action={
                  search.filter ? (
                    <Button onClick={() => go({ filter: undefined })}>Remove the filter</Button>
                  ) : (
                    <LinkButton to="/imports" icon="imports">
                      Import subscriptions
                    </LinkButton>
                  )
                }
              >
                A cohort begins with the first payment of an account and is observed when its {by} has ended.
              </EmptyState>
            ) : null}
            {data && data.items.length > 0 && !groupBy && data.items[0]?.group === undefined ? (
              <HeatMap cohorts={data} chosen={search.cohort} onOpen={open} />
            ) : null}
          </Panel>
          {groupBy && cohorts.isPlaceholderData ? <SkeletonRows rows={14} /> : null}
          {data && groupBy && !cohorts.isPlaceholderData ? (
            <GroupCohorts cohorts={data} by={groupBy} chosen={search.cohort} group={group} onOpen={open} />
          ) : null}
        </div>
        {cell ? (
          <aside className={styles.right} aria-label="Accounts of the cell">
            <CohortAccounts cell={cell} onClose={close} scope={scope} groupBy={groupBy} />
          </aside>
        ) : null}
      </div>
    </RevenueFrame>
  )
}

/** `group`: of a breakdown, empty for none. */
function findCell(cohorts: Cohorts, name: string | undefined, group: string | undefined): CohortCell | undefined {
  const [key, at] = name?.split('+') ?? []
  const cohort = cohorts.items.find((one) => one.cohort === key && (group === undefined || (one.group ?? '') === group))
  if (!cohort || cohort.values[Number(at)] == null) return undefined
  return { cohort, at: Number(at), period: shiftPeriod(cohort.cohort, Number(at)) }
}

function exportCohorts({ items, measure, by, currency }: Cohorts): void {
  const width = Math.max(0, ...items.map((cohort) => cohort.values.length))
  const grouped = items.some((cohort) => cohort.group !== undefined)
  downloadCsv(
    `cohorts-${measure}-by-${by}.csv`,
    [
      ...(grouped ? ['group'] : []),
      'cohort',
      'accounts',
      `start_mrr_${currency}`,
      ...Array.from({ length: width }, (_, at) => `after_${at}`),
    ],
    items.map((cohort) => [
      ...(grouped ? [cohort.group] : []),
      cohort.cohort,
      cohort.accounts,
      cohort.startMrr,
      ...cohort.values,
    ]),
  )
}
