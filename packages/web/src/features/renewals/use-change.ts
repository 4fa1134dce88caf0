import { useMutation, useQueryClient } from '@tanstack/react-query'
import { changeRenewal, type Renewal, type RenewalChange } from '../../api'

type Asked = { id: string; body: RenewalChange; said: string }
type Pages = { pages: { items: Renewal[] }[] }

/** Says what is expected of a renewal, or what became of it; the board shows it at once and everything else follows. */
export function useChange() {
  const client = useQueryClient()
  return useMutation({
    mutationFn: ({ id, body }: Asked) => changeRenewal(id, body),
    onSuccess: (renewal) => {
      client.setQueriesData<Pages>(
        { queryKey: ['renewals', 'list'] },
        (was) =>
          was && {
            ...was,
            pages: was.pages.map((page) => ({
              ...page,
              items: page.items.map((one) => (one.id === renewal.id ? renewal : one)),
            })),
          },
      )
    },
    onSettled: () => client.invalidateQueries({ queryKey: ['renewals'] }),
  })
}
