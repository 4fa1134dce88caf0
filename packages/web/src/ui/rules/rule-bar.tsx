import { useState } from 'react'
import { Button } from '../button'
import { useKey } from '../keys'
import { LeafEditor } from './leaf-editor'
import { RuleItems } from './rule-items'
import { RuleMore } from './rule-more'
import { fromGroup, toGroup } from './rule-tree'
import styles from './rules.module.css'
import type { FieldInfo, RuleNode } from './types'
import { useMemberOptions } from './use-member-options'

type RuleBarProps = {
  rule: RuleNode | null
  fields: readonly FieldInfo[]
  onChange: (rule: RuleNode | null) => void
  /** The server's refusal of the rule, said where the rule is. */
  refusal?: string | null
  /** What the rule decides; one that is not a list's filter leaves the key `F` alone. */
  label?: string
}

/** A rule as chips of field, operator and value joined by and/or; `F` adds a clause. */
export function RuleBar({ rule, fields: given, onChange, refusal, label }: RuleBarProps) {
  const fields = useMemberOptions(given)
  const [adding, setAdding] = useState(false)
  const group = toGroup(rule)
  useKey(
    'f',
    (event) => {
      event.preventDefault()
      setAdding(true)
    },
    label === undefined,
  )
  return (
    <fieldset className={styles.bar} aria-label={label ?? 'Filter'}>
      <RuleItems group={group} fields={fields} onChange={(next) => onChange(fromGroup(next))} />
      <LeafEditor
        fields={fields}
        opened={adding}
        onClose={() => setAdding(false)}
        onApply={(leaf) => onChange(fromGroup({ ...group, items: [...group.items, leaf] }))}
      >
        <Button
          variant="ghost"
          small
          icon="plus"
          hint={label === undefined ? 'F' : undefined}
          aria-label="Add a rule"
          onClick={() => setAdding((was) => !was)}
        >
          Rule
        </Button>
      </LeafEditor>
      {group.items.length > 0 ? (
        <RuleMore
          rule={rule}
          onChange={onChange}
          onGroup={() => onChange(fromGroup({ ...group, items: [...group.items, { any: [] }] }))}
        />
      ) : null}
      {refusal ? (
        <p className={styles.refusal} role="alert">
          {refusal}
        </p>
      ) : null}
    </fieldset>
  )
}
