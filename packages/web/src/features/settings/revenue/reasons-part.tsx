import { TextInput } from '@mantine/core'
import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query'
import { useState } from 'react'
import { type ChurnReasons, churnReasonsQuery, meQuery, saveChurnReasons } from '../../../api'
import { Button } from '../../../ui/button'
import { Form } from '../../../ui/form'
import { sayDone } from '../../../ui/notify'
import { Panel } from '../../../ui/panel'
import { ErrorPanel, SkeletonRows } from '../../../ui/states'
import { addReason, dropReason, labelGroup, labelReason } from './edit-reasons'
import styles from './revenue-settings.module.css'

/** The list, on two levels, from which a loss gets its reason. */
export function ReasonsPart() {
  const { data, error, refetch } = useQuery(churnReasonsQuery)
  return (
    <Panel title="Churn reasons" note="one that explains a loss cannot go">
      {error && !data ? (
        <ErrorPanel title="The reasons could not be read" error={error} onRetry={() => void refetch()} />
      ) : null}
      {!data && !error ? <SkeletonRows rows={6} /> : null}
      {data ? <ReasonsForm key={JSON.stringify(data)} reasons={data} /> : null}
    </Panel>
  )
}

function ReasonsForm({ reasons }: { reasons: ChurnReasons }) {
  const { data: me } = useQuery(meQuery)
  const [draft, setDraft] = useState(reasons)
  const client = useQueryClient()
  const save = useMutation({
    mutationFn: () => saveChurnReasons(draft),
    onSuccess: async () => {
      await client.invalidateQueries({ queryKey: ['revenue', 'churn-reasons'] })
      sayDone('The churn reasons are saved')
    },
  })
  const canWrite = me?.permissions.includes('settings:write') ?? false
  const unnamed = draft.groups.some((group) => !group.label.trim() || group.reasons.some((one) => !one.label.trim()))
  const same = JSON.stringify(draft) === JSON.stringify(reasons)
  return (
    <div className={styles.form}>
      <Form
        onSubmit={() => save.mutate()}
        problem={save.error?.message}
        actions={
          canWrite ? (
            <>
              <Button type="submit" variant="primary" disabled={same || unnamed || save.isPending}>
                Save reasons
              </Button>
              {same ? null : <Button onClick={() => setDraft(reasons)}>Discard</Button>}
            </>
          ) : null
        }
      >
        <div className={styles.groups}>
          {draft.groups.map((group) => (
            <fieldset key={group.key} className={styles.group} disabled={!canWrite}>
              <TextInput
                label="Kind of reason"
                value={group.label}
                onChange={(event) => setDraft(labelGroup(draft, group.key, event.currentTarget.value))}
              />
              <ul aria-label={group.label}>
                {group.reasons.map((one) => (
                  <li key={one.key}>
                    <TextInput
                      aria-label={`Reason ${one.key}`}
                      value={one.label}
                      onChange={(event) => setDraft(labelReason(draft, group.key, one.key, event.currentTarget.value))}
                    />
                    {canWrite ? (
                      <Button
                        small
                        variant="ghost"
                        icon="trash"
                        aria-label={`Remove ${one.label || one.key}`}
                        onClick={() => setDraft(dropReason(draft, group.key, one.key))}
                      />
                    ) : null}
                  </li>
                ))}
              </ul>
              {canWrite ? (
                <Button small variant="ghost" icon="plus" onClick={() => setDraft(addReason(draft, group.key))}>
                  Reason
                </Button>
              ) : null}
            </fieldset>
          ))}
        </div>
      </Form>
    </div>
  )
}
