import { useCallback, useEffect, useRef, useState } from 'react'
import { addressOf, type LiveEvent } from '../../api'

export type Sighted = { seq: number; live: LiveEvent }
type LiveOptions = { account?: string; enabled: boolean; keep?: number }

/** What tracking takes in, newest first, as it arrives; `skipped` were too many to be told one by one. */
export function useLiveStream({ account, enabled, keep = 300 }: LiveOptions) {
  const [items, setItems] = useState<Sighted[]>([])
  const [skipped, setSkipped] = useState(0)
  const [open, setOpen] = useState(false)
  const seq = useRef(0)
  const clear = useCallback(() => {
    setItems([])
    setSkipped(0)
  }, [])
  useEffect(() => {
    if (!enabled) return
    const stream = new EventSource(addressOf('/api/v1/live/events', { account }))
    stream.onopen = () => setOpen(true)
    stream.onerror = () => setOpen(false)
    stream.addEventListener('event', (message: MessageEvent<string>) => {
      const live = JSON.parse(message.data) as LiveEvent
      seq.current += 1
      const sighted = { seq: seq.current, live }
      setItems((was) => [sighted, ...was].slice(0, keep))
    })
    stream.addEventListener('skipped', (message: MessageEvent<string>) =>
      setSkipped((was) => was + Number(message.data)),
    )
    return () => {
      stream.close()
      setOpen(false)
    }
  }, [account, enabled, keep])
  return { items, skipped, open, clear }
}
