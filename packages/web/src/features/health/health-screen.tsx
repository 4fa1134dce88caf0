import { useQuery } from '@tanstack/react-query'
import { Link } from '@tanstack/react-router'
import { type Band, type HealthOverview, healthOverviewQuery, type Rule } from '../../api'
import { BandMark, bandKeys, bandNames } from '../../ui/band'
import { LinkButton } from '../../ui/button'
import { BarChart } from '../../ui/charts'
import { formatNumber, formatPercent } from '../../ui/format'
import { Page } from '../../ui/page'
import { Panel } from '../../ui/panel'
import { EmptyState, ErrorPanel, SkeletonRows } from '../../ui/states'
import styles from './health.module.css'
import { Movers } from './movers'
import { Owners } from './owners'

/** Who is at risk? How the scores spread, who moved most, and whose book they are in. */
export function HealthScreen() {
  const { data, error, refetch, dataUpdatedAt } = useQuery(healthOverviewQuery)
  return (
    <Page
      title="Health"
      actions={<LinkButton to="/health/scorecards">Scorecards</LinkButton>}
      updatedAt={dataUpdatedAt || undefined}
    >
      {error && !data ? (
        <ErrorPanel title="The health of the accounts could not be read" error={error} onRetry={() => void refetch()} />
      ) : null}
      {!data && !error ? (
        <div className={styles.wait}>
          <SkeletonRows rows={13} />
        </div>
      ) : null}
      {data ? <Overview overview={data} /> : null}
    </Page>
  )
}

function Overview({ overview }: { overview: HealthOverview }) {
  const { bands, accounts, scorecard, distribution, average } = overview
  if (accounts === 0)
    return (
      <EmptyState title="No account yet">Scores appear as soon as accounts and their events have arrived.</EmptyState>
    )
  const note = `${scorecard ? `${scorecard.name} v${scorecard.version}, ` : ''}${formatNumber(accounts - bands.none)} accounts with a score${average === null ? '' : `, mean ${formatNumber(average, 1)}`}`
  return (
    <>
      <nav aria-label="Bands" className={styles.figures}>
        {bandKeys.map((key) => (
          <BandFigure key={key} band={key} count={bands[key]} total={accounts} />
        ))}
        <BandFigure band={null} count={bands.none} total={accounts} />
      </nav>
      <div className={styles.columns}>
        <div className={styles.left}>
          <Panel title="Scores now" note={note}>
            <div className={styles.chart}>
              <BarChart
                label="How the scores spread"
                height={200}
                bars={distribution.map((bin) => ({ label: `${bin.from} to ${bin.to}`, count: bin.accounts }))}
                edges={[...distribution.map((bin) => String(bin.from)), '100']}
              />
            </div>
          </Panel>
          <Owners rows={overview.owners} />
        </div>
        <aside className={styles.right} aria-label="Movers">
          <Movers title="Fell most" days={overview.movers.days} rows={overview.movers.down} />
          <Movers title="Rose most" days={overview.movers.days} rows={overview.movers.up} />
        </aside>
      </div>
    </>
  )
}

function ruleOf(band: Band | null): Rule {
  return band ? { field: 'health.band', op: '=', value: band } : { field: 'health.score', op: 'is_not_set' }
}

function BandFigure({ band, count, total }: { band: Band | null; count: number; total: number }) {
  return (
    <Link to="/accounts" search={{ filter: ruleOf(band), sort: 'health' }} className={styles.figure}>
      <span>{band ? bandNames[band] : 'No score'}</span>
      <b>
        <BandMark band={band} />
        {formatNumber(count)}
      </b>
      <small>{formatPercent(count / total)} of accounts</small>
    </Link>
  )
}
