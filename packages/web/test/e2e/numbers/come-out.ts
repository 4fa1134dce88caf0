import type { AccountPage, SubscriptionRow } from '../../../src/api'
import type { Moment, Reference } from './references'

type Row = Readonly<Record<string, unknown>>

/** What statements answered when run by hand, for one number. */
export interface HandRows {
  readonly rows: readonly Row[]
  /** The same for the moment it is compared with, and for that moment by the later version of the scorecard. */
  readonly compare?: readonly Row[] | undefined
  readonly rescored?: readonly Row[] | undefined
  /** The subscriptions behind an MRR. */
  readonly behind?: readonly Row[] | undefined
}

/** The number that the rows come to. */
export function numberFrom(reference: Reference, hand: HandRows): number | null {
  switch (reference.kind) {
    case 'metric':
      return numeric(hand.rows[0]?.value)
    case 'mrr':
      return numeric(hand.rows[0]?.amount)
    case 'subscription': {
      const row = hand.behind?.find((one) => one.subscription === reference.id)
      const terms = row?.terms as Row | undefined
      return numeric(reference.column === 'mrr' ? row?.mrr : terms?.[reference.column])
    }
    case 'score': {
      const { group, metric, column } = reference
      const row = hand.rows.find((one) => one.group === group && one.metric === metric)
      if (!row) throw new Error(`No row of the score's SQL is ${group}/${metric}.`)
      return column === 'points' ? printedPoints(hand.rows, group, metric) : numeric(row[column])
    }
    case 'change':
      return printedChange(hand, reference.group, reference.metric)
  }
}

const numeric = (value: unknown): number | null => (value === null || value === undefined ? null : Number(value))

const isMeasure = (row: Row) => row.metric !== ''
const isGroup = (row: Row) => row.metric === '' && row.group !== ''
const contribution = (row: Row | undefined) => numeric(row?.contribution)

/** Contributions printed with two decimals, so that measures add up to their group and groups to the score. */
function printedPoints(rows: readonly Row[], group: string, metric: string): number | null {
  const score = numeric(rows.at(-1)?.score)
  if (score === null) return null
  const total = Math.round(score * 100)
  if (group === '') return total / 100
  const groups = rows.filter(isGroup)
  const place = groups.findIndex((row) => row.group === group)
  const own = shareOut(total, groups.map(contribution))[place] ?? 0
  if (metric === '') return contribution(groups[place]) === null ? null : own / 100
  const measures = rows.filter((row) => isMeasure(row) && row.group === group)
  const at = measures.findIndex((row) => row.metric === metric)
  return contribution(measures[at]) === null ? null : (shareOut(own, measures.map(contribution))[at] ?? 0) / 100
}

/** What a measure, a group, the new version or all did to the score, printed with two decimals that add up. */
function printedChange({ rows, compare = [], rescored }: HandRows, group: string, metric: string): number | null {
  const [from, to] = [numeric(compare.at(-1)?.score), numeric(rows.at(-1)?.score)]
  if (from === null || to === null) return null
  const before = rescored ?? compare
  const measures = rows.filter(isMeasure)
  const earlier = (row: Row) => before.find((one) => one.group === row.group && one.metric === row.metric)
  const parts = measures.map((row) => (contribution(row) ?? 0) - (contribution(earlier(row)) ?? 0))
  if (rescored) parts.push((numeric(rescored.at(-1)?.score) ?? to) - from)
  const cents = shareOut(Math.round(to * 100) - Math.round(from * 100), parts)
  const wanted = (row: Row) => (group === '' || row.group === group) && (metric === '' || row.metric === metric)
  const own = measures.map((row, place) => (wanted(row) ? (cents[place] ?? 0) : 0))
  const version = rescored && (group === '' || group === 'version') ? (cents.at(-1) ?? 0) : 0
  return [...own, version].reduce((sum, cent) => sum + cent, 0) / 100
}

/** Hundredths near the parts that add up to the total: each rounded down, what is left given to those that lost most. */
function shareOut(total: number, parts: readonly (number | null)[]): number[] {
  const hundredths = parts.map((part) => (part === null ? null : part * 100))
  const cents = hundredths.map((part) => Math.floor(part ?? 0))
  const loss = (place: number) => (hundredths[place] ?? 0) - (cents[place] ?? 0)
  const losers = hundredths
    .flatMap((part, place) => (part === null ? [] : [place]))
    .map((place) => ({ place, lost: loss(place) }))
    .sort((a, b) => b.lost - a.lost || a.place - b.place)
    .map(({ place }) => place)
  const left = total - cents.reduce((sum, cent) => sum + cent, 0)
  const takers = left > 0 ? losers : losers.reverse()
  for (let turn = 0; turn < Math.abs(left); turn++) {
    const place = takers[turn % takers.length] ?? 0
    cents[place] = (cents[place] ?? 0) + Math.sign(left)
  }
  return cents
}

/** Everything that the API answered with a number for the reference; the page must hold it at least once. */
export function numbersAnswered(
  reference: Reference,
  page: AccountPage,
  compareTo: string,
  subscriptions: readonly SubscriptionRow[],
): (number | null)[] {
  const isAt = (moment: Moment) => moment.as_of === page.asOf
  const { at } = reference
  const side = isAt(at) ? page.health : at.as_of === compareTo ? page.health?.compare : null
  switch (reference.kind) {
    case 'metric': {
      const card = page.metrics.find((metric) => metric.key === reference.key)
      const measure = side?.groups.flatMap(({ measures }) => measures).find((one) => one.metric === reference.key)
      return [
        ...(card && isAt(at) ? [card.value] : []),
        ...(card && at.as_of === page.comparedWith ? [card.previous] : []),
        ...(measure ? [measure.value] : []),
        ...(card?.history ?? []).filter(({ date }) => date === at.as_of && !isAt(at)).map(({ value }) => value),
      ]
    }
    case 'score': {
      const { column } = reference
      const group = side?.groups.find(({ key }) => key === reference.group)
      const measure = group?.measures.find(({ metric }) => metric === reference.metric)
      const part = reference.metric ? measure : group
      if (reference.group && part) return [column === 'weight' ? part.effectiveWeight : read(part, column)]
      if (side && column === 'weight') return [side.groups.reduce((sum, one) => sum + one.effectiveWeight, 0)]
      if (side) return [read(side, column)]
      return page.healthHistory.filter(({ date }) => date === at.as_of).map(({ score }) => score)
    }
    case 'change': {
      const parts = (page.health?.change?.parts ?? []).filter((part) =>
        part.kind !== 'measure'
          ? ['', part.kind].includes(reference.group)
          : (!reference.group || part.group === reference.group) &&
            (!reference.metric || part.metric === reference.metric),
      )
      return [parts.reduce((sum, part) => sum + Math.round(part.points * 100), 0) / 100]
    }
    case 'mrr':
      return [numeric(page.account.mrr?.amount)]
    case 'subscription': {
      const row = subscriptions.find(({ externalId }) => externalId === reference.id)
      const said = row?.[reference.column as 'mrr' | 'amount' | 'quantity']
      return [numeric(typeof said === 'object' ? said?.amount : said)]
    }
  }
}

const read = (part: object, column: string): number | null => numeric((part as Record<string, unknown>)[column])
