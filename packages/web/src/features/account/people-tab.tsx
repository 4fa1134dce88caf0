import { useQuery } from '@tanstack/react-query'
import { useState } from 'react'
import { accountPeopleQuery, meQuery, type PersonRow } from '../../api'
import { formatAgo } from '../../ui/format'
import { MergePeople } from '../../ui/merge'
import { SimpleTable } from '../../ui/simple-table'
import { EmptyState, ErrorPanel, SkeletonRows } from '../../ui/states'
import { Tag } from '../../ui/tag'
import styles from './account.module.css'
import { MergedPeople } from './merged-people'
import { PersonMenu } from './person-menu'
import type { AccountPageState } from './use-account-page'

/** Everyone at the account, with role and when last seen. */
export function PeopleTab({ state }: { state: AccountPageState }) {
  const { data, error, isPending, refetch } = useQuery(accountPeopleQuery(state.id, state.asOf))
  const { data: me } = useQuery(meQuery)
  const [merging, setMerging] = useState<string | null>(null)
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
  const canMerge = state.asOf.day === null && (me?.permissions.includes('people:write') ?? false)
  return (
    <>
      <SimpleTable
        label="People"
        rows={data.items}
        keyOf={(person) => person.id}
        columns={[
          {
            title: 'Name',
            cell: (person) => <b className={styles.strong}>{nameOf(person)}</b>,
          },
          { title: 'E-mail', cell: (person) => <span className={styles.quiet}>{person.email}</span> },
          { title: 'Role', cell: (person) => <RoleTag person={person} account={state.id} /> },
          {
            title: 'Title',
            cell: (person) => <span className={styles.quiet}>{String(person.fields.title ?? '')}</span>,
          },
          {
            title: 'Last seen',
            numeric: true,
            cell: (person) => (person.lastSeenAt ? formatAgo(person.lastSeenAt, state.timeZone, now) : 'never'),
          },
          ...(canMerge
            ? [
                {
                  title: 'Actions',
                  cell: (person: PersonRow) => (
                    <PersonMenu name={nameOf(person)} onMerge={() => setMerging(person.id)} />
                  ),
                },
              ]
            : []),
        ]}
      />
      {canMerge ? <MergedPeople account={state.id} timeZone={state.timeZone} /> : null}
      {merging ? <MergePeople person={merging} account={state.id} onClose={() => setMerging(null)} /> : null}
    </>
  )
}

const nameOf = (person: PersonRow) => person.name ?? person.email ?? person.id

function RoleTag({ person, account }: { person: PersonRow; account: string }) {
  const role = person.accounts.find((link) => link.account === account)?.role
  if (!role) return null
  return role === 'user' ? <span className={styles.quiet}>user</span> : <Tag>{role}</Tag>
}
