import { Modal } from '@mantine/core'
import { useMutation, useQueryClient } from '@tanstack/react-query'
import { useState } from 'react'
import { type ImportRow, undoImport } from '../../api'
import { Button } from '../../ui/button'
import { Form } from '../../ui/form'
import { formatNumber } from '../../ui/format'

/** Takes an import back, after saying what that means. */
export function UndoImport({ row }: { row: ImportRow }) {
  const [opened, setOpened] = useState(false)
  const client = useQueryClient()
  const undo = useMutation({
    mutationFn: () => undoImport(row.id),
    onSuccess: async () => {
      setOpened(false)
      await client.invalidateQueries({ queryKey: ['imports'] })
    },
  })
  return (
    <>
      <Button icon="undo" onClick={() => setOpened(true)}>
        Undo import
      </Button>
      {opened ? (
        <Modal opened onClose={() => setOpened(false)} title={`Undo ${row.fileName ?? 'this import'}`}>
          <Form
            onSubmit={() => undo.mutate()}
            problem={undo.error?.message}
            actions={
              <Button type="submit" variant="primary" data-autofocus disabled={undo.isPending}>
                Undo import
              </Button>
            }
          >
            <p>
              What its {formatNumber(row.accepted)} rows brought is taken back, and earlier values return, except where
              they were edited since. Accounts that carry notes are kept and listed. The file can be imported again.
            </p>
          </Form>
        </Modal>
      ) : null}
    </>
  )
}
