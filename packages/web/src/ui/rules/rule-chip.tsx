import { useState } from 'react'
import { Icon } from '../icon'
import { LeafEditor } from './leaf-editor'
import { leafOf, negatedOf } from './rule-tree'
import styles from './rules.module.css'
import type { FieldInfo, RuleNode } from './types'
import { otherWords, sentenceOf, valueWords, wordOf } from './words'

type RuleChipProps = { node: RuleNode; fields: readonly FieldInfo[]; onChange: (node: RuleNode | null) => void }

/** One clause: field, operator, value; a click edits it. */
export function RuleChip({ node, fields, onChange }: RuleChipProps) {
  const [editing, setEditing] = useState(false)
  const turned = negatedOf(node) !== null
  const inner = negatedOf(node) ?? node
  const leaf = leafOf(inner)
  const field = fields.find((one) => one.key === leaf?.field)
  const words = sentenceOf(inner, fields)
  const value = leaf ? valueWords(leaf, field) : ''
  return (
    <span className={styles.chip}>
      {turned ? <span className={styles.not}>not</span> : null}
      {leaf ? (
        <LeafEditor
          fields={fields}
          leaf={leaf}
          turned={turned}
          opened={editing}
          onClose={() => setEditing(false)}
          onApply={(next, not) => onChange(not ? { not: next } : next)}
        >
          <button
            type="button"
            className={styles.words}
            onClick={() => setEditing(true)}
            aria-label={`Change: ${words}`}
          >
            <span className={styles.field}>{field?.label ?? leaf.field}</span>
            <span className={styles.operator}>{wordOf(leaf.op)}</span>
            {value ? <span className={styles.value}>{value}</span> : null}
          </button>
        </LeafEditor>
      ) : (
        <span className={styles.field}>{otherWords(inner)}</span>
      )}
      <button type="button" className={styles.remove} aria-label={`Remove: ${words}`} onClick={() => onChange(null)}>
        <Icon name="close" size={12} />
      </button>
    </span>
  )
}
