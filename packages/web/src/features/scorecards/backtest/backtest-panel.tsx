import { LinkButton } from '../../../ui/button'
import { BacktestAnswer } from './backtest-answer'

/** Does this score call who leaves? Its figures on past dates, beside the curve that is being moved. */
export function BacktestPanel() {
  return (
    <BacktestAnswer
      narrow
      end={
        <LinkButton
          variant="ghost"
          small
          icon="more"
          aria-label="Change what the backtest asks"
          title="Change what the backtest asks"
          to="."
          search={((was: object) => ({ ...was, tab: 'backtest' })) as never}
        />
      }
    />
  )
}
