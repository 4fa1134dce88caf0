import type { ReactNode } from 'react'
import type { AccountPage } from '../../api'
import { Band } from '../../ui/band'
import { NumberButton, type NumberTarget } from '../../ui/explain'
import { dayOf, daysBetween, formatDay, formatMoney, formatNumber, formatPercent, formatSigned } from '../../ui/format'
import { MemberName } from '../../ui/member'
import { Tag } from '../../ui/tag'
import styles from './account.module.css'
import type { AccountPageState } from './use-account-page'

/** Who the account is and its headline figures. */
export function AccountHead({ page, state }: { page: AccountPage; state: AccountPageState }) {
  const { account, health } = page
  const facts = [
    ...account.domains,
    account.parent ? `parent: ${page.account.parentName ?? account.parent}` : '',
  ].filter(Boolean)
  const tags = [...new Set([...account.segments, String(account.fields.plan ?? ''), ...account.tags])].filter(Boolean)
  const score = health?.score ?? null
  const before = health?.compare?.score ?? null
  const renewal = account.renewalAt ? dayOf(account.renewalAt, state.timeZone) : null
  return (
    <div className={styles.head}>
      <div className={styles.who}>
        <div className={styles.title}>
          <p className={styles.name}>{account.name}</p>
          <Band chip band={health?.band ?? null} />
        </div>
        <div className={styles.tags}>
          {tags.slice(0, 6).map((tag) => (
            <Tag key={tag}>{tag}</Tag>
          ))}
          <span>{facts.length > 0 ? facts.join(', ') : account.externalId}</span>
        </div>
      </div>
      <dl className={styles.figures}>
        <Figure name="Score">
          {health ? (
            <NumberButton headline target={scoreTarget(page, state)}>
              {score === null ? 'none' : formatNumber(score, 1)}
            </NumberButton>
          ) : (
            'none'
          )}
          {score !== null && before !== null ? (
            <small className={score < before ? styles.loss : score > before ? styles.gain : undefined}>
              {formatSigned(score - before, 1)}
            </small>
          ) : null}
        </Figure>
        <Figure name="MRR">{account.mrr ? formatMoney(account.mrr) : 'none'}</Figure>
        {renewal ? (
          <Figure name="Renewal">
            {formatDay(renewal)}
            <small>{daysBetween(state.shownDay, renewal)} d</small>
          </Figure>
        ) : null}
        <Figure name="Owner">
          {account.owner ? (
            <span className={styles.owner}>
              <MemberName email={account.owner} />
            </span>
          ) : (
            'none'
          )}
        </Figure>
      </dl>
    </div>
  )
}

function Figure({ name, children }: { name: string; children: ReactNode }) {
  return (
    <div>
      <dt>{name}</dt>
      <dd>{children}</dd>
    </div>
  )
}

function scoreTarget({ account, health, healthHistory }: AccountPage, state: AccountPageState): NumberTarget {
  const day = state.asOf.day
  return {
    title: 'Score',
    value: health?.score == null ? 'none' : formatNumber(health.score, 2),
    subject: account.name,
    queryKey: ['facts', 'score', account.externalId, state.asOf],
    load: async () => ({
      note: `${health?.scorecard.name}, v${health?.version}`,
      definition:
        'The weighted mean of the groups that have a value; each measure is turned into 0 to 100 by its curve.',
      asOf: day ? `${formatDay(day)}, as known ${state.asOf.known}` : `now, ${state.timeZone}`,
      source: `coverage ${formatPercent(health?.coverage ?? 0)} of the weight has a value`,
      rows: (health?.groups ?? [])
        .map((group) => `${group.name} ${group.points === null ? 'skipped' : formatNumber(group.points, 2)}`)
        .join(' + '),
      history: healthHistory.map((point) => point.score),
    }),
  }
}
