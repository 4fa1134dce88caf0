import { Menu } from '@mantine/core'
import { useQuery } from '@tanstack/react-query'
import { useNavigate } from '@tanstack/react-router'
import { useState } from 'react'
import { accountMergesQuery, meQuery } from '../../api'
import { Button } from '../../ui/button'
import { Icon } from '../../ui/icon'
import { MergeAccounts, useUndoAccountMerge } from '../../ui/merge'

/** What is done to an account less often: merge it, take a merge back. Not shown as of a past day, nor without the right. */
export function AccountMenu({ id, day }: { id: string; day: string | null }) {
  const [merging, setMerging] = useState(false)
  const { data: me } = useQuery(meQuery)
  const allowed = day === null && (me?.permissions.includes('accounts:write') ?? false)
  const { data: merges } = useQuery({ ...accountMergesQuery(id), enabled: allowed })
  const undo = useUndoAccountMerge()
  const navigate = useNavigate()
  if (!allowed) return null
  const into = (kept: string) => {
    if (kept !== id) void navigate({ to: '/accounts/$id', params: { id: kept } })
  }
  return (
    <>
      <Menu position="bottom-end" width={260}>
        <Menu.Target>
          <Button variant="ghost" icon="more" aria-label="More about the account" />
        </Menu.Target>
        <Menu.Dropdown>
          <Menu.Item onClick={() => setMerging(true)}>Merge with another account</Menu.Item>
          {(merges?.items ?? []).map((one) => (
            <Menu.Item key={one.id} leftSection={<Icon name="undo" />} onClick={() => void undo(one.id, one.mergeName)}>
              Undo merge of {one.mergeName}
            </Menu.Item>
          ))}
        </Menu.Dropdown>
      </Menu>
      {merging ? <MergeAccounts account={id} onClose={() => setMerging(false)} onMerged={into} /> : null}
    </>
  )
}
