import { Modal, Textarea } from '@mantine/core'
import { useState } from 'react'
import { Button } from '../button'
import { Form } from '../form'
import type { RuleNode } from './types'

type RuleJsonProps = { rule: RuleNode | null; onChange: (rule: RuleNode | null) => void; onClose: () => void }

/** The rule as JSON, to read, copy or write. */
export function RuleJson({ rule, onChange, onClose }: RuleJsonProps) {
  const [text, setText] = useState(() => JSON.stringify(rule, null, 2))
  const [problem, setProblem] = useState<string | null>(null)
  const apply = () => {
    try {
      onChange(text.trim() ? (JSON.parse(text) as RuleNode) : null)
      onClose()
    } catch (cause) {
      setProblem(cause instanceof Error ? cause.message : 'This is not JSON.')
    }
  }
  return (
    <Modal opened onClose={onClose} title="Rule as JSON">
      <Form
        onSubmit={apply}
        problem={problem}
        actions={
          <Button type="submit" variant="primary">
            Apply
          </Button>
        }
      >
        <Textarea
          label="Rule"
          rows={12}
          value={text}
          data-autofocus
          onChange={(event) => setText(event.currentTarget.value)}
          styles={{ input: { fontFamily: 'var(--mono)', fontSize: '0.6875rem' } }}
        />
      </Form>
    </Modal>
  )
}
