import { useState } from 'react'
import type { AccountPage } from '../../../api'
import { Button } from '../../../ui/button'
import { Explained } from '../../../ui/explain'
import { formatNumber, formatPercent } from '../../../ui/format'
import { useKey } from '../../../ui/keys'
import { Panel } from '../../../ui/panel'
import { EmptyState, ErrorPanel, SkeletonRows } from '../../../ui/states'
import styles from '../account.module.css'
import { momentsOf, scoreRef } from '../number-refs'
import type { AccountPageState } from '../use-account-page'
import { CompareDays } from './compare-days'
import { HealthChart } from './health-chart'
import { useCompared } from './use-compared'
import { WhyTable } from './why-table'

type PartProps = { page: AccountPage; state: AccountPageState }

/** The score over twelve months, and its sum of points against another day. */
export function HealthPart({ page, state }: PartProps) {
  const [asTable, setAsTable] = useState(false)
  useKey('t', () => setAsTable((was) => !was))
  const compared = useCompared(page, state)
  return (
    <>
      <Panel
        title="Health"
        note="12 months, weekly close"
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
        <HealthChart page={page} state={state} before={compared.page?.health?.compare?.score ?? null} table={asTable} />
      </Panel>
      {compared.page ? (
        <WhyPart page={compared.page} state={compared.state} chosen={state} />
      ) : (
        <Panel title="Why" end={<CompareDays state={state} />}>
          {compared.error ? (
            <ErrorPanel title="The days could not be compared" error={compared.error} onRetry={compared.retry} />
          ) : (
            <div className={styles.wait}>
              <SkeletonRows rows={8} />
            </div>
          )}
        </Panel>
      )}
    </>
  )
}

/** `chosen` is the state of the page, whose days are picked. */
function WhyPart({ page, state, chosen }: PartProps & { chosen: AccountPageState }) {
  const { health } = page
  const { at } = momentsOf(page, state)
  const name =
    health?.score == null ? (
      'Why there is no score'
    ) : (
      <>
        Why <Explained by={scoreRef('score', at)}>{formatNumber(health.score, 1)}</Explained>
      </>
    )
  const note = health ? (
    <>
      {health.scorecard.name} v{health.version}, coverage{' '}
      <Explained by={scoreRef('coverage', at)}>{formatPercent(health.coverage)}</Explained>
    </>
  ) : undefined
  return (
    <Panel title={name} note={note} end={health ? <CompareDays state={chosen} /> : undefined}>
      {health ? (
        <WhyTable health={health} page={page} state={state} />
      ) : (
        <EmptyState title="Nothing can be said yet">No scorecard applies to this account.</EmptyState>
      )}
    </Panel>
  )
}
