import { useInfiniteQuery, useQuery } from '@tanstack/react-query'
import { Link } from '@tanstack/react-router'
import { Fragment } from 'react'
import { accountQuery, ledgerQuery } from '../../../api'
import { Button } from '../../../ui/button'
import { dayOf, formatDay, formatShortDay } from '../../../ui/format'
import { Panel } from '../../../ui/panel'
import { EmptyState, ErrorPanel, SkeletonRows } from '../../../ui/states'
import { daysOf, namePeriod, shortPeriod } from '../periods'
import styles from '../revenue.module.css'
import type { RevenueState } from '../use-revenue'
import { exactAmount } from '../words'
import { changeWords, planWords, replacedWords } from './ledger-words'
import { RatesAlone } from './rates-alone'
import { isReplaced, replacedDays, signedAmount, sumOf, worthWords } from './worth'

/** The single changes of one account in the period: what each subscription brought before and after. */
export function AccountLedger({ state, account }: { state: RevenueState; account: string }) {
  const { period, timeZone, scope } = state
  const list = useInfiniteQuery(ledgerQuery({ account, from: period, to: period, knownAt: scope.knownAt }))
  const rows = list.data?.pages.flatMap((page) => page.items) ?? []
  const { data: named } = useQuery({ ...accountQuery(account), enabled: list.data !== undefined && rows.length === 0 })
  const name = rows[0]?.name ?? named?.name ?? account
  const currencies = [...new Set(rows.map((row) => row.currency))]
  const before = dayBefore(period)
  const replaced = replacedDays(rows)
  const sum = list.hasNextPage ? null : sumOf(rows)
  return (
    <Panel
      title={name}
      note={`ledger, ${shortPeriod(period)}${currencies.length > 0 ? `, in ${currencies.join(', ')}` : ''}`}
      end={
        <>
          <Link
            className={styles.link}
            to="/accounts/$id/$tab"
            params={{ id: account, tab: 'revenue' }}
            search={{ as_of: before, known: scope.knownAt ? undefined : 'now' } as never}
          >
            Account as of {formatShortDay(before)}
          </Link>
          <Button
            variant="ghost"
            small
            icon="close"
            aria-label="Close the ledger"
            onClick={() => state.go({ account: undefined }, true)}
          />
        </>
      }
    >
      {list.error ? (
        <ErrorPanel title="The ledger could not be read" error={list.error} onRetry={() => void list.refetch()} />
      ) : null}
      {list.isPending ? <SkeletonRows rows={3} /> : null}
      {list.data && rows.length === 0 ? (
        <EmptyState title={`No change of a subscription in ${namePeriod(period)}`}>
          <RatesAlone state={state} account={account} />
        </EmptyState>
      ) : null}
      {rows.length > 0 ? (
        <>
          {/* biome-ignore lint/a11y/noNoninteractiveTabindex: a region that scrolls must be reachable by keyboard */}
          <section className={styles.changes} tabIndex={0} aria-label={`Ledger of ${name}, table`}>
            <table>
              <thead>
                <tr>
                  <th scope="col">Subscription</th>
                  <th scope="col">When</th>
                  <th scope="col">Known</th>
                  <th scope="col">Before</th>
                  <th scope="col">After</th>
                </tr>
              </thead>
              <tbody>
                {rows.map((row) => {
                  const pair = isReplaced(row, replaced)
                  const worth = worthWords(row, state.currency)
                  return (
                    <Fragment key={`${row.subscription} ${row.day} ${row.component} ${row.currency}`}>
                      <tr className={`${worth ? styles.foreign : ''} ${pair ? styles.pair : ''}`}>
                        <th scope="row" title={`${row.subscription}, ${planWords(row)}`}>
                          {row.subscription}
                          <small>
                            {pair ? replacedWords(row.what) : changeWords(row.what)}, {planWords(row)}
                          </small>
                        </th>
                        <td title={formatDay(row.day)}>{formatShortDay(row.day)}</td>
                        <td title={row.knownAt}>{knownWords(dayOf(row.knownAt, timeZone), row.day)}</td>
                        <td>
                          {exactAmount(row.before)}
                          {currencies.length > 1 ? <small>{row.currency}</small> : null}
                        </td>
                        <td>
                          {exactAmount(row.after)}
                          {currencies.length > 1 ? <small>{row.currency}</small> : null}
                        </td>
                      </tr>
                      {worth ? (
                        <tr className={`${styles.worth} ${pair ? styles.pair : ''}`}>
                          <td colSpan={5}>{worth}</td>
                        </tr>
                      ) : null}
                    </Fragment>
                  )
                })}
              </tbody>
              {sum === null ? null : (
                <tfoot>
                  <tr className={styles.changeSum}>
                    <th scope="row">Sum of changes</th>
                    <td colSpan={4}>
                      {signedAmount(sum)} {state.currency}
                    </td>
                  </tr>
                </tfoot>
              )}
            </table>
          </section>
          {list.hasNextPage ? (
            <div className={styles.more}>
              <Button small onClick={() => void list.fetchNextPage()}>
                Show more
              </Button>
            </div>
          ) : null}
        </>
      ) : null}
    </Panel>
  )
}

const dayBefore = (period: string): string => {
  const { first } = daysOf(period)
  return new Date(Date.parse(`${first}T00:00:00Z`) - 86_400_000).toISOString().slice(0, 10)
}

/** The year stands only where it is another than the change's. */
const knownWords = (known: string, day: string): string =>
  known.slice(0, 4) === day.slice(0, 4) ? formatShortDay(known) : formatDay(known)
