import { type DragEvent, useState } from 'react'
import type { Renewal, RenewalBucket, RenewalForecast } from '../../api'
import { Button } from '../../ui/button'
import { NumberButton } from '../../ui/explain'
import { formatNumber } from '../../ui/format'
import { sayFailed } from '../../ui/notify'
import { bucketNames } from '../../ui/renewals'
import { Card } from './card'
import styles from './renewals.module.css'
import { figureTarget } from './targets'
import { useChange } from './use-change'
import type { RenewalsState } from './use-renewals'
import { bucketOf, buckets, inWords } from './words'

type BoardProps = { state: RenewalsState; items: readonly Renewal[]; forecast: RenewalForecast | undefined }
type Column = RenewalBucket | 'decided'

/** The latest of what is decided; the list has them all. */
const MOST_DECIDED = 20
const KEYS: Record<string, number> = { ArrowLeft: -1, ArrowRight: 1 }

/** A column a category; a card is moved by dragging it, by Shift and an arrow, or by its list of categories. */
export function Board({ state, items, forecast }: BoardProps) {
  const change = useChange()
  const [over, setOver] = useState<Column | null>(null)
  const move = (renewal: Renewal, to: RenewalBucket) => {
    if (!state.canWrite || renewal.state !== 'open' || bucketOf(renewal) === to) return
    change.mutate(
      {
        id: renewal.id,
        body: { category: to === 'untold' ? null : to },
        said: `${renewal.name}: ${bucketNames[to].toLowerCase()}`,
      },
      { onError: (error) => sayFailed('The renewal was not moved', error) },
    )
  }
  const step = (renewal: Renewal, key: string) => {
    const next = buckets[buckets.indexOf(bucketOf(renewal)) + (KEYS[key] ?? 0)]
    if (next && next !== bucketOf(renewal)) move(renewal, next)
  }
  const drop = (event: DragEvent, to: RenewalBucket) => {
    event.preventDefault()
    setOver(null)
    const dragged = items.find((one) => one.id === event.dataTransfer.getData('text/plain'))
    if (dragged) move(dragged, to)
  }
  const wasOpen = (one: Renewal) => one.state === 'open' || state.day !== undefined
  const inColumn = (column: Column) => (column === 'decided' ? all(column).slice(-MOST_DECIDED).reverse() : all(column))
  const all = (column: Column) =>
    items.filter((one) => (column === 'decided' ? !wasOpen(one) : wasOpen(one) && bucketOf(one) === column))
  const columns: readonly Column[] = [...buckets, ...(items.some((one) => !wasOpen(one)) ? (['decided'] as const) : [])]
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: a region that scrolls must be reachable by keyboard
    <section className={styles.board} aria-label="Board" tabIndex={0}>
      {columns.map((column) => (
        // biome-ignore lint/a11y/noStaticElementInteractions: a place to drop a card; the keyboard moves the card itself
        <div
          key={column}
          className={`${styles.column} ${over === column ? styles.over : ''}`}
          onDragOver={(event) => {
            if (column === 'decided' || !state.canWrite) return
            event.preventDefault()
            setOver(column)
          }}
          onDragLeave={() => setOver(null)}
          onDrop={(event) => (column === 'decided' ? undefined : drop(event, column))}
        >
          <ColumnHead column={column} items={inColumn(column)} forecast={forecast} />
          <ul aria-label={column === 'decided' ? 'Decided' : bucketNames[column]}>
            {inColumn(column).map((renewal) => (
              <Card
                key={renewal.id}
                renewal={renewal}
                state={state}
                onStep={(key) => step(renewal, key)}
                onMove={(to) => move(renewal, to)}
              />
            ))}
          </ul>
          {column === 'decided' && all(column).length > MOST_DECIDED ? (
            <p className={styles.rest}>
              The latest {MOST_DECIDED}.{' '}
              <Button small onClick={() => state.go({ view: 'list' })}>
                Show all in the list
              </Button>
            </p>
          ) : null}
        </div>
      ))}
      <p className={styles.hidden} aria-live="polite">
        {change.isSuccess ? change.variables?.said : ''}
      </p>
    </section>
  )
}

/** How many and how much; over the whole period, also where not all cards are loaded. */
function ColumnHead({
  column,
  items,
  forecast,
}: {
  column: Column
  items: readonly Renewal[]
  forecast: RenewalForecast | undefined
}) {
  const sums = forecast?.categories.find((one) => one.category === column)
  const count = column === 'decided' ? forecast?.decided.renewals : sums?.renewals
  const stake = column === 'decided' ? forecast?.decided.stake : sums?.stake
  const name = column === 'decided' ? 'Decided' : bucketNames[column]
  return (
    <header>
      <h2>{name}</h2>
      <span>{formatNumber(count ?? items.length)}</span>
      {forecast && stake !== undefined ? (
        <b>
          <NumberButton
            target={figureTarget('stake', `${name}, at stake`, inWords(stake, forecast.currency), forecast, forecast)}
          >
            {inWords(stake, forecast.currency)}
          </NumberButton>
        </b>
      ) : null}
    </header>
  )
}
