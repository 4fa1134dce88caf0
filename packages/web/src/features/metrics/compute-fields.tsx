import { Checkbox, Select, TagsInput, TextInput } from '@mantine/core'
import { useQuery } from '@tanstack/react-query'
import { metricsQuery } from '../../api'

type FieldProps<Value> = { label: string; value: unknown; onChange: (value: Value) => void }

export function TextField({ label, value, onChange }: FieldProps<string>) {
  return (
    <TextInput
      label={label}
      value={typeof value === 'string' ? value : ''}
      onChange={(event) => onChange(event.currentTarget.value)}
    />
  )
}

export function NumberField({ label, value, onChange }: FieldProps<number>) {
  return (
    <TextInput
      label={label}
      type="number"
      min={1}
      value={typeof value === 'number' ? value : ''}
      onChange={(event) => onChange(Number(event.currentTarget.value))}
    />
  )
}

/** All events, or some by name. */
export function EventsField({ value, onChange }: { value: unknown; onChange: (events: string[] | '*') => void }) {
  const some = Array.isArray(value) ? value.map(String) : null
  return (
    <>
      <Checkbox
        label="Any event"
        checked={some === null}
        onChange={(event) => onChange(event.currentTarget.checked ? '*' : [])}
      />
      {some ? <TagsInput label="Events" description="Enter after each name" value={some} onChange={onChange} /> : null}
    </>
  )
}

export function MetricField({ label, value, onChange }: FieldProps<string>) {
  const { data } = useQuery(metricsQuery)
  return (
    <Select
      label={label}
      searchable
      data={(data?.items ?? []).map((metric) => ({ value: metric.key, label: `${metric.name} (${metric.key})` }))}
      value={typeof value === 'string' && value !== '' ? value : null}
      onChange={(next) => onChange(next ?? '')}
    />
  )
}

type FormulaProps = { formula: unknown; of: unknown; onChange: (part: Record<string, unknown>) => void }

/** A formula, and the metric that each of its names stands for. */
export function FormulaField({ formula, of, onChange }: FormulaProps) {
  const text = typeof formula === 'string' ? formula : ''
  const given = (of && typeof of === 'object' ? of : {}) as Record<string, string>
  const names = [...new Set(text.match(/[A-Za-z_][A-Za-z0-9_]*/g) ?? [])]
  const put = (next: string, chosen: Record<string, string>) => {
    const used = new Set(next.match(/[A-Za-z_][A-Za-z0-9_]*/g) ?? [])
    onChange({
      formula: next,
      of: Object.fromEntries(Object.entries(chosen).filter(([name, key]) => used.has(name) && key !== '')),
    })
  }
  return (
    <>
      <TextInput label="Formula" value={text} onChange={(event) => put(event.currentTarget.value, given)} />
      {names.map((name) => (
        <MetricField
          key={name}
          label={`${name} is`}
          value={given[name]}
          onChange={(key) => put(text, { ...given, [name]: key })}
        />
      ))}
    </>
  )
}
