import { useQuery } from '@tanstack/react-query'
import { useState } from 'react'
import { meQuery } from '../../api'
import { Button, HrefButton, LinkButton } from '../button'
import { Sparkline } from '../charts'
import { Facts } from '../panel'
import { CopyButton } from '../snippet'
import { ErrorPanel, Skeleton } from '../states'
import styles from './explain.module.css'
import type { NumberFacts, NumberTarget } from './types'

/** A number's name, value, definition, window, source, rows, SQL and history. */
export function ExplainCard({ target, onClose }: { target: NumberTarget; onClose: () => void }) {
  const facts = useQuery({ queryKey: target.queryKey, queryFn: ({ signal }) => target.load(signal) })
  return (
    <div className={styles.card}>
      <div className={styles.head}>
        <h2>{target.title}</h2>
        <span>{facts.data?.note}</span>
        <Button variant="ghost" small icon="close" aria-label="Close" autoFocus onClick={onClose} />
      </div>
      <p className={styles.figure}>
        <b>{target.value}</b> {target.subject}
      </p>
      {facts.error ? <ErrorPanel title="No explanation" error={facts.error} onRetry={() => facts.refetch()} /> : null}
      {facts.isPending ? <Skeleton height={150} /> : null}
      {facts.data ? <FactsOf facts={facts.data} onClose={onClose} /> : null}
    </div>
  )
}

function FactsOf({ facts, onClose }: { facts: NumberFacts; onClose: () => void }) {
  const [historyShown, setHistoryShown] = useState(false)
  const { data: me } = useQuery(meQuery)
  const items: [string, string][] = [
    ['Definition', facts.definition],
    ['As of', facts.asOf],
  ]
  if (me) items.push(['Time zone', me.workspace.timeZone])
  if (facts.source) items.push(['Source', facts.source])
  if (facts.rows) items.push(['Made of', facts.rows])
  return (
    <>
      <div className={styles.facts}>
        <Facts items={items} />
      </div>
      {facts.sql ? (
        // biome-ignore lint/a11y/noNoninteractiveTabindex: a region that scrolls must be reachable by keyboard
        <pre className={styles.sql} tabIndex={0}>
          {facts.sql}
        </pre>
      ) : null}
      {historyShown && facts.history ? <Sparkline values={facts.history} width={360} height={64} /> : null}
      <div className={styles.actions}>
        {facts.history && facts.history.length > 1 ? (
          <Button onClick={() => setHistoryShown((was) => !was)} aria-expanded={historyShown}>
            History
          </Button>
        ) : null}
        {facts.rowsLink ? (
          <LinkButton
            to={facts.rowsLink.to as '/'}
            params={facts.rowsLink.params as never}
            search={facts.rowsLink.search as never}
            onClick={onClose}
          >
            {facts.rowsLink.label}
          </LinkButton>
        ) : null}
        {facts.definitionHref ? <HrefButton href={facts.definitionHref}>Definition</HrefButton> : null}
        {facts.sql ? <CopyButton text={facts.sql} label="Copy SQL" variant="ghost" /> : null}
      </div>
    </>
  )
}
