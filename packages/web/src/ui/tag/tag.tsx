import type { ReactNode } from 'react'
import styles from './tag.module.css'

/** A short word about a thing; `tone` only where the word itself says the same. */
export function Tag({ children, tone }: { children: ReactNode; tone?: 'warn' | 'bad' | 'good' }) {
  return <span className={`${styles.tag} ${tone ? styles[tone] : ''}`}>{children}</span>
}

/** Two letters for a name: "Mara Lindqvist" is ML. */
export function initialsOf(name: string): string {
  const words = name
    .replace(/@.*/, '')
    .split(/[\s._-]+/)
    .filter(Boolean)
  return ((words[0]?.[0] ?? '') + (words.length > 1 ? (words.at(-1)?.[0] ?? '') : (words[0]?.[1] ?? ''))).toUpperCase()
}

/** A round of initials, beside a name that is written out. */
export function Avatar({ name }: { name: string }) {
  return (
    <span className={styles.avatar} aria-hidden="true">
      {initialsOf(name)}
    </span>
  )
}

/** A member or person by initials and name. */
export function PersonName({ name, short = false }: { name: string; short?: boolean }) {
  return (
    <span className={styles.person}>
      <Avatar name={name} />
      <span>{short ? (name.split(' ')[0] ?? name) : name}</span>
    </span>
  )
}
