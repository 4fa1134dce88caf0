import { z } from 'zod'
import type { Tx } from '../../../platform/postgres'
import { endSilence, listSilences, type Silence, seeSilence } from '../../../record/ingest'
import { defineRoute, type Route } from '../../../trust/access'
import { inTenant, type Tenant } from '../../../trust/tenancy'
import { readMetricsIn } from '../store'

export const silenceSchema = z
  .object({
    id: z.string(),
    source: z.string(),
    kind: z.enum(['key', 'import', 'series']),
    lastAt: z.string().describe('Its last delivery.'),
    usualGapHours: z.int().describe('How long it is quiet at most, by its history of 28 days.'),
    silentSince: z.string().describe('When it had been quiet longer than that.'),
    metrics: z
      .array(z.object({ key: z.string(), name: z.string() }))
      .describe('Those that rest on it: they are stale.'),
    toldAt: z.string(),
    seenAt: z.string().nullable(),
    seenBy: z.string().nullable(),
    endedAt: z.string().nullable(),
  })
  .meta({ id: 'Silence' })
export type SilenceAnswer = z.output<typeof silenceSchema>

/** The silences that last and those not seen yet, as they are answered. */
export const readSilences = async (tx: Tx, tenant: Tenant): Promise<SilenceAnswer[]> =>
  present(tx, tenant, await listSilences(tx, tenant))

async function present(tx: Tx, tenant: Tenant, silences: readonly Silence[]): Promise<SilenceAnswer[]> {
  const names = new Map((await readMetricsIn(tx, tenant)).map((metric) => [metric.key, metric.name]))
  return silences.map((one) => ({
    ...one,
    lastAt: one.lastAt.toISOString(),
    silentSince: one.silentSince.toISOString(),
    metrics: one.metrics.flatMap((key) => {
      const name = names.get(key)
      return name === undefined ? [] : [{ key, name }]
    }),
    toldAt: one.toldAt.toISOString(),
    seenAt: one.seenAt?.toISOString() ?? null,
    endedAt: one.endedAt?.toISOString() ?? null,
  }))
}

const tag = 'Tracking'
const params = z.object({ id: z.string() })

const change = (verb: string, summary: string, act: typeof seeSilence): Route =>
  defineRoute({
    method: 'post',
    path: `/api/v1/sources/silence/{id}/${verb}`,
    permission: 'sources:write',
    summary,
    tag,
    params,
    answer: silenceSchema,
    handle: (tenant, { params }) =>
      inTenant(tenant, async (tx) => {
        const [answer] = await present(tx, tenant, [await act(tx, tenant, params.id)])
        return answer as SilenceAnswer
      }),
  })

export const silenceRoutes: readonly Route[] = [
  defineRoute({
    method: 'get',
    path: '/api/v1/sources/silence',
    permission: 'ingest:read',
    summary: 'Sources that are silent beyond their usual gap, and the metrics that are stale for it',
    tag,
    answer: z.object({ items: z.array(silenceSchema) }),
    handle: (tenant) => inTenant(tenant, async (tx) => ({ items: await readSilences(tx, tenant) })),
  }),
  change('seen', 'Takes a silence as seen; it lasts until the source delivers again', seeSilence),
  change('end', 'Says that a silent source will not come back: its metrics are stale no longer', endSilence),
]
