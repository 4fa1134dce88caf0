import { CopyButton } from './copy-button'
import styles from './snippet.module.css'

/** Code to take along, with a button that copies it. */
export function CopySnippet({ code, label }: { code: string; label: string }) {
  return (
    <figure className={styles.snippet}>
      {/* biome-ignore lint/a11y/noNoninteractiveTabindex: a region that scrolls must be reachable by keyboard */}
      <section className={styles.code} tabIndex={0} aria-label={label}>
        <pre>{code}</pre>
      </section>
      <div className={styles.copy}>
        <CopyButton text={code} small />
      </div>
    </figure>
  )
}
