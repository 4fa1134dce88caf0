import { useQuery } from '@tanstack/react-query'
import { accountPageQuery } from '../../api'
import { useAsOf } from '../as-of'
import { Band } from '../band'
import { Button, LinkButton } from '../button'
import { addDays, formatMrr } from '../format'
import { useKey } from '../keys'
import { MemberName } from '../member'
import { ErrorPanel, Skeleton, SkeletonRows } from '../states'
import { WhyPanel } from '../why'
import styles from './account-beside.module.css'

/** An account beside a list: who it is and why it has its verdict. */
export function AccountBeside({ id, today, onClose }: { id: string; today: string; onClose: () => void }) {
  const { day, known } = useAsOf()
  const since = addDays(day ?? today, -28)
  const { data, error, refetch } = useQuery(accountPageQuery(id, { day, known }, since))
  useKey('Escape', onClose, day === null)
  const account = data?.account
  return (
    <aside className={styles.beside} aria-label={account ? `Beside: ${account.name}` : 'Beside'}>
      <header className={styles.head}>
        <h2 title={account?.name}>{account?.name ?? <Skeleton width={160} />}</h2>
        {data ? <Band chip band={data.health?.band ?? null} /> : null}
        <span className={styles.grow} />
        <LinkButton to="/accounts/$id" params={{ id }} variant="ghost" small hint="Enter">
          Open
        </LinkButton>
        <Button variant="ghost" small icon="close" aria-label="Close" onClick={onClose} />
      </header>
      <div className={styles.body}>
        {error ? (
          <ErrorPanel
            title="The account could not be read"
            error={error}
            holds="The list beside still holds."
            onRetry={() => void refetch()}
          />
        ) : null}
        {!data && !error ? (
          <div className={styles.wait}>
            <SkeletonRows rows={6} />
          </div>
        ) : null}
        {account ? (
          <dl className={styles.figures}>
            <div>
              <dt>Score</dt>
              <dd>{data.health?.score == null ? 'none' : data.health.score.toFixed(1)}</dd>
            </div>
            <div>
              <dt>MRR</dt>
              <dd>{formatMrr(account)}</dd>
            </div>
            <div>
              <dt>Owner</dt>
              <dd>{account.owner ? <MemberName email={account.owner} /> : 'none'}</dd>
            </div>
          </dl>
        ) : null}
        {data ? <WhyPanel page={data} /> : null}
      </div>
    </aside>
  )
}
