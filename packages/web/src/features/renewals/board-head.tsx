import type { RenewalForecast } from '../../api'
import { NumberButton } from '../../ui/explain'
import styles from './renewals.module.css'
import { figureTarget } from './targets'
import { inWords, shareWords, untoldWords } from './words'

/** What the period comes to above its cards: what its owners told, how much nobody did, and the whole with suggestions for that. */
export function BoardHead({ forecast }: { forecast: RenewalForecast }) {
  const { gross, currency } = forecast
  const figure = (name: 'expected' | 'expectedWithSuggested', title: string) => {
    const value = inWords(gross[name], currency)
    return <NumberButton target={figureTarget(name, title, value, forecast, forecast)}>{value}</NumberButton>
  }
  return (
    <p className={styles.boardHead}>
      <span>Expected by owners {figure('expected', 'Expected by owners')}</span>
      <span>{untoldWords(forecast)}</span>
      {forecast.untold.renewals > 0 ? (
        <span>
          With suggestions for those {figure('expectedWithSuggested', 'With suggestions')}
          {gross.retention === null ? '' : `, ${shareWords(gross.retention)} of the stake`}
        </span>
      ) : null}
    </p>
  )
}
