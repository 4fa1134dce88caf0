import { Link } from '@tanstack/react-router'

/** The screens above a scorecard. */
export function StudioCrumbs() {
  return (
    <>
      <Link to="/health">Health</Link>
      <span aria-hidden="true">/</span>
      <Link to="/health/scorecards">Scorecards</Link>
    </>
  )
}
