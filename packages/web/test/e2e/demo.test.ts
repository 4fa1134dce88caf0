import { afterAll, beforeAll, describe, it, vi } from 'vitest'
import { closeDemo, openDemo, page, waymark } from './demo/demo-company'
import { tellExplainedScore } from './demo/tell-explained-score'
import { tellHealth } from './demo/tell-health'
import { tellList } from './demo/tell-list'
import { tellNumbers } from './demo/tell-numbers'
import { tellPastDay } from './demo/tell-past-day'
import { tellRenewals } from './demo/tell-renewals'
import { tellRevenue } from './demo/tell-revenue'
import { tellScorecards } from './demo/tell-scorecards'
import { tellScreens } from './demo/tell-screens'
import { takeScreenshots } from './take-screenshots'

vi.setConfig({ testTimeout: 120_000 })

beforeAll(openDemo, 300_000)
afterAll(closeDemo)

tellExplainedScore()
tellList()
tellPastDay()
tellRenewals()
tellHealth()
tellScreens()
tellRevenue()

if (process.env.WAYMARK_SCREENSHOTS)
  describe('the pictures of the README', () => {
    it('are taken anew', () => takeScreenshots(page, waymark.url))
  })

// Publishes another version; the numbers are told last, for their server stops.
tellScorecards()
tellNumbers()
