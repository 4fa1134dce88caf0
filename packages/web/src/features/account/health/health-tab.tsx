import styles from '../account.module.css'
import { PulsePart } from '../pulse/pulse-part'
import type { TabProps } from '../tab-props'
import { AppliesPart } from './applies-part'
import { HealthPart } from './health-part'
import { VerdictPart } from './verdict-part'

/** Why has the account its score, since when, and what does a member say against it? */
export function HealthTab({ page, state }: TabProps) {
  return (
    <div className={styles.columns}>
      <div className={styles.left}>
        <HealthPart page={page} state={state} />
      </div>
      <aside className={styles.right} aria-label="Verdict">
        {page.health ? <VerdictPart health={page.health} page={page} state={state} /> : null}
        <PulsePart page={page} state={state} />
        {page.health ? <AppliesPart health={page.health} /> : null}
      </aside>
    </div>
  )
}
