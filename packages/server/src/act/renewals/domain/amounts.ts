/** Amounts are whole numbers of ten thousandths of a currency's unit. */
export interface Part {
  readonly currency: string
  readonly units: bigint
}

/** What one unit of a currency is worth in the workspace's on a day, a decimal; null where no rate is known. */
export type RateOn = (currency: string, day: string) => string | null

/** Ten thousandths of a decimal with at most four decimals, exactly. */
export function toUnits(text: string): bigint {
  const [, sign, whole = '0', decimals = ''] = /^(-?)(\d+)(?:\.(\d{1,4})0*)?$/.exec(text) ?? []
  const units = BigInt(whole + decimals.padEnd(4, '0'))
  return sign === '-' ? -units : units
}

/** A decimal with four decimals. */
export function fromUnits(units: bigint): string {
  const digits = (units < 0n ? -units : units).toString().padStart(5, '0')
  return `${units < 0n ? '-' : ''}${digits.slice(0, -4)}.${digits.slice(-4)}`
}

/** a / b, rounded half away from zero; b is above 0. */
export const divide = (a: bigint, b: bigint): bigint => (a < 0n ? -((-2n * a + b) / (2n * b)) : (2n * a + b) / (2n * b))

const RATE_SCALE = 10n ** 10n

/** An amount at a rate of up to ten decimals, rounded half up to four. */
export function atRate(units: bigint, rate: string): bigint {
  const [whole = '0', decimals = ''] = rate.split('.')
  return divide(units * BigInt(whole + decimals.slice(0, 10).padEnd(10, '0')), RATE_SCALE)
}

/** The sum in one currency; in the workspace's where there are several, null where a rate is missing for that. */
export function sumIn(
  parts: readonly Part[],
  currency: string,
  convert: boolean,
  day: string,
  rateOn: RateOn,
): bigint | null {
  let sum = 0n
  for (const part of parts) {
    if (!convert || part.currency === currency) sum += part.units
    else {
      const rate = rateOn(part.currency, day)
      if (rate === null) return null
      sum += atRate(part.units, rate)
    }
  }
  return sum
}

const RATIO_SCALE = 10n ** 12n

/** a / b to twelve decimals, as all ratios; null where b is 0. */
export const shareOf = (a: bigint, b: bigint): number | null =>
  b <= 0n ? null : Number(divide(a * RATIO_SCALE, b)) / Number(RATIO_SCALE)
