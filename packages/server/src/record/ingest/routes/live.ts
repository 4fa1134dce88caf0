import { z } from 'zod'
import { defineRoute, type Route } from '../../../trust/access'
import { findAccount } from '../../accounts'
import { streamLive } from '../live/stream-live'
import type { Ingest } from '../open-ingest'

export const createLiveRoutes = (ingest: Ingest): readonly Route[] => [
  defineRoute({
    method: 'get',
    path: '/api/v1/live/events',
    permission: 'ingest:read',
    summary: 'Events as they arrive, as Server-Sent Events',
    tag: 'Tracking',
    query: z.object({ account: z.string().min(1).optional() }),
    handle: async (tenant, { query }) => {
      const only = query.account === undefined ? null : await findAccount(tenant, query.account)
      return streamLive(ingest.live, tenant, (event) => only === null || event.account?.externalId === only.externalId)
    },
  }),
]
