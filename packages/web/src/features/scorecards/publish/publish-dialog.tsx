import { Modal } from '@mantine/core'
import { useMutation, useQueryClient } from '@tanstack/react-query'
import { publishScorecard, type ScorecardShadow, scorecardQuery } from '../../../api'
import { Button } from '../../../ui/button'
import { Form } from '../../../ui/form'
import { formatNumber } from '../../../ui/format'
import { sayDone } from '../../../ui/notify'
import { Facts } from '../../../ui/panel'
import { MoveMatrix } from '../now/move-matrix'
import { countMoves } from '../now/moves'
import nowStyles from '../now/now.module.css'
import styles from '../scorecards.module.css'
import { useStudio } from '../studio-context'
import { useStudioSearch } from '../use-studio-search'
import { aucWords, certaintyWords, differenceWords, outcomeDone } from '../words'
import { OwnerMoves } from './owner-moves'

/** What publishing does: who changes band, whose owners should expect what, and the backtest it is published on. */
export function PublishDialog({ onClose }: { onClose: () => void }) {
  const { card, definition, versionName, published, shadow, backtest, saving } = useStudio()
  const { ask } = useStudioSearch()
  const client = useQueryClient()
  const publish = useMutation({
    mutationFn: () => publishScorecard(card.key, ask),
    onSuccess: async (told) => {
      client.setQueryData(scorecardQuery(card.key).queryKey, told)
      await Promise.all(
        ['scorecards', 'health', 'accounts'].map((read) => client.invalidateQueries({ queryKey: [read] })),
      )
      sayDone(`${definition.name} ${versionName} is published`)
      onClose()
    },
  })
  const { data, stale } = shadow
  const told = backtest.data
  const difference = told?.baselines.published?.difference
  const ready = data !== undefined && !stale && !saving
  return (
    <Modal opened onClose={onClose} size={560} title={`Publish ${definition.name} ${versionName}`}>
      <Form
        onSubmit={() => publish.mutate()}
        problem={publish.error?.message ?? shadow.error?.message}
        actions={
          <Button type="submit" variant="primary" disabled={!ready || publish.isPending} data-autofocus>
            Publish {versionName}
          </Button>
        }
      >
        {data ? (
          <div className={stale ? styles.dimmed : undefined}>
            <p className={nowStyles.verdict}>{moveWords(data)}</p>
            <MoveMatrix
              label="Moves between bands on publishing"
              matrix={data.matrix}
              before={published ? `v${published.version}` : 'now'}
              after={versionName}
            />
            <OwnerMoves owners={data.owners} />
          </div>
        ) : null}
        {told ? (
          <Facts
            items={[
              ['AUC', aucWords(told.auc)],
              ...(difference && published
                ? ([
                    [
                      `Against v${published.version}`,
                      `${differenceWords(difference)}: ${certaintyWords(difference.interval)}`,
                    ],
                  ] as const)
                : []),
              [
                'Rests on',
                `${formatNumber(told.observations)} observations, ${formatNumber(told.outcomes)} ${outcomeDone[told.ask.outcome]}`,
              ],
            ]}
          />
        ) : null}
        <p className={styles.quiet}>
          Accounts are scored by it from now on; scores of past days stay as they were shown. This backtest is kept with
          the version.
        </p>
      </Form>
    </Modal>
  )
}

/** "26 of 279 accounts change band: 13 up, 13 down." */
function moveWords({ accounts, movers, matrix }: ScorecardShadow): string {
  if (movers.total === 0) return accounts === 0 ? 'It applies to no account now.' : 'No account changes band.'
  const { up, down, other } = countMoves(matrix)
  const parts = [
    up > 0 && `${formatNumber(up)} up`,
    down > 0 && `${formatNumber(down)} down`,
    other > 0 && `${formatNumber(other)} to or from no score`,
  ].filter(Boolean)
  const verb = movers.total === 1 ? 'changes' : 'change'
  return `${formatNumber(movers.total)} of ${formatNumber(accounts)} accounts ${verb} band: ${parts.join(', ')}.`
}
