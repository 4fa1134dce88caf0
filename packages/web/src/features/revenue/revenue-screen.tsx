import { lazy, Suspense } from 'react'
import { SkeletonRows } from '../../ui/states'
import { MovementsPart } from './movements/movements-part'
import styles from './revenue.module.css'
import { RevenueFrame } from './revenue-frame'
import { useRevenue } from './use-revenue'

const CohortsPart = lazy(() => import('./cohorts/cohorts-part').then((module) => ({ default: module.CohortsPart })))
const LedgerPart = lazy(() => import('./ledger/ledger-part').then((module) => ({ default: module.LedgerPart })))
const OffsetPart = lazy(() => import('./offset/offset-part').then((module) => ({ default: module.OffsetPart })))
const ReasonsPart = lazy(() => import('./reasons/reasons-part').then((module) => ({ default: module.ReasonsPart })))
const RetentionPart = lazy(() =>
  import('./retention/retention-part').then((module) => ({ default: module.RetentionPart })),
)

/** What was won and lost, by whom? Movements, and what follows from them. */
export function RevenueScreen() {
  const state = useRevenue()
  if (state.part === 'movements') return <MovementsPart state={state} />
  return (
    <Suspense
      fallback={
        <RevenueFrame state={state}>
          <div className={styles.wait}>
            <SkeletonRows rows={12} />
          </div>
        </RevenueFrame>
      }
    >
      {state.part === 'retention' ? <RetentionPart state={state} /> : null}
      {state.part === 'cohorts' ? <CohortsPart state={state} /> : null}
      {state.part === 'offset' ? <OffsetPart state={state} /> : null}
      {state.part === 'churn-reasons' ? <ReasonsPart state={state} /> : null}
      {state.part === 'ledger' ? <LedgerPart state={state} /> : null}
    </Suspense>
  )
}
