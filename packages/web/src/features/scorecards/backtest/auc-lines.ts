import type { Backtest } from '../../../api'

/** One estimate of the AUC with its interval. */
export type AucLine = { name: string; auc: number | null; interval: readonly [number, number] | null; own: boolean }

/** The draft, what is published, and simpler rules to compare with; those that could not be reckoned have no AUC. */
export function aucLines(told: Backtest, name: string, published: string | null): AucLine[] {
  const { tenure, usageChange, published: before } = told.baselines
  const line = (title: string, one: { auc: number | null; aucInterval: [number, number] | null } | null): AucLine => ({
    name: title,
    auc: one?.auc ?? null,
    interval: one?.aucInterval ?? null,
    own: false,
  })
  return [
    { ...line(name, told), own: true },
    ...(published && before ? [line(published, before)] : []),
    line('Usage change alone', usageChange),
    line('Tenure alone', tenure),
  ]
}

/** The span of the axis: from .45 to .9, wider where an interval is. */
export function aucSpan(lines: readonly AucLine[]): { low: number; high: number; ticks: readonly number[] } {
  const all = lines.flatMap(({ auc, interval }) => [...(auc === null ? [] : [auc]), ...(interval ?? [])])
  const low = Math.floor(Math.min(0.45, ...all) * 20) / 20
  const high = Math.min(1, Math.ceil(Math.max(0.9, ...all) * 20) / 20)
  return { low, high, ticks: [0.3, 0.5, 0.7, 0.9].filter((tick) => tick >= low && tick <= high) }
}
