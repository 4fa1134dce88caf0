import { useState } from 'react'
import { Button } from '../button'
import { LeafEditor } from './leaf-editor'
import { RuleItems } from './rule-items'
import { groupOf, negatedOf } from './rule-tree'
import styles from './rules.module.css'
import type { FieldInfo, Group, RuleNode } from './types'

type RuleGroupProps = { node: RuleNode; fields: readonly FieldInfo[]; onChange: (node: RuleNode | null) => void }

/** Clauses in a bracket of their own. */
export function RuleGroup({ node, fields, onChange }: RuleGroupProps) {
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
