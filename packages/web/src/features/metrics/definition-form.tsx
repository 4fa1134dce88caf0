import { NativeSelect, Textarea, TextInput } from '@mantine/core'
import type { MetricDefinition } from '../../api'
import { FormRow } from '../../ui/form'

type DefinitionFormProps = {
  draft: MetricDefinition
  metricKey: string
  isNew: boolean
  onKey: (key: string) => void
  onChange: (draft: MetricDefinition) => void
}

const keyFrom = (name: string) =>
  name
    .toLowerCase()
    .replace(/[^a-z0-9]+/g, '_')
    .replace(/^[^a-z]+|_+$/g, '')
    .slice(0, 63)

const rollups = [
  { value: 'none', label: 'not rolled up' },
  { value: 'sum', label: 'sum' },
  { value: 'distinct', label: 'distinct, counted anew' },
  { value: 'max', label: 'largest' },
  { value: 'min', label: 'smallest' },
  { value: 'revenue_weighted', label: 'weighted by MRR' },
]

/** Name, key, sentence, unit, direction and roll-up of a metric. */
export function DefinitionForm({ draft, metricKey, isNew, onKey, onChange }: DefinitionFormProps) {
  const put = (part: Partial<MetricDefinition>) => onChange({ ...draft, ...part })
  return (
    <>
      <FormRow>
        <TextInput
          label="Name"
          value={draft.name}
          onChange={(event) => {
            const name = event.currentTarget.value
            if (isNew && (metricKey === '' || metricKey === keyFrom(draft.name))) onKey(keyFrom(name))
            put({ name })
          }}
        />
        <TextInput
          label="Key"
          value={metricKey}
          disabled={!isNew}
          onChange={(event) => onKey(event.currentTarget.value)}
        />
      </FormRow>
      <Textarea
        label="In a sentence"
        autosize
        minRows={1}
        value={draft.description}
        onChange={(event) => put({ description: event.currentTarget.value })}
      />
      <FormRow>
        <TextInput
          label="Unit"
          placeholder="people, events, days, %"
          value={draft.unit ?? ''}
          onChange={(event) => put({ unit: event.currentTarget.value || null })}
        />
        <NativeSelect
          label="Better"
          data={[
            { value: 'higher', label: 'higher' },
            { value: 'lower', label: 'lower' },
            { value: 'neutral', label: 'neither' },
          ]}
          value={draft.better}
          onChange={(event) => put({ better: event.currentTarget.value as MetricDefinition['better'] })}
        />
        <NativeSelect
          label="Over child accounts"
          data={rollups}
          value={draft.rollup}
          onChange={(event) => put({ rollup: event.currentTarget.value as MetricDefinition['rollup'] })}
        />
      </FormRow>
    </>
  )
}
