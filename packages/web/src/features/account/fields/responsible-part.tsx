import { Popover, TextInput } from '@mantine/core'
import { useId, useState } from 'react'
import type { AccountPage } from '../../../api'
import { Button } from '../../../ui/button'
import { MemberInput } from '../../../ui/field-input'
import { Form } from '../../../ui/form'
import { MemberName, useMemberNames } from '../../../ui/member'
import styles from './fields.module.css'
import { ParentInput } from './parent-input'
import type { AccountSaver } from './use-save-account'

type ResponsibleProps = { page: AccountPage; canEdit: boolean; save: AccountSaver }

/** Owner, account roles and the parent account. */
export function ResponsiblePart({ page, canEdit, save }: ResponsibleProps) {
  const { account } = page
  const nameOf = useMemberNames()
  const words = (email: string | null) => (email ? nameOf(email) : 'nobody')
  const assign = (role: string | null, email: string | null) => {
    const before = role === null ? account.owner : (account.roles[role] ?? null)
    const patch = (to: string | null) => (role === null ? { owner: to } : { roles: { [role]: to } })
    return save.save({
      key: role ?? 'owner',
      patch: patch(email),
      undo: patch(before),
      said: `${role ? roleName(role) : 'Owner'}: ${words(before)} → ${words(email)}`,
    })
  }
  return (
    <>
      <ul className={styles.list} aria-label="Responsible">
        <MemberLine
          label="Owner"
          value={account.owner}
          fault={save.faults.owner}
          canEdit={canEdit}
          onSave={(email) => assign(null, email)}
        />
        {Object.entries(account.roles).map(([role, email]) => (
          <MemberLine
            key={role}
            label={roleName(role)}
            value={email}
            fault={save.faults[role]}
            canEdit={canEdit}
            onSave={(next) => assign(role, next)}
          />
        ))}
        <ParentLine page={page} canEdit={canEdit} save={save} />
      </ul>
      {canEdit ? <AddRole taken={Object.keys(account.roles)} onAdd={(role, email) => assign(role, email)} /> : null}
    </>
  )
}

/** "executive_sponsor" reads as "Executive sponsor"; what is all small and short stays an abbreviation. */
function roleName(role: string): string {
  const words = role.replaceAll(/[_-]+/g, ' ')
  return words.length <= 3 ? words.toUpperCase() : words.charAt(0).toUpperCase() + words.slice(1)
}

type MemberLineProps = {
  label: string
  value: string | null
  fault: string | undefined
  canEdit: boolean
  onSave: (email: string | null) => Promise<void>
}

function MemberLine({ label, value, fault, canEdit, onSave }: MemberLineProps) {
  const id = useId()
  return (
    <li className={styles.line}>
      <label className={styles.label} htmlFor={canEdit ? id : undefined}>
        {label}
      </label>
      <div className={styles.value}>
        {canEdit ? (
          <MemberInput id={id} value={value} error={fault} onSave={(email) => void onSave(email)} />
        ) : value ? (
          <MemberName email={value} />
        ) : (
          <span className={styles.none}>nobody</span>
        )}
      </div>
    </li>
  )
}

function ParentLine({ page, canEdit, save }: ResponsibleProps) {
  const id = useId()
  const { parent, parentName } = page.account
  const put = (next: { id: string; name: string } | null) =>
    save.save({
      key: 'parent',
      patch: { parent: next?.id ?? null },
      undo: { parent },
      said: `Parent account: ${parentName ?? parent ?? 'none'} → ${next?.name ?? 'none'}`,
    })
  return (
    <li className={styles.line}>
      <label className={styles.label} htmlFor={canEdit ? id : undefined}>
        Parent account
      </label>
      <div className={styles.value}>
        {canEdit ? (
          <ParentInput
            id={id}
            account={page.account.externalId}
            value={parent ? { id: parent, name: parentName ?? parent } : null}
            error={save.faults.parent}
            onSave={(next) => void put(next)}
          />
        ) : (
          <span className={parent ? styles.read : styles.none}>{parentName ?? parent ?? 'none'}</span>
        )}
      </div>
    </li>
  )
}

/** A role this account had nobody in yet. */
function AddRole({ taken, onAdd }: { taken: string[]; onAdd: (role: string, email: string) => Promise<void> }) {
  const [opened, setOpened] = useState(false)
  const [role, setRole] = useState('')
  const [email, setEmail] = useState<string | null>(null)
  const key = role.trim()
  const fault = taken.includes(key)
    ? 'Somebody has this role: change it above.'
    : key === 'owner'
      ? 'The owner stands above.'
      : null
  const add = async () => {
    if (!key || !email || fault) return
    await onAdd(key, email)
    setOpened(false)
    setRole('')
    setEmail(null)
  }
  return (
    <div className={styles.add}>
      <Popover opened={opened} onChange={setOpened} position="bottom-start" trapFocus returnFocus width={300}>
        <Popover.Target>
          <Button variant="ghost" small icon="plus" onClick={() => setOpened((was) => !was)}>
            Add role
          </Button>
        </Popover.Target>
        <Popover.Dropdown p={14} aria-label="Add a role">
          <Form
            onSubmit={() => void add()}
            actions={
              <Button type="submit" variant="primary" disabled={!key || !email || fault !== null}>
                Add role
              </Button>
            }
          >
            <TextInput
              label="Role"
              placeholder="sponsor, onboarding"
              data-autofocus
              error={fault}
              value={role}
              onChange={(event) => setRole(event.currentTarget.value)}
            />
            <MemberInput floating label="Member" value={email} onSave={setEmail} />
          </Form>
        </Popover.Dropdown>
      </Popover>
    </div>
  )
}
