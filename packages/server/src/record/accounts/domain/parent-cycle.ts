/** From `from` on (epoch milliseconds), until the next point, the account lies under `parentId`, or under none. */
export interface ParentPoint {
  readonly from: number
  readonly parentId: string | null
}

/** The points of each account, in the order of time. */
export type ParentHistory = ReadonlyMap<string, readonly ParentPoint[]>

/**
 * The path of accounts that `accountId` under `parentId` from `from` on would close to a ring at some instant, `accountId` at
 * both ends; null where it closes none. The change lasts until the account's next point.
 */
export function findParentCycle(
  history: ParentHistory,
  change: { readonly accountId: string; readonly parentId: string; readonly from: number },
): string[] | null {
  const next = history.get(change.accountId)?.find((point) => point.from > change.from)
  const path = climb(history, change.parentId, change.from, next?.from ?? Number.POSITIVE_INFINITY, change.accountId, [
    change.accountId,
  ])
  return path
}

function climb(
  history: ParentHistory,
  at: string,
  from: number,
  to: number,
  target: string,
  path: readonly string[],
): string[] | null {
  if (at === target) return [...path, at]
  if (path.includes(at)) return null
  const points = history.get(at) ?? []
  for (let index = 0; index < points.length; index++) {
    const { from: start, parentId } = points[index] as ParentPoint
    const end = points[index + 1]?.from ?? Number.POSITIVE_INFINITY
    const [first, last] = [Math.max(start, from), Math.min(end, to)]
    if (parentId === null || first >= last) continue
    const found = climb(history, parentId, first, last, target, [...path, at])
    if (found) return found
  }
  return null
}

/** The history with one more point, in its place; a point of the same instant is replaced. */
export function withPoint(points: readonly ParentPoint[], point: ParentPoint): ParentPoint[] {
  return [...points.filter((one) => one.from !== point.from), point].sort((a, b) => a.from - b.from)
}

/** What holds at an instant. */
export const parentAt = (points: readonly ParentPoint[], at: number): string | null =>
  points.findLast((point) => point.from <= at)?.parentId ?? null
