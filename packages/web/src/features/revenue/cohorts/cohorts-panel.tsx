import { useQuery } from '@tanstack/react-query'
import { Link } from '@tanstack/react-router'
import { type CohortMeasure, cohortsQuery } from '../../../api'
import { SegmentedControl } from '../../../ui/form'
import { Panel } from '../../../ui/panel'
import { EmptyState, ErrorPanel, SkeletonRows } from '../../../ui/states'
import { addMonths, periodOf } from '../periods'
import styles from '../revenue.module.css'
import type { RevenueState } from '../use-revenue'
import { HeatMap } from './heat-map'

/** The last ten quarters of cohorts; all of them on their own screen. */
export function CohortsPanel({ state, whole = false }: { state: RevenueState; whole?: boolean }) {
  const measure: CohortMeasure = state.search.measure ?? 'logos'
  const first = periodOf(addMonths(`${state.shownDay.slice(0, 7)}-01`, -30), 'quarter')
  const asked = { by: 'quarter' as const, measure, from: first, ...state.scope }
  const { data, error, isPending, refetch } = useQuery(cohortsQuery(asked))
  return (
    <Panel
      title="Cohorts"
      note={`${whole ? 'all accounts: ' : ''}${measure === 'logos' ? 'accounts' : 'MRR'} kept, % of those with a first payment in the quarter`}
      end={
        <>
          <Link to="/revenue/$part" params={{ part: 'cohorts' }} search={(was) => was} className={styles.link}>
            All cohorts
          </Link>
          <MeasureSwitch state={state} />
        </>
      }
    >
      {error ? <ErrorPanel title="The cohorts could not be read" error={error} onRetry={() => void refetch()} /> : null}
      {isPending ? <SkeletonRows rows={8} /> : null}
      {data?.items.length === 0 ? (
        <EmptyState title="No cohort yet">One begins with the first payment of an account.</EmptyState>
      ) : null}
      {data && data.items.length > 0 ? <HeatMap cohorts={data} /> : null}
    </Panel>
  )
}

export function MeasureSwitch({ state }: { state: RevenueState }) {
  return (
    <SegmentedControl
      label="What is kept"
      value={state.search.measure ?? 'logos'}
      onChange={(next) => state.go({ measure: next === 'mrr' ? 'mrr' : undefined }, true)}
      options={[
        { value: 'logos', label: 'Accounts' },
        { value: 'mrr', label: 'MRR' },
      ]}
    />
  )
}
