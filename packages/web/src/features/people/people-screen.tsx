import { TextInput } from '@mantine/core'
import { useDebouncedCallback, useMediaQuery } from '@mantine/hooks'
import { useInfiniteQuery, useQuery } from '@tanstack/react-query'
import { Link, useNavigate, useSearch } from '@tanstack/react-router'
import { useMemo, useState } from 'react'
import { meQuery, type PersonRow, peopleQuery } from '../../api'
import { type Column, DataTable } from '../../ui/data-table'
import { formatAgo, formatNumber } from '../../ui/format'
import { Icon } from '../../ui/icon'
import { Page } from '../../ui/page'
import { EmptyState, ErrorPanel } from '../../ui/states'
import { Tag } from '../../ui/tag'
import styles from './people.module.css'
import { PeopleSelection } from './people-selection'

function columnsOf(timeZone: string, phone: boolean): Column<PersonRow>[] {
  const all: Column<PersonRow>[] = [
    {
      key: 'name',
      title: 'Name',
      width: 190,
      cell: (row) => <b className={styles.name}>{row.name ?? row.email ?? row.id}</b>,
    },
    {
      key: 'email',
      title: 'E-mail',
      width: 240,
      cell: (row) => <span className={styles.quiet}>{row.email}</span>,
    },
    {
      key: 'account',
      title: 'Account',
      width: phone ? 150 : 220,
      cell: (row) =>
        row.accounts[0] ? (
          <Link tabIndex={-1} className={styles.link} to="/accounts/$id" params={{ id: row.accounts[0].account }}>
            {row.accounts[0].name}
            {row.accounts.length > 1 ? ` +${row.accounts.length - 1}` : ''}
          </Link>
        ) : null,
    },
    {
      key: 'role',
      title: 'Role',
      width: 130,
      cell: (row) => <Role role={row.accounts[0]?.role} />,
    },
    {
      key: 'seen',
      title: 'Last seen',
      width: 110,
      numeric: true,
      cell: (row) => (row.lastSeenAt ? formatAgo(row.lastSeenAt, timeZone) : 'never'),
    },
  ]
  return phone ? all.filter((column) => column.key === 'name' || column.key === 'account') : all
}

/** Who is at our accounts? */
export function PeopleScreen() {
  const { q } = useSearch({ from: '/shell/people' })
  const navigate = useNavigate({ from: '/people' })
  const { data: me } = useQuery(meQuery)
  const list = useInfiniteQuery(peopleQuery(q))
  const rows = useMemo(() => list.data?.pages.flatMap((page) => page.items) ?? [], [list.data])
  const total = list.data?.pages[0]?.total ?? 0
  const phone = useMediaQuery('(max-width: 639px)') ?? false
  const [selected, setSelected] = useState(new Set<string>())
  const canMerge = me?.permissions.includes('people:write') ?? false
  const go = (part: { q?: string }) => void navigate({ search: (was) => ({ ...was, ...part }), replace: true })
  const open = (row: PersonRow) => {
    const account = row.accounts[0]?.account
    if (account) void navigate({ to: '/accounts/$id/$tab', params: { id: account, tab: 'people' } })
  }
  const reach = (last: number) => {
    if (last > rows.length - 60 && list.hasNextPage && !list.isFetchingNextPage) void list.fetchNextPage()
  }
  return (
    <Page title="People" fixed updatedAt={list.dataUpdatedAt || undefined}>
      {selected.size > 0 ? (
        <PeopleSelection selected={selected} onClear={() => setSelected(new Set())} />
      ) : (
        <div className={styles.bar}>
          <Search value={q ?? ''} onChange={(text) => go({ q: text || undefined })} />
          <span className={styles.quiet} role="status">
            {formatNumber(total)} {total === 1 ? 'person' : 'people'}
          </span>
        </div>
      )}
      {list.error && !list.data ? (
        <ErrorPanel title="The people could not be read" error={list.error} onRetry={() => void list.refetch()} />
      ) : (
        <DataTable
          label="People"
          columns={columnsOf(me?.workspace.timeZone ?? 'UTC', phone)}
          count={list.isPending ? 20 : total}
          rowAt={(index) => rows[index]}
          keyOf={(row) => row.id}
          nameOf={(row) => row.name ?? row.email ?? row.id}
          selected={canMerge && !phone ? selected : undefined}
          onSelect={setSelected}
          onOpen={open}
          onPeek={open}
          onReach={reach}
          dimmed={list.isPlaceholderData}
          rowHeight={phone ? 52 : 32}
          empty={
            list.isSuccess ? (
              <EmptyState title={q ? 'Nobody has that name' : 'Nobody yet'}>
                People come with identify and group calls, or an import.
              </EmptyState>
            ) : null
          }
        />
      )}
    </Page>
  )
}

function Search({ value, onChange }: { value: string; onChange: (q: string) => void }) {
  const [text, setText] = useState(value)
  const later = useDebouncedCallback(onChange, 200)
  return (
    <TextInput
      aria-label="Search people"
      placeholder="Search by name or e-mail"
      type="search"
      leftSection={<Icon name="search" />}
      className={styles.search}
      value={text}
      onChange={(event) => {
        setText(event.currentTarget.value)
        later(event.currentTarget.value.trim())
      }}
    />
  )
}

function Role({ role }: { role: string | undefined }) {
  if (!role) return null
  return role === 'user' ? <span className={styles.quiet}>user</span> : <Tag>{role}</Tag>
}
