import { createLazyRoute } from '@tanstack/react-router'
import { ScorecardsScreen } from './list/scorecards-screen'
import { StudioScreen } from './studio-screen'

export const scorecardsRoute = createLazyRoute('/shell/health/scorecards')({ component: ScorecardsScreen })
export const scorecardRoute = createLazyRoute('/shell/health/scorecards/$key')({ component: StudioScreen })
