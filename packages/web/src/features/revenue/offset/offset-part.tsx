import { useDebouncedValue } from '@mantine/hooks'
import { useQuery } from '@tanstack/react-query'
import { useState } from 'react'
import { offsetQuery, type RevenueOffset, revenueSettingsQuery } from '../../../api'
import { formatNumber } from '../../../ui/format'
import { Panel } from '../../../ui/panel'
import { EmptyState, ErrorPanel, SkeletonRows } from '../../../ui/states'
import { namePeriod } from '../periods'
import page from '../revenue.module.css'
import { RevenueFrame } from '../revenue-frame'
import { ScopeFilter } from '../scope-filter'
import type { RevenueState } from '../use-revenue'
import { moneyWords, shareWords } from '../words'
import styles from './offset.module.css'
import { OffsetBars } from './offset-bars'
import { sentencesOf } from './sentences'
import { Slider } from './slider'

type Wish = { growth: number; lossRate?: number | undefined; cac?: number | undefined; arpa?: number | undefined }

const decimal = (value: number | undefined) => (value === undefined ? undefined : value.toFixed(2))

/** Why growth cannot hide churn: what must be replaced, and what growth costs after that. */
export function OffsetPart({ state }: { state: RevenueState }) {
  const [wish, setWish] = useState<Wish>({ growth: 0.1 })
  const [asked] = useDebouncedValue(wish, 120)
  const ours = useQuery(offsetQuery({ growth: 0.1, ...state.scope }))
  const { data, error, refetch, dataUpdatedAt } = useQuery(
    offsetQuery({
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
        <ScopeFilter state={state} error={error} />
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
        <EmptyState title="Nothing was held a year ago">
          The offset weighs what was lost in twelve months against what was held before them; it fills as months go by.
        </EmptyState>
      ) : null}
      {data && ours.data && !nothing ? (
        <div className={styles.split}>
          <Sliders wish={wish} ours={ours.data} currency={state.currency} onChange={setWish} />
          <Answer offset={data} lossRate={asked.lossRate ?? null} />
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

function Answer({ offset, lossRate }: { offset: RevenueOffset; lossRate: number | null }) {
  const { lost, gained } = offset
  return (
    <div>
      <Panel title="What that means">
        <ol className={styles.sentences} aria-live="polite">
          {sentencesOf(offset, lossRate).map((sentence) => (
            <li key={sentence}>{sentence}</li>
          ))}
        </ol>
      </Panel>
      <Panel
        title="Lost and won"
        note={`${namePeriod(offset.from)} to ${namePeriod(offset.to)}, MRR in ${offset.currency}; bars start at 0`}
      >
        <OffsetBars
          groups={[
            {
              sign: -1,
              rows: [
                ['Cancellations', lost.cancellations],
                ['Downsells', lost.downsells],
                ['Discounts', lost.discounts],
                ['Lost in all', lost.total],
              ],
            },
            {
              sign: 1,
              rows: [
                ['New customers', gained.new],
                ['Expansion', gained.expansion],
                ['Reactivation', gained.reactivation],
                ['Won in all', gained.total],
              ],
            },
          ]}
        />
        <p className={page.foot}>
          For every {formatNumber(1)} lost,{' '}
          {Number(lost.total) > 0
            ? formatNumber(Number(gained.total) / Number(lost.total), 2)
            : 'nothing was lost, so no number'}{' '}
          won.
        </p>
      </Panel>
    </div>
  )
}
