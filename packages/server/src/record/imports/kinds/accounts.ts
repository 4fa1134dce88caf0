import { type AccountInput, saveAccounts } from '../../accounts'
import type { ImportKind } from '../contract'
import { instantOf, listOf, repeatedOf } from '../rows/read-values'
import { createRowsKind } from '../rows/rows-kind'
import { accountsSnapshot } from './snapshots'

export const accountsKind: ImportKind = createRowsKind<AccountInput>({
  key: 'accounts',
  label: 'Accounts',
  targets: [
    {
      key: 'externalId',
      label: 'External ID',
      required: true,
      orElse: 'ids.',
      repeat: false,
      names: ['accountid', 'id', 'companyid', 'customerid', 'organizationid', 'organisationid', 'groupid', 'tenantid'],
    },
    { key: 'ids.', label: 'ID in another system', required: false, repeat: true, names: [] },
    {
      key: 'name',
      label: 'Name',
      required: false,
      repeat: false,
      names: ['accountname', 'company', 'companyname', 'customer', 'customername'],
    },
    { key: 'domains', label: 'Domains', required: false, repeat: false, names: ['domain', 'website', 'emaildomain'] },
    {
      key: 'parent',
      label: 'Parent account',
      required: false,
      repeat: false,
      names: ['parentid', 'parentaccount', 'parentaccountid'],
    },
    {
      key: 'createdAt',
      label: 'Created',
      required: false,
      repeat: false,
      names: ['createdat', 'created', 'createddate', 'signupdate', 'signedupat', 'customersince'],
    },
    {
      key: 'owner',
      label: 'Owner (e-mail)',
      required: false,
      repeat: false,
      names: ['owneremail', 'csm', 'csmemail', 'accountowner'],
    },
    { key: 'role.', label: 'Account role (e-mail)', required: false, repeat: true, names: [] },
    { key: 'tags', label: 'Tags', required: false, repeat: false, names: ['tag', 'labels'] },
    { key: 'field.', label: 'Field', required: false, repeat: true, names: ['*'] },
  ],
  toItem: (row, context, value) => {
    const createdAt = instantOf(context, row.values.get('createdAt'), 'createdAt')
    return {
      externalId: row.values.get('externalId'),
      ids: repeatedOf(row, 'ids.', (target) => row.values.get(target) as string),
      name: row.values.get('name'),
      domains: listOf(row.values.get('domains')),
      parent: row.values.get('parent'),
      createdAt,
      owner: row.values.get('owner'),
      roles: repeatedOf(row, 'role.', (target) => row.values.get(target) as string),
      tags: listOf(row.values.get('tags')),
      fields: repeatedOf(row, 'field.', value),
      at: context.options.history ? createdAt : undefined,
    }
  },
  save: ({ tenant, importId, options }, items) =>
    saveAccounts(tenant, items.map(withoutAbsent), {
      source: 'import',
      importId,
      mode: 'upsert',
      dryRun: options.dryRun,
      history: options.history,
    }),
  snapshot: accountsSnapshot,
  undo: async () => ({ removed: {}, kept: [] }),
})

/** What a row leaves out stays as it is. */
export const withoutAbsent = <Item extends object>(item: Item): Item =>
  Object.fromEntries(Object.entries(item).filter(([, value]) => value !== undefined)) as Item
