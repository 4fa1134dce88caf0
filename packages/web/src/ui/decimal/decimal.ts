const scale = 10_000n

/** A decimal of four decimals as whole ten-thousandths, so that sums are exact. */
export function toUnits(amount: string): bigint {
  const [, sign, whole = '0', part = ''] = /^(-?)(\d+)(?:\.(\d{1,4}))?$/.exec(amount) ?? []
  if (sign === undefined) throw new Error(`"${amount}" is not a decimal of four decimals.`)
  const units = BigInt(whole) * scale + BigInt(part.padEnd(4, '0'))
  return sign ? -units : units
}

/** The other way: "1234.5000". */
export function fromUnits(units: bigint): string {
  const size = units < 0n ? -units : units
  return `${units < 0n ? '-' : ''}${size / scale}.${String(size % scale).padStart(4, '0')}`
}

/** What amounts come to, to the fourth decimal. */
export const addAmounts = (amounts: readonly string[]): string =>
  fromUnits(amounts.reduce((sum, amount) => sum + toUnits(amount), 0n))

export const negate = (amount: string): string => fromUnits(-toUnits(amount))
export const isZero = (amount: string): boolean => toUnits(amount) === 0n
export const subtract = (amount: string, less: string): string => fromUnits(toUnits(amount) - toUnits(less))
