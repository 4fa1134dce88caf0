import { sql } from 'kysely'
import type { Tx } from '../../../platform/postgres'
import { inTenant, type Tenant } from '../../../trust/tenancy'
import { ownDomains } from '../domain/own-domains'

/** What a workspace wants of its events. */
export interface WorkspaceRules {
  /** Keys of properties and traits that are never stored. */
  readonly denied: ReadonlySet<string>
  /** The e-mail domains of its own people, whose events are no usage; empty when they count. */
  readonly ownDomains: readonly string[]
}

const KEEP_MS = 5_000
const remembered = new Map<string, { until: number; rules: Promise<WorkspaceRules> }>()

/** The workspace's rules, at most five seconds old: tracking asks at every request. */
export function readRules(tenant: Tenant): Promise<WorkspaceRules> {
  const known = remembered.get(tenant.workspace.id)
  if (known && known.until > Date.now()) return known.rules
  const rules = inTenant(tenant, (tx) => readNow(tx, tenant))
  if (remembered.size > 10_000) remembered.clear()
  remembered.set(tenant.workspace.id, { until: Date.now() + KEEP_MS, rules })
  rules.catch(() => remembered.delete(tenant.workspace.id))
  return rules
}

async function readNow(tx: Tx, tenant: Tenant): Promise<WorkspaceRules> {
  const { rows } = await sql<{ settings: Readonly<Record<string, unknown>>; domains: string[] | null }>`
    select w.settings, (
      select array_agg(distinct lower(split_part(m.email, '@', 2))) from member m
      where m.workspace_id = w.workspace_id and m.removed_at is null) as domains
    from workspace w where w.workspace_id = ${tenant.workspace.id}::uuid`.execute(tx)
  const { denyProperties, countOwnDomain } = rows[0]?.settings ?? {}
  return {
    denied: new Set(Array.isArray(denyProperties) ? denyProperties.map(String) : []),
    ownDomains: countOwnDomain === true ? [] : ownDomains(rows[0]?.domains ?? []),
  }
}
