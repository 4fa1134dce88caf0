import { useQuery } from '@tanstack/react-query'
import { useNavigate, useSearch } from '@tanstack/react-router'
import { useState } from 'react'
import { type HealthChanges, type HealthOverview, healthChangesQuery, meQuery } from '../../api'
import { DayPicker } from '../../ui/as-of'
import { Button } from '../../ui/button'
import { addDays, dayOf, formatDay, formatNumber } from '../../ui/format'
import { Panel } from '../../ui/panel'
import { ErrorPanel, SkeletonRows } from '../../ui/states'
import { ChangesTable } from './changes-table'
import styles from './health.module.css'

type ChangesPartProps = { scorecard: HealthOverview['scorecard']; several: boolean }

/** What moved the mean score between two days, in parts that add up. */
export function ChangesPart({ scorecard, several }: ChangesPartProps) {
  const search = useSearch({ from: '/shell/health' })
  const { data: me } = useQuery(meQuery)
  const today = dayOf(new Date(), me?.workspace.timeZone ?? 'UTC')
  const to = search.to && search.to < today ? search.to : undefined
  const last = to ?? today
  const from = search.from && search.from < last ? search.from : addDays(last, -28)
  const ask = { from, to, scorecard: several ? scorecard?.key : undefined }
  const { data, error, isFetching, refetch } = useQuery({ ...healthChangesQuery(ask), enabled: me !== undefined })
  return (
    <Panel
      title="What moved the mean"
      note={data && data.accounts > 0 ? noteOf(data) : undefined}
      end={<Days from={from} to={to} today={today} />}
    >
      {error && !data ? (
        <ErrorPanel title="The change of the mean could not be read" error={error} onRetry={() => void refetch()} />
      ) : null}
      {!data && !error ? (
        <div className={styles.wait}>
          <SkeletonRows rows={7} />
        </div>
      ) : null}
      {data ? (
        <div className={isFetching ? styles.dimmed : undefined}>
          <ChangesTable changes={data} from={from} to={to} />
        </div>
      ) : null}
    </Panel>
  )
}

const noteOf = ({ accounts }: HealthChanges) =>
  `of ${formatNumber(accounts)} ${accounts === 1 ? 'account' : 'accounts'} with a score on both days`

function Days({ from, to, today }: { from: string; to: string | undefined; today: string }) {
  const [opened, setOpened] = useState<'from' | 'to' | null>(null)
  const navigate = useNavigate()
  const go = (change: { from?: string; to?: string | undefined }) =>
    void navigate({ to: '.', search: (was: object) => ({ ...was, ...change }) } as never)
  const toggle = (which: 'from' | 'to') => () => setOpened((was) => (was === which ? null : which))
  const last = to ? formatDay(to) : 'now'
  return (
    <span className={styles.days}>
      from
      <DayPicker
        value={from}
        today={addDays(to ?? today, -1)}
        opened={opened === 'from'}
        onOpened={(now) => setOpened(now ? 'from' : null)}
        onPick={(day) => go({ from: day })}
      >
        <Button icon="calendar" caret aria-label={`Mean from ${formatDay(from)}`} onClick={toggle('from')}>
          {formatDay(from)}
        </Button>
      </DayPicker>
      to
      <DayPicker
        value={to ?? today}
        today={today}
        opened={opened === 'to'}
        onOpened={(now) => setOpened(now ? 'to' : null)}
        onPick={(day) => go({ to: day === today ? undefined : day })}
      >
        <Button caret aria-label={`Mean to ${last}`} onClick={toggle('to')}>
          {last}
        </Button>
      </DayPicker>
    </span>
  )
}
