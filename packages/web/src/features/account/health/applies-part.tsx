import type { HealthExplanation } from '../../../api'
import { Panel } from '../../../ui/panel'
import styles from './health.module.css'

/** Why this scorecard scores the account, and which others would. */
export function AppliesPart({ health }: { health: HealthExplanation }) {
  const { appliesBy, scorecard, version, bands } = health
  const others = appliesBy.others
  return (
    <Panel narrow title="Scorecard">
      <div className={styles.part} data-kind="words">
        <p>
          <b>
            {scorecard.name} v{version}
          </b>{' '}
          {appliesBy.words ? `applies because ${appliesBy.words}` : 'applies to every account'}
          {appliesBy.words?.endsWith('.') ? '' : '.'}
        </p>
        <p>
          {others.length === 0
            ? 'No other scorecard would apply.'
            : `${listWords(others)} would apply too; of those that apply, the lowest priority is asked first, and this one has ${appliesBy.priority}.`}
        </p>
        <p>
          Under {bands.atRisk} is at risk, from {bands.healthy} on is healthy.
        </p>
      </div>
    </Panel>
  )
}

const listWords = (keys: readonly string[]): string =>
  keys.length < 2 ? keys.join('') : `${keys.slice(0, -1).join(', ')} and ${keys.at(-1)}`
