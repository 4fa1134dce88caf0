import { Modal } from '@mantine/core'
import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query'
import { useState } from 'react'
import { assignmentQuery, retireScorecard, scorecardQuery } from '../../../api'
import { Button } from '../../../ui/button'
import { Form } from '../../../ui/form'
import { formatNumber } from '../../../ui/format'
import { sayDone } from '../../../ui/notify'
import styles from '../scorecards.module.css'
import { useStudio } from '../studio-context'

/** Takes the scorecard out of force, after saying what becomes of its accounts. */
export function RetirePart() {
  const { card, definition } = useStudio()
  const [asking, setAsking] = useState(false)
  const client = useQueryClient()
  const accounts = useQuery(assignmentQuery).data?.items.find((one) => one.key === card.key)?.accounts
  const retire = useMutation({
    mutationFn: () => retireScorecard(card.key),
    onSuccess: async (told) => {
      client.setQueryData(scorecardQuery(card.key).queryKey, told)
      await Promise.all(
        ['scorecards', 'health', 'accounts'].map((read) => client.invalidateQueries({ queryKey: [read] })),
      )
      sayDone(`${definition.name} is no longer in force`)
      setAsking(false)
    },
  })
  return (
    <div className={styles.buttons}>
      <Button variant="danger" onClick={() => setAsking(true)}>
        Retire scorecard
      </Button>
      {asking ? (
        <Modal opened onClose={() => setAsking(false)} title={`Retire ${definition.name}`}>
          <Form
            onSubmit={() => retire.mutate()}
            problem={retire.error?.message}
            actions={
              <Button type="submit" variant="danger" disabled={retire.isPending} data-autofocus>
                Retire scorecard
              </Button>
            }
          >
            <p>
              {accounts === undefined
                ? 'Its accounts'
                : `${formatNumber(accounts)} ${accounts === 1 ? 'account' : 'accounts'}`}{' '}
              fall to the next scorecard that applies; where none does, there is no score. What was shown on past days
              stays.
            </p>
          </Form>
        </Modal>
      ) : null}
    </div>
  )
}
