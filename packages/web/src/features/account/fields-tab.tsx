import type { AccountPage } from '../../api'
import { formatMoney } from '../../ui/format'
import { MemberName } from '../../ui/member'
import { SimpleTable } from '../../ui/simple-table'
import styles from './account.module.css'
import type { AccountPageState } from './use-account-page'

function words(value: unknown): string {
  if (value === null || value === undefined) return 'none'
  if (typeof value === 'object' && 'amount' in value && 'currency' in value)
    return formatMoney(value as { amount: string; currency: string })
  return typeof value === 'object' ? JSON.stringify(value) : String(value)
}

/** Everything that is recorded about the account itself. */
export function FieldsTab({ page }: { page: AccountPage; state: AccountPageState }) {
  const { account } = page
  const rows: { key: string; name: string; value: string; person?: boolean }[] = [
    { key: 'externalId', name: 'Id', value: account.externalId },
    ...Object.entries(account.ids).map(([source, id]) => ({
      key: `ids.${source}`,
      name: `Id in ${source}`,
      value: id,
    })),
    { key: 'domains', name: 'Domains', value: account.domains.join(', ') || 'none' },
    { key: 'parent', name: 'Parent account', value: account.parentName ?? account.parent ?? 'none' },
    { key: 'owner', name: 'Owner', value: account.owner ?? 'none', person: account.owner !== null },
    ...Object.entries(account.roles).map(([role, member]) => ({
      key: `role.${role}`,
      name: role,
      value: member,
      person: true,
    })),
    { key: 'tags', name: 'Tags', value: account.tags.join(', ') || 'none' },
    ...Object.entries(account.fields).map(([key, value]) => ({ key: `field.${key}`, name: key, value: words(value) })),
  ]
  return (
    <SimpleTable
      label="Fields"
      rows={rows}
      keyOf={(row) => row.key}
      columns={[
        { title: 'Field', cell: (row) => row.name },
        {
          title: 'Value',
          cell: (row) => (row.person ? <MemberName email={row.value} /> : <b className={styles.strong}>{row.value}</b>),
        },
        { title: 'Key', cell: (row) => <code className={styles.code}>{row.key}</code> },
      ]}
    />
  )
}
