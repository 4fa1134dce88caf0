import { useQuery } from '@tanstack/react-query'
import { useState } from 'react'
import { type Opportunity, opportunitiesQuery } from '../../api'
import { Button } from '../button'
import { NumberButton } from '../explain'
import { formatDay, formatMoney, formatPercent } from '../format'
import { ErrorPanel, SkeletonRows } from '../states'
import { expectedTarget } from './expected-target'
import styles from './opportunities.module.css'
import { OpportunityForm } from './opportunity-form'
import { outcomeWords, sumsOf, useRates } from './worth'

type AccountOpportunitiesProps = { account: string; canWrite: boolean }

/** Where one account may grow: each opportunity, what the open ones come to, and the way to tell another. */
export function AccountOpportunities({ account, canWrite }: AccountOpportunitiesProps) {
  const { data, error, refetch } = useQuery(opportunitiesQuery(account))
  const { rates, base } = useRates()
  const [edited, setEdited] = useState<Opportunity | 'new' | null>(null)
  if (error && !data)
    return <ErrorPanel title="The opportunities could not be read" error={error} onRetry={() => void refetch()} />
  if (!data) return <SkeletonRows rows={2} />
  if (edited)
    return (
      <OpportunityForm
        opportunity={edited === 'new' ? null : edited}
        account={account}
        currency={base}
        onDone={() => setEdited(null)}
      />
    )
  const open = data.filter((one) => one.outcome === null)
  const sums = sumsOf(open, rates)
  const total = (title: 'Amount' | 'Expected', amount: number) => {
    const money = formatMoney({ amount: amount.toFixed(4), currency: base }, 0)
    return <NumberButton target={expectedTarget(title, money, open.length, sums.left, base)}>{money}</NumberButton>
  }
  return (
    <>
      {data.length === 0 ? <p className={styles.quiet}>None was told.</p> : null}
      <ul className={styles.list}>
        {data.map((one) => (
          <li key={one.id}>
            {canWrite ? (
              <button type="button" onClick={() => setEdited(one)} title={`Change ${one.name}`}>
                {one.name}
              </button>
            ) : (
              <span>{one.name}</span>
            )}
            <b>{formatMoney(one.amount)}</b>
            <small>
              {one.outcome ? outcomeWords(one.outcome) : one.stage}
              {one.outcome === null && one.probability !== null ? `, ${formatPercent(one.probability)}` : ''}
              {one.expectedOn ? `, ${formatDay(one.expectedOn)}` : ''}
            </small>
          </li>
        ))}
      </ul>
      {open.length > 0 ? (
        <p className={styles.quiet}>
          Open: {total('Amount', sums.amount)} a month, {total('Expected', sums.expected)} expected
          {sums.left > 0 ? `; ${sums.left} without a probability or a rate left out` : ''}.
        </p>
      ) : null}
      {canWrite ? (
        <Button small icon="plus" onClick={() => setEdited('new')}>
          Add opportunity
        </Button>
      ) : null}
    </>
  )
}
