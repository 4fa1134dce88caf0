import type { AccountPage } from '../../api'
import styles from './account.module.css'
import { EventsPart } from './events-part'
import { HealthPart } from './health/health-part'
import { MetricsPart } from './metrics-part'
import { PeoplePart } from './people-part'
import type { AccountPageState } from './use-account-page'

/** Score in time and the points that add up; metrics, people and live events beside. */
export function Overview({ page, state }: { page: AccountPage; state: AccountPageState }) {
  return (
    <div className={styles.columns}>
      <div className={styles.left}>
        <HealthPart page={page} state={state} />
      </div>
      <aside className={styles.right} aria-label="At a glance">
        <MetricsPart page={page} state={state} />
        <PeoplePart page={page} state={state} />
        <EventsPart page={page} state={state} />
      </aside>
    </div>
  )
}
