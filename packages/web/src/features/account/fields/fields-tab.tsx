import { useQuery } from '@tanstack/react-query'
import { accountFieldsQuery, fieldDefinitionsQuery, meQuery } from '../../../api'
import { Panel } from '../../../ui/panel'
import { EmptyState, ErrorPanel, SkeletonRows } from '../../../ui/states'
import type { TabProps } from '../tab-props'
import { groupFields } from './field-groups'
import { FieldList } from './field-list'
import styles from './fields.module.css'
import { IdsPart } from './ids-part'
import { ResponsiblePart } from './responsible-part'
import { useSaveAccount } from './use-save-account'

/** Everything that is recorded about the account itself: value, source, since when, what lost; edited where one may. */
export function FieldsTab({ page, state }: TabProps) {
  const { data, error, refetch } = useQuery(accountFieldsQuery(state.id, state.asOf))
  const { data: defined } = useQuery(fieldDefinitionsQuery('account'))
  const { data: me } = useQuery(meQuery)
  const save = useSaveAccount(state.id)
  if (error) return <ErrorPanel title="The fields could not be read" error={error} onRetry={() => void refetch()} />
  if (!data || !defined)
    return (
      <div className={styles.wait}>
        <SkeletonRows rows={14} />
      </div>
    )
  const canEdit = state.asOf.day === null && (me?.permissions.includes('accounts:write') ?? false)
  const groups = groupFields(data, defined.items)
  const shared = { canEdit, state, save }
  return (
    <>
      <Panel title="Account">
        <FieldList label="Account" fields={groups.own} {...shared} />
      </Panel>
      <Panel title="Responsible" note={canEdit ? 'whose book it is in, and who else' : undefined}>
        <ResponsiblePart page={page} canEdit={canEdit} save={save} />
      </Panel>
      <Panel title="Fields" note="each with where it comes from; a pinned value stays, whatever sources say">
        {groups.known.length > 0 ? (
          <FieldList label="Fields" fields={groups.known} {...shared} />
        ) : (
          <EmptyState title="No field has a value">Fields come with an import, the API or group calls.</EmptyState>
        )}
      </Panel>
      {groups.unknown.length > 0 ? (
        <Panel title="Without a value">
          <FieldList label="Without a value" fields={groups.unknown} {...shared} />
        </Panel>
      ) : null}
      <Panel title="Ids">
        <IdsPart account={page.account} />
      </Panel>
    </>
  )
}
