import { type ReactNode, useEffect } from 'react'
import { AsOfBar, AsOfLinksBar, AsOfPicker } from '../as-of'
import { Freshness } from './freshness'
import styles from './page.module.css'

type PageProps = {
  title: string
  /** Links to the screens above this one. */
  crumbs?: ReactNode
  actions?: ReactNode
  /** When the figures on the screen were fetched, in milliseconds; shown as their age. */
  updatedAt?: number | undefined
  /** Today's day in the workspace; with it the screen can be moved into the past. */
  today?: string | undefined
  quickDays?: { label: string; day: string }[]
  /** On a screen that shows the present alone: the past day that its links still carry. */
  linksOnly?: string | null
  /** What is known of the past figures, e.g. that they equal what was shown. */
  pastRemark?: string | undefined
  /** The content scrolls inside itself, as a table does. */
  fixed?: boolean
  children: ReactNode
}

/** The frame of every screen: top bar, the bar of a past day, content. */
export function Page({
  title,
  crumbs,
  actions,
  updatedAt,
  today,
  quickDays,
  pastRemark,
  linksOnly,
  fixed = false,
  children,
}: PageProps) {
  useEffect(() => {
    document.title = `${title} · Waymark`
  }, [title])
  return (
    <div className={styles.page}>
      <header className={styles.top}>
        <div className={styles.title}>
          {crumbs ? (
            <>
              {crumbs}
              <span className={styles.slash} aria-hidden="true">
                /
              </span>
            </>
          ) : null}
          <h1 title={title}>{title}</h1>
        </div>
        <div className={styles.actions}>{actions}</div>
        {updatedAt ? <Freshness at={updatedAt} /> : null}
        {today ? <AsOfPicker today={today} quick={quickDays} /> : null}
      </header>
      {today ? <AsOfBar remark={pastRemark} /> : null}
      {linksOnly ? <AsOfLinksBar day={linksOnly} /> : null}
      <div className={`${styles.body} ${fixed ? styles.fixed : ''}`}>{children}</div>
    </div>
  )
}
