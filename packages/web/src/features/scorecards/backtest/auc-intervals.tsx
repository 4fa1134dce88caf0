import type { Backtest } from '../../../api'
import { formatNumber } from '../../../ui/format'
import { useStudio } from '../studio-context'
import { aucWords } from '../words'
import { aucLines, aucSpan } from './auc-lines'
import styles from './backtest.module.css'

const WIDE = 150

/** Each AUC as a dot on the line of its interval; .5, which is chance, is dotted. */
export function AucIntervals({ told }: { told: Backtest }) {
  const { published, changed, versionName, asTable } = useStudio()
  const before = published && changed > 0 ? `Published v${published.version}` : null
  const lines = aucLines(told, changed > 0 || !published ? `Draft ${versionName}` : `Published ${versionName}`, before)
  const { low, high, ticks } = aucSpan(lines)
  const x = (auc: number) => 4 + ((auc - low) / (high - low)) * (WIDE - 8)
  return (
    <table className={styles.intervals}>
      <caption className={styles.hidden}>AUC with 95 % intervals</caption>
      <thead>
        <tr>
          <th scope="col">AUC, 95 % interval</th>
          <th scope="col">
            {asTable ? (
              'Interval'
            ) : (
              <svg width={WIDE} height="14" role="img" aria-label={`From ${low} to ${high}`}>
                {ticks.map((tick) => (
                  <text key={tick} x={x(tick)} y="11" textAnchor="middle">
                    {`.${Math.round(tick * 10)}`}
                  </text>
                ))}
              </svg>
            )}
          </th>
          <th scope="col">AUC</th>
        </tr>
      </thead>
      <tbody>
        {lines.map(({ name, auc, interval, own }) => {
          const words = interval ? `${formatNumber(interval[0], 3)} to ${formatNumber(interval[1], 3)}` : 'no interval'
          return (
            <tr key={name} className={own ? styles.own : undefined}>
              <th scope="row">{name}</th>
              <td>
                {asTable ? (
                  words
                ) : (
                  <svg width={WIDE} height="22" role="img" aria-label={words}>
                    <title>{words}</title>
                    <line x1={x(0.5)} x2={x(0.5)} y2="22" stroke="var(--control)" strokeDasharray="2 2" />
                    {interval ? (
                      <line
                        x1={x(interval[0])}
                        x2={x(interval[1])}
                        y1="11"
                        y2="11"
                        stroke={own ? 'var(--accent)' : 'var(--control)'}
                        strokeWidth="1.6"
                      />
                    ) : null}
                    {auc === null ? null : (
                      <circle cx={x(auc)} cy="11" r="3.6" fill={own ? 'var(--accent)' : 'var(--text-3)'} />
                    )}
                  </svg>
                )}
              </td>
              <td>{aucWords(auc)}</td>
            </tr>
          )
        })}
      </tbody>
    </table>
  )
}
