import { useMantineColorScheme } from '@mantine/core'
import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query'
import { useNavigate } from '@tanstack/react-router'
import { useState } from 'react'
import { meQuery, signOut } from '../../api'
import { Button } from '../../ui/button'
import { SegmentedControl } from '../../ui/form'
import { setSingleKeys, singleKeysOn } from '../../ui/keys'
import { Facts, Panel } from '../../ui/panel'
import styles from './settings.module.css'

/** Who I am, how the screens look to me, and the way out. */
export function MePart() {
  const { data: me } = useQuery(meQuery)
  const { colorScheme, setColorScheme } = useMantineColorScheme()
  const [keys, setKeys] = useState(singleKeysOn)
  const navigate = useNavigate()
  const client = useQueryClient()
  const leave = useMutation({
    mutationFn: signOut,
    onSuccess: async () => {
      client.clear()
      await navigate({ to: '/sign-in' })
    },
  })
  return (
    <>
      <Panel title="Me">
        <div className={styles.body}>
          <Facts
            items={[
              ['Name', me?.member?.name ?? ''],
              ['E-mail', me?.member?.email ?? ''],
              ['Role', me?.member?.role ?? ''],
              ['Workspace', me?.workspace.name ?? ''],
              ['Time zone', me?.workspace.timeZone ?? ''],
              ['Currency', me?.workspace.currency ?? ''],
            ]}
          />
        </div>
      </Panel>
      <Panel title="Look" note="kept in this browser">
        <div className={styles.body}>
          <SegmentedControl
            label="Theme"
            value={colorScheme}
            onChange={setColorScheme}
            options={[
              { value: 'light', label: 'Light' },
              { value: 'dark', label: 'Dark' },
              { value: 'auto', label: 'As the system' },
            ]}
          />
          <SegmentedControl
            label="Single keys"
            value={keys ? 'on' : 'off'}
            onChange={(next) => {
              setSingleKeys(next === 'on')
              setKeys(next === 'on')
            }}
            options={[
              { value: 'on', label: 'Single keys on' },
              { value: 'off', label: 'Single keys off' },
            ]}
          />
        </div>
      </Panel>
      <Panel title="Session">
        <div className={styles.body}>
          <Button icon="out" onClick={() => leave.mutate()}>
            Sign out
          </Button>
        </div>
      </Panel>
    </>
  )
}
