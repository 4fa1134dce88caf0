import type { LiveEvent } from '../../api'
import { type Column, DataTable } from '../../ui/data-table'
import { formatClock } from '../../ui/format'
import type { Sighted } from '../../ui/live'
import { Tag } from '../../ui/tag'

const tones = {
  stored: 'good',
  applied: 'good',
  held: 'warn',
  rejected: 'bad',
  duplicate: undefined,
  ignored: undefined,
} as const

/** What became of an item, in a word. */
export function StateTag({ live }: { live: LiveEvent }) {
  return <Tag tone={tones[live.state]}>{live.state}</Tag>
}

/** Whom a rejected item named. */
function toldUser(item: unknown): string | null {
  const { userId, anonymousId } = (item ?? {}) as { userId?: unknown; anonymousId?: unknown }
  const told = userId ?? anonymousId
  return typeof told === 'string' && told !== '' ? told : null
}

type LiveTableProps = {
  rows: readonly Sighted[]
  chosen: number | null
  onChoose: (row: Sighted) => void
  timeZone: string
}

export function LiveTable({ rows, chosen, onChoose, timeZone }: LiveTableProps) {
  const columns: Column<Sighted>[] = [
    { key: 'at', title: 'Time', width: 96, cell: ({ live }) => (live.at ? formatClock(live.at, timeZone, true) : '–') },
    { key: 'state', title: 'State', width: 96, cell: ({ live }) => <StateTag live={live} /> },
    {
      key: 'event',
      title: 'Event',
      width: 200,
      cell: ({ live }) => <b style={{ fontWeight: 500 }}>{live.event ?? live.type}</b>,
    },
    {
      key: 'account',
      title: 'Account',
      width: 190,
      cell: ({ live }) => live.account?.name ?? live.account?.label ?? live.account?.externalId ?? '–',
    },
    {
      key: 'person',
      title: 'Person',
      width: 180,
      cell: ({ live }) => live.person?.label ?? live.person?.externalId ?? toldUser(live.item) ?? '–',
    },
    { key: 'source', title: 'Source', width: 120, cell: ({ live }) => live.source },
  ]
  return (
    <DataTable
      label="Live events"
      columns={columns}
      count={rows.length}
      rowAt={(index) => rows[index]}
      keyOf={(row) => String(row.seq)}
      nameOf={({ live }) => live.event ?? live.type}
      onPeek={onChoose}
      onOpen={onChoose}
      peeked={chosen === null ? null : String(chosen)}
    />
  )
}
