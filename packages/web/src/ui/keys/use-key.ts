import { useEffect, useRef } from 'react'
import { singleKeysOn } from './preference'

/** True where typing belongs to a field, so that single keys must rest. */
function isTyping(target: EventTarget | null): boolean {
  if (!(target instanceof HTMLElement)) return false
  return (
    target.isContentEditable ||
    (/^(INPUT|TEXTAREA|SELECT)$/.test(target.tagName) && target.getAttribute('type') !== 'checkbox')
  )
}

function insideDialog(target: EventTarget | null): boolean {
  return target instanceof HTMLElement && target.closest('[role=dialog],[role=listbox],[role=menu]') !== null
}

/** Runs `handler` when the single key is pressed outside of fields and dialogs; keys are named as in KeyboardEvent.key. */
export function useKey(key: string, handler: (event: KeyboardEvent) => void, enabled = true): void {
  const latest = useRef(handler)
  latest.current = handler
  useEffect(() => {
    if (!enabled) return
    const listen = (event: KeyboardEvent) => {
      if (event.defaultPrevented || event.ctrlKey || event.metaKey || event.altKey) return
      if (event.key.toLowerCase() !== key.toLowerCase() || isTyping(event.target) || insideDialog(event.target)) return
      if (key.length === 1 && !singleKeysOn()) return
      latest.current(event)
    }
    window.addEventListener('keydown', listen)
    return () => window.removeEventListener('keydown', listen)
  }, [key, enabled])
}
