import { Link } from '@tanstack/react-router'
import type { Renewal, RenewalBucket } from '../../api'
import { BandMark, bandNames } from '../../ui/band'
import { NumberButton } from '../../ui/explain'
import { formatDay, formatShortDay } from '../../ui/format'
import { singleKeysOn } from '../../ui/keys'
import { MemberName } from '../../ui/member'
import { bucketNames, moneyOr, stakeTarget, suggestedTarget } from '../../ui/renewals'
import { Tag } from '../../ui/tag'
import styles from './renewals.module.css'
import type { RenewalsState } from './use-renewals'
import { bucketOf, buckets, stateNames } from './words'

type CardProps = {
  renewal: Renewal
  state: RenewalsState
  onStep: (key: string) => void
  onMove: (to: RenewalBucket) => void
}

/** A renewal on the board: whose, how much, when, until when notice can be given, and what the data says where it differs. */
export function Card({ renewal, state, onStep, onMove }: CardProps) {
  const { health, suggested, forecast } = renewal
  const movable = state.canWrite && renewal.state === 'open'
  const chosen = state.search.peek === renewal.id
  const asOf = state.day ? `the close of ${formatDay(state.day)}` : 'now'
  const differs =
    suggested.category !== null && suggested.category !== forecast?.category && (renewal.state === 'open' || state.day)
  const told = forecast?.amount && forecast.amount.amount !== renewal.mrr?.amount ? forecast.amount : null
  const what = `${renewal.name}, ${moneyOr(renewal.mrr)}, ${formatDay(renewal.date)}`
  return (
    <li
      className={`${styles.card} ${chosen ? styles.chosen : ''}`}
      draggable={movable}
      onDragStart={(event) => {
        event.dataTransfer.setData('text/plain', renewal.id)
        event.dataTransfer.effectAllowed = 'move'
      }}
    >
      <button
        type="button"
        className={styles.open}
        aria-label={`Open ${what}`}
        aria-keyshortcuts={movable ? 'J K Shift+ArrowLeft Shift+ArrowRight' : 'J K'}
        aria-pressed={chosen}
        title={renewal.name}
        data-renewal={renewal.id}
        onClick={() => state.peek(chosen ? undefined : renewal.id)}
        onKeyDown={(event) => {
          const step = { j: 1, k: -1 }[event.key.toLowerCase()]
          if (step && singleKeysOn() && !event.ctrlKey && !event.metaKey && !event.altKey) {
            event.preventDefault()
            walk(event.currentTarget, step)
            return
          }
          if (!event.shiftKey || (event.key !== 'ArrowLeft' && event.key !== 'ArrowRight') || !movable) return
          event.preventDefault()
          onStep(event.key)
          refocus(renewal.id)
        }}
      >
        <BandMark band={health?.band ?? null} label={health?.band ? bandNames[health.band] : 'No score'} />
        <span className={styles.cardName}>{renewal.name}</span>
      </button>
      <p>
        <NumberButton headline target={stakeTarget(renewal, asOf)}>
          {moneyOr(renewal.mrr)}
        </NumberButton>
        <time dateTime={renewal.date}>{formatDay(renewal.date)}</time>
      </p>
      {told && renewal.state === 'open' ? (
        <p className={styles.meta}>
          <span>
            Told: <b>{moneyOr(told)}</b>
          </span>
        </p>
      ) : null}
      <p className={styles.meta}>
        <Deadline renewal={renewal} shownDay={state.shownDay} />
        {renewal.owner ? (
          <span className={styles.owner}>
            <MemberName email={renewal.owner} short />
          </span>
        ) : (
          <span>no owner</span>
        )}
      </p>
      {renewal.state !== 'open' ? (
        <p className={styles.meta}>
          <Tag>{stateNames[renewal.state]}</Tag>
          {renewal.outcome ? <span>{moneyOr(renewal.outcome.amount, 'none')} after</span> : null}
        </p>
      ) : null}
      {differs && suggested.category ? (
        <p className={styles.meta}>
          <span>
            Suggested:{' '}
            <NumberButton target={suggestedTarget(renewal, asOf)}>
              {`${bucketNames[suggested.category].toLowerCase()}${suggested.amount ? `, ${moneyOr(suggested.amount)}` : ''}`}
            </NumberButton>
          </span>
        </p>
      ) : null}
      <div className={styles.cardFoot}>
        <Link
          to="/accounts/$id/$tab"
          params={{ id: renewal.account, tab: 'revenue' }}
          className={styles.accountLink}
          aria-label={`Account ${renewal.name}`}
        >
          Account
        </Link>
        {movable ? (
          <select
            className={styles.choose}
            aria-label={`Category of ${renewal.name}`}
            value={bucketOf(renewal)}
            onChange={(event) => onMove(event.currentTarget.value as RenewalBucket)}
          >
            {buckets.map((bucket) => (
              <option key={bucket} value={bucket}>
                {bucketNames[bucket]}
              </option>
            ))}
          </select>
        ) : null}
      </div>
    </li>
  )
}

/** To the next card of the column, or the one before. */
function walk(from: HTMLElement, step: number): void {
  const cards = [...(from.closest('ul')?.querySelectorAll<HTMLElement>('[data-renewal]') ?? [])]
  cards[cards.indexOf(from) + step]?.focus()
}

/** The card is drawn anew in its next column; the focus goes with it. */
function refocus(id: string): void {
  let tries = 0
  const find = () => {
    const card = document.querySelector<HTMLElement>(`[data-renewal="${id}"]`)
    if (card && document.activeElement === document.body) card.focus()
    if (tries++ < 60) requestAnimationFrame(find)
  }
  requestAnimationFrame(find)
}

/** Until when notice can be given, or that it was. */
export function Deadline({ renewal, shownDay }: { renewal: Renewal; shownDay: string }) {
  const { noticeGivenOn, noticeDeadline } = renewal
  if (noticeGivenOn) return <span className={styles.given}>notice given {formatShortDay(noticeGivenOn)}</span>
  if (!noticeDeadline || renewal.state !== 'open') return <span>{renewal.autoRenew ? 'renews by itself' : ''}</span>
  const past = noticeDeadline < shownDay
  return (
    <span>
      {past ? 'notice closed' : 'notice by'} <time dateTime={noticeDeadline}>{formatShortDay(noticeDeadline)}</time>
    </span>
  )
}
