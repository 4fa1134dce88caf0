import { Link } from '@tanstack/react-router'
import type { HealthExplanation } from '../../../api'
import { formatMoney, formatNumber, formatSigned } from '../../../ui/format'
import type { AccountPageState } from '../use-account-page'
import { toneOf } from './tone-of'
import { WeightBar } from './weight-bar'
import styles from './why-table.module.css'

type Family = NonNullable<HealthExplanation['family']>
type MemberRowsProps = { family: Family; health: HealthExplanation; heaviest: number; state: AccountPageState }

const modes: Record<Family['mode'], string> = {
  revenue_weighted: 'Family, in proportion to MRR',
  worst_child: 'Family, as its worst account',
}

/** The accounts that a parent's score is made of; each opens. Those that were members on the earlier day alone stand last. */
export function MemberRows({ family, health, heaviest, state }: MemberRowsProps) {
  const parts = (health.change?.parts ?? []).flatMap((part) => (part.kind === 'member' ? [part] : []))
  const earlier = health.compare?.family?.members ?? []
  const placeOf = (account: string | null, name: string) => account ?? name
  const changes = new Map(parts.map((part) => [placeOf(part.account, part.name), part]))
  const now = new Set(family.members.map((member) => placeOf(member.account, member.name)))
  const gone = parts.filter((part) => !now.has(placeOf(part.account, part.name)))
  const mrr = (amount: number | null) =>
    amount === null ? 'none' : formatMoney({ amount: String(amount), currency: state.currency }, 0)
  return (
    <tbody data-kind="member">
      <tr className={styles.group}>
        <th scope="rowgroup">{modes[family.mode]}</th>
        <td colSpan={7} />
      </tr>
      {family.members.map((member) => {
        const before = earlier.find((one) => placeOf(one.account, one.name) === placeOf(member.account, member.name))
        const change = changes.get(placeOf(member.account, member.name))?.points ?? null
        return (
          <tr
            key={placeOf(member.account, member.name)}
            className={member.points === null ? styles.skipped : undefined}
          >
            <th scope="row">
              <MemberLink account={member.self ? null : member.account} name={member.name} />
              {member.self ? <small className={styles.aside}>itself</small> : null}
            </th>
            <td>{mrr(member.mrr)}</td>
            <td className={styles.quiet}>{before ? mrr(before.mrr) : '–'}</td>
            <td>{member.score === null ? '–' : formatNumber(member.score, 1)}</td>
            <td className={styles.barCell}>
              <WeightBar weight={member.weight} score={member.score} heaviest={heaviest} />
            </td>
            <td className={styles.quiet}>{formatNumber(member.weight, 1)}</td>
            <td>{member.points === null ? '–' : formatNumber(member.points, 2)}</td>
            <td className={toneOf(change)}>{change === null ? '–' : formatSigned(change, 2)}</td>
          </tr>
        )
      })}
      {gone.map((part) => (
        <tr key={placeOf(part.account, part.name)} className={styles.skipped}>
          <th scope="row">
            <MemberLink account={part.account} name={part.name} />
            <small className={styles.aside}>no member any more</small>
          </th>
          <td colSpan={6} />
          <td className={toneOf(part.points)}>{formatSigned(part.points, 2)}</td>
        </tr>
      ))}
    </tbody>
  )
}

function MemberLink({ account, name }: { account: string | null; name: string }) {
  if (account === null) return name
  return (
    <Link to="/accounts/$id/$tab" params={{ id: account, tab: 'health' }} className={styles.member}>
      {name}
    </Link>
  )
}
