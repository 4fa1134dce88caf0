import { sql } from 'kysely'
import { z } from 'zod'
import type { Tx } from '../../../platform/postgres'
import type { Tenant } from '../../../trust/tenancy'

const share = z.number().min(0).max(1)
const amount = z.string().regex(/^\d{1,12}(\.\d{1,4})?$/, 'must be a decimal such as 1200.00')

/** How revenue is counted, and what is needed to say what it costs. */
export const revenueSettingsSchema = z
  .strictObject({
    /** Days for which a subscription with a payment due still counts; then it is churn, involuntary. */
    pastDueDays: z.int().min(0).max(365).default(30),
    /** Whether a discount lowers MRR while it lasts, or never. */
    discounts: z.enum(['in_effect', 'ignored']).default('in_effect'),
    /** Whether a trial is no revenue, or counts from its start. */
    trials: z.enum(['not_revenue', 'revenue']).default('not_revenue'),
    /** Whether what is cancelled is lost when access ends, or when notice is given. */
    cancellation: z.enum(['access_end', 'notice']).default('access_end'),
    /** Whether a pause has columns of its own, or is churn and its end a reactivation. */
    pauses: z.enum(['own', 'churn']).default('own'),
    /** Over how many closed months usage is averaged. */
    usageMonths: z.int().min(1).max(24).default(3),
    /** Gross margin, a fraction; null: not known, and then there is no lifetime value and no payback. */
    margin: share.nullable().default(null),
    /** What winning a customer costs, in the workspace's currency. */
    cac: amount.nullable().default(null),
  })
  .meta({ id: 'RevenueSettings' })
export type RevenueSettings = z.output<typeof revenueSettingsSchema>

/** The policies by which the ledger is derived: another one is in force once the ledger follows it. */
export const ledgerPoliciesOf = ({ pastDueDays, discounts, trials, cancellation, pauses }: RevenueSettings) => ({
  pastDueDays,
  discounts,
  trials,
  cancellation,
  pauses,
})
export type LedgerPolicies = ReturnType<typeof ledgerPoliciesOf>

/** Policies that are asked for, by whom and since when. */
export interface Pending extends LedgerPolicies {
  readonly since: string
  readonly by: string
}

/** The settings in force, and those that the ledger is being derived by; null where nothing is under way. */
export interface SettingsState extends RevenueSettings {
  readonly pending: Pending | null
}

export async function readSettingsState(tx: Tx, tenant: Tenant): Promise<SettingsState> {
  const { rows } = await sql<{ settings: unknown; pending: Pending | null }>`
    select settings, pending from revenue_settings where workspace_id = ${tenant.workspace.id}::uuid`.execute(tx)
  const settings = revenueSettingsSchema.parse(rows[0]?.settings ?? {})
  const pending = rows[0]?.pending
  // What was asked for before there was such a policy leaves it as it is.
  return { ...settings, pending: pending ? { ...ledgerPoliciesOf(settings), ...pending } : null }
}

/** The settings in force; each that nobody set is its default. */
export async function readSettings(tx: Tx, tenant: Tenant): Promise<RevenueSettings> {
  const { rows } = await sql<{ settings: unknown }>`
    select settings from revenue_settings where workspace_id = ${tenant.workspace.id}::uuid`.execute(tx)
  return revenueSettingsSchema.parse(rows[0]?.settings ?? {})
}
