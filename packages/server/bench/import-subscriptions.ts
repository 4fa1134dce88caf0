import { importFile } from './import-file'
import type { BenchOptions } from './options'
import { type BudgetRow, round } from './row'
import { discard, newServer } from './server'

/** A file of lines, one an account, into a new workspace, their ledger derived on the way; then the same file again, which changes nothing. */
export async function benchImportSubscriptions({ quick }: BenchOptions): Promise<BudgetRow[]> {
  const server = await newServer()
  try {
    const lines = fileOf(quick ? 5_000 : 50_000)
    const query = { kind: 'subscriptions' }
    const first = await importFile(server, query, lines)
    const again = await importFile(server, query, lines)
    const { rows, accepted } = first.status
    if (accepted !== rows) throw new Error(`only ${accepted} of ${rows} lines went in`)
    return [
      {
        what: 'import of subscriptions',
        budget: 'none',
        measured: `${Math.round(rows / first.seconds).toLocaleString('en')} lines/s`,
        beside: `${rows.toLocaleString('en')} lines of as many accounts in ${round(first.seconds)} s, ledger and months with them; the same file again ${round(again.seconds)} s`,
        ratio: null,
      },
    ]
  } finally {
    await discard(server)
  }
}

function fileOf(accounts: number): string {
  const lines = ['account,subscription id,start,end,plan,amount,interval,quantity']
  for (let n = 0; n < accounts; n++) {
    const start = new Date(Date.UTC(2024, n % 24, 1 + (n % 28))).toISOString().slice(0, 10)
    const end = n % 5 === 0 ? new Date(Date.UTC(2025, n % 24, 1 + (n % 28))).toISOString().slice(0, 10) : ''
    lines.push(`account-${n},line-${n},${start},${end},plan ${n % 4},${(n % 50) * 12 + 120}.50,year,${1 + (n % 9)}`)
  }
  return lines.join('\n')
}
