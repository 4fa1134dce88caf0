import type { Account } from '../../../api'
import styles from './fields.module.css'

/** By which ids each system knows the account. */
export function IdsPart({ account }: { account: Account }) {
  const rows = [
    ['Id in the product', account.externalId],
    ...Object.entries(account.ids).map(([source, id]) => [`Id in ${source}`, id]),
  ]
  return (
    <ul className={styles.list} aria-label="Ids">
      {rows.map(([name, id]) => (
        <li key={name} className={styles.line}>
          <span className={styles.label}>{name}</span>
          <code className={styles.id}>{id}</code>
        </li>
      ))}
    </ul>
  )
}
