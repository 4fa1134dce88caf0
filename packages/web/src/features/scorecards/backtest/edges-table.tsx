import type { Backtest } from '../../../api'
import { Band } from '../../../ui/band'
import { plainNumber, shareWords } from '../words'
import styles from './backtest.module.css'

/** What each edge would have flagged, how often rightly, and how much of the outcomes. */
export function EdgesTable({ bands }: { bands: Backtest['bands'] }) {
  return (
    <table className={styles.edges}>
      <caption className={styles.hidden}>Edges of the bands in the backtest</caption>
      <thead>
        <tr>
          <th scope="col">Edge</th>
          <th scope="col">Flagged</th>
          <th scope="col">Precision</th>
          <th scope="col">Recall</th>
        </tr>
      </thead>
      <tbody>
        {bands.map(({ band, edge, flaggedShare, precision, recall }) => (
          <tr key={band}>
            <th scope="row">
              <Band band={band} />{' '}
              <small>
                {band === 'watch' ? 'or worse, ' : ''}under {plainNumber(edge)}
              </small>
            </th>
            <td>{shareWords(flaggedShare)}</td>
            <td>{shareWords(precision)}</td>
            <td>{shareWords(recall)}</td>
          </tr>
        ))}
      </tbody>
    </table>
  )
}
