import { MemberName } from '../../../ui/member'
import styles from '../revenue.module.css'
import type { RevenueState } from '../use-revenue'

type AccountHeadProps = { row: { account: string; name: string }; shown: string | undefined; state: RevenueState }

/** The head of an account's row: its name opens its ledger beside, and closes it again. */
export const AccountHead = ({ row, shown, state }: AccountHeadProps) => (
  <th scope="row">
    <button
      type="button"
      title={row.name}
      aria-pressed={row.account === shown}
      onClick={() => state.go({ account: row.account === shown ? undefined : row.account }, true)}
    >
      {row.name}
    </button>
  </th>
)

/** In which group of the breakdown the row is. */
export const GroupCell = ({ by, group }: { by: string; group: string | null }) => (
  <td className={styles.quiet}>{by === 'owner' && group ? <MemberName email={group} short /> : (group ?? 'none')}</td>
)
