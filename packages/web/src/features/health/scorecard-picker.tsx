import { NativeSelect } from '@mantine/core'
import { useNavigate } from '@tanstack/react-router'
import type { HealthOverview } from '../../api'
import styles from './health.module.css'

type PickerProps = { scorecards: HealthOverview['scorecards']; chosen: HealthOverview['scorecard'] }

/** Whose accounts are looked at, where several scorecards are in force. */
export function ScorecardPicker({ scorecards, chosen }: PickerProps) {
  const navigate = useNavigate()
  if (scorecards.length < 2 && !(chosen && scorecards.every(({ key }) => key !== chosen.key))) return null
  const pick = (scorecard: string | undefined) =>
    void navigate({ to: '.', search: (was: object) => ({ ...was, scorecard }) } as never)
  return (
    <div className={styles.bar}>
      <NativeSelect
        size="xs"
        aria-label="Scorecard"
        className={styles.picker}
        value={chosen?.key ?? ''}
        onChange={(event) => pick(event.currentTarget.value || undefined)}
        data={[
          { value: '', label: 'All scorecards' },
          ...scorecards.map(({ key, name, version, accounts }) => ({
            value: key,
            label: `${name} v${version}, ${accounts} ${accounts === 1 ? 'account' : 'accounts'}`,
          })),
          ...(chosen && !scorecards.some(({ key }) => key === chosen.key)
            ? [{ value: chosen.key, label: `${chosen.name}, not in force` }]
            : []),
        ]}
      />
    </div>
  )
}
