import { Popover } from '@mantine/core'
import { useQuery } from '@tanstack/react-query'
import { useState } from 'react'
import { ruleFieldsQuery } from '../../../api'
import { Button } from '../../../ui/button'
import styles from '../revenue.module.css'
import type { RevenueState } from '../use-revenue'

type Choice = { key: string | undefined; name: string }

/** Days that came as text: a group for each would tell nothing. */
const dated = /_(on|at|day|date)$/

/** What the movements are broken down by first; a field of the same name says that it is one. */
const taken: ReadonlySet<string> = new Set(['none', 'plan', 'owner'])

/** What the movements can be broken down by: plan, owner, and the fields of a few values. */
export function useByChoices(): Choice[] {
  const { data } = useQuery(ruleFieldsQuery)
  const fields = (data?.items ?? []).filter(
    (field) =>
      field.key.startsWith('field.') && ['option', 'text', 'boolean'].includes(field.type) && !dated.test(field.key),
  )
  return [
    { key: undefined, name: 'none' },
    { key: 'plan', name: 'plan' },
    { key: 'owner', name: 'owner' },
    ...fields.map(({ key, label }) => ({ key, name: taken.has(label.toLowerCase()) ? `${label} (field)` : label })),
  ]
}

export function ByChooser({ state }: { state: RevenueState }) {
  const [opened, setOpened] = useState(false)
  const choices = useByChoices()
  const chosen = choices.find((choice) => choice.key === state.search.by) ?? {
    key: state.search.by,
    name: state.search.by,
  }
  return (
    <Popover opened={opened} onChange={setOpened} position="bottom-start" trapFocus returnFocus>
      <Popover.Target>
        <Button caret aria-expanded={opened} onClick={() => setOpened((was) => !was)}>
          By: {chosen.name}
        </Button>
      </Popover.Target>
      <Popover.Dropdown p={4} aria-label="Break down by">
        <ul className={styles.choices}>
          {choices.map((choice) => (
            <li key={choice.name}>
              <button
                type="button"
                aria-current={choice.key === state.search.by || undefined}
                onClick={() => {
                  setOpened(false)
                  state.go({ by: choice.key, group: undefined })
                }}
              >
                {choice.name}
              </button>
            </li>
          ))}
        </ul>
      </Popover.Dropdown>
    </Popover>
  )
}
