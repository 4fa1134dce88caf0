import type { Item, Refusal } from '../domain/item'
import type { Outcome } from '../flush/flush-items'

/** Something that tracking sent, as the live view learns of it. */
export type Sighting = { readonly item: Item; readonly outcome: Outcome } | { readonly refusal: Refusal }

export interface LiveHub {
  /** Hears what its workspace takes in from now on; answers how to stop. */
  subscribe(workspaceId: string, hear: (sightings: readonly Sighting[]) => void): () => void
  publish(workspaceId: string, sightings: () => readonly Sighting[]): void
}

/** Hands what is taken in to whoever watches; without a watcher it costs nothing. */
export function createLiveHub(): LiveHub {
  const watchers = new Map<string, Set<(sightings: readonly Sighting[]) => void>>()
  return {
    subscribe: (workspaceId, hear) => {
      const ours = watchers.get(workspaceId) ?? new Set()
      watchers.set(workspaceId, ours)
      ours.add(hear)
      return () => {
        ours.delete(hear)
        if (ours.size === 0 && watchers.get(workspaceId) === ours) watchers.delete(workspaceId)
      }
    },
    publish: (workspaceId, sightings) => {
      const ours = watchers.get(workspaceId)
      if (!ours) return
      const told = sightings()
      for (const hear of ours) hear(told)
    },
  }
}
