import { NativeSelect } from '@mantine/core'
import type { ReactNode } from 'react'
import type { Parents } from '../../../api'
import { formatNumber } from '../../../ui/format'
import { Panel } from '../../../ui/panel'
import { addMeasure, measuresOf, removeMeasure } from '../draft/edit-definition'
import { NumberField } from '../number-field'
import styles from '../scorecards.module.css'
import { useStudio } from '../studio-context'
import { parentWords } from '../words'
import weightStyles from './weights.module.css'

const parents = (Object.keys(parentWords) as Parents[]).map((value) => ({ value, label: parentWords[value] }))

/** What turns measures into a score and a band. */
export function ScoreRules() {
  const { definition, editable, edit, faultAt, shadow } = useStudio()
  const { bands } = definition
  const put = (part: Partial<typeof definition>) => edit({ ...definition, ...part })
  return (
    <Panel title="Rules of the score">
      <Option name="Band edges" fault={faultAt('bands')}>
        <NumberField
          label="At risk under"
          value={bands.atRisk}
          least={0}
          most={bands.healthy}
          width={40}
          disabled={!editable}
          onChange={(atRisk) => put({ bands: { ...bands, atRisk } })}
        />
        <NumberField
          label="Healthy from"
          value={bands.healthy}
          least={bands.atRisk}
          most={100}
          width={40}
          disabled={!editable}
          onChange={(healthy) => put({ bands: { ...bands, healthy } })}
        />
      </Option>
      <Option name="No score under coverage of" fault={faultAt('coverageFloor')}>
        <NumberField
          label="No score under coverage of, percent"
          value={Number((definition.coverageFloor * 100).toPrecision(6))}
          least={0}
          most={100}
          suffix={'\u00a0%'}
          width={54}
          disabled={!editable}
          onChange={(percent) => put({ coverageFloor: Number((percent / 100).toPrecision(6)) })}
        />
      </Option>
      <Option name="Band changes after" fault={faultAt('hysteresisDays')}>
        <NumberField
          label="Band changes after, days"
          value={definition.hysteresisDays}
          least={0}
          most={90}
          whole
          suffix={definition.hysteresisDays === 1 ? ' day' : ' days'}
          width={64}
          disabled={!editable}
          onChange={(hysteresisDays) => put({ hysteresisDays })}
        />
      </Option>
      <Option name="Parent accounts" fault={faultAt('parents')}>
        <NativeSelect
          aria-label="Parent accounts"
          className={weightStyles.choice}
          data={parents}
          value={definition.parents}
          disabled={!editable}
          onChange={(event) => put({ parents: event.currentTarget.value as Parents })}
        />
      </Option>
      <PulseOption />
      {definition.caps.map((cap, at) => {
        const held = shadow.data?.caps.find((one) => one.reason === cap.reason)?.accounts
        return (
          // biome-ignore lint/suspicious/noArrayIndexKey: caps are told apart by their place alone
          <div key={at} className={weightStyles.capLine}>
            <span title={cap.reason}>Cap: {cap.reason}</span>
            <b>≤ {formatNumber(cap.max)}</b>
            <small>
              {held === undefined ? '' : `${formatNumber(held)} ${held === 1 ? 'account' : 'accounts'} now`}
            </small>
          </div>
        )
      })}
    </Panel>
  )
}

function Option({ name, fault, children }: { name: string; fault?: string | null; children: ReactNode }) {
  return (
    <div className={weightStyles.option}>
      <span>{name}</span>
      {children}
      {fault ? (
        <span role="alert" className={styles.fault}>
          {fault}
        </span>
      ) : null}
    </div>
  )
}

const PULSE_WEIGHT = 10

/** Whether members' ratings are measured like any metric; a rating meant to replace the score does so anyway. */
function PulseOption() {
  const { definition, metrics, editable, edit } = useStudio()
  const pulses = metrics.filter((metric) => metric.compute.kind === 'pulse').map((metric) => metric.key)
  const measured = measuresOf(definition).find(({ measure }) => pulses.includes(measure.metric))?.measure
  const [key] = pulses
  const change = (wanted: string) => {
    if (measured && wanted === 'no') edit(removeMeasure(definition, measured.metric))
    if (!measured && wanted === 'yes' && key) {
      const curve = [
        [0, 0],
        [100, 100],
      ] as const
      const group = definition.groups.find((one) => one.key === 'relationship')
      const measure = { metric: key, weight: PULSE_WEIGHT, curve, missing: 'skip' as const }
      edit(addMeasure(definition, measure, group ? { key: group.key } : { name: 'Relationship' }))
    }
  }
  return (
    <Option name="Pulse">
      <NativeSelect
        aria-label="Pulse"
        className={weightStyles.choice}
        title={key ? undefined : 'No metric of the catalogue reads the pulse.'}
        data={[
          { value: 'yes', label: 'as a measure', disabled: !key },
          { value: 'no', label: 'as override alone' },
        ]}
        value={measured ? 'yes' : 'no'}
        disabled={!editable}
        onChange={(event) => change(event.currentTarget.value)}
      />
    </Option>
  )
}
