import { formatNumber } from '../../../ui/format'
import { Panel } from '../../../ui/panel'
import { SimpleTable } from '../../../ui/simple-table'
import styles from '../scorecards.module.css'
import { useStudio } from '../studio-context'
import { Waiting } from '../waiting'
import { coverageWords } from '../words'
import nowStyles from './now.module.css'
import { ScoresChart } from './scores-chart'

/** How the scores spread now, by the draft and by what is published, with the edges of the bands. */
export function ScoresNow() {
  const { shadow, definition, published, changed, asTable, editable, hold, release, edit } = useStudio()
  const { data, stale } = shadow
  const none = data?.scores.draftNone ?? 0
  const withScore = data ? data.accounts - none : 0
  const before = changed > 0 && published ? `v${published.version}` : null
  return (
    <Panel
      narrow
      title="Scores now"
      note={data ? `${formatNumber(withScore)} ${withScore === 1 ? 'account' : 'accounts'} with a score` : undefined}
      end={
        <span className={nowStyles.keys}>
          <span>
            <i className={nowStyles.swatch} style={{ background: 'var(--gain-3)' }} />
            {before ? 'draft' : 'accounts'}
          </span>
          {before ? (
            <span>
              <svg width="14" height="2" aria-hidden="true">
                <line x2="14" y1="1" y2="1" stroke="var(--text-2)" strokeWidth="2" />
              </svg>
              {before}
            </span>
          ) : null}
        </span>
      }
    >
      <Waiting answer={shadow} what="The scores" height={238}>
        {(told) =>
          asTable ? (
            <div className={styles.tableBox}>
              <SimpleTable
                label="Scores now"
                rows={told.scores.draft.map((count, at) => ({ at, count, before: told.scores.published[at] ?? 0 }))}
                keyOf={(row) => String(row.at)}
                columns={[
                  { title: 'Score', cell: (row) => `${row.at * 5} to ${row.at * 5 + 5}` },
                  { title: before ? 'Draft' : 'Accounts', numeric: true, cell: (row) => formatNumber(row.count) },
                  ...(before
                    ? [{ title: before, numeric: true, cell: (row: { before: number }) => formatNumber(row.before) }]
                    : []),
                ]}
              />
            </div>
          ) : (
            <div className={styles.plot}>
              <ScoresChart
                draft={told.scores.draft}
                published={before ? told.scores.published : null}
                bands={definition.bands}
                editable={editable}
                onHold={(bands) => hold({ ...definition, bands })}
                onRelease={release}
                onChange={(bands) => edit({ ...definition, bands })}
              />
            </div>
          )
        }
      </Waiting>
      <p className={nowStyles.chartNote} aria-live="polite">
        {!data || stale
          ? ''
          : none === 0
            ? data.accounts === 0
              ? 'It applies to no account.'
              : 'Every account has a score.'
            : `${formatNumber(none)} ${none === 1 ? 'account has' : 'accounts have'} no score: coverage under ${coverageWords(definition.coverageFloor)}.`}
      </p>
    </Panel>
  )
}
