export interface Distribution {
  readonly bins: readonly { readonly from: number; readonly to: number; readonly count: number }[]
  readonly nulls: number
  readonly total: number
  readonly min: number | null
  readonly median: number | null
  readonly max: number | null
}

/**
 * How values spread: at most `most` bins of one round width, from a multiple of it on (a value on an edge is in the bin above,
 * the largest in the last one), nulls counted apart. Of whole numbers the width is whole too.
 */
export function distribute(values: readonly (number | null)[], most = 20): Distribution {
  const known = values.filter((value) => value !== null).sort((a, b) => a - b)
  const nulls = values.length - known.length
  const [min, max] = [known[0], known.at(-1)]
  if (min === undefined || max === undefined) {
    return { bins: [], nulls, total: values.length, min: null, median: null, max: null }
  }
  const bins = roundBins(min, max, Math.min(most - 1, Math.max(5, Math.ceil(Math.sqrt(known.length)))), known)
  const [first] = bins
  const width = first ? first.to - first.from : 1
  for (const value of known) {
    const bin = bins[Math.min(bins.length - 1, Math.max(0, Math.floor((value - (first?.from ?? 0)) / width)))]
    if (bin) bin.count++
  }
  const middle = (known.length - 1) / 2
  const median = ((known[Math.floor(middle)] ?? min) + (known[Math.ceil(middle)] ?? max)) / 2
  return { bins, nulls, total: values.length, min, median, max }
}

/** About `count` empty bins that hold everything from `min` to `max`, one more where the edges do not fall on them. */
function roundBins(min: number, max: number, count: number, known: readonly number[]) {
  const whole = known.every(Number.isInteger)
  const width = roundUp((max - min) / count, whole)
  const start = Math.floor(min / width)
  const bins: { from: number; to: number; count: number }[] = []
  for (let at = start; bins.length === 0 || at * width < max; at++) {
    bins.push({ from: clean(at * width), to: clean((at + 1) * width), count: 0 })
  }
  return bins
}

/** The next of 1, 2 and 5 times a power of ten; at least 1 where it must be whole. */
function roundUp(width: number, whole: boolean): number {
  // Below what a power of ten can be told of, all values are one.
  if (!(width > 1e-300)) return 1
  const power = 10 ** Math.floor(Math.log10(width))
  const round = [1, 2, 5, 10].map((step) => step * power).find((step) => step >= width * (1 - 1e-9)) ?? 10 * power
  return whole ? Math.max(1, round) : clean(round)
}

/** Without what floating point leaves behind: 0.30000000000000004 is 0.3. */
const clean = (value: number): number => Number(value.toPrecision(12))
