import { problem } from '../../../kernel/errors'
import type { Tenant } from '../../../trust/tenancy'

/** What is refused or held belongs to no account yet, so nobody's book holds it. Throws `forbidden`. */
export function assertSeesAll(tenant: Tenant): void {
  if (tenant.scope.kind !== 'all') {
    throw problem('forbidden', 'This reaches every account; you see only your book.', { status: 403 })
  }
}
