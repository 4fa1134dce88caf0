import type { ScorecardDefinition } from '../contract'

/**
 * What a new workspace scores by. Its measures do not grow with the size of an account: days, shares, changes, breadth; their windows
 * are whole weeks, so that week-ends do not turn accounts red. An account that was never seen has no change, no share and no last day:
 * it stays under the floor and has no score, instead of a bad one.
 */
export const DEFAULT_SCORECARD: ScorecardDefinition = {
  name: 'Product usage',
  bands: { atRisk: 40, healthy: 70 },
  coverageFloor: 0.5,
  groups: [
    {
      key: 'usage',
      name: 'Usage',
      weight: 60,
      measures: [
        measure('active_days_28', 25, [0, 0], [8, 40], [20, 80], [26, 100]),
        measure('events_28_change', 25, [-60, 0], [-20, 50], [0, 75], [20, 100]),
        measure('mau_change', 10, [-40, 0], [-10, 55], [0, 75], [15, 100]),
      ],
    },
    {
      key: 'depth',
      name: 'Depth',
      weight: 25,
      measures: [
        measure('feature_breadth_28', 15, [0, 0], [4, 40], [9, 80], [13, 100]),
        measure('weekly_stickiness', 10, [0.2, 0], [0.5, 50], [0.8, 90], [0.95, 100]),
      ],
    },
    {
      key: 'recency',
      name: 'Recency',
      weight: 15,
      measures: [measure('days_since_last_seen', 15, [0, 100], [2, 90], [7, 50], [21, 0])],
    },
  ],
  caps: [],
  hysteresisDays: 0,
  appliesTo: null,
  priority: 1,
  parents: 'own',
}

function measure(metric: string, weight: number, ...curve: [number, number][]) {
  return { metric, weight, missing: 'skip' as const, curve }
}
