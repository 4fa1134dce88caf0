import { useDebouncedValue } from '@mantine/hooks'
import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query'
import { useNavigate } from '@tanstack/react-router'
import { useState } from 'react'
import { ApiProblem, deleteMetric, type MetricDefinition, type MetricDetail, meQuery, saveMetric } from '../../api'
import { Button } from '../../ui/button'
import { Form } from '../../ui/form'
import { sayDone } from '../../ui/notify'
import { Panel } from '../../ui/panel'
import { ComputeForm } from './compute-form'
import { DefinitionForm } from './definition-form'
import { MetricAbout } from './metric-about'
import { MetricPreviewPart } from './metric-preview-part'
import styles from './metrics.module.css'

/** The parts of a definition, without what the server adds to it. */
function definitionOf({ name, description, unit, better, rollup, compute }: MetricDefinition): MetricDefinition {
  return { name, description, unit, better, rollup, compute }
}

/** Edits a definition at the left, shows what it gives at the right. */
export function MetricEditor({ start, detail }: { start: MetricDefinition; detail: MetricDetail | null }) {
  const [draft, setDraft] = useState(() => definitionOf(start))
  const [key, setKey] = useState(detail?.key ?? '')
  const [asked] = useDebouncedValue(draft, 350)
  const { data: me } = useQuery(meQuery)
  const navigate = useNavigate()
  const client = useQueryClient()
  const canWrite = me?.permissions.includes('metrics:write') ?? false
  const changed = JSON.stringify(draft) !== JSON.stringify(definitionOf(start))
  const save = useMutation({
    mutationFn: () => saveMetric(key, draft),
    onSuccess: async (saved) => {
      const refresh = () =>
        Promise.all(['metrics', 'fields'].map((read) => client.invalidateQueries({ queryKey: [read] })))
      await refresh()
      const takeBack = async () => {
        await saveMetric(saved.key, definitionOf(start))
        await refresh()
      }
      sayDone(`${saved.name} is saved as v${saved.version}`, detail ? { run: takeBack } : undefined)
      await navigate({ to: '/metrics/$key', params: { key: saved.key } })
    },
  })
  const remove = useMutation({
    mutationFn: () => deleteMetric(key),
    onSuccess: async () => {
      await client.invalidateQueries({ queryKey: ['metrics'] })
      sayDone(`${draft.name} is out of use; what was logged stays`)
      await navigate({ to: '/metrics' })
    },
  })
  const problem = save.error ?? remove.error
  const field = problem instanceof ApiProblem && problem.field ? ` (${problem.field})` : ''
  return (
    <div className={styles.columns}>
      <div className={styles.left}>
        <Panel
          title="Definition"
          note={detail ? `v${detail.version}; a change of its numbers is a new version` : 'not saved yet'}
        >
          <div className={styles.form}>
            <Form
              onSubmit={() => save.mutate()}
              problem={problem ? `${problem.message}${field}` : null}
              actions={
                canWrite ? (
                  <>
                    <Button
                      type="submit"
                      variant="primary"
                      disabled={!changed || !key || !draft.name || save.isPending}
                    >
                      {detail ? 'Save metric' : 'Create metric'}
                    </Button>
                    {detail && detail.usedBy.length + detail.usedIn.length === 0 ? (
                      <Button variant="danger" disabled={remove.isPending} onClick={() => remove.mutate()}>
                        Delete metric
                      </Button>
                    ) : null}
                  </>
                ) : null
              }
            >
              <DefinitionForm draft={draft} metricKey={key} isNew={!detail} onKey={setKey} onChange={setDraft} />
              <ComputeForm compute={draft.compute} onChange={(compute) => setDraft((was) => ({ ...was, compute }))} />
            </Form>
          </div>
        </Panel>
        {detail ? <MetricAbout detail={detail} /> : null}
      </div>
      <aside className={styles.right} aria-label="Preview">
        <MetricPreviewPart metricKey={key || 'preview'} definition={asked} stale={asked !== draft} />
      </aside>
    </div>
  )
}
