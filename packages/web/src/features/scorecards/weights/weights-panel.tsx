import { lazy, Suspense, useState } from 'react'
import { Button } from '../../../ui/button'
import { formatNumber } from '../../../ui/format'
import { Panel } from '../../../ui/panel'
import { editGroup, editMeasure, sumOf } from '../draft/edit-definition'
import { NumberField } from '../number-field'
import styles from '../scorecards.module.css'
import { useStudio } from '../studio-context'
import { plainNumber } from '../words'
import { GroupName } from './group-name'
import { sliderTop } from './slider-top'
import { WeightRow } from './weight-row'
import weightStyles from './weights.module.css'

const AddMeasure = lazy(() => import('./add-measure').then((module) => ({ default: module.AddMeasure })))
const SuggestDialog = lazy(() => import('./suggest-dialog').then((module) => ({ default: module.SuggestDialog })))

/** What each group and measure weighs, against what is published. */
export function WeightsPanel({ selected }: { selected: string | undefined }) {
  const { definition, published, editable, edit, release, faultAt, nameOf, go } = useStudio()
  const [opened, setOpened] = useState<'measure' | 'suggest' | null>(null)
  const top = sliderTop(definition)
  const total = sumOf(definition.groups)
  const before = new Map(
    published?.groups.flatMap((group) => group.measures.map((one) => [one.metric, one.weight] as const)),
  )
  return (
    <Panel title="Weights" end={<span className={styles.tabular}>sum {plainNumber(total)}</span>}>
      {faultAt('groups') && definition.groups.length === 0 ? (
        <p className={styles.faultLine}>{faultAt('groups')}</p>
      ) : null}
      {definition.groups.map((group, g) => {
        const was = published?.groups.find((one) => one.key === group.key)
        return (
          <section key={group.key} aria-label={group.name} className={weightStyles.group}>
            <div className={weightStyles.groupRow}>
              <GroupName
                name={group.name}
                editable={editable}
                onChange={(name) => edit(editGroup(definition, group.key, { name }))}
              />
              <NumberField
                label={`Weight of the group ${group.name}`}
                value={group.weight}
                least={0}
                most={1_000_000}
                width={40}
                bare
                disabled={!editable}
                fault={faultAt(`groups[${g}].weight`) ?? faultAt(`groups[${g}].name`)}
                onChange={(weight) => edit(editGroup(definition, group.key, { weight }))}
              />
              <span className={weightStyles.was}>
                {was && was.weight !== group.weight ? `was ${plainNumber(was.weight)}` : ''}
              </span>
            </div>
            {group.measures.map((measure, m) => (
              <WeightRow
                key={measure.metric}
                name={nameOf(measure.metric)}
                weight={measure.weight}
                was={published ? (before.get(measure.metric) ?? null) : measure.weight}
                share={shareOf(measure.weight, group, total)}
                top={top}
                selected={measure.metric === selected}
                editable={editable}
                fault={faultAt(`groups[${g}].measures[${m}]`)}
                onSelect={() => go({ metric: measure.metric })}
                onChange={(weight) => edit(editMeasure(definition, measure.metric, { weight }))}
                onRelease={release}
              />
            ))}
          </section>
        )
      })}
      {editable ? (
        <div className={styles.buttons}>
          <Button variant="ghost" icon="plus" onClick={() => setOpened('measure')}>
            Measure
          </Button>
          <Button variant="ghost" onClick={() => setOpened('suggest')}>
            Suggest weights
          </Button>
        </div>
      ) : null}
      <Suspense fallback={null}>
        {opened === 'measure' ? <AddMeasure onClose={() => setOpened(null)} /> : null}
        {opened === 'suggest' ? <SuggestDialog onClose={() => setOpened(null)} /> : null}
      </Suspense>
    </Panel>
  )
}

/** How much of the score a measure is, in percent, when every measure has a value. */
function shareOf(weight: number, group: { weight: number; measures: readonly { weight: number }[] }, total: number) {
  const measures = sumOf(group.measures)
  return total > 0 && measures > 0
    ? `${formatNumber((weight / measures) * (group.weight / total) * 100, 1)}\u00a0%`
    : 'none'
}
