import { Modal } from '@mantine/core'
import { useQuery } from '@tanstack/react-query'
import { suggestionQuery } from '../../../api'
import { Button } from '../../../ui/button'
import { formatDay, formatNumber, formatPercent, formatSigned } from '../../../ui/format'
import { SimpleTable } from '../../../ui/simple-table'
import { ErrorPanel, SkeletonRows } from '../../../ui/states'
import { definitionOf } from '../draft/edit-definition'
import styles from '../scorecards.module.css'
import { useStudio } from '../studio-context'
import { useStudioSearch } from '../use-studio-search'
import { aucWords, certaintyWords, differenceWords } from '../words'

/** Weights fitted on earlier dates beside the present ones, judged on later dates; the draft takes them only when told to. */
export function SuggestDialog({ onClose }: { onClose: () => void }) {
  const { card, definition, edit, nameOf } = useStudio()
  const { ask } = useStudioSearch()
  const { data, error, isPending, refetch } = useQuery(suggestionQuery(card.key, definition, ask))
  const groupOf = new Map(definition.groups.map((group) => [group.key, group.name]))
  return (
    <Modal opened onClose={onClose} size={620} title="Suggested weights">
      <div className={styles.dialog}>
        {error ? <ErrorPanel title="No weights can be suggested" error={error} onRetry={() => void refetch()} /> : null}
        {isPending ? <SkeletonRows rows={8} /> : null}
        {data ? (
          <>
            <p>
              Fitted on {datesWords(data.fittedOn)}, judged on {datesWords(data.judgedOn)}: AUC{' '}
              {aucWords(data.judged.current.auc)} now, {aucWords(data.judged.suggested.auc)} suggested, difference{' '}
              {differenceWords(data.judged.difference)}: {certaintyWords(data.judged.difference.interval)}.
            </p>
            <SimpleTable
              label="Suggested weights"
              rows={data.measures}
              keyOf={(row) => row.metric}
              columns={[
                { title: 'Measure', cell: (row) => nameOf(row.metric) },
                { title: 'Group', cell: (row) => groupOf.get(row.group) ?? row.group },
                { title: 'Now', numeric: true, cell: (row) => formatNumber(row.weight, 1) },
                { title: 'Suggested', numeric: true, cell: (row) => formatNumber(row.suggested, 1) },
                { title: 'Change', numeric: true, cell: (row) => formatSigned(row.suggested - row.weight, 1) },
              ]}
            />
            <p className={styles.quiet}>
              {formatNumber(data.observations)} observations, {formatNumber(data.outcomes)} with the outcome. The
              weights are drawn {formatPercent(data.shrinkage)} of the way towards equal ones.
            </p>
            {data.notes.map((note) => (
              <p key={note} className={styles.quiet}>
                {note}
              </p>
            ))}
            <div className={styles.buttons}>
              <Button
                variant="primary"
                onClick={() => {
                  edit(definitionOf(data.scorecard))
                  onClose()
                }}
              >
                Take into the draft
              </Button>
              <Button onClick={onClose}>Leave as it is</Button>
            </div>
          </>
        ) : null}
      </div>
    </Modal>
  )
}

function datesWords(dates: readonly string[]): string {
  const [first, last] = [dates[0], dates.at(-1)]
  if (!first || !last) return 'no date'
  return first === last ? formatDay(first) : `${formatNumber(dates.length)} dates to ${formatDay(last)}`
}
