import { useInfiniteQuery } from '@tanstack/react-query'
import type { ReactNode } from 'react'
import { lossesQuery } from '../../api'
import { Page } from '../../ui/page'
import { Tab, Tabs } from '../../ui/tabs'
import { windowOf } from './periods'
import type { Part, RevenueState } from './use-revenue'

const names: readonly [Part, string][] = [
  ['movements', 'Movements'],
  ['retention', 'Retention'],
  ['cohorts', 'Cohorts'],
  ['offset', 'Growth offset'],
  ['churn-reasons', 'Churn reasons'],
  ['ledger', 'Ledger'],
]

type FrameProps = {
  state: RevenueState
  actions?: ReactNode
  updatedAt?: number | undefined
  fixed?: boolean
  children: ReactNode
}

/** The frame of all revenue screens: top bar, parts. */
export function RevenueFrame({ state, actions, updatedAt, fixed = false, children }: FrameProps) {
  const missing = useMissingReasons(state)
  return (
    <Page title="Revenue" today={state.today} updatedAt={updatedAt} actions={actions} fixed={fixed}>
      <Tabs label="Revenue">
        {names.map(([part, name]) => (
          <Tab
            key={part}
            to={part === 'movements' ? '/revenue' : '/revenue/$part'}
            params={{ part } as never}
            search={(was: object) => ({
              ...was,
              kind: undefined,
              account: undefined,
              cohort: undefined,
              bar: undefined,
              of: undefined,
            })}
            activeOptions={{ exact: true, includeSearch: false }}
            count={part === 'churn-reasons' ? missing : undefined}
            aria-current={part === state.part ? 'page' : undefined}
          >
            {name}
          </Tab>
        ))}
      </Tabs>
      {children}
    </Page>
  )
}

/** How many losses of the twelve months of the screens have no reason yet; nothing where there is none. */
function useMissingReasons({ period, shownDay, scope }: RevenueState): number | undefined {
  const { from, to } = windowOf(period, shownDay)
  const { data } = useInfiniteQuery(lossesQuery({ from, to, asOf: scope.asOf }, true, 1))
  return data?.pages[0]?.total || undefined
}
