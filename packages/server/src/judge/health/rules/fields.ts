import { problem } from '../../../kernel/errors'
import type { FieldRegistry } from '../../../kernel/rules'
import type { Tenant } from '../../../trust/tenancy'

type ReadRegistry = (tenant: Tenant) => Promise<FieldRegistry>

let given: ReadRegistry | null = null

/** Hands in the fields of every layer, which scorecards' rules may name; app/ does it once. */
export const provideRuleFields = (read: ReadRegistry): void => {
  given = read
}

/** What the rules of scorecards may name, as the tenant sees it. */
export function readRuleFields(tenant: Tenant): Promise<FieldRegistry> {
  if (!given) throw problem('no_rule_fields', 'The fields of rules were not handed to health.', { status: 500 })
  return given(tenant)
}
