import { lazy, type ReactNode, Suspense, useMemo, useState } from 'react'
import type { Metric, Scorecard } from '../../api'
import { LinkButton } from '../../ui/button'
import { formatClock, formatNumber } from '../../ui/format'
import { useKey } from '../../ui/keys'
import { Page } from '../../ui/page'
import { SkeletonRows } from '../../ui/states'
import { Tab, Tabs } from '../../ui/tabs'
import { Tag } from '../../ui/tag'
import { definitionOf, measuresOf } from './draft/edit-definition'
import { listChanges } from './draft/list-changes'
import { placeOf, useDraft } from './draft/use-draft'
import { MeasuresTab } from './measures-tab'
import { PublishButton } from './publish/publish-button'
import styles from './scorecards.module.css'
import { type Studio, StudioContext } from './studio-context'
import { StudioCrumbs } from './studio-crumbs'
import { useAnswers } from './use-answers'
import { useStudioSearch } from './use-studio-search'
import { horizonWords, milliseconds } from './words'

const CapsTab = lazy(() => import('./tabs/caps-tab').then((module) => ({ default: module.CapsTab })))
const AppliesTab = lazy(() => import('./tabs/applies-tab').then((module) => ({ default: module.AppliesTab })))
const VersionsTab = lazy(() => import('./tabs/versions-tab').then((module) => ({ default: module.VersionsTab })))
const BacktestTab = lazy(() => import('./tabs/backtest-tab').then((module) => ({ default: module.BacktestTab })))

type StudioFrameProps = {
  card: Scorecard
  metrics: readonly Metric[]
  timeZone: string
  mayWrite: boolean
  phone: boolean
  pastDay: string | null
}

/** The studio around its tabs: what is edited, whether it is saved, what it would do, and publishing it. */
export function StudioFrame({ card, metrics, timeZone, mayWrite, phone, pastDay }: StudioFrameProps) {
  const { search, go, ask } = useStudioSearch()
  const [asTable, setAsTable] = useState(false)
  useKey('t', () => setAsTable((was) => !was))
  const known = useMemo(() => new Map(metrics.map((metric) => [metric.key, metric])), [metrics])
  const nameOf = (key: string) => known.get(key)?.name ?? key
  const draft = useDraft(card, nameOf)
  const { definition, fault } = draft
  const published = useMemo(() => card.published && definitionOf(card.published), [card.published])
  const answers = useAnswers(card.key, definition, published, ask)
  const changes = published ? listChanges(published, definition, nameOf) : []
  const isDraft = changes.length > 0 || !card.published
  const version = isDraft && card.status !== 'draft' ? card.version + 1 : card.version
  const place = placeOf(fault)
  const studio: Studio = {
    ...draft,
    ...answers,
    card,
    published: card.published,
    editable: mayWrite && !phone && pastDay === null,
    versionName: `v${isDraft ? version : (card.published?.version ?? version)}`,
    changed: changes.length,
    metrics,
    metricOf: (key) => known.get(key),
    nameOf,
    faultAt: (path) =>
      fault && place !== null && (place === path || place.startsWith(`${path}.`) || place.startsWith(`${path}[`))
        ? fault.message
        : null,
    asTable,
    search,
    go,
    timeZone,
  }
  const tab = search.tab
  return (
    <StudioContext.Provider value={studio}>
      <Page
        title={definition.name}
        crumbs={<StudioCrumbs />}
        linksOnly={pastDay}
        actions={<Actions studio={studio} isDraft={isDraft} />}
        fixed
      >
        <div className={styles.tabs}>
          <Tabs label="Scorecard">
            <StudioTab count={measuresOf(definition).length}>Measures</StudioTab>
            <StudioTab tab="caps" count={definition.caps.length}>
              Caps
            </StudioTab>
            <StudioTab tab="applies" count={answers.shadow.data?.accounts}>
              Applies to
            </StudioTab>
            <StudioTab tab="versions" count={card.versions.length}>
              Versions
            </StudioTab>
            <StudioTab tab="backtest">Full backtest</StudioTab>
          </Tabs>
          <p>{answers.backtest.data ? tookWords(answers.backtest.data) : ''}</p>
        </div>
        {fault && place === null ? (
          <p role="alert" className={styles.faultLine}>
            {fault.message}
          </p>
        ) : null}
        <div className={styles.content}>
          <Suspense fallback={<SkeletonRows rows={12} />}>
            {tab === undefined ? <MeasuresTab /> : null}
            {tab === 'caps' ? <CapsTab /> : null}
            {tab === 'applies' ? <AppliesTab /> : null}
            {tab === 'versions' ? <VersionsTab /> : null}
            {tab === 'backtest' ? <BacktestTab /> : null}
          </Suspense>
        </div>
      </Page>
    </StudioContext.Provider>
  )
}

function tookWords({ took, ask }: NonNullable<Studio['backtest']['data']>): string {
  const dates = `${formatNumber(ask.dates.length)} ${ask.dates.length === 1 ? 'date' : 'dates'}`
  return `Backtest ${milliseconds(took)}, ${dates}, ${horizonWords(ask)}`
}

type TabProps = { tab?: NonNullable<Studio['search']['tab']>; count?: number | undefined; children: ReactNode }

function StudioTab({ tab, count, children }: TabProps) {
  return (
    <Tab
      to="."
      search={((was: object) => ({ ...was, tab })) as never}
      activeOptions={{ exact: true, includeSearch: true }}
      count={count}
    >
      {children}
    </Tab>
  )
}

function Actions({ studio, isDraft }: { studio: Studio; isDraft: boolean }) {
  const { published, changed, versionName, saving, savedAt, fault, timeZone, card, editable } = studio
  const places = `${changed} ${changed === 1 ? 'place' : 'places'}`
  return (
    <>
      <span className={styles.state}>
        <Tag>
          {!isDraft
            ? `Published ${versionName}`
            : published
              ? `Draft ${versionName}, changes v${published.version} in ${places}`
              : `Draft ${versionName}, ${card.versions.some((one) => one.status === 'retired') ? 'retired' : 'never published'}`}
        </Tag>
      </span>
      <span className={styles.saved} role="status">
        {fault ? 'Not saved' : saving ? 'Saving' : savedAt ? `Saved ${formatClock(savedAt, timeZone)}` : ''}
      </span>
      {isDraft && published ? (
        <LinkButton to="." search={((was: object) => ({ ...was, tab: 'versions' })) as never}>
          Compare
        </LinkButton>
      ) : null}
      {isDraft && editable ? <PublishButton /> : null}
    </>
  )
}
