import { Modal } from '@mantine/core'
import { useMutation } from '@tanstack/react-query'
import { deleteField, type FieldDefinition, type fieldUsageQuery } from '../../../api'
import { Button } from '../../../ui/button'
import { Form } from '../../../ui/form'
import { formatNumber } from '../../../ui/format'
import { sayDone } from '../../../ui/notify'
import { useForgetFields } from './use-put-field'

type Usage = Awaited<ReturnType<NonNullable<ReturnType<typeof fieldUsageQuery>['queryFn']>>>
type DeleteFieldProps = { field: FieldDefinition; usage: Usage | undefined; onClose: (gone: boolean) => void }

/** Removes a field with all its values, after saying what that means. */
export function DeleteField({ field, usage, onClose }: DeleteFieldProps) {
  const forget = useForgetFields()
  const remove = useMutation({
    mutationFn: () => deleteField(field.entity, field.key),
    onSuccess: async () => {
      onClose(true)
      await forget()
      sayDone(`The field “${field.label}” is deleted`)
    },
  })
  const users = usage?.users ?? []
  const values = usage?.values ?? 0
  return (
    <Modal opened onClose={() => onClose(false)} title={`Delete ${field.label}`}>
      <Form
        onSubmit={() => remove.mutate()}
        problem={remove.error?.message}
        actions={
          <Button
            type="submit"
            variant="primary"
            data-autofocus
            disabled={!usage || users.length > 0 || remove.isPending}
          >
            Delete field
          </Button>
        }
      >
        {users.length > 0 ? (
          <p>It cannot go while something names it: {users.map((user) => `${user.kind} “${user.name}”`).join(', ')}.</p>
        ) : (
          <p>
            {formatNumber(values)} {values === 1 ? 'value goes' : 'values go'}, with all history. This cannot be taken
            back. A source that sends the key again makes the field anew.
          </p>
        )}
      </Form>
    </Modal>
  )
}
