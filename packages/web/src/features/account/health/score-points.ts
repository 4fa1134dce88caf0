import type { AccountPage } from '../../../api'
import { momentsOf, scoreRef } from '../number-refs'
import type { AccountPageState } from '../use-account-page'

export type ScorePoint = { day: string; value: number | null; explains: string }

/** The weekly closes, ending in the score that the page explains and passing through the one it is compared with. */
export function scorePoints(page: AccountPage, state: AccountPageState, before: number | null): ScorePoint[] {
  const { at, compare } = momentsOf(page, state)
  const closes = page.healthHistory.map((point) => ({
    day: point.date,
    value: point.score,
    explains: scoreRef('score', { ...at, as_of: point.date }),
  }))
  const current = { day: state.shownDay, value: page.health?.score ?? null, explains: scoreRef('score', at) }
  const logged = closes.length > 0 ? [...closes.filter((point) => point.day < current.day), current] : closes
  const compared = { day: state.compareTo, value: before, explains: scoreRef('score', compare) }
  const isWithin = (logged[0]?.day ?? compared.day) < compared.day && before !== null
  if (!isWithin) return logged
  return [...logged.filter(({ day }) => day !== compared.day), compared].sort((a, b) => (a.day < b.day ? -1 : 1))
}
