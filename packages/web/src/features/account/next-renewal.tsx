import { useQuery } from '@tanstack/react-query'
import { Link } from '@tanstack/react-router'
import { meQuery, nextRenewalQuery } from '../../api'
import { formatDay } from '../../ui/format'
import styles from './account.module.css'

/** The day of the next renewal; for those who may see renewals, the way to it. */
export function NextRenewal({ account, day }: { account: string; day: string }) {
  const { data: me } = useQuery(meQuery)
  const allowed = me?.permissions.includes('renewals:read') ?? false
  const { data: next } = useQuery({ ...nextRenewalQuery(account), enabled: allowed })
  if (!next || next.date !== day) return formatDay(day)
  const period = `${day.slice(0, 4)}-Q${Math.ceil(Number(day.slice(5, 7)) / 3)}`
  return (
    <Link to="/renewals" search={{ period, peek: next.id, terms: 'all' }} className={styles.renewalLink}>
      {formatDay(day)}
    </Link>
  )
}
