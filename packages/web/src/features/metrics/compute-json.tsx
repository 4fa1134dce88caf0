import { Textarea } from '@mantine/core'
import { useState } from 'react'
import type { Compute } from './kinds'
import styles from './metrics.module.css'

type ComputeJsonProps = { compute: Compute; onChange: (compute: Compute) => void; open: boolean }

/** The same as JSON, for what the form has no field for. */
export function ComputeJson({ compute, onChange, open }: ComputeJsonProps) {
  const written = JSON.stringify(compute, null, 2)
  const [text, setText] = useState<string | null>(null)
  const [problem, setProblem] = useState<string | null>(null)
  const take = (next: string) => {
    setText(next)
    try {
      const parsed = JSON.parse(next) as Compute
      setProblem(typeof parsed.kind === 'string' ? null : 'A kind is missing.')
      if (typeof parsed.kind === 'string') onChange(parsed)
    } catch (cause) {
      setProblem(cause instanceof Error ? cause.message : 'This is not JSON.')
    }
  }
  return (
    <details open={open} className={styles.json}>
      <summary>As JSON</summary>
      <Textarea
        aria-label="Computation as JSON"
        autosize
        minRows={4}
        error={problem}
        value={text ?? written}
        onChange={(event) => take(event.currentTarget.value)}
        onBlur={() => {
          if (!problem) setText(null)
        }}
        styles={{ input: { fontFamily: 'var(--mono)', fontSize: '0.6875rem' } }}
      />
    </details>
  )
}
