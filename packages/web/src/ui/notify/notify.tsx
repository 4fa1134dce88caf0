import { notifications } from '@mantine/notifications'
import { Button } from '../button'
import styles from './notify.module.css'

const closeButtonProps = { 'aria-label': 'Close the message' }

/** What a message offers to do about what it tells: to take it back, unless it is called otherwise. */
export type Offer = {
  run: () => Promise<unknown>
  label?: string
  /** Said when it is done. */
  said?: string
}

/** The messages shown, oldest first: a new one takes the place of the oldest rather than waiting for it. */
const shown: string[] = []
const AT_ONCE = 3

/** Says that something was done, with a way to take it back where there is one. */
export function sayDone(message: string, offer?: Offer): void {
  while (shown.length >= AT_ONCE) notifications.hide(shown.shift() ?? '')
  const id = notifications.show({
    onClose: () => {
      const at = shown.indexOf(id)
      if (at >= 0) shown.splice(at, 1)
    },
    message: offer ? <Offering message={message} offer={offer} onTake={() => notifications.hide(id)} /> : message,
    autoClose: offer ? 12_000 : 5000,
    withBorder: true,
    color: 'teal',
    closeButtonProps,
  })
  shown.push(id)
}

/** Says that something failed, and why. */
export function sayFailed(what: string, error: unknown): void {
  notifications.show({
    title: what,
    message: error instanceof Error ? error.message : String(error),
    autoClose: 10_000,
    withBorder: true,
    color: 'red',
    closeButtonProps,
  })
}

function Offering({ message, offer, onTake }: { message: string; offer: Offer; onTake: () => void }) {
  const label = offer.label ?? 'Undo'
  const take = async () => {
    onTake()
    try {
      await offer.run()
      sayDone(offer.said ?? 'Undone')
    } catch (cause) {
      sayFailed(`${label} did not work`, cause)
    }
  }
  return (
    <span className={styles.offering}>
      <span>{message}</span>
      <Button small onClick={() => void take()}>
        {label}
      </Button>
    </span>
  )
}
