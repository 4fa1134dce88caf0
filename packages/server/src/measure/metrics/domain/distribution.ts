export interface Distribution {
  readonly bins: readonly { readonly from: number; readonly to: number; readonly count: number }[]
  readonly nulls: number
  readonly total: number
  readonly min: number | null
  readonly median: number | null
  readonly max: number | null
}

/** How values spread: at most `most` bins of equal width (the last one holds its upper edge), nulls counted apart. */
export function distribute(values: readonly (number | null)[], most = 20): Distribution {
  const known = values.filter((value) => value !== null).sort((a, b) => a - b)
  const nulls = values.length - known.length
  const [min, max] = [known[0], known.at(-1)]
  if (min === undefined || max === undefined) {
    return { bins: [], nulls, total: values.length, min: null, median: null, max: null }
  }
  const count = max === min ? 1 : Math.min(most, Math.max(5, Math.ceil(Math.sqrt(known.length))))
  const width = (max - min) / count
  const bins = Array.from({ length: count }, (_, index) => ({
    from: min + index * width,
    to: index === count - 1 ? max : min + (index + 1) * width,
    count: 0,
  }))
  for (const value of known) {
    const bin = bins[width === 0 ? 0 : Math.min(count - 1, Math.floor((value - min) / width))]
    if (bin) bin.count++
  }
  const middle = (known.length - 1) / 2
  const median = ((known[Math.floor(middle)] ?? min) + (known[Math.ceil(middle)] ?? max)) / 2
  return { bins, nulls, total: values.length, min, median, max }
}
