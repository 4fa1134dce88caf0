import type { ImportRow } from '../../api'
import { formatPercent } from '../../ui/format'
import { Tag } from '../../ui/tag'

/** How far an import is, in a word. */
export function ImportState({ row }: { row: ImportRow }) {
  switch (row.state) {
    case 'done':
      return <Tag tone="good">{row.dryRun ? 'tried out' : 'done'}</Tag>
    case 'failed':
      return <Tag tone="bad">failed</Tag>
    case 'undone':
      return <Tag>undone</Tag>
    case 'queued':
      return <Tag>queued</Tag>
    default:
      return (
        <Tag tone="warn">
          {row.state} {formatPercent(row.progress)}
        </Tag>
      )
  }
}
