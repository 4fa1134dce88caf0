import { useMediaQuery } from '@mantine/hooks'
import { useQuery } from '@tanstack/react-query'
import { useParams } from '@tanstack/react-router'
import { meQuery, metricsQuery, scorecardQuery } from '../../api'
import { useAsOf } from '../../ui/as-of'
import { Page } from '../../ui/page'
import { ErrorPanel, SkeletonRows } from '../../ui/states'
import styles from './scorecards.module.css'
import { StudioCrumbs } from './studio-crumbs'
import { StudioFrame } from './studio-frame'

/** Does this score call who leaves? A scorecard, its draft, and what the draft would do. */
export function StudioScreen() {
  const { key } = useParams({ from: '/shell/health/scorecards/$key' })
  const asOf = useAsOf()
  const phone = useMediaQuery('(max-width: 639px)', undefined, { getInitialValueInEffect: false }) ?? false
  const card = useQuery(scorecardQuery(key))
  const metrics = useQuery(metricsQuery)
  const { data: me } = useQuery(meQuery)
  const error = card.error ?? metrics.error
  if (card.data && metrics.data && me)
    return (
      <StudioFrame
        key={key}
        card={card.data}
        metrics={metrics.data.items}
        timeZone={me.workspace.timeZone}
        mayWrite={me.permissions.includes('scorecards:write')}
        phone={phone}
        pastDay={asOf.day}
      />
    )
  return (
    <Page title="Scorecard" crumbs={<StudioCrumbs />} fixed>
      {error ? (
        <ErrorPanel
          title="The scorecard could not be read"
          error={error}
          onRetry={() => void Promise.all([card.refetch(), metrics.refetch()])}
        />
      ) : (
        <div className={styles.wait}>
          <SkeletonRows rows={14} />
        </div>
      )}
    </Page>
  )
}
