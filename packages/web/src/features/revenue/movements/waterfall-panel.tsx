import { useMediaQuery } from '@mantine/hooks'
import { useState } from 'react'
import type { MovementKind, MovementRow } from '../../../api'
import { Button } from '../../../ui/button'
import { useKey } from '../../../ui/keys'
import { Panel } from '../../../ui/panel'
import { SimpleTable } from '../../../ui/simple-table'
import { downloadCsv } from '../export-csv'
import { namePeriod } from '../periods'
import styles from '../revenue.module.css'
import { exactAmount } from '../words'
import { axisFloor, type Step, stepsOf } from './movements'
import { Waterfall } from './waterfall'
import { tickWords } from './waterfall-frame'

type WaterfallPanelProps = {
  row: MovementRow
  currency: string
  running: boolean
  counts: Partial<Record<MovementKind, number>>
  selected: Step['key'] | undefined
  onSelect: (key: Step['key']) => void
  group: string | undefined
}

/** How MRR came from its start to its end; `T` shows the same as a table. */
export function WaterfallPanel({ row, currency, running, counts, selected, onSelect, group }: WaterfallPanelProps) {
  // The bars want more room than a phone has.
  const phone = useMediaQuery('(max-width: 639px)') ?? false
  const [chosen, setChosen] = useState<boolean | null>(null)
  const asTable = chosen ?? phone
  const toggle = () => setChosen(!asTable)
  useKey('t', toggle)
  const steps = stepsOf(row, counts)
  const floor = axisFloor(steps)
  const when = `${namePeriod(row.period)}${running ? ', still running' : ''}`
  const note = `${group ? `${group}, ` : ''}${when}, ${currency}${floor > 0 ? `; axis starts at ${tickWords(floor)}` : ''}`
  return (
    <Panel
      title="Movements of MRR"
      note={note}
      end={
        <>
          <Button
            variant="ghost"
            small
            icon={asTable ? 'chart' : 'table'}
            aria-label={asTable ? 'Show as chart' : 'Show as table'}
            title={`${asTable ? 'Show as chart' : 'Show as table'} (T)`}
            onClick={toggle}
          />
          <Button
            variant="ghost"
            small
            icon="exports"
            aria-label={`Export the movements of ${namePeriod(row.period)}`}
            onClick={() =>
              downloadCsv(
                `movements-${row.period}.csv`,
                ['movement', `amount_${currency}`, 'accounts'],
                steps.map((step) => [step.name, step.amount, step.accounts]),
              )
            }
          />
        </>
      }
    >
      {asTable ? (
        <StepTable steps={steps} currency={currency} onSelect={onSelect} />
      ) : (
        <Waterfall label={`Movements of MRR, ${when}`} steps={steps} selected={selected} onSelect={onSelect} />
      )}
    </Panel>
  )
}

type StepTableProps = Pick<WaterfallPanelProps, 'currency' | 'onSelect'> & { steps: readonly Step[] }

function StepTable({ steps, currency, onSelect }: StepTableProps) {
  return (
    <div className={styles.chartTable}>
      <SimpleTable
        label="Movements of MRR"
        rows={steps}
        keyOf={(step) => step.key}
        columns={[
          {
            title: 'Movement',
            cell: (step) =>
              Number(step.amount) === 0 ? (
                <b className={styles.strong}>{step.name}</b>
              ) : (
                <button type="button" className={styles.link} onClick={() => onSelect(step.key)}>
                  {step.name}
                </button>
              ),
          },
          { title: `Amount, ${currency}`, numeric: true, cell: (step) => exactAmount(step.amount) },
          { title: 'Accounts', numeric: true, cell: (step) => step.accounts ?? '' },
        ]}
      />
    </div>
  )
}
