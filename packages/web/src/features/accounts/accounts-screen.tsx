import { useMediaQuery } from '@mantine/hooks'
import { useQuery } from '@tanstack/react-query'
import { useNavigate } from '@tanstack/react-router'
import { useMemo, useState } from 'react'
import { type AccountRow, meQuery } from '../../api'
import { AccountBeside } from '../../ui/account-beside'
import { LinkButton } from '../../ui/button'
import { DataTable } from '../../ui/data-table'
import { dayOf } from '../../ui/format'
import { Page } from '../../ui/page'
import { ErrorPanel } from '../../ui/states'
import styles from './accounts.module.css'
import { AddAccount } from './add-account'
import { buildColumns } from './build-columns'
import { FilterBar } from './filter-bar'
import { ListFoot } from './list-foot'
import { NoAccounts } from './no-accounts'
import { phoneColumns } from './phone-columns'
import { SelectionBar } from './selection-bar'
import { useAccountList } from './use-account-list'
import { ViewTabs } from './view-tabs'

const keyOf = (row: AccountRow) => row.externalId
const nameOf = (row: AccountRow) => row.name

/** Which accounts are like this? Views, rule, table with totals, row beside. */
export function AccountsScreen() {
  const state = useAccountList()
  const { data: me } = useQuery(meQuery)
  const { place, list, rows, total, totals, columns, fields, search, go, asOf } = state
  const [selected, setSelected] = useState(new Set<string>())
  const navigate = useNavigate()
  const phone = useMediaQuery('(max-width: 639px)') ?? false
  const timeZone = me?.workspace.timeZone ?? 'UTC'
  const currency = me?.workspace.currency ?? 'USD'
  const built = useMemo(() => {
    const all = buildColumns({
      keys: columns,
      fields: fields ?? [],
      rows,
      totals,
      total,
      timeZone,
      currency,
      phone,
    })
    return phone ? phoneColumns(all, search.sort ?? null) : all
  }, [columns, fields, rows, totals, total, search.sort, timeZone, currency, phone])
  const open = (row: AccountRow) => void navigate({ to: '/accounts/$id', params: { id: row.externalId } })
  const peeked = place.peek ?? null
  const peek = (row: AccountRow) => {
    if (phone) open(row)
    else go({ peek: row.externalId === peeked ? undefined : row.externalId }, true)
  }
  const canWrite = !asOf.day && (me?.permissions.includes('accounts:write') ?? true)
  const loading = list.isPending && !list.error
  return (
    <Page
      title="Accounts"
      fixed
      linksOnly={asOf.day}
      updatedAt={list.dataUpdatedAt || undefined}
      actions={
        canWrite ? (
          <>
            {phone ? null : (
              <LinkButton to="/imports" icon="imports">
                Import
              </LinkButton>
            )}
            <AddAccount />
          </>
        ) : null
      }
    >
      <ViewTabs state={state} />
      {selected.size > 0 ? (
        <SelectionBar selected={selected} onClear={() => setSelected(new Set())} readOnly={!canWrite} search={search} />
      ) : (
        <FilterBar state={state} />
      )}
      {list.error && !list.data ? (
        <ErrorPanel title="The accounts could not be read" error={list.error} onRetry={() => void list.refetch()} />
      ) : (
        <div className={styles.split}>
          <DataTable
            label="Accounts"
            columns={built}
            count={loading ? 20 : total}
            rowAt={(index) => rows[index]}
            keyOf={keyOf}
            nameOf={nameOf}
            sort={search.sort ?? null}
            onSort={(sort) => go({ sort: sort ?? undefined })}
            selected={phone ? undefined : selected}
            onSelect={setSelected}
            onOpen={open}
            onPeek={peek}
            onWhy={peek}
            peeked={peeked}
            onReach={state.reach}
            dimmed={list.isPlaceholderData}
            rowHeight={phone ? 52 : 32}
            empty={<NoAccounts state={state} />}
          />
          {peeked ? (
            <AccountBeside
              id={peeked}
              today={dayOf(new Date(), timeZone)}
              onClose={() => go({ peek: undefined }, true)}
            />
          ) : null}
        </div>
      )}
      <ListFoot state={state} />
    </Page>
  )
}
