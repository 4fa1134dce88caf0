import { useQuery } from '@tanstack/react-query'
import { useState } from 'react'
import { type RetentionByGroup, type RetentionGroup, retentionSeriesQuery } from '../../../api'
import { Button } from '../../../ui/button'
import { formatCount } from '../../../ui/format'
import { Panel } from '../../../ui/panel'
import { EmptyState, ErrorPanel, SkeletonRows } from '../../../ui/states'
import { downloadCsv } from '../export-csv'
import { GroupName, useGroupNames } from '../group-name'
import { useByChoices } from '../movements/by-chooser'
import type { RevenueState } from '../use-revenue'
import styles from './groups-over-time.module.css'
import { RetentionChart, ticksOf } from './retention-chart'
import type { RetentionPoint } from './use-retention-line'

/** How many charts stand there before more are asked for. */
const FIRST = 6

type GroupsOverTimeProps = { state: RevenueState; by: string; months: number; line: readonly RetentionPoint[] }
type GroupPoint = { day: string; from: string; retention: Partial<RetentionGroup> }
type GroupLine = { group: string | null; points: readonly GroupPoint[] }

/** NRR and GRR of each group at the start of each span, one chart beside the other on one scale; the largest first. */
export function GroupsOverTime({ state, by, months, line }: GroupsOverTimeProps) {
  const [all, setAll] = useState(false)
  const [asTable, setAsTable] = useState(false)
  const name = useByChoices().find((choice) => choice.key === by)?.name ?? by
  const nameOf = useGroupNames(by)
  const [from, to] = [line[0]?.day.slice(0, 7) ?? '', line.at(-1)?.day.slice(0, 7) ?? '']
  const series = useQuery(retentionSeriesQuery({ from, to, months, by, ...state.scope }))
  const groups = linesOf(series.data?.items ?? [])
  const shown = all ? groups : groups.slice(0, FIRST)
  const ticks = ticksOf(
    groups.map((one) => one.points),
    false,
  )
  return (
    <Panel
      title={`Over time by ${name}`}
      note={`${months} months to the end of each month, %; of the accounts in each group at the start of the ${months} months`}
      end={
        groups.length > 0 ? (
          <>
            <Button
              variant="ghost"
              small
              icon={asTable ? 'chart' : 'table'}
              aria-label={asTable ? 'Show groups as charts' : 'Show groups as tables'}
              onClick={() => setAsTable((was) => !was)}
            />
            <Button
              variant="ghost"
              small
              icon="exports"
              aria-label={`Export retention over time by ${name}`}
              onClick={() => exportLines(groups, by, months)}
            />
          </>
        ) : null
      }
    >
      {series.error ? (
        <ErrorPanel title="The groups could not be read" error={series.error} onRetry={() => void series.refetch()} />
      ) : null}
      {series.isPending ? <SkeletonRows rows={6} /> : null}
      {series.data && groups.length === 0 ? (
        <EmptyState title="No group held anything at the start of any of these spans">
          Groups are told of accounts that held something then.
        </EmptyState>
      ) : null}
      <ul className={styles.grid}>
        {shown.map(({ group, points }) => (
          <li key={`of ${group ?? ''}`}>
            <h3>
              <span title={nameOf(group)}>
                <GroupName by={by} group={group} />
              </span>
              <small>{formatCount(points.at(-1)?.retention.accounts ?? 0, 'account')}</small>
            </h3>
            <RetentionChart
              label={`NRR and GRR of ${nameOf(group)}, in percent`}
              line={points}
              all={false}
              table={asTable}
              height={150}
              ticks={ticks}
            />
          </li>
        ))}
      </ul>
      {groups.length > shown.length ? (
        <div className={styles.more}>
          <Button onClick={() => setAll(true)}>Show {groups.length - shown.length} more</Button>
        </div>
      ) : null}
    </Panel>
  )
}

/** A line a group that ever held something at a start, all of the same days, by what it held at the last; where a span does not tell it, nothing is known. */
function linesOf(items: readonly RetentionByGroup[]): GroupLine[] {
  const held = (point: GroupPoint | undefined) => Number(point?.retention.startMrr ?? 0)
  const names = [...new Set(items.flatMap((item) => (item.groups ?? []).map((one) => one.group)))]
  return names
    .map((group) => ({
      group,
      points: items.map(({ from, to, groups }) => ({
        day: to,
        from,
        retention: groups?.find((one) => one.group === group) ?? {},
      })),
    }))
    .filter(({ points }) => points.some(({ retention }: GroupPoint) => (retention.accounts ?? 0) > 0))
    .sort((a, b) => held(b.points.at(-1)) - held(a.points.at(-1)))
}

function exportLines(groups: readonly GroupLine[], by: string, months: number): void {
  const keys = ['accounts', 'startMrr', 'endMrr', 'grr', 'grrPath', 'nrr', 'nrrWithReactivation', 'logo'] as const
  downloadCsv(
    `retention-${months}-months-by-${by}.csv`,
    ['group', 'from', 'to', ...keys],
    groups.flatMap(({ group, points }) =>
      points.map(({ from, day, retention }) => [group, from, day, ...keys.map((key) => retention[key])]),
    ),
  )
}
