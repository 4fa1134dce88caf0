const months = ['jan', 'feb', 'mar', 'apr', 'may', 'jun', 'jul', 'aug', 'sep', 'oct', 'nov', 'dec']
const pattern = /^(?:as of\s+)?(?:(\d{4})-(\d{2})-(\d{2})|(\d{1,2})\s+([a-z]{3})[a-z]*(?:\s+(\d{4}))?|(yesterday))$/i

function iso(year: number, month: number, date: number): string | null {
  const day = new Date(Date.UTC(year, month - 1, date))
  return day.getUTCDate() === date && day.getUTCMonth() === month - 1 ? day.toISOString().slice(0, 10) : null
}

/** The past day in "as of 31 Oct", "31 oct 2026", "2026-10-31" or "yesterday"; null for anything else. Without a year, the latest such day. */
export function parseSpokenDay(text: string, now: Date): string | null {
  const match = pattern.exec(text.trim())
  if (!match) return null
  const today = now.toISOString().slice(0, 10)
  let day: string | null
  if (match[7])
    day =
      iso(now.getUTCFullYear(), now.getUTCMonth() + 1, now.getUTCDate()) &&
      new Date(now.getTime() - 86_400_000).toISOString().slice(0, 10)
  else if (match[1]) day = iso(Number(match[1]), Number(match[2]), Number(match[3]))
  else {
    const month = months.indexOf((match[5] ?? '').toLowerCase()) + 1
    if (month === 0) return null
    const year = match[6] ? Number(match[6]) : now.getUTCFullYear()
    day = iso(year, month, Number(match[4]))
    if (day && day > today && !match[6]) day = iso(year - 1, month, Number(match[4]))
  }
  return day && day <= today ? day : null
}
