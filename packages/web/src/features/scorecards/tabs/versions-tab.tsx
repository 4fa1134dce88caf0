import type { ScorecardVersion } from '../../../api'
import { Button } from '../../../ui/button'
import { formatInstant, formatNumber } from '../../../ui/format'
import { MemberName } from '../../../ui/member'
import { Panel } from '../../../ui/panel'
import { SimpleTable } from '../../../ui/simple-table'
import { Tag } from '../../../ui/tag'
import { definitionOf } from '../draft/edit-definition'
import { listChanges } from '../draft/list-changes'
import { recordedFigures } from '../recorded'
import { useStudio } from '../studio-context'
import { aucWords } from '../words'
import { RetirePart } from './retire-part'
import styles from './tabs.module.css'

/** What each version was published on, and how the draft differs from the one in force. */
export function VersionsTab() {
  const { card, published, definition, nameOf, versionName, editable, edit, release, timeZone } = useStudio()
  const changes = published ? listChanges(published, definition, nameOf) : []
  const versions = [...card.versions].sort((a, b) => b.version - a.version)
  return (
    <div className={styles.page}>
      {published && changes.length > 0 ? (
        <Panel
          title={`Draft ${versionName} against v${published.version}`}
          note={`${formatNumber(changes.length)} ${changes.length === 1 ? 'place' : 'places'}`}
          end={
            editable ? (
              <Button
                small
                icon="undo"
                onClick={() => {
                  edit(definitionOf(published))
                  release()
                }}
              >
                Discard draft
              </Button>
            ) : null
          }
        >
          <SimpleTable
            label="What the draft changes"
            rows={changes}
            keyOf={(change) => change.place}
            columns={[
              { title: 'Place', cell: (change) => change.place },
              { title: `v${published.version}`, cell: (change) => <Words text={change.before} /> },
              { title: `Draft ${versionName}`, cell: (change) => <Words text={change.after} /> },
            ]}
          />
        </Panel>
      ) : null}
      <Panel title="Versions">
        <SimpleTable
          label="Versions"
          rows={versions}
          keyOf={(version) => String(version.version)}
          columns={[
            { title: 'Version', cell: (version) => `v${version.version}` },
            {
              title: 'State',
              cell: (version) => <State version={version} inForce={version.version === published?.version} />,
            },
            {
              title: 'Published',
              kind: 'date',
              cell: (version) => (version.publishedAt ? formatInstant(version.publishedAt, timeZone) : 'not yet'),
            },
            { title: 'By', cell: (version) => <MemberName email={version.by} /> },
            { title: 'AUC then', numeric: true, cell: (version) => figureOf(version, 'auc') },
            { title: 'Lift, worst 10 %', numeric: true, cell: (version) => figureOf(version, 'lift') },
            { title: 'Observations', numeric: true, cell: (version) => figureOf(version, 'observations') },
            { title: 'Outcomes', numeric: true, cell: (version) => figureOf(version, 'outcomes') },
          ]}
        />
      </Panel>
      {published && editable ? <RetirePart /> : null}
    </div>
  )
}

const Words = ({ text }: { text: string }) => <span title={text}>{text}</span>

function State({ version, inForce }: { version: ScorecardVersion; inForce: boolean }) {
  if (inForce) return <Tag tone="good">in force</Tag>
  return <Tag>{version.status === 'draft' ? 'draft' : version.status === 'retired' ? 'retired' : 'earlier'}</Tag>
}

function figureOf(version: ScorecardVersion, key: 'auc' | 'lift' | 'observations' | 'outcomes'): string {
  if (version.status === 'draft') return ''
  const figures = recordedFigures(version.backtest)
  if (!figures) return key === 'auc' ? 'none kept' : ''
  if (key === 'auc') return aucWords(figures.auc)
  const value = key === 'lift' ? figures.lift['10'] : figures[key]
  return value === null ? 'none' : formatNumber(value, key === 'lift' ? 1 : 0)
}
