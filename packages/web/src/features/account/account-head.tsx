import type { ReactNode } from 'react'
import type { AccountPage } from '../../api'
import { Band } from '../../ui/band'
import { Explained, NumberButton } from '../../ui/explain'
import { dayOf, daysBetween, formatMrr, formatNumber, formatSigned } from '../../ui/format'
import { MemberName } from '../../ui/member'
import { Tag } from '../../ui/tag'
import styles from './account.module.css'
import { NextRenewal } from './next-renewal'
import { differenceOf, momentsOf, mrrRef, scoreRef } from './number-refs'
import { mrrTarget, scoreTarget, sumWords } from './score-target'
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
  const moments = momentsOf(page, state)
  const mrr = formatMrr(account)
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
            <NumberButton headline target={wholeScore(page, state)}>
              {score === null ? 'none' : formatNumber(score, 1)}
            </NumberButton>
          ) : (
            'none'
          )}
          {score !== null && before !== null ? (
            <small className={score < before ? styles.loss : score > before ? styles.gain : undefined}>
              <Explained by={differenceOf(scoreRef('score', moments.at), scoreRef('score', moments.compare))}>
                {formatSigned(score - before, 1)}
              </Explained>
            </small>
          ) : null}
        </Figure>
        <Figure name="MRR">
          {mrr !== 'none' ? (
            <NumberButton
              headline
              target={mrrTarget(page, state, { title: 'MRR', value: mrr, explains: mrrRef(moments.at) })}
            >
              {mrr}
            </NumberButton>
          ) : (
            'none'
          )}
        </Figure>
        {renewal ? (
          <Figure name="Renewal">
            <span data-kind="date">
              <NextRenewal account={account.externalId} day={renewal} />{' '}
              <small>{daysBetween(state.shownDay, renewal)} d</small>
            </span>
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

const wholeScore = (page: AccountPage, state: AccountPageState) =>
  scoreTarget(page, state, {
    title: 'Score',
    value: page.health?.score == null ? 'none' : formatNumber(page.health.score, 2),
    explains: scoreRef('score', momentsOf(page, state).at),
    definition: 'The weighted mean of the groups that have a value; each measure is turned into 0 to 100 by its curve.',
    arithmetic: sumWords(page.health?.groups ?? []),
    history: page.healthHistory.map((point) => point.score),
  })
