import { Link } from '@tanstack/react-router'
import { BandMark, bandNames } from '../../../ui/band'
import { formatNumber } from '../../../ui/format'
import { Panel } from '../../../ui/panel'
import styles from '../scorecards.module.css'
import { useStudio } from '../studio-context'
import { Waiting } from '../waiting'
import { MoveMatrix } from './move-matrix'
import { moveKey } from './moves'
import nowStyles from './now.module.css'

/** Which accounts would change band if the draft were published, from where to where and why. */
export function WhoMoves() {
  const { shadow, published, search, go, versionName } = useStudio()
  const { data } = shadow
  const total = data?.movers.total ?? 0
  const listed = data?.movers.items ?? []
  const shown = search.move ? listed.filter((one) => moveKey(one.before.band, one.after.band) === search.move) : listed
  return (
    <Panel
      narrow
      title="Who moves band"
      note={data ? `${formatNumber(total)} of ${formatNumber(data.accounts)}` : undefined}
      end={
        listed.length > 0 ? (
          <Link
            className={styles.link}
            to="/accounts"
            search={{ filter: { field: 'account.externalId', op: 'in', value: listed.map((one) => one.account) } }}
          >
            See accounts
          </Link>
        ) : null
      }
    >
      <Waiting answer={shadow} what="Who moves band" height={180}>
        {(told) => (
          <>
            <MoveMatrix
              matrix={told.matrix}
              before={published ? `v${published.version}` : 'now'}
              after={versionName}
              selected={search.move}
              onSelect={(move) => go({ move: move === search.move ? undefined : move })}
            />
            {total === 0 ? (
              <p className={styles.note}>
                {told.accounts === 0 ? 'It applies to no account.' : 'No account changes band.'}
              </p>
            ) : null}
            <ul className={nowStyles.movers} aria-label="Accounts that change band">
              {shown.map((one) => (
                <li key={one.account}>
                  <Link
                    to="/accounts/$id/$tab"
                    params={{ id: one.account, tab: 'health' }}
                    title={one.cause ?? undefined}
                  >
                    {one.name}
                    {one.cause ? <small>{one.cause}</small> : null}
                  </Link>
                  <span className={nowStyles.bands}>
                    <BandMark
                      band={one.before.band}
                      label={one.before.band ? bandNames[one.before.band] : 'No score'}
                    />
                    →
                    <BandMark band={one.after.band} label={one.after.band ? bandNames[one.after.band] : 'No score'} />
                  </span>
                  <b>
                    {scoreWords(one.before.score)} → {scoreWords(one.after.score)}
                  </b>
                </li>
              ))}
            </ul>
            {search.move && shown.length === 0 ? <p className={styles.note}>None of those that are listed.</p> : null}
            {total > listed.length ? (
              <p className={styles.note}>The {formatNumber(listed.length)} that move most are listed.</p>
            ) : null}
          </>
        )}
      </Waiting>
    </Panel>
  )
}

const scoreWords = (score: number | null) => (score === null ? 'none' : formatNumber(score, 1))
