import { useQuery } from '@tanstack/react-query'
import { type AccountPage, accountFieldsQuery, type FieldRow } from '../../api'
import { dayOf, formatAgo, formatDay, formatMoney } from '../../ui/format'
import { MemberName } from '../../ui/member'
import { Panel } from '../../ui/panel'
import { SimpleTable } from '../../ui/simple-table'
import { ErrorPanel, SkeletonRows } from '../../ui/states'
import { Tag } from '../../ui/tag'
import styles from './account.module.css'
import type { AccountPageState } from './use-account-page'

function words(value: unknown, timeZone = 'UTC'): string {
  if (typeof value === 'string' && /^\d{4}-\d{2}-\d{2}(T.*Z)?$/.test(value)) return formatDay(dayOf(value, timeZone))
  if (value === null || value === undefined || value === '') return 'none'
  if (Array.isArray(value)) return value.map((one) => words(one, timeZone)).join(', ') || 'none'
  if (typeof value === 'boolean') return value ? 'yes' : 'no'
  if (typeof value === 'object' && 'amount' in value && 'currency' in value) {
    return formatMoney(value as { amount: string; currency: string })
  }
  return typeof value === 'object' ? JSON.stringify(value) : String(value)
}

/** Everything that is recorded about the account itself: value, source, since when, and what lost. */
export function FieldsTab({ page, state }: { page: AccountPage; state: AccountPageState }) {
  const { data, error, refetch } = useQuery(accountFieldsQuery(state.id, state.asOf))
  if (error) return <ErrorPanel title="The fields could not be read" error={error} onRetry={() => void refetch()} />
  return (
    <>
      <Panel title="Fields" note="each with where it comes from">
        {data ? (
          <FieldTable rows={data} timeZone={state.timeZone} />
        ) : (
          <div className={styles.wait}>
            <SkeletonRows rows={7} />
          </div>
        )}
      </Panel>
      <Panel title="Ids and roles">
        <Identity page={page} />
      </Panel>
    </>
  )
}

function FieldTable({ rows, timeZone }: { rows: FieldRow[]; timeZone: string }) {
  return (
    <SimpleTable
      label="Fields"
      rows={rows}
      keyOf={(row) => row.key}
      columns={[
        { title: 'Field', cell: (row) => row.label },
        {
          title: 'Value',
          cell: (row) => (
            <span className={styles.pair}>
              <b className={styles.strong}>{words(row.value, timeZone)}</b>
              {row.pinned ? <Tag>pinned</Tag> : null}
            </span>
          ),
        },
        { title: 'Source', cell: (row) => <span className={styles.quiet}>{row.source ?? ''}</span> },
        { title: 'Set by', cell: (row) => <span className={styles.quiet}>{row.setBy ?? ''}</span> },
        { title: 'Since', numeric: true, cell: (row) => (row.at ? formatAgo(row.at, timeZone) : '') },
        {
          title: 'Said otherwise',
          cell: (row) => (
            <span className={styles.quiet}>
              {row.others.map((other) => `${other.source}: ${words(other.value)}`).join('; ')}
            </span>
          ),
        },
      ]}
    />
  )
}

function Identity({ page }: { page: AccountPage }) {
  const { account } = page
  const rows: { key: string; name: string; value: string; member?: boolean }[] = [
    { key: 'externalId', name: 'Id', value: account.externalId },
    ...Object.entries(account.ids).map(([source, id]) => ({
      key: `ids.${source}`,
      name: `Id in ${source}`,
      value: id,
    })),
    { key: 'parent', name: 'Parent account', value: account.parentName ?? account.parent ?? 'none' },
    { key: 'owner', name: 'Owner', value: account.owner ?? 'none', member: account.owner !== null },
    ...Object.entries(account.roles).map(([role, email]) => ({
      key: `role.${role}`,
      name: role,
      value: email,
      member: true,
    })),
  ]
  return (
    <SimpleTable
      label="Ids and roles"
      rows={rows}
      keyOf={(row) => row.key}
      columns={[
        { title: 'What', cell: (row) => row.name },
        {
          title: 'Value',
          cell: (row) => (row.member ? <MemberName email={row.value} /> : <b className={styles.strong}>{row.value}</b>),
        },
        { title: 'Key', cell: (row) => <code className={styles.code}>{row.key}</code> },
      ]}
    />
  )
}
