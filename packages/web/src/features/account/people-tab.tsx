import { useQuery } from '@tanstack/react-query'
import { accountPeopleQuery, type PersonRow } from '../../api'
import { formatAgo } from '../../ui/format'
import { SimpleTable } from '../../ui/simple-table'
import { EmptyState, ErrorPanel, SkeletonRows } from '../../ui/states'
import { Tag } from '../../ui/tag'
import styles from './account.module.css'
import type { AccountPageState } from './use-account-page'

/** Everyone at the account, with role and when last seen. */
export function PeopleTab({ state }: { state: AccountPageState }) {
  const { data, error, isPending, refetch } = useQuery(accountPeopleQuery(state.id, state.asOf))
  if (error) return <ErrorPanel title="The people could not be read" error={error} onRetry={() => void refetch()} />
  if (isPending)
    return (
      <div className={styles.wait}>
        <SkeletonRows rows={10} />
      </div>
    )
  if (data.items.length === 0)
    return <EmptyState title="Nobody yet">People come with identify and group calls, or an import.</EmptyState>
  const now = state.asOf.day ? Date.parse(`${state.asOf.day}T23:59:59Z`) : Date.now()
  return (
    <SimpleTable
      label="People"
      rows={data.items}
      keyOf={(person) => person.id}
      columns={[
        {
          title: 'Name',
          cell: (person) => <b className={styles.strong}>{person.name ?? person.email ?? person.id}</b>,
        },
        { title: 'E-mail', cell: (person) => <span className={styles.quiet}>{person.email}</span> },
        { title: 'Role', cell: (person) => <RoleTag person={person} account={state.id} /> },
        { title: 'Title', cell: (person) => <span className={styles.quiet}>{String(person.fields.title ?? '')}</span> },
        {
          title: 'Last seen',
          numeric: true,
          cell: (person) => (person.lastSeenAt ? formatAgo(person.lastSeenAt, state.timeZone, now) : 'never'),
        },
      ]}
    />
  )
}

function RoleTag({ person, account }: { person: PersonRow; account: string }) {
  const role = person.accounts.find((link) => link.account === account)?.role
  if (!role) return null
  return role === 'user' ? <span className={styles.quiet}>user</span> : <Tag>{role}</Tag>
}
