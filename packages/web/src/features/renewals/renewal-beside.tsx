import { useQuery } from '@tanstack/react-query'
import { type RenewalDetail, renewalQuery } from '../../api'
import { Score } from '../../ui/band'
import { Button, LinkButton } from '../../ui/button'
import { NumberButton } from '../../ui/explain'
import { formatDay, formatInstant, formatMoney, formatPercent } from '../../ui/format'
import { useKey } from '../../ui/keys'
import { MemberName } from '../../ui/member'
import { AccountOpportunities } from '../../ui/opportunities'
import { Facts } from '../../ui/panel'
import { bucketNames, moneyOr, stakeTarget, suggestedTarget } from '../../ui/renewals'
import { ErrorPanel, Skeleton, SkeletonRows } from '../../ui/states'
import styles from './beside.module.css'
import { Deadline } from './card'
import { ForecastForm } from './forecast-form'
import { OutcomeForm } from './outcome-form'
import frame from './renewals.module.css'
import type { RenewalsState } from './use-renewals'
import { stateNames } from './words'

/** One renewal beside the board: what is at stake, what is expected, what the data suggests and why, and what was said before. */
export function RenewalBeside({ id, state }: { id: string; state: RenewalsState }) {
  const { data, error, refetch } = useQuery(renewalQuery(id))
  const close = () => state.peek(undefined)
  useKey('Escape', close, state.day === undefined)
  return (
    <aside className={styles.aside} aria-label={data ? `Beside: ${data.name}` : 'Beside'}>
      <header>
        <h2 title={data?.name}>{data?.name ?? <Skeleton width={160} />}</h2>
        {data ? (
          <LinkButton to="/accounts/$id/$tab" params={{ id: data.account, tab: 'revenue' }} variant="ghost" small>
            Account
          </LinkButton>
        ) : null}
        <Button variant="ghost" small icon="close" aria-label="Close" onClick={close} />
      </header>
      <div className={styles.asideBody}>
        {error && !data ? (
          <ErrorPanel title="The renewal could not be read" error={error} onRetry={() => void refetch()} />
        ) : null}
        {!data && !error ? (
          <div className={frame.wait}>
            <SkeletonRows rows={8} />
          </div>
        ) : null}
        {data ? <Detail renewal={data} state={state} /> : null}
      </div>
    </aside>
  )
}

function Detail({ renewal, state }: { renewal: RenewalDetail; state: RenewalsState }) {
  const open = renewal.state === 'open'
  return (
    <>
      <div className={styles.facts}>
        <Facts
          items={[
            ['Term ends', `${formatDay(renewal.date)}${renewal.termDays ? `, after ${renewal.termDays} days` : ''}`],
            [
              'MRR at stake',
              <NumberButton key="stake" headline target={stakeTarget(renewal, 'now')}>
                {moneyOr(renewal.mrr)}
              </NumberButton>,
            ],
            ['ARR', moneyOr(renewal.arr)],
            ['Renews by itself', renewal.autoRenew === null ? 'not told' : renewal.autoRenew ? 'yes' : 'no'],
            [
              'Notice',
              renewal.noticeDays === null ? (
                'not told'
              ) : (
                <Deadline key="notice" renewal={renewal} shownDay={state.today} />
              ),
            ],
            [
              'Health',
              <Score key="health" score={renewal.health?.score ?? null} band={renewal.health?.band ?? null} />,
            ],
            ['Owner', renewal.owner ? <MemberName key="owner" email={renewal.owner} /> : 'no owner'],
            [
              'Subscriptions',
              renewal.subscriptions.map((one) => `${one.plan ?? one.externalId} ${formatMoney(one.mrr)}`).join(', '),
            ],
          ]}
        />
      </div>
      {open ? (
        <section aria-label="Forecast">
          <h3>What its owner expects</h3>
          {state.canWrite ? (
            <ForecastForm key={`${renewal.id} ${renewal.forecast?.at}`} renewal={renewal} />
          ) : (
            <p>
              {renewal.forecast
                ? `${bucketNames[renewal.forecast.category]}, ${moneyOr(renewal.forecast.amount, 'the stake')}`
                : 'Not told yet.'}
            </p>
          )}
        </section>
      ) : null}
      <section aria-label="Outcome">
        <h3>What became of it</h3>
        <p>
          {open
            ? 'Open.'
            : `${stateNames[renewal.state]}: ${moneyOr(renewal.outcome?.amount ?? null, 'no amount')}${renewal.outcome?.decidedOn ? ` on ${formatDay(renewal.outcome.decidedOn)}` : ''}, ${renewal.outcome?.source === 'hand' ? `told by ${renewal.outcome.by}` : 'by the ledger'}.`}
          {renewal.outcome?.note ? ` ${renewal.outcome.note}` : ''}
        </p>
        {state.canWrite ? <OutcomeForm key={`${renewal.id} ${renewal.state}`} renewal={renewal} /> : null}
      </section>
      {open ? <Suggestion renewal={renewal} /> : null}
      {state.day === undefined && state.canReadOpportunities ? (
        <section aria-label="Opportunities">
          <h3>Where it may grow</h3>
          <AccountOpportunities account={renewal.account} canWrite={state.canWriteOpportunities} />
        </section>
      ) : null}
      <History renewal={renewal} timeZone={state.timeZone} />
    </>
  )
}

function Suggestion({ renewal }: { renewal: RenewalDetail }) {
  const { suggested } = renewal
  const parts = suggested.parts
  const counts = (one: { kept: number; decided: number }) =>
    one.decided === 0 ? 'none decided' : `${one.kept} of ${one.decided} kept`
  return (
    <section aria-label="Suggested">
      <h3>What the data suggests</h3>
      {suggested.category ? (
        <p>
          <NumberButton headline target={suggestedTarget(renewal, 'now')}>
            {bucketNames[suggested.category]}
          </NumberButton>
          {suggested.amount ? `, ${formatMoney(suggested.amount)} kept` : ''}
          {suggested.rate !== null && suggested.formula.startsWith('(')
            ? `: ${suggested.formula} = ${formatPercent(suggested.rate, 1)}`
            : ''}
        </p>
      ) : null}
      <p>{suggested.word}</p>
      {parts ? (
        <Facts
          items={[
            [
              'Notice',
              parts.notice.on
                ? `given ${formatDay(parts.notice.on)}, ${moneyOr(parts.notice.amount, 'all')}`
                : 'none given',
            ],
            ['This band', counts(parts.band.ofBand)],
            ['Any band', counts(parts.band.ofAll)],
            ['This account', counts(parts.own)],
          ]}
        />
      ) : null}
    </section>
  )
}

function History({ renewal, timeZone }: { renewal: RenewalDetail; timeZone: string }) {
  if (renewal.history.length === 0) return null
  const words = (one: RenewalDetail['history'][number]) => {
    const amount =
      one.amount === null ? '' : ` ${formatMoney({ amount: one.amount, currency: renewal.mrr?.currency ?? 'USD' })}`
    if (one.kind === 'moved') return `moved to ${one.date ? formatDay(one.date) : 'another day'}`
    if (one.kind === 'forecast')
      return one.category ? `${bucketNames[one.category].toLowerCase()}${amount}` : 'forecast taken back'
    return one.state ? `${stateNames[one.state].toLowerCase()}${amount}` : 'outcome taken back'
  }
  return (
    <section aria-label="History">
      <h3>History</h3>
      <ol className={styles.history}>
        {renewal.history.toReversed().map((one) => (
          <li key={`${one.at} ${one.kind} ${one.state} ${one.category}`}>
            <time dateTime={one.at}>{formatInstant(one.at, timeZone)}</time> {words(one)}
            <small>
              {one.by}
              {one.note ? `: ${one.note}` : ''}
            </small>
          </li>
        ))}
      </ol>
    </section>
  )
}
