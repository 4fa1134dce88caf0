import { useMantineColorScheme } from '@mantine/core'
import { createSpotlight, Spotlight } from '@mantine/spotlight'
import '@mantine/spotlight/styles.css'
import './palette.css'
import { useDebouncedValue } from '@mantine/hooks'
import { useQuery } from '@tanstack/react-query'
import { useNavigate } from '@tanstack/react-router'
import { useEffect, useState } from 'react'
import { accountSearchQuery } from '../../api'
import { useAsOf } from '../../ui/as-of'
import { BandMark, bandNames } from '../../ui/band'
import { formatDay } from '../../ui/format'
import { Icon, type IconName } from '../../ui/icon'
import { entries, footEntries } from './entries'
import { parseSpokenDay } from './parse-spoken-day'

const [store, control] = createSpotlight()

type Doing = { id: string; label: string; icon: IconName; run: () => void }

/** Accounts, screens and actions by a few letters; "as of 31 Oct" moves the screen to that day. */
export function Palette({ onClose, onKeys }: { onClose: () => void; onKeys: () => void }) {
  const [query, setQuery] = useState('')
  const [asked] = useDebouncedValue(query.trim(), 120)
  const { data: accounts } = useQuery(accountSearchQuery(asked))
  const navigate = useNavigate()
  const asOf = useAsOf()
  const { setColorScheme } = useMantineColorScheme()
  useEffect(() => {
    control.open()
  }, [])
  // Results that arrive later take the place of the action that was chosen first.
  useEffect(() => {
    const list = query.trim() ? document.querySelector('.mantine-Spotlight-actionsList') : null
    if (list && !list.querySelector('[data-selected]'))
      list.querySelector('[data-action]')?.setAttribute('data-selected', 'true')
  })
  const day = parseSpokenDay(query, new Date())
  const doings: Doing[] = [
    ...(day
      ? [{ id: 'as-of', label: `As of ${formatDay(day)}`, icon: 'clock' as const, run: () => asOf.set(day) }]
      : []),
    ...(asOf.day ? [{ id: 'now', label: 'Back to now', icon: 'clock' as const, run: () => asOf.set(null) }] : []),
    { id: 'light', label: 'Use the light theme', icon: 'sun', run: () => setColorScheme('light') },
    { id: 'dark', label: 'Use the dark theme', icon: 'moon', run: () => setColorScheme('dark') },
    { id: 'system', label: 'Use the theme of the system', icon: 'screen', run: () => setColorScheme('auto') },
    { id: 'keys', label: 'Show the keys', icon: 'key', run: onKeys },
  ]
  const words = query.trim().toLowerCase()
  const fits = (label: string) => label.toLowerCase().includes(words)
  const screens = [...entries, ...footEntries].filter((entry) => fits(entry.label))
  const shown = doings.filter((doing) => doing.id === 'as-of' || (words ? fits(doing.label) : doing.id !== 'system'))
  const found = words ? (accounts?.items ?? []) : []
  return (
    <Spotlight.Root
      store={store}
      query={query}
      onQueryChange={setQuery}
      onSpotlightClose={onClose}
      shortcut={null}
      maxHeight={420}
      scrollable
      size={600}
      radius="lg"
      overlayProps={{ blur: 0 }}
      attributes={{ content: { 'aria-label': 'Find or do' } }}
    >
      <Spotlight.Search
        placeholder="Find an account or a screen, or say what to do"
        leftSection={<Icon name="search" size={16} />}
      />
      <Spotlight.ActionsList>
        {found.length > 0 ? (
          <Spotlight.ActionsGroup label="Accounts">
            {found.map((account) => (
              <Spotlight.Action
                key={account.externalId}
                onClick={() => void navigate({ to: '/accounts/$id', params: { id: account.externalId } })}
              >
                <BandMark
                  band={account.health?.band ?? null}
                  label={account.health?.band ? bandNames[account.health.band] : 'No score'}
                />
                <span className="palette-label">{account.name}</span>
                <span className="palette-note">{account.domains[0] ?? account.externalId}</span>
              </Spotlight.Action>
            ))}
          </Spotlight.ActionsGroup>
        ) : null}
        {screens.length > 0 ? (
          <Spotlight.ActionsGroup label="Screens">
            {screens.map((entry) => (
              <Spotlight.Action key={entry.to} onClick={() => void navigate({ to: entry.to })}>
                <Icon name={entry.icon} size={16} />
                <span className="palette-label">{entry.label}</span>
                <span className="palette-note">G {entry.letter.toUpperCase()}</span>
              </Spotlight.Action>
            ))}
          </Spotlight.ActionsGroup>
        ) : null}
        {shown.length > 0 ? (
          <Spotlight.ActionsGroup label="Do">
            {shown.map((doing) => (
              <Spotlight.Action key={doing.id} onClick={doing.run}>
                <Icon name={doing.icon} size={16} />
                <span className="palette-label">{doing.label}</span>
              </Spotlight.Action>
            ))}
          </Spotlight.ActionsGroup>
        ) : null}
        {found.length + screens.length + shown.length === 0 ? (
          <Spotlight.Empty>Nothing has that name</Spotlight.Empty>
        ) : null}
      </Spotlight.ActionsList>
    </Spotlight.Root>
  )
}
