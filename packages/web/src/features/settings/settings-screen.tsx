import { useQuery } from '@tanstack/react-query'
import { useParams } from '@tanstack/react-router'
import { meQuery } from '../../api'
import { Page } from '../../ui/page'
import { Tab, Tabs } from '../../ui/tabs'
import { AuditPart } from './audit-part'
import { FieldsPart } from './fields/fields-part'
import { KeysPart } from './keys-part'
import { MePart } from './me-part'
import { MembersPart } from './members-part'
import { RevenuePart } from './revenue/revenue-part'

type Section = 'fields' | 'members' | 'keys' | 'revenue' | 'audit' | 'me'
const sections: { key: Section; name: string; permission: string | null }[] = [
  { key: 'members', name: 'Members', permission: 'members:read' },
  { key: 'fields', name: 'Fields', permission: 'fields:read' },
  { key: 'keys', name: 'API keys', permission: 'keys:read' },
  { key: 'revenue', name: 'Revenue', permission: 'revenue:read' },
  { key: 'audit', name: 'Audit', permission: 'audit:read' },
  { key: 'me', name: 'Me', permission: null },
]

/** Who may do what here, with which keys, and who did; and what accounts and people carry. */
export function SettingsScreen() {
  const { section } = useParams({ from: '/shell/settings/$section' })
  const { data: me } = useQuery(meQuery)
  const open = sections.filter((one) => one.permission === null || me?.permissions.includes(one.permission))
  const shown = open.find((one) => one.key === section)?.key ?? 'me'
  return (
    <Page title="Settings">
      <Tabs label="Settings">
        {open.map((one) => (
          <Tab
            key={one.key}
            to="/settings/$section"
            params={{ section: one.key }}
            aria-current={one.key === shown ? 'page' : undefined}
          >
            {one.name}
          </Tab>
        ))}
      </Tabs>
      {shown === 'members' ? <MembersPart /> : null}
      {shown === 'fields' ? <FieldsPart /> : null}
      {shown === 'keys' ? <KeysPart /> : null}
      {shown === 'revenue' ? <RevenuePart /> : null}
      {shown === 'audit' ? <AuditPart /> : null}
      {shown === 'me' ? <MePart /> : null}
    </Page>
  )
}
