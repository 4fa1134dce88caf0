import { sql } from 'kysely'
import { z } from 'zod'
import type { Compute, SourceKind } from '../../../measure/metrics'
import { inTenant } from '../../../trust/tenancy'
import { inForceSql } from './pulse-sql'
import { listPulses, readPulses } from './read-pulses'

interface PulseCompute extends Compute {
  readonly kind: 'pulse'
}

/** The rating in force as of the moment and as known then, 0 to 100, be it a measure or an override; null where there is none. */
export const pulseKind: SourceKind<PulseCompute> = {
  kind: 'pulse',
  schema: z.strictObject({ kind: z.literal('pulse') }),
  read: async (tenant, _, moment, accountIds) => {
    const pulses = await inTenant(tenant, (tx) => readPulses(tx, tenant, moment, accountIds))
    return new Map([...pulses].map(([account, pulse]) => [account, pulse.rating]))
  },
  statement: async (tenant, _, moment, accountId) => sql<{ value: number | null }>`
    select max(p.rating) as value from (${inForceSql(tenant, moment, [accountId])}) p`,
  evidence: (tenant, _, moment, accountId, limit) =>
    inTenant(tenant, async (tx) => {
      const told = await listPulses(tx, tenant, moment, accountId)
      const current = (await readPulses(tx, tenant, moment, [accountId])).get(accountId)
      return {
        total: told.length,
        rows: told.slice(0, limit).map(({ by, ...pulse }) => ({
          ...pulse,
          by: by.email ?? by.name,
          inForce: pulse.id === current?.id,
        })),
      }
    }),
}
