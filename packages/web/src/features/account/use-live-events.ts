import { useEffect, useState } from 'react'
import { addressOf, type EventRow } from '../../api'

/** Events of an account as they arrive, newest first, at most `keep`; also whether the stream is open. */
export function useLiveEvents(account: string, enabled: boolean, keep = 200): { events: EventRow[]; open: boolean } {
  const [events, setEvents] = useState<EventRow[]>([])
  const [open, setOpen] = useState(false)
  useEffect(() => {
    setEvents([])
    if (!enabled) return
    const stream = new EventSource(addressOf('/api/v1/live/events', { account }))
    stream.onopen = () => setOpen(true)
    stream.onerror = () => setOpen(false)
    stream.onmessage = (message: MessageEvent<string>) => {
      const event = JSON.parse(message.data) as EventRow
      setEvents((was) => [event, ...was].slice(0, keep))
    }
    return () => stream.close()
  }, [account, enabled, keep])
  return { events, open }
}
