import { Checkbox, NativeSelect, Select } from '@mantine/core'
import { useEffect, useRef, useState } from 'react'
import { Button } from '../button'
import { Form } from '../form'
import type { FieldInfo, Leaf } from './types'
import { ValueField } from './value-field'
import { takesDays, takesMany, takesValue, wordOf } from './words'

type LeafFormProps = {
  fields: readonly FieldInfo[]
  leaf?: Leaf
  turned?: boolean
  onApply: (leaf: Leaf, not: boolean) => void
}

function groupsOf(fields: readonly FieldInfo[]) {
  const groups = new Map<string, { value: string; label: string }[]>()
  for (const field of fields) {
    const items = groups.get(field.group) ?? []
    items.push({ value: field.key, label: field.label })
    groups.set(field.group, items)
  }
  return [...groups].map(([group, items]) => ({ group, items }))
}

/** A value that fits the operator: the old one where it still does. */
function fittingValue(value: unknown, from: string, to: string): unknown {
  if (!takesValue(to)) return undefined
  if (takesMany(to) !== takesMany(from) || takesDays(to) !== takesDays(from)) return takesMany(to) ? [] : undefined
  return value
}

function missing(leaf: Leaf): boolean {
  if (!takesValue(leaf.op)) return false
  return leaf.value === undefined || leaf.value === '' || (Array.isArray(leaf.value) && leaf.value.length === 0)
}

/** Field, operator and value of a clause, and whether it is turned around. */
export function LeafForm({ fields, leaf, turned = false, onApply }: LeafFormProps) {
  const [draft, setDraft] = useState<Leaf | null>(leaf ?? null)
  const [not, setNot] = useState(turned)
  const [problem, setProblem] = useState<string | null>(null)
  const field = fields.find((one) => one.key === draft?.field)
  const select = useRef<HTMLInputElement>(null)
  // The form comes after the popover has looked for what to focus.
  useEffect(() => select.current?.focus(), [])
  const apply = () => {
    if (!draft || missing(draft)) setProblem(draft ? 'A value is missing.' : 'Choose a field.')
    else onApply(takesValue(draft.op) ? draft : { field: draft.field, op: draft.op }, not)
  }
  return (
    <Form
      onSubmit={apply}
      problem={problem}
      actions={
        <Button type="submit" variant="primary">
          Apply
        </Button>
      }
    >
      <Select
        // Enter takes the first match of what was typed.
        selectFirstOptionOnChange
        label="Field"
        placeholder="Find a field"
        data={groupsOf(fields)}
        value={draft?.field ?? null}
        searchable
        ref={select}
        comboboxProps={{ withinPortal: false }}
        onChange={(key) => {
          const next = fields.find((one) => one.key === key)
          const op = next?.operators[0]
          if (next && op) setDraft({ field: next.key, op, value: takesMany(op) ? [] : undefined })
        }}
      />
      {draft && field ? (
        <>
          <NativeSelect
            label="Operator"
            data={field.operators.map((op) => ({ value: op, label: wordOf(op) }))}
            value={draft.op}
            onChange={(event) => {
              const op = event.currentTarget.value
              setDraft({ ...draft, op, value: fittingValue(draft.value, draft.op, op) })
            }}
          />
          <ValueField field={field} leaf={draft} onChange={(value) => setDraft({ ...draft, value })} />
          <Checkbox
            label="Not: turn this clause around"
            checked={not}
            onChange={(event) => setNot(event.currentTarget.checked)}
          />
        </>
      ) : null}
    </Form>
  )
}
