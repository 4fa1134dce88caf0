import { Link } from '@tanstack/react-router'
import type { MetricDetail } from '../../api'
import { Panel } from '../../ui/panel'
import styles from './metrics.module.css'

/** What the metric rests on, what rests on it, and its versions. */
export function MetricAbout({ detail }: { detail: MetricDetail }) {
  return (
    <Panel title="Connections">
      <dl className={styles.about}>
        <div>
          <dt>Rests on</dt>
          <dd>
            <Keys keys={detail.restsOn} none="raw events and facts alone" />
          </dd>
        </div>
        <div>
          <dt>Used by</dt>
          <dd>
            <Keys keys={detail.usedBy} none={detail.usedIn.length > 0 ? '' : 'nothing, so that it can be deleted'} />
            {detail.usedBy.length > 0 && detail.usedIn.length > 0 ? ', ' : ''}
            {detail.usedIn.join(', ')}
          </dd>
        </div>
        <div>
          <dt>Versions</dt>
          <dd>{detail.versions.map((one) => `v${one.version}`).join(', ')}</dd>
        </div>
      </dl>
    </Panel>
  )
}

function Keys({ keys, none }: { keys: readonly string[]; none: string }) {
  if (keys.length === 0) return none
  return keys.map((key, index) => (
    <span key={key}>
      {index > 0 ? ', ' : ''}
      <Link className={styles.link} to="/metrics/$key" params={{ key }}>
        {key}
      </Link>
    </span>
  ))
}
