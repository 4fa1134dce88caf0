import { NativeSelect } from '@mantine/core'
import { EventsField, FormulaField, MetricField, NumberField, TextField } from './compute-fields'
import { ComputeJson } from './compute-json'
import { type Compute, findKind, type KindField, kinds } from './kinds'
import styles from './metrics.module.css'

type ComputeFormProps = { compute: Compute; onChange: (compute: Compute) => void }

/** How the number is computed: the kind, and what that kind needs. */
export function ComputeForm({ compute, onChange }: ComputeFormProps) {
  const kind = findKind(compute.kind)
  const put = (part: Record<string, unknown>) => onChange({ ...compute, ...part })
  return (
    <fieldset className={styles.compute}>
      <legend>How it is computed</legend>
      <NativeSelect
        label="Kind"
        description={kind?.help}
        data={[
          ...kinds.map((one) => ({ value: one.kind, label: one.label })),
          ...(kind ? [] : [{ value: compute.kind, label: compute.kind }]),
        ]}
        value={compute.kind}
        onChange={(event) => {
          const next = findKind(event.currentTarget.value)
          if (next) onChange({ kind: next.kind, ...next.start })
        }}
      />
      {(kind?.fields ?? []).map((field) => (
        <ComputePart key={field} field={field} compute={compute} put={put} />
      ))}
      <ComputeJson compute={compute} onChange={onChange} open={kind === null} />
    </fieldset>
  )
}

type PartProps = { field: KindField; compute: Compute; put: (part: Record<string, unknown>) => void }

function ComputePart({ field, compute, put }: PartProps) {
  switch (field) {
    case 'events':
      return <EventsField value={compute.events} onChange={(events) => put({ events })} />
    case 'days':
      return <NumberField label="Window in days" value={compute.days} onChange={(days) => put({ days })} />
    case 'property':
      return <TextField label="Property" value={compute.property} onChange={(property) => put({ property })} />
    case 'key':
      return <TextField label="Key" value={compute.key} onChange={(key) => put({ key })} />
    case 'metric':
      return <MetricField label="Metric" value={compute.metric} onChange={(metric) => put({ metric })} />
    case 'ratio':
      return (
        <>
          <MetricField label="Numerator" value={compute.numerator} onChange={(numerator) => put({ numerator })} />
          <MetricField
            label="Denominator"
            value={compute.denominator}
            onChange={(denominator) => put({ denominator })}
          />
          <NativeSelect
            label="Scale"
            data={[
              { value: '1', label: 'as a fraction' },
              { value: '100', label: 'as a percentage' },
            ]}
            value={String(compute.scale ?? 1)}
            onChange={(event) => put({ scale: Number(event.currentTarget.value) })}
          />
        </>
      )
    case 'formula':
      return <FormulaField formula={compute.formula} of={compute.of} onChange={put} />
    case 'agg':
      return (
        <NativeSelect
          label="Over the window"
          data={['last', 'sum', 'avg']}
          value={String(compute.agg ?? 'last')}
          onChange={(event) => put({ agg: event.currentTarget.value })}
        />
      )
    default:
      return null
  }
}
