import { Textarea, TextInput } from '@mantine/core'
import { useQuery } from '@tanstack/react-query'
import { useState } from 'react'
import { type AccountPage, ApiProblem, type Band, metricsQuery, type Pulse, type PulseInput } from '../../../api'
import { bandKeys, bandNames } from '../../../ui/band'
import { Button } from '../../../ui/button'
import { Form, SegmentedControl } from '../../../ui/form'
import { addDays } from '../../../ui/format'
import styles from './pulse.module.css'
import { usePulse } from './use-pulse'

type Word = Band | 'number'
type Draft = { word: Word; number: string; reason: string; until: string; as: Pulse['as'] }
type FormProps = { page: AccountPage; account: string; today: string; onDone: () => void }

/** A pulse that names no end holds this long. */
const HOLDS_DAYS = 90
const words = [
  ...bandKeys.map((value) => ({ value: value as Word, label: bandNames[value] })),
  { value: 'number' as const, label: 'Number' },
]

/** A member's own rating of the account: how, why, until when, and what it counts as. */
export function PulseForm({ page, account, today, onDone }: FormProps) {
  const [draft, setDraft] = useState<Draft>({
    word: page.health?.rawBand ?? 'watch',
    number: '',
    reason: '',
    until: addDays(today, HOLDS_DAYS),
    as: 'measure',
  })
  const [tried, setTried] = useState(false)
  const { set } = usePulse(account)
  const change = (next: Partial<Draft>) => setDraft({ ...draft, ...next })
  const refused = set.error instanceof ApiProblem ? set.error : null
  const faults = tried ? faultsOf(draft, today) : {}
  const save = () => {
    setTried(true)
    if (Object.keys(faultsOf(draft, today)).length > 0) return
    set.mutate(bodyOf(draft), { onSuccess: onDone })
  }
  const faultOf = (field: 'rating' | 'reason' | 'expiresAt') =>
    faults[field] ?? (refused?.field === field ? refused.message : null)
  const isNamed = ['rating', 'reason', 'expiresAt'].includes(refused?.field ?? '')
  return (
    <Form
      onSubmit={save}
      problem={set.error && !isNamed ? set.error.message : null}
      actions={
        <>
          <Button type="submit" variant="primary" disabled={set.isPending}>
            Set pulse
          </Button>
          <Button onClick={onDone}>Cancel</Button>
        </>
      }
    >
      <div className={styles.rating}>
        <SegmentedControl<Word>
          label="Rating"
          value={draft.word}
          onChange={(word) => change({ word })}
          options={words}
        />
        {draft.word === 'number' ? (
          <TextInput
            aria-label="Rating from 0 to 100"
            placeholder="0 to 100"
            inputMode="decimal"
            className={styles.number}
            value={draft.number}
            error={faultOf('rating')}
            onChange={(event) => change({ number: event.currentTarget.value })}
          />
        ) : null}
      </div>
      <Textarea
        label="Why"
        placeholder="What you know that the numbers do not"
        required
        autosize
        minRows={2}
        maxRows={6}
        data-autofocus
        value={draft.reason}
        error={faultOf('reason')}
        onChange={(event) => change({ reason: event.currentTarget.value })}
      />
      <TextInput
        label="Until, end of day"
        type="date"
        min={today}
        value={draft.until}
        error={faultOf('expiresAt')}
        onChange={(event) => change({ until: event.currentTarget.value })}
      />
      <div>
        <SegmentedControl<Pulse['as']>
          label="What it counts as"
          value={draft.as}
          onChange={(as) => change({ as })}
          options={[
            { value: 'measure', label: 'Counts as a measure' },
            { value: 'override', label: 'Replaces the score' },
          ]}
        />
        <p className={styles.hint}>
          <Effect page={page} as={draft.as} />
        </p>
      </div>
    </Form>
  )
}

/** What setting it will do to the score, before it is done. */
function Effect({ page, as }: { page: AccountPage; as: Pulse['as'] }) {
  const { data } = useQuery(metricsQuery)
  const { health } = page
  if (as === 'override') return 'The score is the rating until then; what it would be without is shown beside it.'
  const ratings = new Set((data?.items ?? []).filter(({ compute }) => compute.kind === 'pulse').map(({ key }) => key))
  const measure = health?.groups.flatMap((group) => group.measures).find(({ metric }) => ratings.has(metric))
  if (!health) return 'No scorecard applies to this account, so the rating is kept and moves no score.'
  if (!data) return null
  if (measure) return `It is the value of "${measure.name}" in ${health.scorecard.name}.`
  return `${health.scorecard.name} measures no pulse, so the rating is kept and moves no score.`
}

function faultsOf({ word, number, reason, until }: Draft, today: string) {
  const rating = Number(number)
  return {
    ...(word === 'number' && (number.trim() === '' || !(rating >= 0 && rating <= 100))
      ? { rating: 'A number from 0 to 100' }
      : {}),
    ...(reason.trim() === '' ? { reason: 'Say why' } : {}),
    ...(until === '' || until < today ? { expiresAt: 'Today or a day to come' } : {}),
  }
}

const bodyOf = ({ word, number, reason, until, as }: Draft): PulseInput => ({
  rating: word === 'number' ? Number(number) : word,
  reason: reason.trim(),
  expiresAt: until,
  as,
})
