import { Modal } from '@mantine/core'
import { useMutation } from '@tanstack/react-query'
import { type ReactNode, useState } from 'react'
import { Button } from '../button'
import { Form } from '../form'
import styles from './merge.module.css'

export type Side = { id: string; name: string; facts: ReadonlyMap<string, ReactNode> }

type MergeDialogProps = {
  title: string
  /** The one that was opened; the other is missing until it is chosen. */
  first: Side | null
  second: Side | null
  /** How the second is chosen, where it is not given. */
  choice?: ReactNode
  /** What moves from the one that goes, and what rests; said under the table. */
  effect: (keep: Side, gone: Side) => ReactNode
  merge: (keep: Side, gone: Side) => Promise<void>
  onClose: () => void
}

/** Two of a kind side by side: which stays, what moves; then they are one. */
export function MergeDialog({ title, first, second, choice, effect, merge, onClose }: MergeDialogProps) {
  const [kept, setKept] = useState<0 | 1>(0)
  const keep = kept === 0 ? first : second
  const gone = kept === 0 ? second : first
  const run = useMutation({
    mutationFn: async () => {
      if (keep && gone) await merge(keep, gone)
    },
    onSuccess: onClose,
  })
  return (
    <Modal opened onClose={onClose} title={title} size={680}>
      <Form
        onSubmit={() => run.mutate()}
        problem={run.error?.message}
        actions={
          <>
            <Button type="submit" variant="primary" disabled={!keep || !gone || run.isPending}>
              {keep && gone ? <span className={styles.cut}>Merge into {keep.name}</span> : 'Merge'}
            </Button>
            <Button onClick={onClose}>Cancel</Button>
          </>
        }
      >
        {choice}
        {first && second ? (
          <>
            <Comparison sides={[first, second]} kept={kept} onKeep={setKept} />
            {keep && gone ? (
              <div className={styles.effect} role="status">
                {effect(keep, gone)}
              </div>
            ) : null}
          </>
        ) : null}
      </Form>
    </Modal>
  )
}

type ComparisonProps = { sides: readonly [Side, Side]; kept: 0 | 1; onKeep: (kept: 0 | 1) => void }

function Comparison({ sides, kept, onKeep }: ComparisonProps) {
  const titles = [...sides[0].facts.keys()]
  return (
    <table className={styles.table} aria-label="The two, side by side">
      <thead>
        <tr>
          <td />
          {sides.map((side, index) => (
            <th key={side.id} scope="col" className={index === kept ? styles.kept : undefined}>
              <label>
                <input
                  type="radio"
                  name="keep"
                  checked={index === kept}
                  onChange={() => onKeep(index as 0 | 1)}
                  aria-label={`Keep ${side.name}`}
                />
                <span>
                  {side.name}
                  <small>{index === kept ? 'stays' : 'is merged'}</small>
                </span>
              </label>
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {titles.map((title) => (
          <tr key={title}>
            <th scope="row">{title}</th>
            {sides.map((side, index) => (
              <td key={side.id} className={index === kept ? styles.kept : undefined}>
                {side.facts.get(title) ?? '…'}
              </td>
            ))}
          </tr>
        ))}
      </tbody>
    </table>
  )
}
