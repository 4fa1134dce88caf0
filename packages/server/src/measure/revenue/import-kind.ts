import { sql } from 'kysely'
import { deriveId } from '../../kernel/ids'
import { markDirty } from '../../record/accounts'
import {
  createRowsKind,
  type EntityUse,
  type ImportContext,
  type ImportKind,
  type ImportTarget,
  instantOf,
  type Kept,
  type RowsSnapshot,
  type UndoResult,
} from '../../record/imports'
import { inTenant, type Tenant } from '../../trust/tenancy'
import type { SubscriptionInput } from './contract'
import { accountsOf, rebuildRevenue } from './ledger/rebuild'
import { saveSubscriptions } from './save'
import { closeSubscriptions, listOpen } from './save/close-missing'

const DAYS = [
  'start',
  'end',
  'discountStart',
  'discountEnd',
  'trialEnd',
  'termStart',
  'termEnd',
  'cancelledAt',
  'accessEndsAt',
  'lastPaidAt',
  'changeOn',
] as const

const target = (key: string, label: string, names: readonly string[] = [], required = false): ImportTarget => ({
  key,
  label,
  required,
  repeat: false,
  names,
})

export const subscriptionsKind: ImportKind = createRowsKind<SubscriptionInput>({
  key: 'subscriptions',
  label: 'Subscriptions',
  targets: [
    target('externalId', 'External ID', ['subscriptionid', 'contractid', 'id']),
    target(
      'account',
      'Account',
      ['accountid', 'companyid', 'customerid', 'customer', 'organizationid', 'tenantid'],
      true,
    ),
    target('plan', 'Plan', ['planname', 'product', 'productname', 'tier', 'priceid']),
    target('start', 'Start', ['startdate', 'startsat', 'startedat', 'begin', 'currentperiodstart'], true),
    target('end', 'End (exclusive)', ['enddate', 'endsat', 'endedat', 'currentperiodend']),
    target('amount', 'Amount, for the whole interval', ['price', 'total', 'unitamount']),
    target('mrr', 'MRR, per month', ['monthlyamount', 'monthlyrevenue']),
    target('currency', 'Currency', ['currencycode']),
    target('interval', 'Interval', ['billinginterval', 'billingperiod', 'period']),
    target('intervalCount', 'Number of intervals', ['billperiodmonths']),
    target('quantity', 'Quantity', ['seats', 'licenses']),
    target('discountPercent', 'Discount in percent', ['discount']),
    target('discountStart', 'Discount start'),
    target('discountEnd', 'Discount end'),
    target('trialEnd', 'Trial end', ['trialendsat', 'trialenddate']),
    target('termStart', 'Term start', ['termstartdate']),
    target('termEnd', 'Term end', ['termenddate', 'renewaldate', 'renewsat', 'renewalat']),
    target('autoRenew', 'Renews by itself', ['autorenewal']),
    target('noticeDays', 'Notice, in days', ['noticeperiod']),
    target('cancelledAt', 'Cancelled at', ['canceledat', 'cancellationdate']),
    target('accessEndsAt', 'Access ends at', ['cancelat']),
    target('lastPaidAt', 'Last paid at', ['lastpaymentdate']),
    target('status', 'Status', ['state', 'subscriptionstatus']),
    target('changeOn', 'Terms hold from'),
    target('component', 'Component: recurring or usage', ['pricetype']),
  ],
  counted: true,
  toItem: (row, context) => {
    const item: Record<string, string> = {}
    for (const [key, text] of row.values) item[key] = text
    // Times are read in the file's zone; a bare day is a day.
    for (const key of DAYS) {
      const text = item[key]
      if (text !== undefined && text.length !== 10) item[key] = instantOf(context, text) as string
    }
    item.externalId ??= identityOf(context, row.values, row.occurrence)
    return item as unknown as SubscriptionInput
  },
  save: ({ tenant, importId, options }, items) =>
    saveSubscriptions(tenant, items, {
      source: 'import',
      importId,
      dryRun: options.dryRun,
      history: options.history,
      createAccounts: true,
    }),
  snapshot: snapshot(),
  undo: undoSubscriptions,
})

/** A row without an id is its content, and its number among equal rows. */
const identityOf = (context: ImportContext, values: ReadonlyMap<string, string>, occurrence: number): string =>
  `row-${deriveId(context.tenant.workspace.id, 'subscription', ...[...values].sort().flat(), String(occurrence))}`

function snapshot(): RowsSnapshot<SubscriptionInput> {
  return {
    identify: (_context, item) => item.externalId,
    missing: async (tenant, identities) => {
      const open = await inTenant(tenant, (tx) => listOpen(tx, tenant))
      return { open: open.length, missing: open.filter((externalId) => !identities.has(externalId)) }
    },
    close: ({ tenant, importId }, missing) =>
      inTenant(tenant, (tx) => closeSubscriptions(tx, tenant, missing, importId)),
  }
}

/** The import's versions go; a subscription of which nothing is left goes too, one that was edited since stays as edited. */
async function undoSubscriptions(tenant: Tenant, importId: string): Promise<UndoResult> {
  const workspace = sql`${tenant.workspace.id}::uuid`
  return inTenant(tenant, async (tx) => {
    const { rows: removed } = await sql<{ subscription_id: string; account_id: string }>`
      delete from subscription_version where workspace_id = ${workspace} and import_id = ${importId}::uuid
      returning subscription_id, account_id`.execute(tx)
    const ids = [...new Set(removed.map((row) => row.subscription_id))]
    const { rows: gone } = await sql<{ id: string }>`
      delete from subscription s where s.workspace_id = ${workspace} and (s.id = any(${ids}::uuid[]) or s.import_id = ${importId}::uuid)
        and not exists (select 1 from subscription_version v where v.workspace_id = s.workspace_id and v.subscription_id = s.id)
      returning s.id`.execute(tx)
    const { rows: edited } = await sql<{ external_id: string; set_by: string }>`
      select distinct on (s.id) s.external_id, v.set_by from subscription s
      join subscription_version v on v.workspace_id = s.workspace_id and v.subscription_id = s.id
      where s.workspace_id = ${workspace} and s.import_id = ${importId}::uuid
      order by s.id, v.known_at desc, v.seq desc`.execute(tx)
    // Accounts that held an earlier version count again, too.
    const accounts = [...new Set([...removed.map((row) => row.account_id), ...(await accountsOf(tx, tenant, ids))])]
    await rebuildRevenue(tx, tenant, accounts)
    await markDirty(tx, tenant, accounts, 'import')
    const kept = edited.map(
      (row): Kept => ({ kind: 'subscription', id: row.external_id, reason: `edited since by ${row.set_by}` }),
    )
    return { removed: { subscriptions: gone.length, subscriptionVersions: removed.length }, kept }
  })
}

/** Accounts with subscriptions outlive the undo of whatever made them. */
export const subscriptionUse: EntityUse = {
  entity: 'account',
  reason: 'has subscriptions',
  find: async (tx, tenant, ids) =>
    (
      await sql<{ account_id: string }>`
        select distinct account_id from subscription_version
        where workspace_id = ${tenant.workspace.id}::uuid and account_id = any(${[...ids]}::uuid[])`.execute(tx)
    ).rows.map((row) => row.account_id),
}
