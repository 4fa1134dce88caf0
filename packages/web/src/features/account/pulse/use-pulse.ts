import { useMutation, useQueryClient } from '@tanstack/react-query'
import { type Pulse, type PulseInput, type PulseOf, pulseQuery, setPulse, withdrawPulse } from '../../../api'
import { sayDone, sayFailed } from '../../../ui/notify'

/** Sets and withdraws an account's pulse; everything that shows the account, and who was right, is read again. */
export function usePulse(account: string) {
  const client = useQueryClient()
  const readAgain = () =>
    Promise.all([
      client.invalidateQueries({ queryKey: ['accounts'] }),
      client.invalidateQueries({ queryKey: ['health'] }),
    ])
  const inForce = () => client.getQueryData<PulseOf>(pulseQuery(account).queryKey)?.current ?? null
  const set = useMutation({
    mutationFn: async (body: PulseInput) => {
      const before = inForce()
      await setPulse(account, body)
      return before
    },
    onSuccess: (before) =>
      sayDone('Pulse set', {
        run: () => (before ? setPulse(account, againAs(before)) : withdrawPulse(account)).then(readAgain),
        said: before ? 'The pulse before is set again' : 'Pulse withdrawn',
      }),
    onSettled: readAgain,
  })
  const withdraw = useMutation({
    mutationFn: (_: Pulse) => withdrawPulse(account),
    onSuccess: (_, before) =>
      sayDone('Pulse withdrawn', {
        run: () => setPulse(account, againAs(before)).then(readAgain),
        said: 'Pulse set again',
      }),
    onError: (cause) => sayFailed('The pulse was not withdrawn', cause),
    onSettled: readAgain,
  })
  return { set, withdraw }
}

/** What sets the same pulse again: none that was withdrawn or replaced comes back by itself. */
const againAs = ({ rating, reason, as, expiresAt }: Pulse): PulseInput => ({ rating, reason, as, expiresAt })
