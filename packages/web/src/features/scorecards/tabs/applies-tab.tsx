import { useQuery } from '@tanstack/react-query'
import { assignmentQuery, type Rule, ruleFieldsQuery } from '../../../api'
import { formatNumber } from '../../../ui/format'
import { Panel } from '../../../ui/panel'
import { RuleBar } from '../../../ui/rules'
import { AssignmentPart } from '../list/assignment-part'
import { NumberField } from '../number-field'
import styles from '../scorecards.module.css'
import { useStudio } from '../studio-context'
import { RuleRead } from './caps-tab'
import { ruleFieldsOf } from './rule-fields'
import tabStyles from './tabs.module.css'

/** Which accounts it scores, and before which other scorecards it is asked. */
export function AppliesTab() {
  const { definition, editable, edit, faultAt, shadow, card } = useStudio()
  const fields = useQuery(ruleFieldsQuery).data?.items
  const assignment = useQuery(assignmentQuery).data
  const now = assignment?.items.find((one) => one.key === card.key)?.accounts
  const concerned = shadow.data?.accounts
  return (
    <div className={tabStyles.page}>
      <Panel
        title="Applies to"
        note={
          concerned === undefined
            ? undefined
            : `${formatNumber(now ?? 0)} scored by what is published; ${formatNumber(concerned)} with the draft or what is published`
        }
      >
        <div className={tabStyles.cap}>
          <div className={tabStyles.capRule}>
            <span className={styles.label}>Accounts for which</span>
            {editable ? (
              <RuleBar
                label="Accounts that it applies to"
                rule={definition.appliesTo}
                fields={ruleFieldsOf(fields)}
                refusal={faultAt('appliesTo')}
                onChange={(rule) => edit({ ...definition, appliesTo: rule as Rule | null })}
              />
            ) : definition.appliesTo ? (
              <RuleRead rule={definition.appliesTo} />
            ) : null}
            {definition.appliesTo === null ? (
              <p className={styles.quiet}>No rule: it applies to all accounts.</p>
            ) : null}
          </div>
          <div>
            <span className={styles.label}>Priority</span>
            <NumberField
              label="Priority"
              value={definition.priority}
              least={1}
              most={1000}
              whole
              disabled={!editable}
              fault={faultAt('priority')}
              onChange={(priority) => edit({ ...definition, priority })}
            />
            <p className={styles.quiet}>
              Of several that apply the lowest number scores the account; of equal ones the first by key.
            </p>
          </div>
        </div>
      </Panel>
      <AssignmentPart />
    </div>
  )
}
