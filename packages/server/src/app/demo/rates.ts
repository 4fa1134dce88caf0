import { addMonths, firstOfMonth, formatDay } from './calendar'
import type { DemoCurrency, DemoRate } from './contract'
import type { Window } from './lifecycle'
import { makeRandom } from './random'

/** US dollars per unit, around which a rate wanders. */
const USUAL: Record<Exclude<DemoCurrency, 'USD'>, number> = { EUR: 1.09, GBP: 1.27, JPY: 0.0066 }
/** The first contracts began so many months before the story. */
const MONTHS_BEFORE = 37

/** A rate for each currency on the first of each month, from before the first contract on; each a little off the last. */
export function planRates(seed: number, window: Window): DemoRate[] {
  return (['EUR', 'GBP', 'JPY'] as const).flatMap((currency) => {
    const random = makeRandom(seed, 'rates', currency)
    const rates: DemoRate[] = []
    let off = 0
    for (
      let month = firstOfMonth(addMonths(window.from, -MONTHS_BEFORE));
      month < window.to;
      month = addMonths(month, 1)
    ) {
      off = 0.92 * off + 0.012 * random.normal()
      rates.push({
        currency,
        day: formatDay(month),
        rate: (USUAL[currency] * Math.exp(off)).toFixed(currency === 'JPY' ? 6 : 4),
      })
    }
    return rates
  })
}
