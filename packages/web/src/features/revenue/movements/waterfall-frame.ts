import { formatNumber } from '../../../ui/format'
import type { Step } from './movements'

export type Column = { step: Step; center: number; top: number; height: number }

/** Round steps above the floor; the floor itself stands first. */
function ticksFrom(floor: number, high: number): number[] {
  const raw = (high - floor) / 3.4 || 1
  const power = 10 ** Math.floor(Math.log10(raw))
  const step = [1, 2, 2.5, 5, 10].map((factor) => factor * power).find((one) => one >= raw) ?? raw
  const ticks = [floor]
  for (let at = Math.ceil((floor + step * 0.4) / step) * step; at <= high; at += step)
    ticks.push(Number(at.toPrecision(12)))
  return ticks
}

/** How much room the words of an axis take at its left. */
export const roomFor = (values: readonly number[]): number =>
  Math.max(52, ...values.map((value) => Math.ceil(tickWords(value).length * 6.6) + 14))

/** Where everything stands in a drawing of this size. */
export function frameOf(steps: readonly Step[], floor: number, width: number, height: number) {
  const values = steps.flatMap((step) => (step.total ? [step.to] : [step.from, step.to]))
  const high = Math.max(floor + 1, ...values)
  const ticks = ticksFrom(floor, high)
  const [left, top, bottom] = [roomFor(ticks), 22, height - 42]
  const step = (width - left - 8) / steps.length
  const bar = Math.min(46, step * 0.66)
  const y = (value: number) => bottom - ((Math.max(floor, value) - floor) / (high - floor)) * (bottom - top)
  const columns = steps.map((one, index): Column => {
    const [upper, lower] = one.total ? [one.to, floor] : [Math.max(one.from, one.to), Math.min(one.from, one.to)]
    return { step: one, center: left + step * (index + 0.5), top: y(upper), height: y(lower) - y(upper) }
  })
  return { width, height, left, bottom, ticks, step, bar, y, columns }
}

/** Gains blue, losses clay, what was held grey; the lesser ones lighter and outlined. */
export function paintOf({ key, total, amount }: Step): { fill: string; outline?: string } {
  if (total) return { fill: 'var(--total)' }
  switch (key) {
    case 'new':
      return { fill: 'var(--gain)' }
    case 'expansion':
      return { fill: 'var(--gain-2)' }
    case 'churn':
      return { fill: 'var(--loss)' }
    case 'contraction':
      return { fill: 'var(--loss-2)' }
    default:
      return Number(amount) < 0
        ? { fill: 'var(--loss-3)', outline: 'var(--loss)' }
        : { fill: 'var(--gain-3)', outline: 'var(--gain)' }
  }
}

/** "1.94 M", "397 k", "820" */
export function tickWords(value: number): string {
  const size = Math.abs(value)
  if (size >= 1_000_000) return `${formatNumber(value / 1_000_000, 2)} M`
  if (size >= 10_000) return `${formatNumber(value / 1000, size % 1000 === 0 ? 0 : 1)} k`
  return formatNumber(value)
}
