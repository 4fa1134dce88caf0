/** Builds what is missing or older than its sources. */
export function buildStale(options?: { web?: boolean }): Promise<void>
