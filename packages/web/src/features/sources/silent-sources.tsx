import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query'
import { endSilence, meQuery, type SilenceRow, seeSilence, silenceQuery } from '../../api'
import { Button } from '../../ui/button'
import { formatInstant, formatNumber } from '../../ui/format'
import { Icon } from '../../ui/icon'
import { sayFailed } from '../../ui/notify'
import styles from './sources.module.css'

/** A band for every source that is silent longer than usual, or was and nobody has seen it. */
export function SilentSources() {
  const { data } = useQuery(silenceQuery)
  const { data: me } = useQuery(meQuery)
  if (!data || data.items.length === 0) return null
  return (
    <ul className={styles.silences} aria-label="Silent sources">
      {data.items.map((row) => (
        <SilentSource
          key={row.id}
          row={row}
          timeZone={me?.workspace.timeZone ?? 'UTC'}
          canWrite={me?.permissions.includes('sources:write') ?? false}
        />
      ))}
    </ul>
  )
}

function SilentSource({ row, timeZone, canWrite }: { row: SilenceRow; timeZone: string; canWrite: boolean }) {
  const client = useQueryClient()
  const act = useMutation({
    mutationFn: (change: (id: string) => Promise<unknown>) => change(row.id),
    onSuccess: () => client.invalidateQueries({ queryKey: silenceQuery.queryKey }),
    onError: (cause) => sayFailed('The source could not be changed', cause),
  })
  const over = row.endedAt !== null
  return (
    <li className={styles.silence}>
      <Icon name="clock" />
      <div>
        <p>
          <b className={styles.strong}>{row.source}</b>{' '}
          {over
            ? `was silent from ${formatInstant(row.lastAt, timeZone)} to ${formatInstant(row.endedAt as string, timeZone)}.`
            : `has been silent since ${formatInstant(row.lastAt, timeZone)}; it is usually quiet for ${hoursOf(row)} at most.`}
        </p>
        <p className={styles.quiet}>{consequenceOf(row)}</p>
      </div>
      {canWrite ? (
        <span className={styles.actions}>
          {row.seenAt ? null : (
            <Button
              small
              disabled={act.isPending}
              aria-label={`Seen: ${row.source}`}
              onClick={() => act.mutate(seeSilence)}
            >
              Seen
            </Button>
          )}
          {over ? null : (
            <Button
              small
              variant="ghost"
              disabled={act.isPending}
              aria-label={`${row.source} will not come back`}
              title="Its metrics are no longer held as stale"
              onClick={() => act.mutate(endSilence)}
            >
              Will not come back
            </Button>
          )}
        </span>
      ) : null}
    </li>
  )
}

const hoursOf = ({ usualGapHours: hours }: SilenceRow): string =>
  hours < 72 ? `${formatNumber(hours)} hours` : `${formatNumber(hours / 24, 1)} days`

/** What rests on it, in words. */
function consequenceOf({ metrics, endedAt }: SilenceRow): string {
  if (metrics.length === 0) return 'No metric rests on it.'
  const names = metrics.map((metric) => metric.name).join(', ')
  return endedAt === null
    ? `Stale for it, so that bands resting on them are held: ${names}.`
    : `Stale for it until then: ${names}.`
}
