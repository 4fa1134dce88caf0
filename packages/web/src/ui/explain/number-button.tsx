import { useEffect, useRef, useState } from 'react'
import { singleKeysOn } from '../keys'
import styles from './explain.module.css'
import { useExplain } from './explain-context'
import type { NumberTarget } from './types'

type NumberButtonProps = {
  children: string
  target: NumberTarget
  /** Underlined always, not only on hover and focus. */
  headline?: boolean
  /** Inside a grid the cells take the focus, not the buttons in them. */
  inGrid?: boolean
}

/** A number that opens to what it is made of; its ground fades when it changes. */
export function NumberButton({ children, target, headline = false, inGrid = false }: NumberButtonProps) {
  const explain = useExplain()
  const changed = useChanged(children)
  return (
    <button
      type="button"
      data-explain=""
      data-explains={target.explains}
      tabIndex={inGrid ? -1 : 0}
      aria-label={`${target.title} ${children}, explain`}
      className={`${styles.number} ${headline ? styles.headline : ''} ${changed ? styles.changed : ''}`}
      aria-keyshortcuts="E"
      onClick={(event) => {
        event.stopPropagation()
        explain(event.currentTarget, target)
      }}
      onKeyDown={(event) => {
        if (event.key.toLowerCase() !== 'e' || event.ctrlKey || event.metaKey || event.altKey || !singleKeysOn()) return
        event.preventDefault()
        event.stopPropagation()
        explain(event.currentTarget, target)
      }}
    >
      {children}
    </button>
  )
}

function useChanged(value: string): boolean {
  const before = useRef(value)
  const [changed, setChanged] = useState(false)
  useEffect(() => {
    if (before.current === value) return
    before.current = value
    setChanged(true)
    const timer = setTimeout(() => setChanged(false), 600)
    return () => clearTimeout(timer)
  }, [value])
  return changed
}
