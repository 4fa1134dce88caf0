import { createLink } from '@tanstack/react-router'
import type { ComponentProps, ReactNode } from 'react'
import styles from './tabs.module.css'

/** The parts of one screen; each is a link with an address of its own. */
export function Tabs({ label, children }: { label: string; children: ReactNode }) {
  return (
    <nav aria-label={label} className={styles.tabs}>
      {children}
    </nav>
  )
}

function TabAnchor({ count, children, ...rest }: { count?: number | undefined } & ComponentProps<'a'>) {
  return (
    <a {...rest} className={styles.tab}>
      {children}
      {count === undefined ? null : <i>{count.toLocaleString('en-US')}</i>}
    </a>
  )
}

/** One of the tabs; current while its address is. */
export const Tab = createLink(TabAnchor)
