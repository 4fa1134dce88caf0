import { useQuery } from '@tanstack/react-query'
import { useState } from 'react'
import { lastRenewalQuery, meQuery } from '../../../api'
import { DayPicker } from '../../../ui/as-of'
import { Button } from '../../../ui/button'
import { addDays, formatDay, monthName } from '../../../ui/format'
import { useKey } from '../../../ui/keys'
import type { AccountPageState } from '../use-account-page'
import styles from './health.module.css'

/** The two days between which the points are compared; each can be chosen. */
export function CompareDays({ state }: { state: AccountPageState }) {
  const [opened, setOpened] = useState<'from' | 'to' | null>(null)
  const { shownDay, compareTo, until, go } = state
  const last = until ?? shownDay
  const { data: me } = useQuery(meQuery)
  const mayRenewals = me?.permissions.includes('renewals:read') ?? false
  const { data: renewed } = useQuery({
    ...lastRenewalQuery(state.id, shownDay),
    enabled: opened !== null && mayRenewals,
  })
  useKey('d', (event) => {
    event.preventDefault()
    setOpened('from')
  })
  const quick = [
    ...(renewed ? [{ label: 'Last renewal', day: renewed }] : []),
    ...monthEnds(shownDay).map((day) => ({ label: `End of ${monthName(day)}`, day })),
  ]
  const toggle = (which: 'from' | 'to') => () => setOpened((was) => (was === which ? null : which))
  return (
    <div className={styles.compare}>
      <span>from</span>
      <DayPicker
        value={compareTo}
        today={addDays(last, -1)}
        quick={quick.filter(({ day }) => day < last)}
        opened={opened === 'from'}
        onOpened={(now) => setOpened(now ? 'from' : null)}
        onPick={(compare) => go({ compare })}
      >
        <Button icon="calendar" caret aria-label={`Compare from ${formatDay(compareTo)}`} onClick={toggle('from')}>
          {formatDay(compareTo)}
        </Button>
      </DayPicker>
      <span>to</span>
      <DayPicker
        value={last}
        today={shownDay}
        quick={quick}
        opened={opened === 'to'}
        onOpened={(now) => setOpened(now ? 'to' : null)}
        onPick={(day) =>
          go({ until: day === shownDay ? undefined : day, ...(compareTo < day ? {} : { compare: undefined }) })
        }
      >
        <Button caret aria-label={`Compare to ${until ? formatDay(until) : lastWord(state)}`} onClick={toggle('to')}>
          {until ? formatDay(until) : lastWord(state)}
        </Button>
      </DayPicker>
      {until ? (
        <Button
          variant="ghost"
          small
          icon="close"
          aria-label={`Back to ${lastWord(state)}`}
          onClick={() => go({ until: undefined })}
        />
      ) : null}
    </div>
  )
}

const lastWord = ({ asOf, shownDay }: AccountPageState): string => (asOf.day ? formatDay(shownDay) : 'now')

/** The ends of the two months before the last one, which the picker offers by itself. */
function monthEnds(day: string): string[] {
  const last = addDays(`${day.slice(0, 7)}-01`, -1)
  const before = addDays(`${last.slice(0, 7)}-01`, -1)
  return [before, addDays(`${before.slice(0, 7)}-01`, -1)]
}
