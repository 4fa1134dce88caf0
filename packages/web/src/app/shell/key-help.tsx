import { Modal, Switch } from '@mantine/core'
import '@mantine/core/styles/Switch.css'
import { useState } from 'react'
import { Kbd } from '../../ui/button'
import { setSingleKeys, singleKeysOn } from '../../ui/keys'
import { entries, footEntries } from './entries'
import styles from './key-help.module.css'

const everywhere: [string[], string][] = [
  [['Ctrl', 'K'], 'Find or do'],
  [['.'], 'Choose an as-of day'],
  [['Esc'], 'Back to now, close'],
  [['?'], 'Show the keys'],
]
const lists: [string[], string][] = [
  [['↑', '↓'], 'Move'],
  [['Enter'], 'Open'],
  [['Space'], 'Look beside'],
  [['J', 'K'], 'Walk with the panel open'],
  [['X'], 'Select'],
  [['Shift', 'X'], 'Select a range'],
  [['E'], 'Explain the number'],
  [['W'], 'Why this row'],
  [['F'], 'Add a rule'],
  [['T'], 'Show a chart as a table'],
]

/** All keys, and the switch for those who need single keys off. */
export function KeyHelp({ onClose }: { onClose: () => void }) {
  const [on, setOn] = useState(singleKeysOn)
  const go = [...entries, ...footEntries].map((entry): [string[], string] => [
    ['G', entry.letter.toUpperCase()],
    entry.label,
  ])
  return (
    <Modal opened onClose={onClose} title="Keys" size={640}>
      <div className={styles.columns}>
        <KeyList title="Everywhere" keys={everywhere} />
        <KeyList title="Lists" keys={lists} />
        <KeyList title="Go to" keys={go} />
      </div>
      <Switch
        mt={16}
        size="xs"
        label="Single keys are on"
        checked={on}
        onChange={(event) => {
          setOn(event.currentTarget.checked)
          setSingleKeys(event.currentTarget.checked)
        }}
      />
    </Modal>
  )
}

function KeyList({ title, keys }: { title: string; keys: [string[], string][] }) {
  return (
    <section>
      <h3>{title}</h3>
      <dl>
        {keys.map(([names, what]) => (
          <div key={what}>
            <dt>
              {names.map((name) => (
                <Kbd key={name}>{name}</Kbd>
              ))}
            </dt>
            <dd>{what}</dd>
          </div>
        ))}
      </dl>
    </section>
  )
}
