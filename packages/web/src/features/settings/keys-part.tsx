import { Modal, MultiSelect, Popover, TextInput } from '@mantine/core'
import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query'
import { useState } from 'react'
import { apiKeysQuery, createApiKey, type KeyRow, meQuery, revokeApiKey } from '../../api'
import { Button } from '../../ui/button'
import { Form } from '../../ui/form'
import { formatAgo } from '../../ui/format'
import { sayDone } from '../../ui/notify'
import { Panel } from '../../ui/panel'
import { SimpleTable } from '../../ui/simple-table'
import { CopyButton } from '../../ui/snippet'
import { EmptyState, ErrorPanel, SkeletonRows } from '../../ui/states'
import { Tag } from '../../ui/tag'
import styles from './settings.module.css'

/** Keys for programs; the text of a key is shown once. */
export function KeysPart() {
  const { data, error, refetch } = useQuery(apiKeysQuery)
  const { data: me } = useQuery(meQuery)
  const [made, setMade] = useState<string | null>(null)
  const [revoking, setRevoking] = useState<KeyRow | null>(null)
  const canWrite = me?.permissions.includes('keys:write') ?? false
  const timeZone = me?.workspace.timeZone ?? 'UTC'
  if (error && !data)
    return <ErrorPanel title="The keys could not be read" error={error} onRetry={() => void refetch()} />
  if (!data)
    return (
      <div className={styles.body}>
        <SkeletonRows rows={6} />
      </div>
    )
  return (
    <Panel
      title="API keys"
      note="for programs; each with its own scopes"
      end={canWrite ? <CreateKey scopes={me?.permissions ?? []} onMade={setMade} /> : undefined}
    >
      {made ? (
        <div className={styles.once} role="status">
          <p>
            Keep this key now; it is not shown again. <code>{made}</code>
          </p>
          <CopyButton text={made} label="Copy key" />
          <Button variant="ghost" icon="close" aria-label="Close" onClick={() => setMade(null)} />
        </div>
      ) : null}
      {data.items.length === 0 ? (
        <EmptyState title="No API key yet">A key lets a program read and write what its scopes allow.</EmptyState>
      ) : null}
      {data.items.length > 0 ? (
        <SimpleTable
          label="API keys"
          rows={data.items}
          keyOf={(row) => row.id}
          columns={[
            { title: 'Name', cell: (row) => <b className={styles.strong}>{row.name}</b> },
            { title: 'Key', cell: (row) => <code>{row.hint}</code> },
            { title: 'Scopes', cell: (row) => <span title={row.scopes.join(', ')}>{row.scopes.length} scopes</span> },
            { title: 'State', cell: (row) => (row.revokedAt ? <Tag tone="bad">revoked</Tag> : <Tag>in force</Tag>) },
            { title: 'Created by', cell: (row) => <span className={styles.quiet}>{row.createdBy}</span> },
            {
              title: 'Last used',
              numeric: true,
              cell: (row) => (row.lastUsedAt ? formatAgo(row.lastUsedAt, timeZone) : 'never'),
            },
            {
              title: 'Actions',
              cell: (row) =>
                canWrite && !row.revokedAt ? (
                  <Button small variant="danger" aria-label={`Revoke ${row.name}`} onClick={() => setRevoking(row)}>
                    Revoke
                  </Button>
                ) : null,
            },
          ]}
        />
      ) : null}
      {revoking ? <RevokeKey row={revoking} onClose={() => setRevoking(null)} /> : null}
    </Panel>
  )
}

function CreateKey({ scopes, onMade }: { scopes: string[]; onMade: (key: string) => void }) {
  const [opened, setOpened] = useState(false)
  const [name, setName] = useState('')
  const [chosen, setChosen] = useState<string[]>([])
  const client = useQueryClient()
  const create = useMutation({
    mutationFn: () => createApiKey(name.trim(), chosen),
    onSuccess: async ({ key }) => {
      await client.invalidateQueries({ queryKey: ['api-keys'] })
      setOpened(false)
      setName('')
      onMade(key)
    },
  })
  return (
    <Popover opened={opened} onChange={setOpened} position="bottom-end" trapFocus returnFocus width={360}>
      <Popover.Target>
        <Button variant="primary" icon="plus" onClick={() => setOpened((was) => !was)}>
          API key
        </Button>
      </Popover.Target>
      <Popover.Dropdown p={14} aria-label="Create an API key">
        <Form
          onSubmit={() => create.mutate()}
          problem={create.error?.message}
          actions={
            <Button type="submit" variant="primary" disabled={!name.trim() || create.isPending}>
              Create API key
            </Button>
          }
        >
          <TextInput
            label="Name"
            data-autofocus
            value={name}
            onChange={(event) => setName(event.currentTarget.value)}
          />
          <MultiSelect
            label="Scopes"
            description="Without a choice: all that you may do"
            data={scopes}
            value={chosen}
            onChange={setChosen}
            searchable
            comboboxProps={{ withinPortal: false }}
          />
        </Form>
      </Popover.Dropdown>
    </Popover>
  )
}

function RevokeKey({ row, onClose }: { row: KeyRow; onClose: () => void }) {
  const client = useQueryClient()
  const revoke = useMutation({
    mutationFn: () => revokeApiKey(row.id),
    onSuccess: async () => {
      await client.invalidateQueries({ queryKey: ['api-keys'] })
      sayDone(`API key “${row.name}” revoked`)
      onClose()
    },
  })
  return (
    <Modal opened onClose={onClose} title={`Revoke ${row.name}`}>
      <Form
        onSubmit={() => revoke.mutate()}
        problem={revoke.error?.message}
        actions={
          <Button type="submit" variant="primary" data-autofocus disabled={revoke.isPending}>
            Revoke API key
          </Button>
        }
      >
        <p>Whatever still uses this key is answered 401 from now on. This cannot be taken back.</p>
      </Form>
    </Modal>
  )
}
