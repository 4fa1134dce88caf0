import { Checkbox, Popover, TextInput } from '@mantine/core'
import { useState } from 'react'
import type { RuleField } from '../../api'
import { Button } from '../../ui/button'
import styles from './accounts.module.css'

type ColumnChooserProps = {
  columns: readonly string[]
  fields: readonly RuleField[]
  onChange: (keys: string[]) => void
}

/** Which fields the list shows; a chosen one can be moved to the front or back. */
export function ColumnChooser({ columns, fields, onChange }: ColumnChooserProps) {
  const [text, setText] = useState('')
  const chosen = columns.flatMap((key) => fields.find((field) => field.key === key) ?? [])
  const rest = fields.filter((field) => field.key !== 'account.name' && !columns.includes(field.key))
  const fits = (field: RuleField) => `${field.group} ${field.label}`.toLowerCase().includes(text.toLowerCase())
  const move = (key: string, step: number) => {
    const next = columns.filter((one) => one !== key)
    next.splice(Math.max(0, columns.indexOf(key) + step), 0, key)
    onChange(next)
  }
  return (
    <Popover position="bottom-end" trapFocus returnFocus width={320}>
      <Popover.Target>
        <Button variant="ghost" icon="columns">
          Columns
        </Button>
      </Popover.Target>
      <Popover.Dropdown p={12} aria-label="Columns">
        <TextInput
          aria-label="Find a column"
          placeholder="Find a column"
          value={text}
          onChange={(event) => setText(event.currentTarget.value)}
          mb={8}
          data-autofocus
        />
        <div className={styles.choices}>
          {chosen.filter(fits).map((field) => (
            <div key={field.key} className={styles.choice}>
              <Checkbox
                label={field.label}
                checked
                onChange={() => onChange(columns.filter((key) => key !== field.key))}
              />
              <Button
                variant="ghost"
                small
                icon="left"
                aria-label={`Move ${field.label} left`}
                onClick={() => move(field.key, -1)}
              />
              <Button
                variant="ghost"
                small
                icon="right"
                aria-label={`Move ${field.label} right`}
                onClick={() => move(field.key, 1)}
              />
            </div>
          ))}
          <hr />
          {rest.filter(fits).map((field) => (
            <div key={field.key} className={styles.choice}>
              <Checkbox
                label={field.label}
                description={field.group}
                checked={false}
                onChange={() => onChange([...columns, field.key])}
              />
            </div>
          ))}
        </div>
      </Popover.Dropdown>
    </Popover>
  )
}
