import { sql } from 'kysely'
import { asError } from '../../../kernel/errors'
import type { Stores } from '../../../platform/stores'
import { inTenant, openSystemTenant } from '../../../trust/tenancy'
import { sweepHeld } from '../held'
import { INBOX_CHANNEL } from '../inbox'
import { drainWorkspace } from './drain-workspace'

export interface DrainerTimes {
  /** What arrives within this time goes in one append. */
  readonly gapMs: number
  /** The same while much arrives: many small parts wear ClickHouse out. */
  readonly busyGapMs: number
  /** In case a call was missed. */
  readonly pollMs: number
  /** How often held events are looked at for people linked by others. */
  readonly sweepMs: number
}

const TIMES: DrainerTimes = { gapMs: 250, busyGapMs: 2_500, pollMs: 5_000, sweepMs: 10_000 }
/** Events of a round that count as much. */
const BUSY = 2_000
const MAX_BACKOFF_MS = 30_000

interface Backoff {
  readonly until: number
  readonly ms: number
}

/**
 * Carries every workspace's inbox to ClickHouse, soon after something is in it. A workspace whose drain fails is tried again, later
 * and later, and holds up no other. Answers how to stop, which waits for what is under way.
 */
export async function startDrainer(stores: Stores, times: DrainerTimes = TIMES): Promise<() => Promise<void>> {
  const backoff = new Map<string, Backoff>()
  let sweepAt = 0
  let timer: NodeJS.Timeout | null = null
  let dueAt = Number.POSITIVE_INFINITY
  let running: Promise<void> | null = null
  let stopped = false

  const drainOne = async (workspaceId: string): Promise<number> => {
    const pause = backoff.get(workspaceId)
    if (pause && pause.until > Date.now()) return 0
    try {
      const moved = await drainWorkspace(await openSystemTenant(stores, workspaceId, 'tracking'))
      if (backoff.delete(workspaceId)) stores.log.info({ workspaceId }, 'events reach ClickHouse again')
      return moved
    } catch (thrown) {
      const ms = Math.min(MAX_BACKOFF_MS, (pause?.ms ?? 500) * 2)
      backoff.set(workspaceId, { until: Date.now() + ms, ms })
      stores.log.warn({ err: asError(thrown), workspaceId, againInMs: ms }, 'events wait: they do not reach ClickHouse')
      return 0
    }
  }

  const sweepOne = async (workspaceId: string): Promise<void> => {
    try {
      const tenant = await openSystemTenant(stores, workspaceId, 'tracking')
      await inTenant(tenant, (tx) => sweepHeld(tx, tenant))
    } catch (thrown) {
      stores.log.warn({ err: asError(thrown), workspaceId }, 'held events could not be looked through')
    }
  }

  let gap = times.gapMs
  const round = async (): Promise<void> => {
    if (Date.now() >= sweepAt) {
      sweepAt = Date.now() + times.sweepMs
      for (const workspaceId of await workspacesOf(stores, 'waymark_held_workspaces')) await sweepOne(workspaceId)
    }
    let moved = 0
    for (const workspaceId of await workspacesOf(stores, 'waymark_inbox_workspaces')) {
      if (!stopped) moved += await drainOne(workspaceId)
    }
    gap = moved < BUSY ? times.gapMs : times.busyGapMs
  }

  const schedule = (ms: number): void => {
    if (stopped || running !== null || Date.now() + ms >= dueAt) return
    if (timer) clearTimeout(timer)
    dueAt = Date.now() + ms
    timer = setTimeout(run, ms)
  }

  let woken = false
  const run = (): void => {
    timer = null
    dueAt = Number.POSITIVE_INFINITY
    woken = false
    running = round()
      .catch((thrown) => stores.log.warn({ err: asError(thrown) }, 'the inbox cannot be read'))
      .finally(() => {
        running = null
        const pauses = [...backoff.values()].map((pause) => Math.max(0, pause.until - Date.now()))
        schedule(woken ? gap : Math.min(times.pollMs, ...pauses))
      })
  }

  const unlisten = await stores.postgres.listen(INBOX_CHANNEL, () => {
    woken = true
    schedule(gap)
  })
  schedule(0)
  return async () => {
    stopped = true
    if (timer) clearTimeout(timer)
    await unlisten()
    await running
  }
}

async function workspacesOf(
  stores: Stores,
  crossing: 'waymark_inbox_workspaces' | 'waymark_held_workspaces',
): Promise<string[]> {
  const { rows } = await stores.postgres.outsideWorkspace((tx) =>
    sql<{ workspace_id: string }>`select workspace_id from ${sql.id(crossing)}()`.execute(tx),
  )
  return rows.map((row) => row.workspace_id)
}
