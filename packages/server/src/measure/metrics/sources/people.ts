import { type RawBuilder, sql } from 'kysely'
import { z } from 'zod'
import { compileRule, type Rule, ruleSchema } from '../../../kernel/rules'
import { peopleRuleHook } from '../../../record/people'
import { inTenant, type Tenant } from '../../../trust/tenancy'
import type { Compute } from '../contract'
import { endOf, type Moment } from '../domain/moment'
import type { SourceKind } from '../source-kind'

interface PeopleCompute extends Compute {
  readonly kind: 'people'
  readonly match: Rule
}

/** How many people linked to the account at the moment satisfy the rule; their own fields are taken as they are now. */
export const peopleKind: SourceKind<PeopleCompute> = {
  kind: 'people',
  schema: z.strictObject({ kind: z.literal('people'), match: ruleSchema }) as unknown as z.ZodType<PeopleCompute>,
  check: async (tenant, { match }) => {
    const { registry } = await peopleRuleHook(tenant)
    const moment = { asOf: { kind: 'now', at: tenant.stores.now() }, timeZone: tenant.workspace.timeZone } as const
    compileRule(match, { ...moment, registry }, 'compute.match')
  },
  read: async (tenant, compute, moment, accountIds) => {
    const from = await matching(tenant, compute, moment)
    const { rows } = await inTenant(tenant, (tx) =>
      sql<{ id: string; people: number }>`
        select a.id, coalesce(n.people, 0)::float8 as people from account a
        left join (select account_id, count(distinct person_id) as people from (${from}) m group by account_id) n
          on n.account_id = a.id
        where a.workspace_id = ${tenant.workspace.id}::uuid
          ${accountIds ? sql`and a.id = any(${accountIds}::uuid[])` : sql``}`.execute(tx),
    )
    return new Map(rows.map((row) => [row.id, row.people]))
  },
  statement: async (tenant, compute, moment, accountId) => {
    const from = await matching(tenant, compute, moment)
    return sql`
      select count(distinct person_id)::float8 as value from (${from}) m where account_id = ${accountId}::uuid`
  },
  evidence: async (tenant, compute, moment, accountId, limit) => {
    const from = await matching(tenant, compute, moment)
    const { rows } = await inTenant(tenant, (tx) =>
      sql<{ person: string; role: string; since: Date; total: number }>`
        select person_id as person, min(role) as role, min(valid_from) as since, count(*) over () as total
        from (${from}) m where account_id = ${accountId}::uuid group by person_id order by since, person_id limit ${limit}`.execute(
        tx,
      ),
    )
    return {
      total: rows[0]?.total ?? 0,
      rows: rows.map(({ person, role, since }) => ({ person, role, since: since.toISOString() })),
    }
  },
}

/** The links in force at the moment, of people who satisfy the rule. */
async function matching(tenant: Tenant, { match }: PeopleCompute, moment: Moment): Promise<RawBuilder<unknown>> {
  const { registry } = await peopleRuleHook(tenant)
  const rule = compileRule(match, { asOf: moment.asOf, timeZone: moment.timeZone, registry }, 'compute.match')
  const end = new Date(endOf(moment))
  return sql`
    select l.account_id, l.person_id, l.role, l.valid_from from person_account l
    join person p on p.workspace_id = l.workspace_id and p.id = l.person_id and p.merged_into is null
    ${sql.join(
      rule.joins.map((join) => join.sql),
      sql` `,
    )}
    where l.workspace_id = ${tenant.workspace.id}::uuid and l.valid_from < ${end}::timestamptz
      and (l.valid_to is null or l.valid_to >= ${end}::timestamptz)
      ${moment.knownAt === null ? sql`` : sql`and l.known_at <= ${new Date(moment.knownAt)}::timestamptz`}
      and ${rule.where}`
}
