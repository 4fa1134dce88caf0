import type { ReactNode } from 'react'
import { Button } from '../button'
import { Icon } from '../icon'
import styles from './states.module.css'

/** A quiet block of the exact size of what is loading; it appears only after 150 ms. */
export function Skeleton({ width = '100%', height = 12 }: { width?: number | string; height?: number | string }) {
  return <div className={styles.skeleton} style={{ width, height }} aria-hidden="true" />
}

const shares = [62, 48, 74, 55, 40, 68, 52, 59]

/** Lines of text on their way, one a row of a table. */
export function SkeletonRows({ rows = 8 }: { rows?: number }) {
  return (
    <div className={styles.rows} aria-busy="true">
      {Array.from({ length: rows }, (_, index) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: the rows are all alike
        <div key={index}>
          <Skeleton width={`${shares[index % shares.length]}%`} />
        </div>
      ))}
    </div>
  )
}

type EmptyProps = { title: string; children?: ReactNode; action?: ReactNode }

/** Says what would fill a place that is empty, with one action. */
export function EmptyState({ title, children, action }: EmptyProps) {
  return (
    <div className={styles.empty}>
      <h2>{title}</h2>
      {children ? <p>{children}</p> : null}
      {action ? <div className={styles.actions}>{action}</div> : null}
    </div>
  )
}

type ErrorProps = { title: string; error: unknown; holds?: string; onRetry?: () => void }

function factsOf(error: unknown): { message: string; code: string } {
  const code = error instanceof Error && 'code' in error ? String(error.code) : 'unexpected'
  return { message: error instanceof Error ? error.message : String(error), code }
}

/** What failed, what still holds, a way to try again, and the code to quote. */
export function ErrorPanel({ title, error, holds, onRetry }: ErrorProps) {
  const { message, code } = factsOf(error)
  return (
    <div className={styles.error} role="alert">
      <h2>
        <Icon name="warn" size={16} />
        {title}
      </h2>
      <p>
        {message}
        {holds ? ` ${holds}` : ''}
      </p>
      <p className={styles.code}>{code}</p>
      {onRetry ? (
        <div className={styles.actions}>
          <Button onClick={onRetry}>Try again</Button>
        </div>
      ) : null}
    </div>
  )
}
