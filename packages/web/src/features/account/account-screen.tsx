import { Link } from '@tanstack/react-router'
import { Page } from '../../ui/page'
import { ErrorPanel } from '../../ui/states'
import { AccountHead } from './account-head'
import { AccountMenu } from './account-menu'
import { AccountSkeleton } from './account-skeleton'
import { AccountTabs } from './account-tabs'
import { FieldsTab } from './fields/fields-tab'
import { HealthTab } from './health/health-tab'
import { NextAccount } from './next-account'
import { Overview } from './overview'
import { PeopleTab } from './people-tab'
import { SetPulseButton } from './pulse/set-pulse-button'
import { RevenueTab } from './revenue-tab'
import { TimelineTab } from './timeline-tab'
import { UsageTab } from './usage-tab'
import { type AccountPageState, useAccountPage } from './use-account-page'

const remarks = {
  recorded: 'equals what was shown',
  recomputed: 'recomputed, differs from what was shown',
  unrecorded: 'computed from events, nothing was recorded that day',
}

/** How is the account, why, what next? */
export function AccountScreen() {
  const state = useAccountPage()
  const { page, id, today } = state
  const data = page.data
  const knownAs = data?.knownAs
  return (
    <Page
      title={data?.account.name ?? id}
      crumbs={<Link to="/accounts">Accounts</Link>}
      today={today}
      updatedAt={page.dataUpdatedAt || undefined}
      pastRemark={knownAs ? remarks[knownAs] : undefined}
      actions={
        <>
          <NextAccount id={id} />
          {data ? <SetPulseButton page={data} state={state} /> : null}
          <AccountMenu id={id} day={state.asOf.day} />
        </>
      }
    >
      {page.error && !data ? (
        <ErrorPanel title="The account could not be read" error={page.error} onRetry={() => void page.refetch()} />
      ) : null}
      {page.isPending && !page.error ? <AccountSkeleton /> : null}
      {data ? (
        <>
          <AccountHead page={data} state={state} />
          <AccountTabs id={id} tab={state.tab} people={data.people.total} />
          <TabContent state={state} />
        </>
      ) : null}
    </Page>
  )
}

function TabContent({ state }: { state: AccountPageState }) {
  const page = state.page.data
  if (!page) return null
  switch (state.tab) {
    case 'health':
      return <HealthTab page={page} state={state} />
    case 'usage':
      return <UsageTab page={page} state={state} />
    case 'people':
      return <PeopleTab state={state} />
    case 'revenue':
      return <RevenueTab page={page} state={state} />
    case 'timeline':
      return <TimelineTab state={state} />
    case 'fields':
      return <FieldsTab page={page} state={state} />
    default:
      return <Overview page={page} state={state} />
  }
}
