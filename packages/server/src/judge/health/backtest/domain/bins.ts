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
