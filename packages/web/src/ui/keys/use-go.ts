import { useEffect, useRef } from 'react'
import { useKey } from './use-key'

/** `G`, then one of the letters within a second, calls `go` with the letter. */
export function useGo(letters: readonly string[], go: (letter: string) => void): void {
  const armedAt = useRef(0)
  const latest = useRef(go)
  latest.current = go
  useKey('g', () => {
    armedAt.current = Date.now()
  })
  useEffect(() => {
    const listen = (event: KeyboardEvent) => {
      if (event.key === 'g' || Date.now() - armedAt.current > 1000 || !letters.includes(event.key)) return
      armedAt.current = 0
      event.preventDefault()
      event.stopImmediatePropagation()
      latest.current(event.key)
    }
    // Before other single keys see the letter.
    window.addEventListener('keydown', listen, true)
    return () => window.removeEventListener('keydown', listen, true)
  }, [letters])
}
