import type { Route } from '../../../trust/access'
import type { Ingest } from '../open-ingest'
import { accountEventRoutes } from './account-events'
import { createLiveRoutes } from './live'
import { createRejectRoutes } from './rejects'
import { sourceRoutes } from './sources'
import { createTrackingRoutes } from './tracking'

/** Every route of tracking, over one way in. */
export const createIngestRoutes = (ingest: Ingest): readonly Route[] => [
  ...createTrackingRoutes(ingest),
  ...createRejectRoutes(ingest),
  ...sourceRoutes,
  ...createLiveRoutes(ingest),
  ...accountEventRoutes,
]
