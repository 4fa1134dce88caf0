import { LinkButton } from '../ui/button'
import { EmptyState } from '../ui/states'

export function NotFound() {
  return (
    <EmptyState title="There is nothing at this address" action={<LinkButton to="/accounts">Open accounts</LinkButton>}>
      It may have been removed, or the link is not complete.
    </EmptyState>
  )
}
