import type { HealthExplanation } from '../../../api'
import { Band, Score } from '../../../ui/band'
import { Explained } from '../../../ui/explain'
import { formatNumber, formatSigned } from '../../../ui/format'
import { Icon } from '../../../ui/icon'
import { Panel } from '../../../ui/panel'
import { momentsOf, scoreRef } from '../number-refs'
import type { TabProps } from '../tab-props'
import styles from './health.module.css'
import { toneOf } from './tone-of'

/** The band in words: held or the score's own, and the score with and without the member's rating, always beside each other. */
export function VerdictPart({ health, page, state }: TabProps & { health: HealthExplanation }) {
  const { at } = momentsOf(page, state)
  return (
    <Panel narrow title="Verdict" end={<Band chip band={health.band} />}>
      <div className={styles.part}>
        {health.holding ? (
          <p className={styles.held}>
            <Icon name="clock" />
            <span data-kind="words">{health.holding.text}</span>
          </p>
        ) : null}
        <dl className={styles.scores}>
          <div>
            <dt>{health.pulse ? 'With the pulse' : 'Score'}</dt>
            <dd>
              <Explained by={scoreRef('score', at)}>
                {health.score === null ? 'none' : formatNumber(health.score, 1)}
              </Explained>
              <Band band={health.rawBand} />
            </dd>
          </div>
          {health.withoutPulse ? <WithoutPulse health={health} without={health.withoutPulse} /> : null}
        </dl>
        {health.score === null ? <p>Nothing can be said yet: too few measures have a value.</p> : null}
      </div>
    </Panel>
  )
}

type WithoutProps = { health: HealthExplanation; without: NonNullable<HealthExplanation['withoutPulse']> }

function WithoutPulse({ health, without }: WithoutProps) {
  const both = health.score !== null && without.score !== null
  const difference = both ? (health.score ?? 0) - (without.score ?? 0) : null
  return (
    <>
      <div>
        <dt>Without it</dt>
        <dd>
          <Score score={without.score} band={without.band} decimals={1} />
        </dd>
      </div>
      <div>
        <dt>The pulse does</dt>
        <dd className={toneOf(difference)}>{difference === null ? '–' : formatSigned(difference, 1)}</dd>
      </div>
    </>
  )
}
