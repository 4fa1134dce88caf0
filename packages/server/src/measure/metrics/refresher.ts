import { sql } from 'kysely'
import { asError } from '../../kernel/errors'
import type { Stores } from '../../platform/stores'
import { refreshDirty } from './refresh'

/** A moment for marks to gather: a burst of events is one refresh. */
const GATHER_MS = 150
/** Under a steady stream a refresh rests for as many times as it took, so that what comes in keeps most of the machine. */
const REST = 3
const MAX_REST_MS = 2_500
/** For marks whose notice was lost with a connection. */
const LOOK_AGAIN_MS = 5_000

/**
 * Keeps current numbers current: wakes on the notice that a mark sends when it commits, refreshes the workspaces that have marks, one
 * after another. Answers how to stop it; stopping waits for the refresh under way.
 */
export async function startRefresher(stores: Stores): Promise<() => Promise<void>> {
  const waiting = new Set<string>()
  let stopped = false
  let running: Promise<void> | null = null
  let timer: NodeJS.Timeout | null = null
  let restsUntil = 0

  const wake = (after: number): void => {
    if (stopped || timer || running) return
    timer = setTimeout(
      () => {
        timer = null
        const began = Date.now()
        running = work().finally(() => {
          running = null
          restsUntil = Date.now() + Math.min(MAX_REST_MS, REST * (Date.now() - began))
          if (waiting.size > 0) wake(GATHER_MS)
        })
      },
      Math.max(after, restsUntil - Date.now()),
    )
  }
  const work = async (): Promise<void> => {
    const ids = [...waiting]
    waiting.clear()
    for (const id of ids) {
      if (stopped) return
      try {
        const { busy } = await refreshDirty(stores, id)
        if (busy) waiting.add(id)
      } catch (thrown) {
        // The marks stay, so the next look tries again.
        stores.log.error(
          { err: asError(thrown), workspaceId: id },
          'numbers could not be refreshed and will be tried again',
        )
      }
    }
  }
  const look = async (): Promise<void> => {
    try {
      for (const id of await listDirtyWorkspaces(stores)) waiting.add(id)
      if (waiting.size > 0) wake(0)
    } catch (thrown) {
      stores.log.warn({ err: asError(thrown) }, 'cannot look for numbers to refresh yet')
    }
  }

  const unlisten = await stores.postgres.listen('waymark_dirty', (workspaceId) => {
    waiting.add(workspaceId)
    wake(GATHER_MS)
  })
  const interval = setInterval(look, LOOK_AGAIN_MS)
  await look()
  return async () => {
    stopped = true
    clearInterval(interval)
    if (timer) clearTimeout(timer)
    await unlisten()
    await running
  }
}

async function listDirtyWorkspaces(stores: Stores): Promise<string[]> {
  const { rows } = await stores.postgres.outsideWorkspace((tx) =>
    sql<{ workspace_id: string }>`select workspace_id from waymark_dirty_workspaces()`.execute(tx),
  )
  return rows.map((row) => row.workspace_id)
}
