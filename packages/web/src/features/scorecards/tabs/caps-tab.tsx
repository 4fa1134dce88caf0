import { TextInput } from '@mantine/core'
import { useQuery } from '@tanstack/react-query'
import { useEffect, useState } from 'react'
import { type Cap, type Rule, ruleFieldsQuery } from '../../../api'
import { Button } from '../../../ui/button'
import { formatNumber } from '../../../ui/format'
import { Panel } from '../../../ui/panel'
import { RuleBar } from '../../../ui/rules'
import { EmptyState } from '../../../ui/states'
import { NumberField } from '../number-field'
import styles from '../scorecards.module.css'
import { useStudio } from '../studio-context'
import { ruleFieldsOf } from './rule-fields'
import tabStyles from './tabs.module.css'

/** The caps of the score: at most so much while a rule holds; the lowest that holds wins. */
export function CapsTab() {
  const { definition, editable, edit, shadow } = useStudio()
  const put = (caps: readonly Cap[]) => edit({ ...definition, caps })
  const [writing, setWriting] = useState(false)
  return (
    <div className={tabStyles.page}>
      {definition.caps.length === 0 && !writing ? (
        <EmptyState
          title="No cap"
          action={
            editable ? (
              <Button variant="primary" icon="plus" onClick={() => setWriting(true)}>
                Add cap
              </Button>
            ) : null
          }
        >
          A cap holds the score down while a rule holds, such as an invoice that is past due, whatever the measures say.
        </EmptyState>
      ) : null}
      {definition.caps.map((cap, at) => (
        <CapPart
          // biome-ignore lint/suspicious/noArrayIndexKey: caps are told apart by their place alone
          key={at}
          at={at}
          cap={cap}
          held={shadow.data?.caps.find((one) => one.reason === cap.reason)?.accounts}
          onChange={(next) => put(definition.caps.map((one, place) => (place === at ? next : one)))}
          onRemove={() => put(definition.caps.filter((_, place) => place !== at))}
        />
      ))}
      {writing ? (
        <NewCap
          onClose={() => setWriting(false)}
          onAdd={(cap) => {
            setWriting(false)
            put([...definition.caps, cap])
          }}
        />
      ) : null}
      {editable && definition.caps.length > 0 && !writing ? (
        <div className={styles.buttons}>
          <Button variant="ghost" icon="plus" onClick={() => setWriting(true)}>
            Cap
          </Button>
        </div>
      ) : null}
    </div>
  )
}

type CapPartProps = {
  at: number
  cap: Cap
  held: number | undefined
  onChange: (cap: Cap) => void
  onRemove: () => void
}

function CapPart({ at, cap, held, onChange, onRemove }: CapPartProps) {
  const { editable, faultAt } = useStudio()
  const fields = useQuery(ruleFieldsQuery).data?.items
  const [reason, setReason] = useState(cap.reason)
  useEffect(() => setReason(cap.reason), [cap.reason])
  const [emptied, setEmptied] = useState(false)
  return (
    <Panel
      title={cap.reason}
      note={
        held === undefined ? undefined : `holds ${formatNumber(held)} ${held === 1 ? 'account' : 'accounts'} down now`
      }
      end={
        editable ? (
          <Button variant="ghost" small icon="trash" aria-label={`Remove the cap: ${cap.reason}`} onClick={onRemove} />
        ) : null
      }
    >
      <div className={tabStyles.cap}>
        <TextInput
          label="Reason"
          maxLength={200}
          value={reason}
          disabled={!editable}
          error={faultAt(`caps[${at}].reason`)}
          onChange={(event) => setReason(event.currentTarget.value)}
          onBlur={() => reason.trim() && reason !== cap.reason && onChange({ ...cap, reason: reason.trim() })}
        />
        <div>
          <span className={styles.label}>Score at most</span>
          <NumberField
            label={`At most, while ${cap.reason}`}
            value={cap.max}
            least={0}
            most={100}
            disabled={!editable}
            fault={faultAt(`caps[${at}].max`)}
            onChange={(max) => onChange({ ...cap, max })}
          />
        </div>
        <div className={tabStyles.capRule}>
          <span className={styles.label}>While</span>
          {editable ? (
            <RuleBar
              label={`Rule of the cap: ${cap.reason}`}
              rule={cap.when}
              fields={ruleFieldsOf(fields)}
              refusal={faultAt(`caps[${at}].when`) ?? (emptied ? 'A cap needs a rule: remove the cap instead.' : null)}
              onChange={(when) => {
                setEmptied(when === null)
                if (when) onChange({ ...cap, when: when as Rule })
              }}
            />
          ) : (
            <RuleRead rule={cap.when} />
          )}
        </div>
      </div>
    </Panel>
  )
}

/** A rule that cannot be changed here. */
export function RuleRead({ rule }: { rule: Rule }) {
  const fields = useQuery(ruleFieldsQuery).data?.items
  return (
    <div className={tabStyles.readRule} inert>
      <RuleBar label="Rule" rule={rule} fields={ruleFieldsOf(fields)} onChange={() => undefined} />
    </div>
  )
}

const FIRST_MAX = 39

function NewCap({ onAdd, onClose }: { onAdd: (cap: Cap) => void; onClose: () => void }) {
  const fields = useQuery(ruleFieldsQuery).data?.items
  const [reason, setReason] = useState('')
  const [max, setMax] = useState(FIRST_MAX)
  const [when, setWhen] = useState<Rule | null>(null)
  return (
    <Panel title="New cap">
      <div className={tabStyles.cap}>
        <TextInput
          label="Reason"
          placeholder="Invoice past due over 30 days"
          maxLength={200}
          autoFocus
          value={reason}
          onChange={(event) => setReason(event.currentTarget.value)}
        />
        <div>
          <span className={styles.label}>Score at most</span>
          <NumberField label="At most" value={max} least={0} most={100} onChange={setMax} />
        </div>
        <div className={tabStyles.capRule}>
          <span className={styles.label}>While</span>
          <RuleBar
            label="Rule of the new cap"
            rule={when}
            fields={ruleFieldsOf(fields)}
            onChange={(next) => setWhen(next as Rule | null)}
          />
        </div>
      </div>
      <div className={styles.buttons}>
        <Button
          variant="primary"
          disabled={!when || !reason.trim()}
          onClick={() => when && onAdd({ when, max, reason: reason.trim() })}
        >
          Add cap
        </Button>
        <Button onClick={onClose}>Cancel</Button>
      </div>
    </Panel>
  )
}
