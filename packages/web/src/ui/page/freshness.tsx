import { useEffect, useState } from 'react'
import { useAsOf } from '../as-of'
import styles from './page.module.css'

const staleAfterMs = 120_000

/** How old the figures on the screen are; says "stale" when they stopped being refreshed. */
export function Freshness({ at }: { at: number }) {
  const { day } = useAsOf()
  const [now, setNow] = useState(Date.now)
  useEffect(() => {
    const timer = setInterval(() => setNow(Date.now()), 1000)
    return () => clearInterval(timer)
  }, [])
  if (day) return null
  const age = Math.max(0, now - at)
  const stale = age > staleAfterMs
  const text = age < 60_000 ? `${Math.floor(age / 1000)} s` : `${Math.floor(age / 60_000)} min`
  return (
    <span className={`${styles.fresh} ${stale ? styles.stale : ''}`}>
      {stale ? `Stale, ${text} old` : `Data ${text} old`}
    </span>
  )
}
