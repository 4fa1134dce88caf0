import { useQuery } from '@tanstack/react-query'
import { type ChecklistStep, checklistQuery } from '../../api'
import { HrefButton } from '../../ui/button'
import { Icon } from '../../ui/icon'
import { Page } from '../../ui/page'
import { ErrorPanel, SkeletonRows } from '../../ui/states'
import styles from './setup-checklist.module.css'

/** What is left until Waymark is useful; a step turns green on data really seen, with its proof. */
export function SetupChecklist() {
  const { data, error, isPending, refetch, dataUpdatedAt } = useQuery({ ...checklistQuery, refetchInterval: 5000 })
  const done = data?.steps.filter((step) => step.done).length ?? 0
  const next = data?.steps.find((step) => !step.done)?.key
  return (
    <Page title="Setup" updatedAt={dataUpdatedAt || undefined}>
      <div className={styles.page}>
        {error && !data ? (
          <ErrorPanel title="The checklist could not be read" error={error} onRetry={() => void refetch()} />
        ) : null}
        {isPending ? <SkeletonRows rows={13} /> : null}
        {data ? (
          <>
            <div className={styles.head}>
              <h2>
                {done === data.steps.length ? 'All steps are done' : `${done} of ${data.steps.length} steps are done`}
              </h2>
              <p>A step turns green when its data has really arrived, not when a box is ticked.</p>
              <div className={styles.meter} aria-hidden="true">
                {data.steps.map((step) => (
                  <span key={step.key} className={step.done ? styles.full : undefined} />
                ))}
              </div>
            </div>
            <ol aria-label="Steps">
              {data.steps.map((step) => (
                <Step key={step.key} step={step} next={step.key === next} />
              ))}
            </ol>
          </>
        ) : null}
      </div>
    </Page>
  )
}

function Step({ step, next }: { step: ChecklistStep; next: boolean }) {
  return (
    <li className={styles.step}>
      <span className={`${styles.mark} ${step.done ? styles.done : ''}`}>
        {step.done ? <Icon name="check" /> : null}
      </span>
      <div className={styles.words}>
        <h3>
          {step.title}
          <span className={styles.state}>{step.done ? 'done' : 'open'}</span>
        </h3>
        <p>{step.done ? step.proof : step.fix}</p>
      </div>
      {step.href && !step.done ? (
        <HrefButton href={step.href} variant={next ? 'primary' : 'plain'} aria-label={`Do step: ${step.title}`}>
          Do step
        </HrefButton>
      ) : null}
    </li>
  )
}
