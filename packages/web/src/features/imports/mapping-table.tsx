import { Autocomplete, NativeSelect, TextInput } from '@mantine/core'
import { useState } from 'react'
import type { ImportPreview } from '../../api'
import { Button } from '../../ui/button'
import styles from './imports.module.css'
import { type Mapping, sampleOf } from './mapping'

type MappingTableProps = { preview: ImportPreview; mapping: Mapping; onChange: (mapping: Mapping) => void }

/** Each target with the column it is taken from, and what that gives. */
export function MappingTable({ preview, mapping, onChange }: MappingTableProps) {
  const names = preview.columns.map((column) => column.name)
  const put = (index: number, source: string) =>
    onChange(mapping.map((entry, at) => (at === index ? { ...entry, source } : entry)))
  const targetOf = (key: string) =>
    preview.targets.find((target) => target.key === key) ??
    preview.targets.find((target) => target.repeat && key.startsWith(target.key))
  return (
    <>
      <table className={styles.mapping}>
        <thead>
          <tr>
            <th scope="col">Target</th>
            <th scope="col">Column, 'constant' or {'{template}'}</th>
            <th scope="col">For example</th>
            <th scope="col">
              <span className={styles.hidden}>Actions</span>
            </th>
          </tr>
        </thead>
        <tbody>
          {mapping.map((entry, index) => {
            const target = targetOf(entry.target)
            const label = target?.repeat
              ? `${target.label}: ${entry.target.slice(target.key.length)}`
              : (target?.label ?? entry.target)
            return (
              <tr key={entry.target}>
                <th scope="row">
                  {label}
                  {target?.required ? <small>required</small> : null}
                </th>
                <td>
                  <Autocomplete
                    aria-label={`Column for ${label}`}
                    placeholder="not imported"
                    data={names}
                    value={entry.source}
                    onChange={(source) => put(index, source)}
                  />
                </td>
                <td className={styles.sample}>{sampleOf(preview, entry.source)}</td>
                <td>
                  {entry.source && !target?.required ? (
                    <Button
                      variant="ghost"
                      small
                      icon="close"
                      aria-label={`Do not import ${label}`}
                      onClick={() => put(index, '')}
                    />
                  ) : null}
                </td>
              </tr>
            )
          })}
        </tbody>
      </table>
      <AddTarget preview={preview} mapping={mapping} onChange={onChange} />
    </>
  )
}

/** A field, property, id or role of one's own naming. */
function AddTarget({ preview, mapping, onChange }: MappingTableProps) {
  const repeats = preview.targets.filter((target) => target.repeat)
  const [prefix, setPrefix] = useState(repeats[0]?.key ?? '')
  const [name, setName] = useState('')
  const used = new Set(mapping.map((entry) => entry.source))
  const free = preview.columns.map((column) => column.name).filter((column) => !used.has(column))
  if (repeats.length === 0) return null
  const full = `${prefix}${name.trim()}`
  const taken = mapping.some((entry) => entry.target === full)
  return (
    <div className={styles.add}>
      <NativeSelect
        label="One more"
        data={repeats.map((target) => ({ value: target.key, label: target.label }))}
        value={prefix}
        onChange={(event) => setPrefix(event.currentTarget.value)}
      />
      <TextInput
        label="Its name"
        placeholder={free[0] ?? 'name'}
        value={name}
        onChange={(event) => setName(event.currentTarget.value)}
      />
      <Button
        icon="plus"
        disabled={!name.trim() || taken}
        onClick={() => {
          onChange([...mapping, { target: full, source: free.find((column) => column === name.trim()) ?? '' }])
          setName('')
        }}
      >
        Add target
      </Button>
      {free.length > 0 ? <p className={styles.quiet}>Not imported: {free.slice(0, 12).join(', ')}</p> : null}
    </div>
  )
}
