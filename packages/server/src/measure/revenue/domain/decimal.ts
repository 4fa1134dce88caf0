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

/** Digits of a ratio. */
const SCALE = 10n ** 12n

/** a / b as a number, to twelve decimals; null where b is 0. */
export const ratio = (a: bigint | number, b: bigint | number): number | null => {
  const [over, under] = [BigInt(a), BigInt(b)]
  if (under === 0n) return null
  const sign = over < 0n !== under < 0n ? -1 : 1
  const [x, y] = [over < 0n ? -over : over, under < 0n ? -under : under]
  return (sign * Number((2n * x * SCALE + y) / (2n * y))) / Number(SCALE)
}

/** a / b as a decimal of four decimals, half up; null where b is 0. */
export function divideUnits(a: bigint, b: bigint): bigint | null {
  if (b === 0n) return null
  const [x, y] = [a < 0n ? -a : a, b < 0n ? -b : b]
  const quotient = (2n * x + y) / (2n * y)
  return a < 0n !== b < 0n ? -quotient : quotient
}
