import { sql } from 'kysely'
import type { FieldSource } from '../../../kernel/rules'
import { momentOfNow } from '../../../measure/metrics'
import { inTenant, type Tenant } from '../../../trust/tenancy'
import { inForceSql } from './pulse-sql'
import { readPulses } from './read-pulses'

/** What rules, lists and filters can name of pulses: `pulse.rating`, that in force now. */
export const pulseFieldSources = async (tenant: Tenant): Promise<FieldSource[]> => [
  {
    key: 'pulse.rating',
    label: 'Pulse',
    group: 'Health',
    type: 'number',
    sql: sql`pulse.rating`,
    joins: [
      {
        alias: 'pulse',
        sql: sql`left join (${inForceSql(tenant, momentOfNow(tenant), null)}) pulse on pulse.keeper = a.id`,
      },
    ],
    sortable: true,
    past: async (moment, accountIds) => {
      const then = { ...moment, timeZone: tenant.workspace.timeZone }
      const pulses = await inTenant(tenant, (tx) => readPulses(tx, tenant, then, accountIds))
      return new Map([...pulses].map(([account, pulse]) => [account, pulse.rating]))
    },
    description: 'A member’s own rating, 0 to 100, while it is in force.',
  },
]
