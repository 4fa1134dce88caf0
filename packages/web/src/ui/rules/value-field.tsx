import { MultiSelect, NativeSelect, TagsInput, TextInput } from '@mantine/core'
import type { FieldInfo, Leaf } from './types'
import { takesDays, takesMany, takesValue } from './words'

type ValueFieldProps = { field: FieldInfo; leaf: Leaf; onChange: (value: unknown) => void }

function numberOf(text: string): number | undefined {
  return text.trim() === '' || Number.isNaN(Number(text)) ? undefined : Number(text)
}

/** The input that fits a field's type and the operator. */
export function ValueField({ field, leaf, onChange }: ValueFieldProps) {
  const options = field.options ?? []
  if (!takesValue(leaf.op)) return null
  if (takesMany(leaf.op)) {
    const values = Array.isArray(leaf.value) ? leaf.value.map(String) : []
    return options.length > 0 ? (
      <MultiSelect
        label="Values"
        data={options}
        value={values}
        onChange={onChange}
        searchable
        comboboxProps={{ withinPortal: false }}
      />
    ) : (
      <TagsInput label="Values" description="Enter after each" value={values} onChange={onChange} />
    )
  }
  if (takesDays(leaf.op)) {
    return (
      <TextInput
        label="Days"
        inputMode="numeric"
        defaultValue={leaf.value === undefined ? '' : String(leaf.value)}
        onChange={(event) => onChange(numberOf(event.currentTarget.value))}
      />
    )
  }
  if (field.type === 'boolean') {
    return (
      <NativeSelect
        label="Value"
        data={['', 'yes', 'no']}
        value={leaf.value === undefined ? '' : leaf.value ? 'yes' : 'no'}
        onChange={(event) =>
          onChange(event.currentTarget.value === '' ? undefined : event.currentTarget.value === 'yes')
        }
      />
    )
  }
  if (options.length > 0) {
    return (
      <NativeSelect
        label="Value"
        data={[{ value: '', label: '' }, ...options]}
        value={leaf.value === undefined ? '' : String(leaf.value)}
        onChange={(event) => onChange(event.currentTarget.value || undefined)}
      />
    )
  }
  if (field.type === 'date') {
    return (
      <TextInput
        type="date"
        label="Day"
        value={typeof leaf.value === 'string' ? leaf.value : ''}
        onChange={(event) => onChange(event.currentTarget.value || undefined)}
      />
    )
  }
  const numeric = field.type === 'number' || field.type === 'money'
  return (
    <TextInput
      label={field.unit ? `Value, ${field.unit}` : 'Value'}
      inputMode={numeric ? 'decimal' : 'text'}
      defaultValue={leaf.value === undefined ? '' : String(leaf.value)}
      onChange={(event) => onChange(numeric ? numberOf(event.currentTarget.value) : event.currentTarget.value)}
    />
  )
}
