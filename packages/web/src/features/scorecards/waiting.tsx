import type { ReactNode } from 'react'
import { ErrorPanel, Skeleton } from '../../ui/states'
import styles from './scorecards.module.css'
import type { Answered } from './studio-context'

type WaitingProps<Data> = {
  answer: Answered<Data>
  /** What is waited for: "The backtest". */
  what: string
  height: number
  children: (data: Data) => ReactNode
}

/** An answer on its way: a quiet block first, later the figures before, dimmed; what failed, in its place. */
export function Waiting<Data>({ answer, what, height, children }: WaitingProps<Data>) {
  const { data, stale, error, retry } = answer
  if (error && !stale)
    return (
      <ErrorPanel
        title={`${what} could not be read`}
        error={error}
        holds="What is edited stays as it is."
        onRetry={retry}
      />
    )
  if (data === undefined)
    return (
      <div className={styles.wait} aria-busy="true">
        <Skeleton height={height} />
      </div>
    )
  return (
    <div className={stale ? styles.dimmed : undefined} data-stale={stale ? '' : undefined}>
      {children(data)}
    </div>
  )
}
