import { useMemo } from 'react'
import type { EventRow, PersonLabel } from '../../api'
import { useLiveStream } from '../../ui/live'

/** A person by label, else by id. */
export function personWords(person: PersonLabel | null): string | null {
  return person?.label ?? person?.externalId ?? null
}

/** Events of an account as they are stored, newest first; also whether the stream is open. */
export function useLiveEvents(account: string, enabled: boolean): { events: EventRow[]; open: boolean } {
  const { items, open } = useLiveStream({ account, enabled })
  const events = useMemo(
    () =>
      items.flatMap(({ seq, live }): EventRow[] => {
        if (live.state !== 'stored' || live.event === null || live.at === null) return []
        const sent = live.item as { messageId?: string; properties?: unknown } | null
        const id = sent?.messageId ?? `live-${seq}`
        return [
          {
            id,
            at: live.at,
            event: live.event,
            person: live.person ?? { externalId: null, label: null },
            source: live.source,
            knownAt: live.at,
            properties: sent?.properties ?? {},
          },
        ]
      }),
    [items],
  )
  return { events, open }
}
