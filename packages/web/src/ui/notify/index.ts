import { notifications } from '@mantine/notifications'

const closeButtonProps = { 'aria-label': 'Close the message' }

/** Says that something was done, with a way to take it back where there is one. */
export function sayDone(message: string): void {
  notifications.show({ message, autoClose: 5000, withBorder: true, color: 'teal', closeButtonProps })
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
