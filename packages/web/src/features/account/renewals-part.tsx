import { useQuery } from '@tanstack/react-query'
import { Link } from '@tanstack/react-router'
import { accountRenewalsQuery, meQuery, type Renewal } from '../../api'
import { NumberButton } from '../../ui/explain'
import { formatDay, formatMoney, formatPercent } from '../../ui/format'
import { AccountOpportunities } from '../../ui/opportunities'
import { Panel } from '../../ui/panel'
import { bucketNames, moneyOr, stakeTarget, suggestedTarget } from '../../ui/renewals'
import { SimpleTable } from '../../ui/simple-table'
import { ErrorPanel, SkeletonRows } from '../../ui/states'
import styles from './account.module.css'

/** The open renewals of an account: what is at stake, what is expected, and what the data suggests and why. */
export function RenewalsPart({ account }: { account: string }) {
  const { data: me } = useQuery(meQuery)
  const allowed = me?.permissions.includes('renewals:read') ?? false
  const { data, error, refetch } = useQuery({ ...accountRenewalsQuery(account), enabled: allowed })
  if (!allowed) return null
  return (
    <Panel title="Renewals" note="open, the soonest first">
      {error && !data ? (
        <ErrorPanel title="The renewals could not be read" error={error} onRetry={() => void refetch()} />
      ) : null}
      {!data && !error ? <SkeletonRows rows={2} /> : null}
      {data?.length === 0 ? (
        <p className={styles.renewalWords}>No term of a subscription that runs ends in the next twelve months.</p>
      ) : null}
      {data && data.length > 0 ? (
        <SimpleTable
          label="Renewals"
          rows={data}
          keyOf={(row) => row.id}
          columns={[
            {
              title: 'Term ends',
              cell: (row) => (
                <Link
                  to="/renewals"
                  search={besideOf(row)}
                  className={styles.renewalLink}
                  title="Open beside the board"
                >
                  {formatDay(row.date)}
                </Link>
              ),
            },
            {
              title: 'At stake',
              numeric: true,
              cell: (row) => (
                <NumberButton target={stakeTarget(row, 'now')}>{moneyOr(row.mrr, 'no rate', 2)}</NumberButton>
              ),
            },
            {
              title: 'Forecast',
              cell: (row) => (
                <>
                  {row.forecast ? (
                    bucketNames[row.forecast.category]
                  ) : (
                    <span className={styles.quiet}>Not told yet</span>
                  )}
                  {row.forecast?.amount ? `, ${formatMoney(row.forecast.amount, 2)}` : ''}
                </>
              ),
            },
            {
              title: 'Suggested, and why',
              kind: 'words',
              cell: (row) => <Suggested renewal={row} />,
            },
            { title: 'Notice by', numeric: true, cell: noticeWords },
          ]}
        />
      ) : null}
    </Panel>
  )
}

/** Where an account may grow, as of now. */
export function OpportunitiesPart({ account }: { account: string }) {
  const { data: me } = useQuery(meQuery)
  if (!me?.permissions.includes('revenue:read')) return null
  return (
    <Panel title="Opportunities" note="where it may grow">
      <div className={styles.renewalWords}>
        <AccountOpportunities account={account} canWrite={me.permissions.includes('revenue:write')} />
      </div>
    </Panel>
  )
}

/** The renewal opened on the board of its quarter. */
function besideOf({ id, date }: Renewal) {
  const period = `${date.slice(0, 4)}-Q${Math.ceil(Number(date.slice(5, 7)) / 3)}`
  return { period, peek: id, terms: 'all' as const }
}

function Suggested({ renewal }: { renewal: Renewal }) {
  const { suggested } = renewal
  if (!suggested.category) return <span title={suggested.word}>{suggested.word}</span>
  const amount = suggested.amount ? `, ${formatMoney(suggested.amount, 2)} kept` : ''
  const rate = suggested.rate === null ? '' : ` (${formatPercent(suggested.rate, 1)})`
  return (
    <span title={suggested.word}>
      <NumberButton target={suggestedTarget(renewal, 'now')}>
        {`${bucketNames[suggested.category]}${amount}${rate}`}
      </NumberButton>
      : {suggested.word}
    </span>
  )
}

function noticeWords({ noticeGivenOn, noticeDeadline }: Renewal): string {
  if (noticeGivenOn) return `given ${formatDay(noticeGivenOn)}`
  return noticeDeadline ? formatDay(noticeDeadline) : 'not told'
}
