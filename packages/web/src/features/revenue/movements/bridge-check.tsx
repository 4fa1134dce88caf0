import type { Movements } from '../../../api'
import { Icon } from '../../../ui/icon'
import styles from '../revenue.module.css'
import { exactAmount } from '../words'
import { bridgeGap } from './movements'

/** Whether start and movements come to the end, to the fourth decimal: of the period, and of all that were computed. */
export function BridgeCheck({ answer, period }: { answer: Movements; period: string }) {
  const row = answer.items.find((item) => item.period === period)
  const gap = row ? bridgeGap(row) : '0.0000'
  const broken = answer.items.filter((item) => bridgeGap(item) !== '0.0000').length
  const holds = answer.bridge.holds && broken === 0
  return (
    <p className={`${styles.bridge} ${holds ? '' : styles.broken}`} title={`${answer.items.length} periods checked`}>
      <Icon name={holds ? 'check' : 'warn'} />
      {holds
        ? `Start + movements = end, difference ${exactAmount(gap)}`
        : `Start + movements differ from the end by ${exactAmount(gap)}; ${broken} of ${answer.items.length} periods do not add up`}
    </p>
  )
}
