import { Modal, NativeSelect, Select, TextInput } from '@mantine/core'
import { useState } from 'react'
import type { Curve, Metric } from '../../../api'
import { Button } from '../../../ui/button'
import { Form, FormRow } from '../../../ui/form'
import { addMeasure, measuresOf } from '../draft/edit-definition'
import { useStudio } from '../studio-context'

const NEW = ' new'
const FIRST_WEIGHT = 10

/** Chooses a metric of the catalogue and its group; its first curve goes from worst to best over the values that there are. */
export function AddMeasure({ onClose }: { onClose: () => void }) {
  const { definition, metrics, metricOf, edit, go } = useStudio()
  const [metric, setMetric] = useState<string | null>(null)
  const [group, setGroup] = useState(definition.groups[0]?.key ?? NEW)
  const [name, setName] = useState('')
  const taken = new Set(measuresOf(definition).map(({ measure }) => measure.metric))
  const chosen = metric ? metricOf(metric) : undefined
  const ready = chosen && (group !== NEW || name.trim())
  const add = () => {
    if (!chosen || !ready) return
    const measure = { metric: chosen.key, weight: FIRST_WEIGHT, curve: firstCurve(chosen), missing: 'skip' as const }
    edit(addMeasure(definition, measure, group === NEW ? { name } : { key: group }))
    go({ metric: chosen.key })
    onClose()
  }
  return (
    <Modal opened onClose={onClose} title="Add a measure">
      <Form
        onSubmit={add}
        actions={
          <Button type="submit" variant="primary" disabled={!ready}>
            Add measure
          </Button>
        }
      >
        <Select
          label="Metric"
          placeholder="Search the catalogue"
          searchable
          data-autofocus
          nothingFoundMessage="No metric has that name"
          data={metrics.filter((one) => !taken.has(one.key)).map((one) => ({ value: one.key, label: one.name }))}
          value={metric}
          onChange={setMetric}
          description={chosen?.description || undefined}
        />
        <FormRow>
          <NativeSelect
            label="Group"
            data={[
              ...definition.groups.map((one) => ({ value: one.key, label: one.name })),
              { value: NEW, label: 'a new group' },
            ]}
            value={group}
            onChange={(event) => setGroup(event.currentTarget.value)}
          />
          {group === NEW ? (
            <TextInput
              label="Name of the group"
              maxLength={100}
              value={name}
              onChange={(event) => setName(event.currentTarget.value)}
            />
          ) : null}
        </FormRow>
      </Form>
    </Modal>
  )
}

/** From 0 to 100 in the direction that is better; of shares and percentages over their own span. */
function firstCurve({ unit, better }: Metric): Curve {
  const most = unit === 'ratio' ? 1 : unit === 'percent' || unit === '%' || unit === 'score' ? 100 : 30
  return better === 'lower'
    ? [
        [0, 100],
        [most, 0],
      ]
    : [
        [0, 0],
        [most, 100],
      ]
}
