import { useState } from 'react'
import type { HealthOverview } from '../../api'
import { bandKeys, bandNames } from '../../ui/band'
import { Button } from '../../ui/button'
import { BandChart } from '../../ui/charts'
import { formatDay, formatNumber } from '../../ui/format'
import { useKey } from '../../ui/keys'
import { Panel } from '../../ui/panel'
import { SimpleTable } from '../../ui/simple-table'
import styles from './health.module.css'

/** How many accounts were shown in each band, week by week. */
export function BandsOverTime({ history }: { history: HealthOverview['history'] }) {
  const [asTable, setAsTable] = useState(false)
  useKey('t', () => setAsTable((was) => !was))
  if (history.length === 0)
    return (
      <Panel title="Bands over time">
        <p className={styles.note}>No close has been recorded yet; the first is at the end of a day with a score.</p>
      </Panel>
    )
  return (
    <Panel
      title="Bands over time"
      note={`${history.length === 1 ? 'one weekly close' : `${history.length} weekly closes`}, as shown then`}
      end={
        <Button
          variant="ghost"
          icon={asTable ? 'chart' : 'table'}
          aria-label={asTable ? 'Show as chart' : 'Show as table'}
          title="T"
          onClick={() => setAsTable((was) => !was)}
        />
      }
    >
      {asTable ? (
        <div className={styles.scroll}>
          <SimpleTable
            label="Bands over time"
            rows={[...history].reverse()}
            keyOf={(close) => close.date}
            columns={[
              { title: 'Close', kind: 'date', cell: (close) => formatDay(close.date) },
              ...bandKeys.map((band) => ({
                title: bandNames[band],
                numeric: true,
                cell: (close: HealthOverview['history'][number]) => formatNumber(close.bands[band]),
              })),
              { title: 'No score', numeric: true, cell: (close) => formatNumber(close.bands.none) },
              {
                title: 'Mean',
                numeric: true,
                cell: (close) => (close.average === null ? 'none' : formatNumber(close.average, 1)),
              },
            ]}
          />
        </div>
      ) : (
        <div className={styles.chart}>
          <BandChart
            label="Accounts in each band, week by week"
            days={history.map(({ date, bands }) => ({ day: date, counts: bands }))}
          />
        </div>
      )}
    </Panel>
  )
}
