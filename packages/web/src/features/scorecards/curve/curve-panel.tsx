import { Link } from '@tanstack/react-router'
import { useState } from 'react'
import type { Measure, Missing } from '../../../api'
import { Button, Kbd } from '../../../ui/button'
import { SegmentedControl } from '../../../ui/form'
import { formatNumber } from '../../../ui/format'
import { Panel } from '../../../ui/panel'
import { editMeasure, findMeasure, measuresOf, removeMeasure } from '../draft/edit-definition'
import styles from '../scorecards.module.css'
import { useStudio } from '../studio-context'
import { missingWords, outcomeDone } from '../words'
import curveStyles from './curve.module.css'
import { CurveEditor } from './curve-editor'
import { CurveTable } from './curve-table'
import { binsFor } from './measure-bins'
import { PointFields } from './point-fields'

const missing = (Object.keys(missingWords) as Missing[]).map((value) => ({ value, label: missingWords[value] }))

/** The curve of the selected measure over its values, its points in fields, and what a missing value counts. */
export function CurvePanel({ measure }: { measure: Measure }) {
  const studio = useStudio()
  const { definition, published, editable, edit, hold, release, metricOf, nameOf, asTable, go } = studio
  const [selected, setSelected] = useState<number | null>(null)
  const { metric, curve } = measure
  const about = metricOf(metric)
  const name = nameOf(metric)
  const spread = binsFor(metric, studio.backtest.data, studio.shadow.data)
  const before = published ? (findMeasure(published, metric)?.curve ?? null) : null
  const path = measuresOf(definition).find((one) => one.measure.metric === metric)?.path ?? ''
  const fault = studio.faultAt(`${path}.curve`)
  const now = studio.shadow.data?.measures.find((one) => one.metric === metric)
  const count = now ? `${formatNumber(now.values)} of ${formatNumber(now.values + now.missing)} accounts` : ''
  const put = (next: Measure['curve']) => edit(editMeasure(definition, metric, { curve: next }))
  return (
    <Panel
      narrow
      title={name}
      note={[about?.unit, about && `v${about.version}`, count].filter(Boolean).join(', ')}
      end={
        <>
          {editable ? (
            <Button
              variant="ghost"
              small
              icon="trash"
              aria-label={`Remove ${name}`}
              title={`Remove ${name} from the scorecard`}
              onClick={() => {
                edit(removeMeasure(definition, metric))
                go({ metric: undefined })
              }}
            />
          ) : null}
          <Link className={styles.link} to="/metrics/$key" params={{ key: metric }}>
            Definition
          </Link>
        </>
      }
    >
      {asTable ? (
        <CurveTable name={name} curve={curve} bins={spread.bins} of={spread.of} outcome={spread.outcome} />
      ) : (
        <div className={styles.plot}>
          <CurveEditor
            label={`Curve of ${name}`}
            curve={curve}
            published={before}
            bins={spread.bins}
            selected={selected !== null && selected < curve.length ? selected : null}
            onSelect={setSelected}
            onHold={(next) => hold(editMeasure(definition, metric, { curve: next }))}
            onRelease={release}
            onChange={put}
            editable={editable}
          />
        </div>
      )}
      <div className={curveStyles.legend}>
        <span>
          <i className={curveStyles.swatch} style={{ background: 'var(--line)' }} />
          {spread.of}
        </span>
        {spread.outcome ? (
          <span>
            <i className={curveStyles.swatch} style={{ background: 'var(--loss-2)' }} />
            {outcomeDone[spread.outcome.kind]} in {spread.outcome.days} d
          </span>
        ) : null}
        <span>
          <LegendLine />
          {published && studio.changed === 0 ? studio.versionName : 'draft'}
        </span>
        {before && published && studio.changed > 0 ? (
          <span>
            <LegendLine dashed />v{published.version}
          </span>
        ) : null}
      </div>
      <PointFields
        name={name}
        curve={curve}
        selected={selected}
        onSelect={setSelected}
        onChange={put}
        editable={editable}
        fault={fault}
      />
      <div className={curveStyles.missing}>
        <span>If missing</span>
        {editable ? (
          <SegmentedControl
            label={`If ${name} is missing`}
            value={measure.missing}
            onChange={(next) => edit(editMeasure(definition, metric, { missing: next }))}
            options={missing}
          />
        ) : (
          <b>{missingWords[measure.missing]}</b>
        )}
        {editable ? (
          <span className={curveStyles.hint}>
            <Kbd>←</Kbd>
            <Kbd>↑</Kbd>
            move point
          </span>
        ) : null}
      </div>
    </Panel>
  )
}

function LegendLine({ dashed = false }: { dashed?: boolean }) {
  return (
    <svg width="16" height="2" aria-hidden="true">
      <line
        x2="16"
        y1="1"
        y2="1"
        stroke={dashed ? 'var(--control)' : 'var(--accent)'}
        strokeWidth="2"
        strokeDasharray={dashed ? '3 3' : undefined}
      />
    </svg>
  )
}
