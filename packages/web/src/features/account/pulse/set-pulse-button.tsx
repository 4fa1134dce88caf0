import { Popover } from '@mantine/core'
import { useQuery } from '@tanstack/react-query'
import { useState } from 'react'
import { meQuery } from '../../../api'
import { Button } from '../../../ui/button'
import { useKey } from '../../../ui/keys'
import type { TabProps } from '../tab-props'
import styles from './pulse.module.css'
import { PulseForm } from './pulse-form'

/** Whether the actor may rate the account as it is shown: not as of a past day, nor without the right. */
export function useMayPulse({ asOf }: TabProps['state']): boolean {
  const { data: me } = useQuery(meQuery)
  return asOf.day === null && (me?.permissions.includes('accounts:write') ?? false)
}

/** Opens the form of a pulse beside the button, as `R` does. */
export function SetPulseButton({ page, state }: TabProps) {
  const [opened, setOpened] = useState(false)
  const may = useMayPulse(state)
  useKey(
    'r',
    (event) => {
      event.preventDefault()
      setOpened(true)
    },
    may,
  )
  if (!may) return null
  return (
    <Popover opened={opened} onChange={setOpened} position="bottom-end" width={360} trapFocus returnFocus withinPortal>
      <Popover.Target>
        <Button icon="health" aria-label="Set pulse" hint="R" onClick={() => setOpened((was) => !was)}>
          <span className={styles.label}>Set pulse</span>
        </Button>
      </Popover.Target>
      <Popover.Dropdown aria-label="Set pulse" maw="calc(100vw - 16px)" className={styles.form}>
        <PulseForm page={page} account={state.id} today={state.today} onDone={() => setOpened(false)} />
      </Popover.Dropdown>
    </Popover>
  )
}
