import { type PersonInput, savePeople } from '../../people'
import type { ImportKind } from '../contract'
import { instantOf, repeatedOf } from '../rows/read-values'
import { createRowsKind } from '../rows/rows-kind'
import { withoutAbsent } from './accounts'
import { peopleSnapshot } from './people-snapshot'

export const peopleKind: ImportKind = createRowsKind<PersonInput>({
  key: 'people',
  label: 'People',
  targets: [
    {
      key: 'externalId',
      label: 'External ID',
      required: true,
      orElse: 'ids.',
      repeat: false,
      names: ['userid', 'personid', 'contactid', 'id', 'uuid'],
    },
    { key: 'ids.', label: 'ID in another system', required: false, repeat: true, names: [] },
    { key: 'email', label: 'E-mail', required: false, repeat: false, names: ['emailaddress', 'mail', 'useremail'] },
    {
      key: 'name',
      label: 'Name',
      required: false,
      repeat: false,
      names: ['fullname', 'username', 'displayname', 'contactname'],
    },
    {
      key: 'account',
      label: 'Account',
      required: false,
      repeat: false,
      names: ['accountid', 'companyid', 'customerid', 'groupid', 'organizationid', 'tenantid'],
    },
    {
      key: 'personRole',
      label: 'Role at the account',
      required: false,
      repeat: false,
      names: ['role', 'persona', 'contactrole'],
    },
    {
      key: 'createdAt',
      label: 'Created',
      required: false,
      repeat: false,
      names: ['created', 'createddate', 'signupdate', 'signedupat'],
    },
    { key: 'field.', label: 'Field', required: false, repeat: true, names: ['*'] },
  ],
  toItem: (row, context, value) => {
    const createdAt = instantOf(context, row.values.get('createdAt'), 'createdAt')
    return {
      externalId: row.values.get('externalId'),
      ids: repeatedOf(row, 'ids.', (target) => row.values.get(target) as string),
      email: row.values.get('email'),
      name: row.values.get('name'),
      account: row.values.get('account'),
      role: row.values.get('personRole'),
      createdAt,
      fields: repeatedOf(row, 'field.', value),
      at: context.options.history ? createdAt : undefined,
    }
  },
  save: ({ tenant, importId, options }, items) =>
    savePeople(tenant, items.map(withoutAbsent), {
      source: 'import',
      importId,
      mode: 'upsert',
      dryRun: options.dryRun,
      history: options.history,
    }),
  snapshot: peopleSnapshot,
  undo: async () => ({ removed: {}, kept: [] }),
})
