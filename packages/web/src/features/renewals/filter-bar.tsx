import { NativeSelect } from '@mantine/core'
import { useQuery } from '@tanstack/react-query'
import { membersQuery } from '../../api'
import { Button } from '../../ui/button'
import { SegmentedControl } from '../../ui/form'
import { type Interval, namePeriod, periodOf, shiftPeriod } from './periods'
import styles from './renewals.module.css'
import type { RenewalsState } from './use-renewals'

const intervals: readonly { value: Interval; label: string }[] = [
  { value: 'month', label: 'Month' },
  { value: 'quarter', label: 'Quarter' },
  { value: 'year', label: 'Year' },
]

/** Which period, whose accounts, how long a term. */
export function FilterBar({ state }: { state: RenewalsState }) {
  const { period, interval, go, search, shownDay } = state
  return (
    <div className={styles.bar}>
      <SegmentedControl
        label="Length of a period"
        value={interval}
        onChange={(next) => go({ period: periodOf(shownDay, next) })}
        options={intervals}
      />
      <span className={styles.step}>
        <Button icon="left" aria-label="Previous period" onClick={() => go({ period: shiftPeriod(period, -1) })} />
        <span className={styles.period} aria-live="polite">
          {namePeriod(period)}
        </span>
        <Button icon="right" aria-label="Next period" onClick={() => go({ period: shiftPeriod(period, 1) })} />
      </span>
      <OwnerSelect state={state} />
      <SegmentedControl
        label="Terms"
        value={search.terms ?? 'longer'}
        onChange={(next) => go({ terms: next === 'all' ? 'all' : undefined })}
        options={[
          { value: 'longer', label: 'Over a month' },
          { value: 'all', label: 'All terms' },
        ]}
      />
    </div>
  )
}

/** Whose they are. */
export function OwnerSelect({ state: { go, search } }: { state: RenewalsState }) {
  const { data: members } = useQuery(membersQuery)
  const people = (members?.items ?? []).map((member) => ({ value: member.email, label: member.name || member.email }))
  const known = people.some((one) => one.value === search.owner)
  const other =
    search.owner && !known && search.owner !== 'me' && search.owner !== 'none'
      ? [{ value: search.owner, label: search.owner }]
      : []
  return (
    <NativeSelect
      size="xs"
      aria-label="Owner"
      value={search.owner ?? ''}
      onChange={(event) => go({ owner: event.currentTarget.value || undefined })}
      data={[
        { value: '', label: 'All owners' },
        { value: 'me', label: 'My accounts' },
        { value: 'none', label: 'No owner' },
        ...other,
        ...people,
      ]}
    />
  )
}
