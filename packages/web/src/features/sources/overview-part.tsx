import { useQuery } from '@tanstack/react-query'
import { meQuery, silenceQuery, sourcesQuery } from '../../api'
import { LinkButton } from '../../ui/button'
import { formatAgo, formatInstant, formatNumber } from '../../ui/format'
import { Panel } from '../../ui/panel'
import { SimpleTable } from '../../ui/simple-table'
import { EmptyState, ErrorPanel, SkeletonRows } from '../../ui/states'
import { Tag } from '../../ui/tag'
import { SilentSources } from './silent-sources'
import styles from './sources.module.css'
import { WriteKeys } from './write-keys'

/** A source that sent nothing for a day is quiet; silent is one that is quiet longer than usual. */
const quietMs = 86_400_000

/** Who sends, since when, how much; and the keys they send with. */
export function OverviewPart() {
  const { data, error, refetch } = useQuery(sourcesQuery)
  const { data: silence } = useQuery(silenceQuery)
  const { data: me } = useQuery(meQuery)
  const timeZone = me?.workspace.timeZone ?? 'UTC'
  if (error && !data)
    return <ErrorPanel title="The sources could not be read" error={error} onRetry={() => void refetch()} />
  if (!data)
    return (
      <div className={styles.wait}>
        <SkeletonRows rows={6} />
      </div>
    )
  const silent = new Set(silence?.items.filter((one) => one.endedAt === null).map((one) => one.source))
  return (
    <>
      <SilentSources />
      <dl className={styles.figures}>
        <div>
          <dt>Waiting to be stored</dt>
          <dd>{formatNumber(data.inbox)}</dd>
        </div>
        <div>
          <dt>Held for an account</dt>
          <dd>{formatNumber(data.held.waiting)}</dd>
        </div>
        <div>
          <dt>Expired, never attached</dt>
          <dd>{formatNumber(data.held.expired)}</dd>
        </div>
        <div>
          <dt>Rejected</dt>
          <dd>{formatNumber(data.rejects)}</dd>
        </div>
      </dl>
      <Panel title="Sources" note="who sent events, by write key or import">
        {data.items.length === 0 ? (
          <EmptyState
            title="Nothing has arrived yet"
            action={
              <LinkButton to="/sources/$part" params={{ part: 'connect' }} variant="primary">
                Connect a source
              </LinkButton>
            }
          >
            A source appears here with its first event.
          </EmptyState>
        ) : (
          <SimpleTable
            label="Sources"
            rows={data.items}
            keyOf={(row) => row.source}
            columns={[
              { title: 'Source', cell: (row) => <b className={styles.strong}>{row.source}</b> },
              {
                title: 'State',
                cell: (row) =>
                  silent.has(row.source) ? (
                    <Tag tone="warn">silent</Tag>
                  ) : Date.now() - Date.parse(row.lastSeenAt) > quietMs ? (
                    <Tag>quiet</Tag>
                  ) : (
                    <Tag tone="good">receiving</Tag>
                  ),
              },
              {
                title: 'Per minute',
                numeric: true,
                cell: (row) => formatNumber(row.perMinute, row.perMinute < 10 ? 1 : 0),
              },
              { title: 'Events', numeric: true, cell: (row) => formatNumber(row.events) },
              { title: 'Ignored', numeric: true, cell: (row) => formatNumber(row.ignored) },
              {
                title: 'Last seen',
                numeric: true,
                cell: (row) => (
                  <span title={formatInstant(row.lastSeenAt, timeZone)}>{formatAgo(row.lastSeenAt, timeZone)}</span>
                ),
              },
              { title: 'First seen', numeric: true, cell: (row) => formatAgo(row.firstSeenAt, timeZone) },
            ]}
          />
        )}
      </Panel>
      <WriteKeys />
    </>
  )
}
