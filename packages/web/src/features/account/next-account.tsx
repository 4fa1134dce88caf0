import { useQueryClient } from '@tanstack/react-query'
import { useNavigate } from '@tanstack/react-router'
import type { AccountList } from '../../api'
import { Button } from '../../ui/button'
import { formatNumber } from '../../ui/format'
import { useKey } from '../../ui/keys'
import styles from './account.module.css'

type ListData = { pages: AccountList[] }

/** The list the page was opened from, as far as it is still held. */
function useListAround(id: string) {
  const client = useQueryClient()
  const lists = client
    .getQueryCache()
    .findAll({ queryKey: ['accounts', 'list'] })
    .sort((a, b) => b.state.dataUpdatedAt - a.state.dataUpdatedAt)
  for (const list of lists) {
    const data = list.state.data as ListData | undefined
    const rows = data?.pages.flatMap((page) => page.items) ?? []
    const at = rows.findIndex((row) => row.externalId === id)
    if (at >= 0) return { at, total: data?.pages[0]?.total ?? rows.length, before: rows[at - 1], after: rows[at + 1] }
  }
  return null
}

/** "3 of 21", and the way to the neighbours in the list's order. */
export function NextAccount({ id }: { id: string }) {
  const around = useListAround(id)
  const navigate = useNavigate()
  const go = (row: { externalId: string } | undefined) => {
    if (row)
      void navigate({
        to: '.',
        params: (was: object) => ({ ...was, id: row.externalId }),
        search: (was: object) => was,
      } as never)
  }
  useKey('j', () => go(around?.after), around !== null)
  useKey('k', () => go(around?.before), around !== null)
  if (!around || around.total < 2) return null
  return (
    <span className={styles.next}>
      <Button
        variant="ghost"
        icon="left"
        aria-label="Previous account (K)"
        disabled={!around.before}
        onClick={() => go(around.before)}
      />
      <span>
        {formatNumber(around.at + 1)} of {formatNumber(around.total)}
      </span>
      <Button
        variant="ghost"
        icon="right"
        aria-label="Next account (J)"
        disabled={!around.after}
        onClick={() => go(around.after)}
      />
    </span>
  )
}
