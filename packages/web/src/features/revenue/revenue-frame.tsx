import { useInfiniteQuery } from '@tanstack/react-query'
import type { ReactNode } from 'react'
import { lossesQuery } from '../../api'
import { Page } from '../../ui/page'
import { Tab, Tabs } from '../../ui/tabs'
import { addMonths } from './periods'
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
            search={(was: object) => ({ ...was, kind: undefined, account: undefined, cohort: undefined })}
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

/** How many losses of the last twelve months have no reason yet; nothing where there is none. */
function useMissingReasons({ shownDay }: RevenueState): number | undefined {
  const to = shownDay.slice(0, 7)
  const from = addMonths(`${to}-01`, -11).slice(0, 7)
  const { data } = useInfiniteQuery(lossesQuery({ from, to }, true, 1))
  return data?.pages[0]?.total || undefined
}
