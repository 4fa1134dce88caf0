import { Link } from '@tanstack/react-router'
import { Button } from '../../ui/button'
import { useKey } from '../../ui/keys'
import type { Sighted } from '../../ui/live'
import { Facts } from '../../ui/panel'
import { CopySnippet } from '../../ui/snippet'
import styles from './live.module.css'
import { StateTag } from './live-table'

/** One item as it was sent, and what became of it. */
export function LiveDetail({ sighted, onClose }: { sighted: Sighted; onClose: () => void }) {
  const { live } = sighted
  useKey('Escape', onClose)
  const account = live.account
  return (
    <aside className={styles.detail} aria-label="Item">
      <header>
        <h2>{live.event ?? live.type}</h2>
        <StateTag live={live} />
        <Button variant="ghost" small icon="close" aria-label="Close" onClick={onClose} />
      </header>
      {live.message ? (
        <p className={styles.fault}>
          {live.message} <code>{live.code}</code>
        </p>
      ) : null}
      <Facts
        items={[
          ['Kind', live.type],
          ['Source', live.source],
          ['Time', live.at ?? 'none'],
          [
            'Account',
            account ? (
              <Link key="account" className={styles.link} to="/accounts/$id" params={{ id: account.externalId }}>
                {account.name ?? account.label ?? account.externalId}
              </Link>
            ) : (
              'none yet'
            ),
          ],
          ['Person', live.person?.label ?? live.person?.externalId ?? 'none'],
        ]}
      />
      <CopySnippet label="As it was sent" code={JSON.stringify(live.item, null, 2)} />
    </aside>
  )
}
