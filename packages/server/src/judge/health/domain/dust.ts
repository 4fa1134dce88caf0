/** Ten decimals: clears the dust of floating point, so that measures of 70 make an account of 70, and shares a floor of 0.7. */
export const withoutDust = (value: number): number => Math.floor(value * 1e10 + 0.5) / 1e10
