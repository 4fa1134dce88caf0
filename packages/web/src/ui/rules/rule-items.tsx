import { Fragment } from 'react'
import { RuleChip } from './rule-chip'
import { RuleGroup } from './rule-group'
import { groupOf, negatedOf, replaceItem } from './rule-tree'
import styles from './rules.module.css'
import type { FieldInfo, Group, RuleNode } from './types'

type RuleItemsProps = { group: Group; fields: readonly FieldInfo[]; onChange: (group: Group) => void }

/** The clauses of a group with the word between them, which turns from and to or. */
export function RuleItems({ group, fields, onChange }: RuleItemsProps) {
  const turn = () => onChange({ ...group, join: group.join === 'all' ? 'any' : 'all' })
  return group.items.map((item, index) => {
    const change = (next: RuleNode | null) => onChange(replaceItem(group, index, next))
    const inner = negatedOf(item) ?? item
    return (
      // biome-ignore lint/suspicious/noArrayIndexKey: equal clauses are told apart by their place alone
      <Fragment key={index}>
        {index > 0 ? (
          <button type="button" className={styles.join} onClick={turn} title="Turn between and, or">
            {group.join === 'all' ? 'and' : 'or'}
          </button>
        ) : null}
        {groupOf(inner) ? (
          <RuleGroup node={item} fields={fields} onChange={change} />
        ) : (
          <RuleChip node={item} fields={fields} onChange={change} />
        )}
      </Fragment>
    )
  })
}
