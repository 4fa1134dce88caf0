import { useEffect, useState } from 'react'
import styles from './weights.module.css'

type GroupNameProps = { name: string; editable: boolean; onChange: (name: string) => void }

/** The name of a group, written in place. */
export function GroupName({ name, editable, onChange }: GroupNameProps) {
  const [text, setText] = useState(name)
  useEffect(() => setText(name), [name])
  if (!editable) return <span className={styles.groupName}>{name}</span>
  const take = () => {
    const next = text.trim()
    if (next && next !== name) onChange(next)
    else setText(name)
  }
  return (
    <input
      type="text"
      className={styles.groupName}
      aria-label={`Name of the group ${name}`}
      maxLength={100}
      value={text}
      onChange={(event) => setText(event.currentTarget.value)}
      onBlur={take}
      onKeyDown={(event) => {
        if (event.key === 'Enter') take()
        if (event.key === 'Escape') setText(name)
      }}
    />
  )
}
