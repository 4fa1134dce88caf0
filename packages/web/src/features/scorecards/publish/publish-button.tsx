import { lazy, Suspense, useState } from 'react'
import { Button } from '../../../ui/button'
import { useStudio } from '../studio-context'

const PublishDialog = lazy(() => import('./publish-dialog').then((module) => ({ default: module.PublishDialog })))

/** Publishes the draft, after showing what that does. */
export function PublishButton() {
  const { versionName, release, fault } = useStudio()
  const [asking, setAsking] = useState(false)
  return (
    <>
      <Button
        variant="primary"
        disabled={fault !== null}
        onClick={() => {
          release()
          setAsking(true)
        }}
      >
        Publish {versionName}
      </Button>
      <Suspense fallback={null}>{asking ? <PublishDialog onClose={() => setAsking(false)} /> : null}</Suspense>
    </>
  )
}
