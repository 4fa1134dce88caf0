import type { AccountPage } from '../../../api'
import { bandNames } from '../../../ui/band'
import type { Span } from '../../../ui/charts'
import { formatDay } from '../../../ui/format'

type Close = AccountPage['healthHistory'][number]

/** The stretches in which the band shown was not the score's own, or stood still because a source was silent. */
export function heldSpans(closes: readonly Close[], shownDay: string, now: AccountPage['health']): Span[] {
  const all = now
    ? [...closes.filter(({ date }) => date < shownDay), { ...now, date: shownDay, raw: now.rawBand }]
    : closes
  const spans: Span[] = []
  let open: Span | null = null
  for (const close of all) {
    if (close.held === null) {
      open = null
      continue
    }
    if (open) open.to = close.date
    else {
      open = { from: close.date, to: close.date, label: wordsOf(close) }
      spans.push(open)
    }
  }
  return spans
}

function wordsOf({ date, band, raw, held }: Pick<Close, 'date' | 'band' | 'raw' | 'held'>): string {
  const name = (one: Close['band']) => (one ? bandNames[one].toLowerCase() : 'no score')
  const why = held === 'stale' ? 'a source was silent' : `scored ${name(raw)}`
  return `Held as ${name(band)} from ${formatDay(date)}: ${why}`
}
