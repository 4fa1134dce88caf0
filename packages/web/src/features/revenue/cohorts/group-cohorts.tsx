import { useState } from 'react'
import type { Cohort, Cohorts } from '../../../api'
import { Button } from '../../../ui/button'
import { formatCount } from '../../../ui/format'
import { Panel } from '../../../ui/panel'
import { GroupName, useGroupNames } from '../group-name'
import { type CohortCell, HeatMap } from './heat-map'

/** How many heat maps stand there before more are asked for. */
const FIRST = 4

type GroupCohortsProps = {
  cohorts: Cohorts
  by: string
  /** The cell that is open, and of which group it is. */
  chosen: string | undefined
  group: string | undefined
  onOpen: (cell: CohortCell) => void
}

/** A heat map a group, all on one scale and of one width, the largest group first. */
export function GroupCohorts({ cohorts, by, chosen, group, onOpen }: GroupCohortsProps) {
  const [all, setAll] = useState(false)
  const nameOf = useGroupNames(by)
  const groups = groupsOf(cohorts.items)
  const shown = all ? groups : groups.slice(0, FIRST)
  return (
    <>
      {shown.map((one) => (
        <Panel
          key={`of ${one.group ?? ''}`}
          title={<GroupName by={by} group={one.group} />}
          note={`${formatCount(one.accounts, 'account')} that were in it at the end of their first ${cohorts.by}, wherever they are later`}
        >
          <HeatMap
            label={`Cohorts of ${nameOf(one.group)}`}
            cohorts={{ ...cohorts, items: one.items }}
            beside={cohorts.items}
            chosen={group === (one.group ?? '') ? chosen : undefined}
            onOpen={onOpen}
          />
        </Panel>
      ))}
      {groups.length > shown.length ? (
        <Panel title={formatCount(groups.length - shown.length, 'smaller group')}>
          <Button onClick={() => setAll(true)}>Show them</Button>
        </Panel>
      ) : null}
    </>
  )
}

type Group = { group: string | null; accounts: number; items: Cohort[] }

function groupsOf(items: readonly Cohort[]): Group[] {
  const found = new Map<string | null, Group>()
  for (const cohort of items) {
    const group = cohort.group ?? null
    const own = found.get(group) ?? { group, accounts: 0, items: [] }
    found.set(group, { group, accounts: own.accounts + cohort.accounts, items: [...own.items, cohort] })
  }
  return [...found.values()].sort((a, b) => b.accounts - a.accounts)
}
