import { createLink } from '@tanstack/react-router'
import { type ComponentProps, type ReactNode, useEffect, useRef } from 'react'
import styles from './tabs.module.css'

/** The parts of one screen; each is a link with an address of its own. */
export function Tabs({ label, children }: { label: string; children: ReactNode }) {
  const nav = useRef<HTMLElement>(null)
  // On a narrow screen the current one may stand beyond the edge.
  useEffect(() => {
    const current = nav.current?.querySelector<HTMLElement>('[aria-current]')
    if (!nav.current || !current) return
    const { scrollLeft, clientWidth, offsetLeft } = nav.current
    const from = current.offsetLeft - offsetLeft
    if (from < scrollLeft || from + current.offsetWidth > scrollLeft + clientWidth)
      nav.current.scrollLeft = from - (clientWidth - current.offsetWidth) / 2
  })
  return (
    <nav ref={nav} aria-label={label} className={styles.tabs}>
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
