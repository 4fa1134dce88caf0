import { useQuery } from '@tanstack/react-query'
import { useState } from 'react'
import { type Pulse, pulseQuery } from '../../../api'
import { BandMark, bandNames } from '../../../ui/band'
import { Button } from '../../../ui/button'
import { dayOf, daysBetween, formatDay, formatNumber, sharedDecimals } from '../../../ui/format'
import { Panel } from '../../../ui/panel'
import { ErrorPanel } from '../../../ui/states'
import type { TabProps } from '../tab-props'
import styles from './pulse.module.css'
import { PulseHistory } from './pulse-history'
import { useMayPulse } from './set-pulse-button'
import { usePulse } from './use-pulse'

/** The member's rating in force: who, when, why, until when; withdrawn here; and those before it. */
export function PulsePart({ page, state }: TabProps) {
  const [listed, setListed] = useState(false)
  const isNow = state.asOf.day === null
  const { data, error, refetch } = useQuery({ ...pulseQuery(state.id), enabled: isNow })
  const current = isNow && data ? data.current : (page.health?.pulse ?? null)
  const past = (data?.history ?? []).filter((one) => one.id !== current?.id)
  return (
    <Panel narrow title="Pulse" note={current ? undefined : 'a rating of your own'}>
      {error ? <ErrorPanel title="The pulse could not be read" error={error} onRetry={() => void refetch()} /> : null}
      {current ? (
        <CurrentPulse pulse={current} state={state} />
      ) : (
        <p className={styles.empty}>
          {isNow ? 'None in force. Say what the numbers do not know.' : 'None was in force.'}
        </p>
      )}
      {isNow && past.length > 0 ? (
        <>
          <Button
            variant="ghost"
            small
            className={styles.more}
            aria-expanded={listed}
            onClick={() => setListed((was) => !was)}
          >
            {listed ? 'Hide those before' : `${past.length} before`}
          </Button>
          {listed ? <PulseHistory pulses={past} timeZone={state.timeZone} /> : null}
        </>
      ) : null}
    </Panel>
  )
}

function CurrentPulse({ pulse, state }: { pulse: Pulse; state: TabProps['state'] }) {
  const { withdraw } = usePulse(state.id)
  const may = useMayPulse(state)
  const ends = dayOf(pulse.expiresAt, state.timeZone)
  const left = daysBetween(state.shownDay, ends)
  return (
    <div className={styles.current}>
      <p className={styles.figure} data-kind="words">
        <BandMark band={pulse.band} />
        <b>{formatNumber(pulse.rating, sharedDecimals([pulse.rating]))}</b> {bandNames[pulse.band]}
        <small>{pulse.as === 'override' ? 'replaces the score' : 'counts as a measure'}</small>
      </p>
      <blockquote data-kind="words">{pulse.reason}</blockquote>
      <p className={styles.meta} data-kind="date">
        {pulse.by.name}, {formatDay(dayOf(pulse.at, state.timeZone))}; ends {formatDay(ends)}
        {left <= 14 ? `, ${left === 0 ? 'today' : `in ${left} d`}` : ''}
      </p>
      {may ? (
        <Button small icon="undo" disabled={withdraw.isPending} onClick={() => withdraw.mutate(pulse)}>
          Withdraw pulse
        </Button>
      ) : null}
    </div>
  )
}
