/**
 * What the embedded engine is started with. Left alone it looks for its next part to rewrite ten times a second: an erasure or an undo over
 * many months then waits, idle, for most of its time (231 parts: 14.0 s, so 1.9 s).
 */
export const ENGINE_ARGS: readonly string[] = [
  '--background_processing_pool_thread_sleep_seconds_if_nothing_to_do=0.005',
  '--background_pool_size=8',
]
