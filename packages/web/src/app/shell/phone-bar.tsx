import { Link } from '@tanstack/react-router'
import { Icon } from '../../ui/icon'
import styles from './phone-bar.module.css'

/** The bottom bar of narrow screens. */
export function PhoneBar({ onFind }: { onFind: () => void }) {
  return (
    <nav className={styles.bar} aria-label="Quick">
      <Link to="/accounts" activeProps={{ 'aria-current': 'page' }}>
        <Icon name="accounts" size={18} />
        Accounts
      </Link>
      <Link to="/people" activeProps={{ 'aria-current': 'page' }}>
        <Icon name="people" size={18} />
        People
      </Link>
      <Link to="/health" activeProps={{ 'aria-current': 'page' }}>
        <Icon name="health" size={18} />
        Health
      </Link>
      <button type="button" onClick={onFind}>
        <Icon name="search" size={18} />
        Find
      </button>
    </nav>
  )
}
