import { type DragEvent, useState } from 'react'
import { Icon } from '../../ui/icon'
import styles from './drop-zone.module.css'

/** A place to drop a file on, or to choose one by. */
export function DropZone({ onFile }: { onFile: (file: File) => void }) {
  const [over, setOver] = useState(false)
  const drop = (event: DragEvent) => {
    event.preventDefault()
    setOver(false)
    const file = event.dataTransfer.files[0]
    if (file) onFile(file)
  }
  return (
    <label
      className={`${styles.zone} ${over ? styles.over : ''}`}
      onDragOver={(event) => {
        event.preventDefault()
        setOver(true)
      }}
      onDragLeave={() => setOver(false)}
      onDrop={drop}
    >
      <Icon name="file" size={20} />
      <span>
        <b>Drop a file here, or choose one</b>
        <small>CSV, JSON lines or Parquet, plain or gzipped; accounts, people, events or subscriptions</small>
      </span>
      <input
        type="file"
        accept=".csv,.tsv,.txt,.json,.jsonl,.ndjson,.parquet,.gz"
        onChange={(event) => {
          const file = event.currentTarget.files?.[0]
          if (file) onFile(file)
        }}
      />
    </label>
  )
}
