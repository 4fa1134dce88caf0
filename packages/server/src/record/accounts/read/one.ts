import { inTenant, type Tenant } from '../../../trust/tenancy'
import type { AccountAnswer } from '../contract'
import { findAccountIn } from '../find'
import { type Moment, readMoment } from './moment'
import { presentAccounts } from './present'
import type { AccountSection } from './sections'

/** One account, now or as of a past day: fields, owner, roles and parent as they were. Throws `not_found`. */
export const readAccount = (
  tenant: Tenant,
  idOrRef: string,
  sections: readonly AccountSection[],
  moment: Moment = readMoment(tenant, {}),
): Promise<AccountAnswer> =>
  inTenant(tenant, async (tx) => {
    const { id } = await findAccountIn(tx, tenant, idOrRef)
    const [answer] = await presentAccounts(tx, tenant, [id], sections, moment)
    return answer as AccountAnswer
  })
