import { type ReactNode, useEffect } from 'react'
import styles from './entry-frame.module.css'

/** The quiet page before the app: mark, title, one form. */
export function EntryFrame({ title, lead, children }: { title: string; lead: string; children: ReactNode }) {
  useEffect(() => {
    document.title = `${title} · Waymark`
  }, [title])
  return (
    <main className={styles.frame}>
      <div className={styles.box}>
        <p className={styles.brand}>
          <span className={styles.logo}>
            <svg
              width="14"
              height="14"
              viewBox="0 0 12 12"
              fill="none"
              stroke="currentColor"
              strokeWidth="1.800"
              strokeLinecap="round"
              strokeLinejoin="round"
              aria-hidden="true"
            >
              <path d="M2 5.500 6 2l4 3.500M2 10l4-3.500L10 10" />
            </svg>
          </span>
          Waymark
        </p>
        <h1>{title}</h1>
        <p className={styles.lead}>{lead}</p>
        {children}
      </div>
    </main>
  )
}
