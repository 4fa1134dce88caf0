import { useQuery } from '@tanstack/react-query'
import { useState } from 'react'
import { type FieldDefinition, type FieldEntity, fieldDefinitionsQuery, meQuery } from '../../../api'
import { typeWord } from '../../../ui/field-input'
import { SegmentedControl } from '../../../ui/form'
import { Panel } from '../../../ui/panel'
import { SimpleTable } from '../../../ui/simple-table'
import { EmptyState, ErrorPanel, SkeletonRows } from '../../../ui/states'
import styles from '../settings.module.css'
import { AddField } from './add-field'
import { FieldEditor } from './field-editor'
import parts from './fields.module.css'

/** The custom fields of accounts and of people: type, order of sources, options; one is edited beside the list. */
export function FieldsPart() {
  const [entity, setEntity] = useState<FieldEntity>('account')
  const [openedKey, setOpenedKey] = useState<string | null>(null)
  const { data, error, refetch } = useQuery(fieldDefinitionsQuery(entity))
  const { data: me } = useQuery(meQuery)
  const canWrite = me?.permissions.includes('fields:write') ?? false
  const opened = data?.items.find((field) => field.key === openedKey)
  return (
    <div className={parts.split}>
      <div className={parts.list}>
        <Panel
          title="Fields"
          note="what accounts and people carry besides what is built in"
          end={canWrite ? <AddField entity={entity} onAdded={setOpenedKey} /> : undefined}
        >
          <div className={styles.body}>
            <SegmentedControl
              label="Fields of"
              value={entity}
              onChange={(next) => {
                setEntity(next)
                setOpenedKey(null)
              }}
              options={[
                { value: 'account', label: 'Accounts' },
                { value: 'person', label: 'People' },
              ]}
            />
          </div>
          {error && !data ? (
            <ErrorPanel title="The fields could not be read" error={error} onRetry={() => void refetch()} />
          ) : null}
          {data ? (
            <FieldTable rows={data.items} opened={openedKey} onOpen={setOpenedKey} />
          ) : error ? null : (
            <div className={styles.body}>
              <SkeletonRows rows={6} />
            </div>
          )}
        </Panel>
      </div>
      {opened ? (
        <FieldEditor
          key={`${entity} ${opened.key}`}
          field={opened}
          canWrite={canWrite}
          onClose={() => setOpenedKey(null)}
        />
      ) : null}
    </div>
  )
}

type FieldTableProps = { rows: FieldDefinition[]; opened: string | null; onOpen: (key: string | null) => void }

function FieldTable({ rows, opened, onOpen }: FieldTableProps) {
  if (rows.length === 0)
    return (
      <EmptyState title="No field yet">Fields come with an import, the API or tracking, or are added here.</EmptyState>
    )
  return (
    <SimpleTable
      label="Fields"
      rows={rows}
      keyOf={(field) => field.key}
      columns={[
        {
          title: 'Field',
          cell: (field) => (
            <button
              type="button"
              className={parts.name}
              aria-expanded={field.key === opened}
              title={field.label}
              onClick={() => onOpen(field.key === opened ? null : field.key)}
            >
              {field.label}
            </button>
          ),
        },
        { title: 'Type', cell: (field) => typeWord(field.type) },
        { title: 'Key', cell: (field) => <code title={field.key}>{field.key}</code> },
        {
          title: 'Order of sources',
          cell: (field) => (
            <span className={styles.quiet}>
              {field.sources.length > 0 ? `${field.sources.join(', ')}, then the newest` : 'the newest wins'}
            </span>
          ),
        },
        {
          title: 'Options',
          cell: (field) => (
            <span className={styles.quiet} title={field.options.join(', ')}>
              {field.options.join(', ')}
            </span>
          ),
        },
      ]}
    />
  )
}
