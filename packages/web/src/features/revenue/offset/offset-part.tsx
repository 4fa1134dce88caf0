import { useDebouncedValue } from '@mantine/hooks'
import { useQuery } from '@tanstack/react-query'
import { useState } from 'react'
import { offsetQuery, type Retention, type RevenueOffset, retentionQuery, revenueSettingsQuery } from '../../../api'
import { Button, LinkButton } from '../../../ui/button'
import { formatDay, formatNumber } from '../../../ui/format'
import { useKey } from '../../../ui/keys'
import { Panel } from '../../../ui/panel'
import { EmptyState, ErrorPanel, SkeletonRows } from '../../../ui/states'
import { PeriodBar } from '../period-bar'
import { namePeriod, windowOf } from '../periods'
import page from '../revenue.module.css'
import { RevenueFrame } from '../revenue-frame'
import { ScopeFilter } from '../scope-filter'
import type { RevenueState } from '../use-revenue'
import { WindowNote } from '../window-note'
import { moneyWords, shareWords } from '../words'
import { BarAccounts } from './bar-accounts'
import { type Bar, barsOf } from './bars'
import styles from './offset.module.css'
import { OffsetBars, OffsetTable } from './offset-bars'
import { sentencesOf } from './sentences'
import { Slider } from './slider'

type Wish = { growth: number; lossRate?: number | undefined; cac?: number | undefined; arpa?: number | undefined }

const decimal = (value: number | undefined) => (value === undefined ? undefined : value.toFixed(2))

/** Why growth cannot hide churn: what must be replaced, and what growth costs after that. */
export function OffsetPart({ state }: { state: RevenueState }) {
  const [wish, setWish] = useState<Wish>({ growth: 0.1 })
  const [asked] = useDebouncedValue(wish, 120)
  const { from, to, start, end } = windowOf(state.period, state.shownDay)
  const ours = useQuery(offsetQuery({ from, to, growth: 0.1, ...state.scope }))
  const { data: kept } = useQuery(retentionQuery({ from: start, to: end, ...state.scope }))
  const { data, error, refetch, dataUpdatedAt } = useQuery(
    offsetQuery({
      from,
      to,
      growth: asked.growth,
      lossRate: asked.lossRate,
      cac: decimal(asked.cac),
      arpa: decimal(asked.arpa),
      ...state.scope,
    }),
  )
  const nothing = data && Number(data.startMrr) === 0
  return (
    <RevenueFrame state={state} updatedAt={dataUpdatedAt || undefined}>
      <div className={page.bar}>
        <PeriodBar state={state} />
        <ScopeFilter state={state} error={error} />
        <WindowNote from={start} to={end} />
      </div>
      {error && !data ? (
        <ErrorPanel title="What growth costs could not be reckoned" error={error} onRetry={() => void refetch()} />
      ) : null}
      {!data && !error ? (
        <div className={page.wait}>
          <SkeletonRows rows={12} />
        </div>
      ) : null}
      {nothing ? (
        <EmptyState
          title={`Nothing was held at the end of ${formatDay(start)}`}
          action={
            <LinkButton to="/imports" icon="imports">
              Import subscriptions
            </LinkButton>
          }
        >
          The offset weighs what was lost in twelve months against what was held before them; it fills as months go by.
        </EmptyState>
      ) : null}
      {data && ours.data && !nothing ? (
        <div className={styles.split}>
          <Sliders wish={wish} ours={ours.data} currency={state.currency} onChange={setWish} />
          <Answer offset={data} kept={kept} lossRate={asked.lossRate ?? null} state={state} />
        </div>
      ) : null}
    </RevenueFrame>
  )
}

type SlidersProps = { wish: Wish; ours: RevenueOffset; currency: string; onChange: (wish: Wish) => void }

/** A round number well above a value, where a slider may end. */
function roomAbove(value: number): number {
  const power = 10 ** Math.floor(Math.log10(Math.max(1, value)))
  return Math.ceil((value * 3) / power) * power
}

function Sliders({ wish, ours, currency, onChange }: SlidersProps) {
  const { data: settings } = useQuery(revenueSettingsQuery)
  const lossRate = wish.lossRate ?? ours.lost.share ?? 0
  const arpa = wish.arpa ?? Number(ours.replacing.arpa ?? 0)
  const setCac = settings?.cac == null ? null : Number(settings.cac)
  const cac = wish.cac ?? setCac ?? 0
  const ownArpa = Number(ours.replacing.arpa ?? 0)
  return (
    <Panel title="What if" note={`measured from ${namePeriod(ours.from)} to ${namePeriod(ours.to)}`}>
      <div className={styles.sliders}>
        <Slider
          label="Growth wanted in a year"
          value={Math.round(wish.growth * 100)}
          min={0}
          max={100}
          step={1}
          words={shareWords(wish.growth, 0)}
          note="of the MRR at the start"
          onChange={(value) => onChange({ ...wish, growth: value / 100 })}
        />
        <Slider
          label="Lost in a year"
          value={Math.round(lossRate * 1000) / 10}
          min={0}
          max={60}
          step={0.5}
          words={shareWords(lossRate)}
          note={`ours: ${shareWords(ours.lost.share)}`}
          onChange={(value) => onChange({ ...wish, lossRate: value / 100 })}
          onReset={wish.lossRate === undefined ? undefined : () => onChange({ ...wish, lossRate: undefined })}
        />
        <Slider
          label="A new customer pays a month"
          value={Math.round(arpa)}
          min={1}
          max={roomAbove(ownArpa)}
          step={Math.max(1, Math.round(ownArpa / 100))}
          words={moneyWords(String(arpa), currency)}
          note={`ours: ${moneyWords(ours.replacing.arpa, currency)}`}
          onChange={(value) => onChange({ ...wish, arpa: value })}
          onReset={wish.arpa === undefined ? undefined : () => onChange({ ...wish, arpa: undefined })}
        />
        <Slider
          label="Winning a customer costs (CAC)"
          value={Math.round(cac)}
          min={0}
          max={roomAbove(Math.max(setCac ?? 0, ownArpa * 12))}
          step={Math.max(10, Math.round(ownArpa / 10))}
          words={wish.cac === undefined && setCac === null ? 'not set' : moneyWords(String(cac), currency)}
          note={setCac === null ? 'not set: Settings, Revenue' : `ours: ${moneyWords(String(setCac), currency)}`}
          onChange={(value) => onChange({ ...wish, cac: value })}
          onReset={wish.cac === undefined ? undefined : () => onChange({ ...wish, cac: undefined })}
        />
      </div>
    </Panel>
  )
}

type AnswerProps = {
  offset: RevenueOffset
  kept: Retention | undefined
  lossRate: number | null
  state: RevenueState
}

function Answer({ offset, kept, lossRate, state }: AnswerProps) {
  const [asTable, setAsTable] = useState(false)
  useKey('t', () => setAsTable((was) => !was))
  const { lost, gained, from, to, currency } = offset
  const groups = barsOf(offset)
  const { bar: chosen } = state.search
  const opened = groups
    .flatMap(({ sign, bars }) => bars.map((bar) => ({ bar, sign })))
    .find(({ bar }) => bar.key === chosen)
  const open = (bar: Bar) => state.go({ bar: bar.key === chosen ? undefined : bar.key }, true)
  return (
    <div>
      <Panel title="What that means">
        <ol className={styles.sentences} aria-live="polite">
          {sentencesOf(offset, kept, lossRate).map((sentence) => (
            <li key={sentence}>{sentence}</li>
          ))}
        </ol>
      </Panel>
      <Panel
        title="Lost and won"
        note={`${namePeriod(from)} to ${namePeriod(to)}, MRR in ${currency}; bars start at 0, each opens its accounts`}
        end={
          <Button
            variant="ghost"
            small
            icon={asTable ? 'chart' : 'table'}
            aria-label={asTable ? 'Show as chart' : 'Show as table'}
            title={`${asTable ? 'Show as chart' : 'Show as table'} (T)`}
            onClick={() => setAsTable((was) => !was)}
          />
        }
      >
        {asTable ? (
          <OffsetTable groups={groups} onOpen={open} currency={currency} />
        ) : (
          <OffsetBars groups={groups} chosen={chosen} onOpen={open} />
        )}
        <p className={page.foot}>
          For every {formatNumber(1)} lost,{' '}
          {Number(lost.total) > 0
            ? formatNumber(Number(gained.total) / Number(lost.total), 2)
            : 'nothing was lost, so no number'}{' '}
          won.
        </p>
      </Panel>
      {opened ? <BarAccounts bar={opened.bar} sign={opened.sign} from={from} to={to} state={state} /> : null}
    </div>
  )
}
