import { useQuery } from '@tanstack/react-query'
import { Link } from '@tanstack/react-router'
import { lazy, Suspense, useState } from 'react'
import { assignmentQuery, meQuery, type Scorecard, scorecardsQuery } from '../../../api'
import { useAsOf } from '../../../ui/as-of'
import { Button } from '../../../ui/button'
import { formatNumber } from '../../../ui/format'
import { HealthTabs } from '../../../ui/health-tabs'
import { Page } from '../../../ui/page'
import { SimpleTable } from '../../../ui/simple-table'
import { EmptyState, ErrorPanel, SkeletonRows } from '../../../ui/states'
import { Tag } from '../../../ui/tag'
import { recordedWords } from '../recorded'
import styles from '../scorecards.module.css'
import { AssignmentPart } from './assignment-part'

const NewScorecard = lazy(() => import('./new-scorecard').then((module) => ({ default: module.NewScorecard })))

/** By what are accounts scored? Every scorecard, whom it applies to, and on what it was published. */
export function ScorecardsScreen() {
  const { data, error, isPending, refetch } = useQuery(scorecardsQuery)
  const assignment = useQuery(assignmentQuery).data
  const { data: me } = useQuery(meQuery)
  const asOf = useAsOf()
  const [writing, setWriting] = useState(false)
  const canWrite = (me?.permissions.includes('scorecards:write') ?? false) && asOf.day === null
  const rows = [...(data?.items ?? [])].sort(
    (a, b) => Number(b.inForce) - Number(a.inForce) || a.priority - b.priority || a.key.localeCompare(b.key),
  )
  const accountsOf = (key: string) => assignment?.items.find((one) => one.key === key)?.accounts
  return (
    <Page
      title="Scorecards"
      crumbs={<Link to="/health">Health</Link>}
      linksOnly={asOf.day}
      actions={
        canWrite && rows.length > 0 ? (
          <Button variant="primary" icon="plus" onClick={() => setWriting(true)}>
            Scorecard
          </Button>
        ) : null
      }
    >
      <HealthTabs tab="scorecards" />
      {error && !data ? (
        <ErrorPanel title="The scorecards could not be read" error={error} onRetry={() => void refetch()} />
      ) : null}
      {isPending ? (
        <div className={styles.wait}>
          <SkeletonRows rows={6} />
        </div>
      ) : null}
      {data && rows.length === 0 ? <EmptyState title="No scorecard yet" /> : null}
      {rows.length > 0 ? (
        <SimpleTable
          label="Scorecards"
          rows={rows}
          keyOf={(card) => card.key}
          columns={[
            {
              title: 'Scorecard',
              cell: (card) => (
                <Link className={styles.name} to="/health/scorecards/$key" params={{ key: card.key }}>
                  {card.name}
                </Link>
              ),
            },
            { title: 'Priority', numeric: true, cell: (card) => formatNumber(card.priority) },
            {
              title: 'Accounts now',
              numeric: true,
              cell: (card) => {
                const accounts = accountsOf(card.key)
                return accounts === undefined ? <span className={styles.quiet}>–</span> : formatNumber(accounts)
              },
            },
            { title: 'Version', cell: (card) => <VersionCell card={card} /> },
            { title: 'Draft', cell: (card) => (card.status === 'draft' ? <Tag>draft v{card.version}</Tag> : null) },
            {
              title: 'Published on a backtest of',
              cell: (card) => <span className={styles.quiet}>{backtestOf(card)}</span>,
            },
          ]}
        />
      ) : null}
      <AssignmentPart />
      <Suspense fallback={null}>
        {writing ? <NewScorecard cards={rows} onClose={() => setWriting(false)} /> : null}
      </Suspense>
    </Page>
  )
}

function VersionCell({ card }: { card: Scorecard }) {
  if (card.published) return `v${card.published.version}`
  const retired = card.versions.some((one) => one.status === 'retired')
  return <span className={styles.quiet}>{retired ? 'retired' : 'never published'}</span>
}

function backtestOf(card: Scorecard): string {
  const version = card.versions.find((one) => one.version === card.published?.version)
  return version ? recordedWords(version.backtest) : ''
}
