import type { ScorecardShadow } from '../../../api'
import { Band } from '../../../ui/band'
import { formatNumber } from '../../../ui/format'
import { bandsOf, countOf, moveKey } from './moves'
import styles from './now.module.css'

type MoveMatrixProps = {
  label?: string
  matrix: ScorecardShadow['matrix']
  before: string
  after: string
  selected?: string | undefined
  /** Without it the cells are read only. */
  onSelect?: (move: string) => void
}

/** From which band to which, in accounts; those that stay lie on the diagonal. */
export function MoveMatrix({
  label = 'Moves between bands',
  matrix,
  before,
  after,
  selected,
  onSelect,
}: MoveMatrixProps) {
  const bands = bandsOf(matrix)
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: a region that scrolls must be reachable by keyboard
    <section className={styles.matrix} tabIndex={0} aria-label={`${label}, table`}>
      <table>
        <thead>
          <tr>
            <th scope="col">
              {before} ↓ {after} →
            </th>
            {bands.map((to) => (
              <th key={to ?? 'none'} scope="col">
                <Band band={to} />
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {bands.map((from) => (
            <tr key={from ?? 'none'}>
              <th scope="row">
                <Band band={from} />
              </th>
              {bands.map((to) => {
                const count = countOf(matrix, from, to)
                const kind = count === 0 ? styles.nobody : from === to ? styles.stays : styles.moves
                return (
                  <td key={to ?? 'none'} className={kind}>
                    {onSelect && count > 0 && from !== to ? (
                      <button
                        type="button"
                        aria-pressed={selected === moveKey(from, to)}
                        onClick={() => onSelect(moveKey(from, to))}
                      >
                        {formatNumber(count)}
                      </button>
                    ) : (
                      formatNumber(count)
                    )}
                  </td>
                )
              })}
            </tr>
          ))}
        </tbody>
      </table>
    </section>
  )
}
