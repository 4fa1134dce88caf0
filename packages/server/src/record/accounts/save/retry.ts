/**
 * Runs a transaction again, up to three times in all, when PostgreSQL chose it as the victim of a deadlock: two writers that
 * make the same new fields and the same new accounts in opposite order.
 */
export async function retryDeadlock<T>(work: () => Promise<T>, attempts = 3): Promise<T> {
  try {
    return await work()
  } catch (thrown) {
    const code = typeof thrown === 'object' && thrown !== null && 'code' in thrown ? thrown.code : null
    if (code !== '40P01' || attempts <= 1) throw thrown
    return retryDeadlock(work, attempts - 1)
  }
}
