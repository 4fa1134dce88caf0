import { useQuery } from '@tanstack/react-query'
import { useSearch } from '@tanstack/react-router'
import { type HealthOverview, healthOverviewQuery } from '../../api'
import { BarChart } from '../../ui/charts'
import { formatNumber } from '../../ui/format'
import { Panel } from '../../ui/panel'
import { EmptyState, ErrorPanel, SkeletonRows } from '../../ui/states'
import { BandFigures } from './band-figures'
import { BandsOverTime } from './bands-over-time'
import { ChangesPart } from './changes-part'
import styles from './health.module.css'
import { HealthFrame } from './health-frame'
import { Movers } from './movers'
import { Owners } from './owners'
import { ScorecardPicker } from './scorecard-picker'
import { SilentSources } from './silent-sources'

/** Who is at risk? How the scores spread and moved, who moved most and why, and whose book they are in. */
export function HealthScreen() {
  const { scorecard } = useSearch({ from: '/shell/health' })
  const { data, error, refetch, dataUpdatedAt } = useQuery(healthOverviewQuery(scorecard))
  return (
    <HealthFrame tab="overview" updatedAt={dataUpdatedAt}>
      {error && !data ? (
        <ErrorPanel title="The health of the accounts could not be read" error={error} onRetry={() => void refetch()} />
      ) : null}
      {!data && !error ? (
        <div className={styles.wait}>
          <SkeletonRows rows={13} />
        </div>
      ) : null}
      {data ? <Overview overview={data} /> : null}
    </HealthFrame>
  )
}

function Overview({ overview }: { overview: HealthOverview }) {
  const { accounts, scorecard, scorecards, distribution, movers, history, bands, average } = overview
  return (
    <>
      <SilentSources stale={overview.stale} />
      <ScorecardPicker scorecards={scorecards} chosen={scorecard} />
      {accounts === 0 ? (
        <NoAccounts overview={overview} />
      ) : (
        <>
          <BandFigures overview={overview} />
          <div className={styles.columns}>
            <div className={styles.left}>
              <BandsOverTime history={history} />
              <ChangesPart scorecard={scorecard} several={scorecards.length > 1} />
              <Panel
                title="Scores now"
                note={`${formatNumber(accounts - bands.none)} accounts with a score${average === null ? '' : `, mean ${formatNumber(average, 1)}`}`}
              >
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
              <Movers title="Fell most" days={movers.days} rows={movers.down} />
              <Movers title="Rose most" days={movers.days} rows={movers.up} />
            </aside>
          </div>
        </>
      )}
    </>
  )
}

function NoAccounts({ overview: { scorecard, scorecards } }: { overview: HealthOverview }) {
  if (scorecards.length === 0)
    return (
      <EmptyState title="No scorecard is in force">
        A scorecard turns metrics into a score; publish one under Scorecards and every account it applies to is scored.
      </EmptyState>
    )
  if (scorecard && scorecards.length > 1)
    return (
      <EmptyState title={`${scorecard.name} scores no account`}>
        Its rule holds for none, or a scorecard of a lower priority number scores them.
      </EmptyState>
    )
  return (
    <EmptyState title="No account yet">Scores appear as soon as accounts and their events have arrived.</EmptyState>
  )
}
