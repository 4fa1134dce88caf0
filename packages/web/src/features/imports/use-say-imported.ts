import { useQueryClient } from '@tanstack/react-query'
import { useEffect, useRef } from 'react'
import { type ImportRow, isBusy, undoImport } from '../../api'
import { formatNumber } from '../../ui/format'
import { sayDone } from '../../ui/notify'

/** Says that an import is done when that happens before one's eyes, and offers to take it back. */
export function useSayImported(row: ImportRow | undefined): void {
  const client = useQueryClient()
  const before = useRef<ImportRow['state'] | null>(null)
  useEffect(() => {
    if (!row) return
    const watched = before.current !== null && isBusy({ ...row, state: before.current }) && before.current !== 'undoing'
    before.current = row.state
    if (!watched || row.state !== 'done' || row.dryRun) return
    const changed = row.accepted - row.unchanged
    const undo = async () => {
      await undoImport(row.id)
      await client.invalidateQueries({ queryKey: ['imports'] })
    }
    sayDone(
      `${row.fileName ?? 'The file'} is imported: ${formatNumber(row.accepted)} rows accepted`,
      changed > 0 ? { run: undo, said: 'The import is being undone' } : undefined,
    )
  }, [row, client])
}
