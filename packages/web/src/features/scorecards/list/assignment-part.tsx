import { useQuery } from '@tanstack/react-query'
import { Link } from '@tanstack/react-router'
import { assignmentQuery } from '../../../api'
import { formatNumber } from '../../../ui/format'
import { Panel } from '../../../ui/panel'
import { SimpleTable } from '../../../ui/simple-table'
import { ErrorPanel, SkeletonRows } from '../../../ui/states'
import styles from '../scorecards.module.css'

/** Accounts that several scorecards apply to, and those that none does; of the scorecards as published. */
export function AssignmentPart() {
  const { data, error, refetch } = useQuery(assignmentQuery)
  if (error && !data)
    return (
      <ErrorPanel title="Which accounts they apply to could not be read" error={error} onRetry={() => void refetch()} />
    )
  if (!data)
    return (
      <div className={styles.wait}>
        <SkeletonRows rows={4} />
      </div>
    )
  const { none, overlaps } = data
  const names = new Map(data.items.map((one) => [one.key, one.name]))
  const nameOf = (key: string) => names.get(key) ?? key
  return (
    <>
      <Panel
        title="Several apply"
        note={`${formatNumber(overlaps.accounts)} ${overlaps.accounts === 1 ? 'account' : 'accounts'}${more(overlaps)}`}
      >
        {overlaps.accounts === 0 ? (
          <p className={styles.wideNote}>No account is claimed by more than one scorecard.</p>
        ) : (
          <SimpleTable
            label="Several apply"
            rows={overlaps.sample}
            keyOf={(row) => row.account}
            columns={[
              { title: 'Account', cell: (row) => <AccountLink {...row} /> },
              { title: 'Scored by', cell: (row) => nameOf(row.applied) },
              { title: 'Also applies', cell: (row) => row.also.map(nameOf).join(', ') },
            ]}
          />
        )}
      </Panel>
      <Panel
        title="None applies"
        note={`${formatNumber(none.accounts)} ${none.accounts === 1 ? 'account' : 'accounts'}${more(none)}`}
      >
        {none.accounts === 0 ? (
          <p className={styles.wideNote}>Every account has a scorecard.</p>
        ) : (
          <SimpleTable
            label="None applies"
            rows={none.sample}
            keyOf={(row) => row.account}
            columns={[{ title: 'Account', cell: (row) => <AccountLink {...row} /> }]}
          />
        )}
      </Panel>
    </>
  )
}

const more = ({ accounts, sample }: { accounts: number; sample: readonly unknown[] }) =>
  accounts > sample.length ? `, the first ${formatNumber(sample.length)} listed` : ''

function AccountLink({ account, name }: { account: string; name: string }) {
  return (
    <Link className={styles.name} to="/accounts/$id/$tab" params={{ id: account, tab: 'health' }}>
      {name}
    </Link>
  )
}
