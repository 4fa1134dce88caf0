import { Modal, Popover, TextInput } from '@mantine/core'
import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query'
import { useState } from 'react'
import { createWriteKey, type KeyRow, meQuery, revokeWriteKey, writeKeysQuery } from '../../api'
import { Button } from '../../ui/button'
import { Form } from '../../ui/form'
import { formatAgo } from '../../ui/format'
import { sayDone } from '../../ui/notify'
import { Panel } from '../../ui/panel'
import { SimpleTable } from '../../ui/simple-table'
import { CopyButton } from '../../ui/snippet'
import { ErrorPanel } from '../../ui/states'
import { Tag } from '../../ui/tag'
import styles from './sources.module.css'

/** The keys with which sources send; no secret in a browser, so they can be read again. */
export function WriteKeys() {
  const { data, error, refetch } = useQuery(writeKeysQuery)
  const { data: me } = useQuery(meQuery)
  const [revoking, setRevoking] = useState<KeyRow | null>(null)
  const canWrite = me?.permissions.includes('keys:write') ?? false
  const timeZone = me?.workspace.timeZone ?? 'UTC'
  return (
    <Panel title="Write keys" note="what a source signs its events with" end={canWrite ? <CreateKey /> : undefined}>
      {error ? <ErrorPanel title="The keys could not be read" error={error} onRetry={() => void refetch()} /> : null}
      <SimpleTable
        label="Write keys"
        rows={data?.items ?? []}
        keyOf={(row) => row.id}
        columns={[
          { title: 'Name', cell: (row) => <b className={styles.strong}>{row.name}</b> },
          { title: 'Key', cell: (row) => <code className={styles.code}>{row.key ?? row.hint}</code> },
          { title: 'State', cell: (row) => (row.revokedAt ? <Tag tone="bad">revoked</Tag> : <Tag>in force</Tag>) },
          {
            title: 'Last used',
            numeric: true,
            cell: (row) => (row.lastUsedAt ? formatAgo(row.lastUsedAt, timeZone) : 'never'),
          },
          { title: 'Created by', cell: (row) => <span className={styles.quiet}>{row.createdBy}</span> },
          {
            title: 'Actions',
            cell: (row) => (
              <span className={styles.actions}>
                {row.key ? <CopyButton text={row.key} small variant="ghost" /> : null}
                {canWrite && !row.revokedAt ? (
                  <Button small variant="danger" aria-label={`Revoke ${row.name}`} onClick={() => setRevoking(row)}>
                    Revoke
                  </Button>
                ) : null}
              </span>
            ),
          },
        ]}
      />
      {revoking ? <RevokeDialog row={revoking} onClose={() => setRevoking(null)} /> : null}
    </Panel>
  )
}

function CreateKey() {
  const [opened, setOpened] = useState(false)
  const [name, setName] = useState('')
  const client = useQueryClient()
  const create = useMutation({
    mutationFn: () => createWriteKey(name.trim()),
    onSuccess: async () => {
      await client.invalidateQueries({ queryKey: ['write-keys'] })
      setOpened(false)
      setName('')
      sayDone(`Write key “${name.trim()}” created`)
    },
  })
  return (
    <Popover opened={opened} onChange={setOpened} position="bottom-end" trapFocus returnFocus width={280}>
      <Popover.Target>
        <Button icon="plus" onClick={() => setOpened((was) => !was)}>
          Write key
        </Button>
      </Popover.Target>
      <Popover.Dropdown p={14} aria-label="Create a write key">
        <Form
          onSubmit={() => create.mutate()}
          problem={create.error?.message}
          actions={
            <Button type="submit" variant="primary" disabled={!name.trim() || create.isPending}>
              Create write key
            </Button>
          }
        >
          <TextInput
            label="Name of the source"
            placeholder="web-app"
            data-autofocus
            value={name}
            onChange={(event) => setName(event.currentTarget.value)}
          />
        </Form>
      </Popover.Dropdown>
    </Popover>
  )
}

function RevokeDialog({ row, onClose }: { row: KeyRow; onClose: () => void }) {
  const client = useQueryClient()
  const revoke = useMutation({
    mutationFn: () => revokeWriteKey(row.id),
    onSuccess: async () => {
      await client.invalidateQueries({ queryKey: ['write-keys'] })
      onClose()
      sayDone(`Write key “${row.name}” revoked`)
    },
  })
  return (
    <Modal opened onClose={onClose} title={`Revoke ${row.name}`}>
      <Form
        onSubmit={() => revoke.mutate()}
        problem={revoke.error?.message}
        actions={
          <Button type="submit" variant="primary" data-autofocus disabled={revoke.isPending}>
            Revoke write key
          </Button>
        }
      >
        <p>Whatever still sends with this key is answered 401 from now on. This cannot be taken back.</p>
      </Form>
    </Modal>
  )
}
