import { distribute } from '../../../../measure/metrics'

/**
 * Places of values in ascending groups of about equal size, at most `count`; equal values stay together, values of NaN are left out. No
 * group is empty.
 */
export function equalBins(values: Float64Array, count: number): number[][] {
  const order = [...values.keys()]
    .filter((place) => !Number.isNaN(values[place] as number))
    .sort((a, b) => (values[a] as number) - (values[b] as number))
  const bins: number[][] = []
  let bin: number[] = []
  order.forEach((place, at) => {
    bin.push(place)
    const next = order[at + 1]
    const full = at + 1 >= ((bins.length + 1) * order.length) / count
    if (next === undefined || (full && values[next] !== values[place])) {
      bins.push(bin)
      bin = []
    }
  })
  return bins
}

export interface ValueBin {
  readonly from: number
  readonly to: number
  readonly observations: number
  readonly outcomes: number
}

/**
 * Values in bins of one round width, at most `most`, as the values of accounts are told everywhere; of each the observations and those of
 * them that the outcome followed. Values of NaN are left out.
 */
export function spreadValues(values: Float64Array, followed: ArrayLike<number>, most: number): ValueBin[] {
  const known = [...values].filter((value) => !Number.isNaN(value))
  const bins = distribute(known, most).bins.map(({ from, to, count }) => ({
    from,
    to,
    observations: count,
    outcomes: 0,
  }))
  const [first] = bins
  if (!first) return []
  const width = first.to - first.from
  values.forEach((value, place) => {
    if (Number.isNaN(value) || followed[place] !== 1) return
    const bin = bins[Math.min(bins.length - 1, Math.max(0, Math.floor((value - first.from) / width)))]
    if (bin) bin.outcomes++
  })
  return bins
}
