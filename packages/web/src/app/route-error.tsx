import { useRouter } from '@tanstack/react-router'
import { ErrorPanel } from '../ui/states'

export function RouteError({ error }: { error: unknown }) {
  const router = useRouter()
  return <ErrorPanel title="This screen could not be opened" error={error} onRetry={() => void router.invalidate()} />
}
