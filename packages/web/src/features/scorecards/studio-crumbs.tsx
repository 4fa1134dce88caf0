import { Link } from '@tanstack/react-router'
import styles from './scorecards.module.css'

/** The screens above a scorecard. */
export function StudioCrumbs() {
  return (
    <>
      <Link to="/health">Health</Link>
      <span className={styles.slash} aria-hidden="true">
        /
      </span>
      <Link to="/health/scorecards">Scorecards</Link>
    </>
  )
}
