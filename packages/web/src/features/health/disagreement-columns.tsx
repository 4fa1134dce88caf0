import { Link } from '@tanstack/react-router'
import type { DisagreementRow } from '../../api'
import { Score } from '../../ui/band'
import type { Column } from '../../ui/data-table'
import { dayOf, formatDay, formatMoney } from '../../ui/format'
import { MemberName } from '../../ui/member'
import styles from './disagreement.module.css'
import { nameOfKind } from './disagreement-kinds'

type Evidence = DisagreementRow['health']

/** So many sentences a side fit a row; the account beside tells the rest. */
const AT_ONCE = 2

/** Who, what the numbers say, what speaks against it, what is at stake; on a phone one under the other, with an account beside the evidence alone. */
export function disagreementColumns(
  { phone, beside }: { phone: boolean; beside: boolean },
  timeZone: string,
): readonly Column<DisagreementRow>[] {
  const who: Column<DisagreementRow> = {
    key: 'account',
    title: 'Account',
    width: phone ? 300 : beside ? 160 : 200,
    cell: (row) => (
      <div className={styles.cell}>
        <Link
          to="/accounts/$id/$tab"
          params={{ id: row.account, tab: 'health' }}
          className={styles.name}
          tabIndex={-1}
          title={row.name}
        >
          {row.name}
        </Link>
        <small>{nameOfKind(row.kind)}</small>
        {phone ? (
          <>
            <Sentences evidence={row.health.slice(0, 1)} timeZone={timeZone} />
            <Sentences evidence={row.other.slice(0, 1)} timeZone={timeZone} />
          </>
        ) : null}
      </div>
    ),
  }
  const score: Column<DisagreementRow> = {
    key: 'score',
    title: 'Score',
    width: phone || beside ? 76 : 116,
    cell: (row) => <Score score={row.score} band={row.band} brief={phone || beside} />,
  }
  if (phone) return [who, score]
  const sides: Column<DisagreementRow>[] = [
    {
      key: 'health',
      title: 'The numbers say',
      width: beside ? 230 : 290,
      cell: (row) => <Sentences evidence={row.health} timeZone={timeZone} />,
    },
    {
      key: 'other',
      title: 'Against it',
      width: beside ? 230 : 290,
      cell: (row) => <Sentences evidence={row.other} timeZone={timeZone} />,
    },
  ]
  if (beside) return [who, score, ...sides]
  return [
    who,
    score,
    ...sides,
    {
      key: 'mrr',
      title: 'MRR',
      width: 90,
      numeric: true,
      cell: (row) => (row.mrr ? formatMoney(row.mrr, 0) : <span className={styles.quiet}>none</span>),
    },
    {
      key: 'owner',
      title: 'Owner',
      width: 140,
      cell: (row) => (row.owner ? <MemberName email={row.owner} /> : <span className={styles.quiet}>no owner</span>),
    },
  ]
}

function Sentences({ evidence, timeZone }: { evidence: Evidence; timeZone: string }) {
  const rest = evidence.slice(AT_ONCE)
  return (
    <ul className={styles.evidence}>
      {evidence.slice(0, AT_ONCE).map((one, at) => (
        <li key={one.text} title={`${one.text}, ${formatDay(dayOf(one.at, timeZone))}`}>
          {one.text}
          {at === AT_ONCE - 1 && rest.length > 0 ? (
            <small title={rest.map(({ text }) => text).join('; ')}>, {rest.length} more</small>
          ) : null}
        </li>
      ))}
    </ul>
  )
}
