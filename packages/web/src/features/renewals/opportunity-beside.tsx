import type { Opportunity } from '../../api'
import { Button, LinkButton } from '../../ui/button'
import { formatDay, formatMoney, formatPercent } from '../../ui/format'
import { useKey } from '../../ui/keys'
import { OpportunityForm, outcomeWords } from '../../ui/opportunities'
import { Facts } from '../../ui/panel'
import styles from './beside.module.css'
import type { RenewalsState } from './use-renewals'

/** One opportunity beside the list, to be changed; nothing: a new one. */
export function OpportunityBeside({ opportunity, state }: { opportunity: Opportunity | null; state: RenewalsState }) {
  const close = () => state.go({ opportunity: undefined }, true)
  useKey('Escape', close)
  const title = opportunity ? opportunity.accountName : 'New opportunity'
  return (
    <aside className={styles.aside} aria-label={`Beside: ${title}`}>
      <header>
        <h2 title={title}>{title}</h2>
        {opportunity ? (
          <LinkButton
            to="/accounts/$id/$tab"
            params={{ id: opportunity.account, tab: 'revenue' }}
            variant="ghost"
            small
          >
            Account
          </LinkButton>
        ) : null}
        <Button variant="ghost" small icon="close" aria-label="Close" onClick={close} />
      </header>
      <div className={styles.asideBody}>
        <section aria-label="Opportunity">
          {state.canWriteOpportunities ? (
            <OpportunityForm opportunity={opportunity} currency={state.currency} onDone={close} />
          ) : opportunity ? (
            <Facts items={factsOf(opportunity)} />
          ) : null}
        </section>
      </div>
    </aside>
  )
}

const factsOf = (one: Opportunity): [string, string][] => [
  ['What', one.name],
  ['Amount', `${formatMoney(one.amount)} a month`],
  ['Stage', one.stage],
  ['Probability', one.probability === null ? 'none' : formatPercent(one.probability)],
  ['Expected on', one.expectedOn ? formatDay(one.expectedOn) : 'none'],
  ['Outcome', outcomeWords(one.outcome)],
  ['Source', one.source ?? 'none'],
]
