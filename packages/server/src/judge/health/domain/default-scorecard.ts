import type { ScorecardDefinition } from '../contract'

/**
 * What a new workspace scores by. Its measures do not grow with the size of an account: days, shares, changes, breadth; their windows
 * are whole weeks, so that week-ends do not turn accounts red. An account that was never seen has no change, no share and no last day:
 * it stays under the floor and has no score, instead of a bad one.
 */
export const DEFAULT_SCORECARD: ScorecardDefinition = {
  name: 'Product usage',
  bands: { atRisk: 40, healthy: 70 },
  coverageFloor: 0.6,
  groups: [
    {
      key: 'usage',
      name: 'Usage',
      weight: 50,
      measures: [
        {
          metric: 'active_days_28',
          weight: 30,
          missing: 'skip',
          curve: [
            [0, 0],
            [4, 30],
            [10, 65],
            [16, 90],
            [20, 100],
          ],
        },
        { metric: 'events_28_change', weight: 10, missing: 'skip', curve: changeCurve() },
        { metric: 'mau_change', weight: 10, missing: 'skip', curve: changeCurve() },
      ],
    },
    {
      key: 'depth',
      name: 'Depth',
      weight: 25,
      measures: [
        {
          metric: 'feature_breadth_28',
          weight: 15,
          missing: 'skip',
          curve: [
            [0, 0],
            [2, 35],
            [5, 70],
            [10, 100],
          ],
        },
        {
          metric: 'weekly_stickiness',
          weight: 10,
          missing: 'skip',
          curve: [
            [0, 0],
            [0.3, 40],
            [0.6, 80],
            [0.8, 100],
          ],
        },
      ],
    },
    {
      key: 'recency',
      name: 'Recency',
      weight: 25,
      measures: [
        {
          metric: 'days_since_last_seen',
          weight: 25,
          missing: 'skip',
          curve: [
            [1, 100],
            [4, 90],
            [7, 70],
            [14, 40],
            [28, 10],
            [42, 0],
          ],
        },
      ],
    },
  ],
  caps: [],
  hysteresisDays: 0,
  appliesTo: null,
  priority: 1,
}

/** Steady is well; percent against the window before. */
function changeCurve(): [number, number][] {
  return [
    [-100, 0],
    [-50, 20],
    [-20, 50],
    [0, 75],
    [20, 90],
    [50, 100],
  ]
}
