import { Modal } from '@mantine/core'
import { useMutation, useQueryClient } from '@tanstack/react-query'
import { useState } from 'react'
import { closePeriod, type ReportedRow, reopenPeriod } from '../../../api'
import { Button } from '../../../ui/button'
import { isZero } from '../../../ui/decimal'
import { Form, SegmentedControl } from '../../../ui/form'
import { dayOf, formatDay, formatShortDay } from '../../../ui/format'
import { sayDone } from '../../../ui/notify'
import { Facts } from '../../../ui/panel'
import { hasEnded, nameMonth, namePeriod } from '../periods'
import styles from '../revenue.module.css'
import type { RevenueState } from '../use-revenue'
import { exactAmount, shareWords, signedMoney } from '../words'

type CloseProps = { state: RevenueState; row: ReportedRow }

/** Freezes what is reported of the period, after showing it; a closed one can be opened again. */
export function ClosePeriod({ state, row }: CloseProps) {
  const [asking, setAsking] = useState<'close' | 'reopen' | null>(null)
  const client = useQueryClient()
  const { permissions, asOf, search, today } = state
  const refresh = () => client.invalidateQueries({ queryKey: ['revenue', 'movements'] })
  const close = () => setAsking(null)
  // What is reported is of all accounts, as known now.
  const whole = asOf.day === null && !search.filter
  if (!whole || !hasEnded(row.period, today)) return null
  if (row.closed)
    return permissions.includes('settings:write') ? (
      <>
        <Button icon="lock" onClick={() => setAsking('reopen')}>
          Open {nameMonth(row.period)} again
        </Button>
        {asking === 'reopen' ? <ReopenDialog row={row} state={state} onClose={close} onDone={refresh} /> : null}
      </>
    ) : null
  if (!permissions.includes('revenue:write')) return null
  return (
    <>
      <Button icon="lock" onClick={() => setAsking('close')}>
        Close {nameMonth(row.period)}
      </Button>
      {asking === 'close' ? <CloseDialog row={row} onClose={close} onDone={refresh} /> : null}
    </>
  )
}

type DialogProps = { row: ReportedRow; onClose: () => void; onDone: () => Promise<void> }

function CloseDialog({ row, onClose, onDone }: DialogProps) {
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

/** What is no longer reported once the period is open again, beside what stands in its place. */
function ReopenDialog({ row, state, onClose, onDone }: DialogProps & { state: RevenueState }) {
  const reopen = useMutation({
    mutationFn: () => reopenPeriod(row.period),
    onSuccess: async () => {
      await onDone()
      state.go({ reported: undefined, restated: undefined }, true)
      sayDone(`${namePeriod(row.period)} is open again`)
      onClose()
    },
  })
  const now = row.restated ?? row
  const differs = (closed: string, known: string) => (closed === known ? closed : `${closed}, from then on ${known}`)
  return (
    <Modal opened onClose={onClose} title={`Open ${namePeriod(row.period)} again`}>
      <Form
        onSubmit={() => reopen.mutate()}
        problem={reopen.error?.message}
        actions={
          <>
            <Button type="submit" variant="primary" disabled={reopen.isPending}>
              Open {nameMonth(row.period)} again
            </Button>
            <Button onClick={onClose} data-autofocus>
              Keep it closed
            </Button>
          </>
        }
      >
        <p>
          The figures closed on {row.closed ? formatDay(dayOf(row.closed.at, state.timeZone)) : 'that day'} are reported
          no more, and no restatement is shown.{' '}
          {row.restated ? 'What is known now takes their place.' : 'What is known now is the same.'}
        </p>
        <Facts
          items={[
            ['Start', differs(exactAmount(row.start), exactAmount(now.start))],
            ['End', differs(exactAmount(row.end), exactAmount(now.end))],
            ['GRR', differs(shareWords(row.grr), shareWords(now.grr))],
            ['NRR', differs(shareWords(row.nrr), shareWords(now.nrr))],
            ['Accounts', differs(String(row.accounts.end), String(now.accounts.end))],
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
      <Button
        variant="ghost"
        small
        aria-pressed={state.search.restated === true}
        title="Show the accounts that are known otherwise now"
        onClick={() => state.go({ restated: state.search.restated ? undefined : true }, true)}
      >
        Restated{isZero(end) ? ', with the same end' : ` by ${signedMoney(end, state.currency, 2)}`}
      </Button>
    </>
  )
}
