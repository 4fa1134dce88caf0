import { Button } from '../../ui/button'
import { CopyButton } from '../../ui/snippet'
import styles from './settings.module.css'

/** Something that is shown this once: an invitation or a key. */
export function InviteLink({ email, url, onClose }: { email: string; url: string; onClose: () => void }) {
  return (
    <div className={styles.once} role="status">
      <p>
        Send this link to {email}. It is shown only now. <code>{url}</code>
      </p>
      <CopyButton text={url} label="Copy link" />
      <Button variant="ghost" icon="close" aria-label="Close" onClick={onClose} />
    </div>
  )
}
