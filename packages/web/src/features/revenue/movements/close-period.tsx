import { Modal } from '@mantine/core'
import { useMutation, useQueryClient } from '@tanstack/react-query'
import { useState } from 'react'
import { closePeriod, type ReportedRow, reopenPeriod } from '../../../api'
import { Button } from '../../../ui/button'
import { Form, SegmentedControl } from '../../../ui/form'
import { dayOf, formatDay, formatShortDay } from '../../../ui/format'
import { sayDone, sayFailed } from '../../../ui/notify'
import { Facts } from '../../../ui/panel'
import { isZero } from '../decimal'
import { nameMonth, namePeriod } from '../periods'
import styles from '../revenue.module.css'
import type { RevenueState } from '../use-revenue'
import { exactAmount, shareWords, signedMoney } from '../words'

type CloseProps = { state: RevenueState; row: ReportedRow }

/** Freezes what is reported of the period, after showing it; a closed one can be opened again. */
export function ClosePeriod({ state, row }: CloseProps) {
  const [asking, setAsking] = useState(false)
  const client = useQueryClient()
  const { permissions, asOf, search, today } = state
  const refresh = () => client.invalidateQueries({ queryKey: ['revenue', 'movements'] })
  const reopen = useMutation({
    mutationFn: () => reopenPeriod(row.period),
    onSuccess: async () => {
      await refresh()
      sayDone(`${namePeriod(row.period)} is open again`)
    },
    onError: (cause) => sayFailed('The period was not opened', cause),
  })
  // What is reported is of all accounts, as known now.
  const whole = asOf.day === null && !search.filter
  if (!whole || state.running || row.period >= today) return null
  if (row.closed)
    return permissions.includes('settings:write') ? (
      <Button icon="lock" disabled={reopen.isPending} onClick={() => reopen.mutate()}>
        Open {nameMonth(row.period)} again
      </Button>
    ) : null
  if (!permissions.includes('revenue:write')) return null
  return (
    <>
      <Button icon="lock" onClick={() => setAsking(true)}>
        Close {nameMonth(row.period)}
      </Button>
      {asking ? <CloseDialog row={row} onClose={() => setAsking(false)} onDone={refresh} /> : null}
    </>
  )
}

function CloseDialog({ row, onClose, onDone }: { row: ReportedRow; onClose: () => void; onDone: () => Promise<void> }) {
  const close = useMutation({
    mutationFn: () => closePeriod(row.period),
    onSuccess: async () => {
      await onDone()
      sayDone(`${namePeriod(row.period)} is closed`)
      onClose()
    },
  })
  return (
    <Modal opened onClose={onClose} title={`Close ${namePeriod(row.period)}`}>
      <Form
        onSubmit={() => close.mutate()}
        problem={close.error?.message}
        actions={
          <Button type="submit" variant="primary" disabled={close.isPending} data-autofocus>
            Close {nameMonth(row.period)}
          </Button>
        }
      >
        <p>These figures are reported from now on. What is corrected later is shown beside them, as a restatement.</p>
        <Facts
          items={[
            ['Start', exactAmount(row.start)],
            ['End', exactAmount(row.end)],
            ['GRR', shareWords(row.grr)],
            ['NRR', shareWords(row.nrr)],
            ['Accounts', `${row.accounts.start} to ${row.accounts.end}`],
          ]}
        />
      </Form>
    </Modal>
  )
}

/** Of a closed period that is known otherwise now: which figures are shown, and by how much they differ. */
export function ClosedSwitch({ state, row }: CloseProps) {
  if (!row.closed) return null
  const day = dayOf(row.closed.at, state.timeZone)
  if (!row.restated || !row.restatement)
    return (
      <p className={styles.closed} title={`By ${row.closed.by}`}>
        Closed on {formatDay(day)}, unchanged since
      </p>
    )
  const { end } = row.restatement
  return (
    <>
      <SegmentedControl
        label="Which figures"
        value={state.search.reported ? 'closed' : 'now'}
        onChange={(next) => state.go({ reported: next === 'closed' || undefined }, true)}
        options={[
          { value: 'now', label: 'Known now' },
          { value: 'closed', label: `As closed on ${formatShortDay(day)}` },
        ]}
      />
      <p className={styles.closed}>
        Restated{isZero(end) ? ', with the same end' : ` by ${signedMoney(end, state.currency, 2)}`}
      </p>
    </>
  )
}
