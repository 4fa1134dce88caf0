import { type ReactNode, useId } from 'react'
import styles from './panel.module.css'

type PanelProps = { title: ReactNode; note?: ReactNode; end?: ReactNode; narrow?: boolean; children: ReactNode }

/** A titled part of a screen; lines divide panels, there are no cards. */
export function Panel({ title, note, end, narrow = false, children }: PanelProps) {
  const id = useId()
  return (
    <section className={`${styles.section} ${narrow ? styles.narrow : ''}`} aria-labelledby={id}>
      <div className={styles.head}>
        <h2 id={id}>{title}</h2>
        {note ? <p>{note}</p> : null}
        {end ? <div className={styles.end}>{end}</div> : null}
      </div>
      {children}
    </section>
  )
}

/** Names and values, one pair a line. */
export function Facts({ items }: { items: readonly (readonly [string, ReactNode])[] }) {
  return (
    <dl className={styles.facts}>
      {items.map(([name, value]) => (
        <div key={name} style={{ display: 'contents' }}>
          <dt>{name}</dt>
          <dd>{value}</dd>
        </div>
      ))}
    </dl>
  )
}
