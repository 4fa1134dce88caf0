import { Link } from '@tanstack/react-router'
import { Score } from '../../../ui/band'
import { Button } from '../../../ui/button'
import { formatDay, formatMoney, formatNumber } from '../../../ui/format'
import { Panel } from '../../../ui/panel'
import styles from '../scorecards.module.css'
import { useStudio } from '../studio-context'
import { Waiting } from '../waiting'
import { outcomeDone } from '../words'
import backtestStyles from './backtest.module.css'

/** The cases that the score did not call, or called wrongly; each opens the account as it was known on that day. */
export function FoundList({ kind }: { kind: 'missed' | 'false_alarms' }) {
  const { backtest, go } = useStudio()
  const { data } = backtest
  const missed = kind === 'missed'
  const total = data ? (missed ? data.missedTotal : data.falseAlarmsTotal) : 0
  return (
    <Panel
      narrow
      title={missed ? 'Missed' : 'False alarms'}
      note={data ? `${formatNumber(total)}, ${missed ? 'best' : 'worst'} scores first` : undefined}
      end={
        <Button variant="ghost" small icon="close" onClick={() => go({ found: undefined })}>
          Back to the backtest
        </Button>
      }
    >
      <Waiting answer={backtest} what="The backtest" height={300}>
        {(told) => {
          const rows = missed ? told.missed : told.falseAlarms
          return (
            <>
              <p className={styles.note}>
                {missed
                  ? `Accounts above the at-risk edge on the date that ${outcomeDone[told.ask.outcome]} all the same.`
                  : `Accounts under the at-risk edge on the date that were still there after ${told.ask.leadDays + told.ask.horizonDays} days.`}
              </p>
              <ul className={backtestStyles.found} aria-label={missed ? 'Missed' : 'False alarms'}>
                {rows.map((row) => (
                  <li key={`${row.account} ${row.date}`}>
                    <Link
                      to="/accounts/$id/$tab"
                      params={{ id: row.account, tab: 'health' }}
                      search={{ as_of: row.date } as never}
                    >
                      <b>{row.name}</b>
                      <small>
                        {formatDay(row.date)}
                        {row.outcomeOn ? `, ${outcomeDone[told.ask.outcome]} ${formatDay(row.outcomeOn)}` : ''}
                      </small>
                    </Link>
                    <span>{row.mrr ? formatMoney(row.mrr, 0) : ''}</span>
                    <Score score={row.score} band={row.band} decimals={1} brief />
                  </li>
                ))}
              </ul>
              {rows.length === 0 ? <p className={styles.note}>None.</p> : null}
              {total > rows.length && rows.length > 0 ? (
                <p className={styles.note}>
                  The {formatNumber(rows.length)} {missed ? 'highest' : 'lowest'} scores of {formatNumber(total)}.
                </p>
              ) : null}
            </>
          )
        }}
      </Waiting>
    </Panel>
  )
}
