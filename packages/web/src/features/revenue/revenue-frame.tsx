import type { ReactNode } from 'react'
import { Page } from '../../ui/page'
import { Tab, Tabs } from '../../ui/tabs'
import type { Part, RevenueState } from './use-revenue'

const names: readonly [Part, string][] = [
  ['movements', 'Movements'],
  ['retention', 'Retention'],
  ['cohorts', 'Cohorts'],
  ['offset', 'Growth offset'],
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
  const remark = state.asOf.day ? 'Amounts of the periods, with what was known then or now' : undefined
  return (
    <Page title="Revenue" today={state.today} updatedAt={updatedAt} actions={actions} pastRemark={remark} fixed={fixed}>
      <Tabs label="Revenue">
        {names.map(([part, name]) => (
          <Tab
            key={part}
            to={part === 'movements' ? '/revenue' : '/revenue/$part'}
            params={{ part } as never}
            search={(was: object) => ({ ...was, kind: undefined, account: undefined, cohort: undefined })}
            activeOptions={{ exact: true, includeSearch: false }}
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
