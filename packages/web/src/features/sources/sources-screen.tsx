import { useQuery } from '@tanstack/react-query'
import { useParams } from '@tanstack/react-router'
import { sourcesQuery } from '../../api'
import { Page } from '../../ui/page'
import { Tab, Tabs } from '../../ui/tabs'
import { HeldPart } from './held-part'
import { LivePart } from './live-part'
import { OverviewPart } from './overview-part'
import { RejectsPart } from './rejects-part'
import { SnippetsPart } from './snippets-part'

const parts = ['overview', 'connect', 'live', 'held', 'rejects'] as const
type Part = (typeof parts)[number]

/** Does data arrive, what is refused? */
export function SourcesScreen() {
  const { part } = useParams({ from: '/shell/sources/$part' })
  const shown: Part = parts.find((one) => one === part) ?? 'overview'
  const { data, dataUpdatedAt } = useQuery(sourcesQuery)
  const tabs: [Part, string, number?][] = [
    ['overview', 'Sources', data?.items.length],
    ['connect', 'Connect'],
    ['live', 'Live'],
    ['held', 'Held', data?.held.waiting],
    ['rejects', 'Rejects', data?.rejects],
  ]
  return (
    <Page title="Sources" updatedAt={dataUpdatedAt || undefined} fixed={shown === 'live'}>
      <Tabs label="Sources">
        {tabs.map(([key, name, count]) => (
          <Tab
            key={key}
            to="/sources/$part"
            params={{ part: key }}
            aria-current={key === shown ? 'page' : undefined}
            count={count}
          >
            {name}
          </Tab>
        ))}
      </Tabs>
      {shown === 'overview' ? <OverviewPart /> : null}
      {shown === 'connect' ? <SnippetsPart /> : null}
      {shown === 'live' ? <LivePart /> : null}
      {shown === 'held' ? <HeldPart /> : null}
      {shown === 'rejects' ? <RejectsPart /> : null}
    </Page>
  )
}
