import { Tab, Tabs } from '../../ui/tabs'
import type { TabKey } from './use-account-page'

const names: [TabKey, string][] = [
  ['overview', 'Overview'],
  ['health', 'Health'],
  ['revenue', 'Revenue'],
  ['usage', 'Usage'],
  ['people', 'People'],
  ['timeline', 'Timeline'],
  ['fields', 'Fields'],
]

/** The parts of the account page. */
export function AccountTabs({ id, tab, people }: { id: string; tab: TabKey; people: number }) {
  return (
    <Tabs label="Account">
      {names.map(([key, name]) => (
        <Tab
          key={key}
          to="/accounts/$id/$tab"
          params={{ id, tab: key }}
          search={(was: object) => was}
          aria-current={key === tab ? 'page' : undefined}
          count={key === 'people' ? people : undefined}
        >
          {name}
        </Tab>
      ))}
    </Tabs>
  )
}
