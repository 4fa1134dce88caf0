import { useQuery } from '@tanstack/react-query'
import { Link } from '@tanstack/react-router'
import { type HealthOverview, meQuery } from '../../api'
import { dayOf, formatDay } from '../../ui/format'
import { Icon } from '../../ui/icon'
import styles from './health.module.css'

/** Says which sources are silent and what is stale for it: bands that rest on it are held. */
export function SilentSources({ stale }: { stale: HealthOverview['stale'] }) {
  const { data: me } = useQuery(meQuery)
  if (stale.length === 0) return null
  const timeZone = me?.workspace.timeZone ?? 'UTC'
  return (
    <section className={styles.silent} aria-label="Silent sources">
      <Icon name="clock" />
      <ul>
        {stale.map((one) => (
          <li key={one.id}>
            <b>{one.source}</b> is silent since {formatDay(dayOf(one.silentSince, timeZone))}:{' '}
            {metricWords(one.metrics)}. Bands that rest on it are held as at the last close.
          </li>
        ))}
      </ul>
      <Link to="/sources">Sources</Link>
    </section>
  )
}

function metricWords(metrics: HealthOverview['stale'][number]['metrics']): string {
  const [first, second, ...rest] = metrics.map(({ name }) => name)
  if (!first) return 'no metric rests on it'
  if (!second) return `${first} is stale`
  return `${first}, ${second}${rest.length > 0 ? ` and ${rest.length} more metrics` : ''} are stale`
}
