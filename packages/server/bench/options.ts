import type { BudgetRow } from './row'

export interface BenchOptions {
  /** Smaller data, which the table then says. */
  readonly quick: boolean
}

/** One or more lines of the budget table, measured in a process of its own. */
export type Bench = (options: BenchOptions) => Promise<BudgetRow[]>

/** "50,000 accounts": what a row was measured on. */
export const count = (n: number, what: string): string => `${n.toLocaleString('en')} ${what}`
