import { NativeSelect } from '@mantine/core'
import { useQuery } from '@tanstack/react-query'
import { useState } from 'react'
import { writeKeysQuery } from '../../api'
import { LinkButton } from '../../ui/button'
import { SegmentedControl } from '../../ui/form'
import { CopySnippet } from '../../ui/snippet'
import { snippets } from './snippets'
import styles from './sources.module.css'

/** Code to paste, with a real key in it. */
export function SnippetsPart() {
  const { data } = useQuery(writeKeysQuery)
  const [shown, setShown] = useState('curl')
  const [keyId, setKeyId] = useState<string | null>(null)
  const usable = (data?.items ?? []).filter((row) => row.revokedAt === null)
  const key = usable.find((row) => row.id === keyId) ?? usable[0]
  const snippet = snippets.find((one) => one.key === shown) ?? snippets[0]
  if (!snippet) return null
  return (
    <div className={styles.connect}>
      <h2>Send events with the Segment HTTP API</h2>
      <p>Any Segment client works unchanged: give it this server as its host, and a write key.</p>
      <div className={styles.choices}>
        <SegmentedControl
          label="With"
          value={shown}
          onChange={setShown}
          options={snippets.map((one) => ({ value: one.key, label: one.name }))}
        />
        {usable.length > 0 ? (
          <NativeSelect
            aria-label="Write key"
            value={key?.id}
            onChange={(event) => setKeyId(event.currentTarget.value)}
            data={usable.map((row) => ({ value: row.id, label: row.name }))}
          />
        ) : null}
      </div>
      <p className={styles.quiet}>{snippet.lead}</p>
      <CopySnippet
        label={`Snippet for ${snippet.name}`}
        code={snippet.code(window.location.origin, key?.key ?? key?.hint ?? 'YOUR_WRITE_KEY')}
      />
      <p>
        Then watch it arrive:{' '}
        <LinkButton to="/sources/$part" params={{ part: 'live' }}>
          Open the live view
        </LinkButton>
      </p>
    </div>
  )
}
