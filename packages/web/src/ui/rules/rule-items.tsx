import { Fragment, useState } from 'react'
import { Button } from '../button'
import { LeafEditor } from './leaf-editor'
import { RuleChip } from './rule-chip'
import { groupOf, negatedOf, replaceItem } from './rule-tree'
import styles from './rules.module.css'
import type { FieldInfo, Group, RuleNode } from './types'

type RuleGroupProps = { node: RuleNode; fields: readonly FieldInfo[]; onChange: (node: RuleNode | null) => void }

/** Clauses in a bracket of their own. */
function RuleGroup({ node, fields, onChange }: RuleGroupProps) {
  const [adding, setAdding] = useState(false)
  const turned = negatedOf(node) !== null
  const group = groupOf(negatedOf(node) ?? node) ?? { join: 'all' as const, items: [] }
  const put = (next: Group) => {
    const rule = { [next.join]: next.items }
    onChange(turned ? { not: rule } : rule)
  }
  return (
    <span className={styles.group}>
      {turned ? <span className={styles.not}>not</span> : null}
      <RuleItems group={group} fields={fields} onChange={put} />
      <LeafEditor
        fields={fields}
        opened={adding}
        onClose={() => setAdding(false)}
        onApply={(leaf) => put({ ...group, items: [...group.items, leaf] })}
      >
        <Button
          variant="ghost"
          small
          icon="plus"
          aria-label="Add a rule to the group"
          onClick={() => setAdding(true)}
        />
      </LeafEditor>
      <Button variant="ghost" small icon="close" aria-label="Remove the group" onClick={() => onChange(null)} />
    </span>
  )
}

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
