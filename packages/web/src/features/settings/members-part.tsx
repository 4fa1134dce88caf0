import { NativeSelect } from '@mantine/core'
import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query'
import { useState } from 'react'
import { changeMember, inviteAgain, type MemberRow, membersQuery, meQuery, type Role } from '../../api'
import { Button } from '../../ui/button'
import { sayDone, sayFailed } from '../../ui/notify'
import { Panel } from '../../ui/panel'
import { SimpleTable } from '../../ui/simple-table'
import { ErrorPanel, SkeletonRows } from '../../ui/states'
import { PersonName, Tag } from '../../ui/tag'
import { AddMember } from './add-member'
import { InviteLink } from './invite-link'
import { RemoveMember } from './remove-member'
import { roles } from './roles'
import styles from './settings.module.css'

/** Who works here, with which role. */
export function MembersPart() {
  const { data, error, refetch } = useQuery(membersQuery)
  const { data: me } = useQuery(meQuery)
  const [invite, setInvite] = useState<{ email: string; url: string } | null>(null)
  const [removing, setRemoving] = useState<MemberRow | null>(null)
  const client = useQueryClient()
  const canWrite = me?.permissions.includes('members:write') ?? false
  const change = useMutation({
    mutationFn: ({ id, role }: { id: string; role: Role; before: Role }) => changeMember(id, { role }),
    onSuccess: async (member, { before }) => {
      await client.invalidateQueries({ queryKey: ['members'] })
      const takeBack = async () => {
        await changeMember(member.id, { role: before })
        await client.invalidateQueries({ queryKey: ['members'] })
      }
      sayDone(`${member.name || member.email} is now ${member.role}`, { run: takeBack })
    },
    onError: (cause) => sayFailed('The role was not changed', cause),
  })
  const again = useMutation({
    mutationFn: inviteAgain,
    onSuccess: ({ member, inviteUrl }) => setInvite({ email: member.email, url: inviteUrl }),
    onError: (cause) => sayFailed('The invitation was not made', cause),
  })
  if (error && !data)
    return <ErrorPanel title="The members could not be read" error={error} onRetry={() => void refetch()} />
  if (!data)
    return (
      <div className={styles.body}>
        <SkeletonRows rows={6} />
      </div>
    )
  return (
    <Panel
      title="Members"
      note={`${data.total} in this workspace`}
      end={canWrite ? <AddMember onInvited={setInvite} /> : undefined}
    >
      {invite ? <InviteLink email={invite.email} url={invite.url} onClose={() => setInvite(null)} /> : null}
      <SimpleTable
        label="Members"
        rows={data.items}
        keyOf={(member) => member.id}
        columns={[
          { title: 'Name', cell: (member) => <PersonName name={member.name || member.email} /> },
          { title: 'E-mail', cell: (member) => <span className={styles.quiet}>{member.email}</span> },
          {
            title: 'Role',
            cell: (member) =>
              canWrite && member.id !== me?.member?.id ? (
                <NativeSelect
                  aria-label={`Role of ${member.email}`}
                  data={roles}
                  value={member.role}
                  onChange={(event) =>
                    change.mutate({ id: member.id, role: event.currentTarget.value as Role, before: member.role })
                  }
                  w={120}
                />
              ) : (
                roles.find((role) => role.value === member.role)?.label
              ),
          },
          { title: 'Sees', cell: (member) => (member.sees === 'all' ? 'all accounts' : 'own book') },
          {
            title: 'State',
            cell: (member) => (member.joined ? <Tag tone="good">joined</Tag> : <Tag tone="warn">invited</Tag>),
          },
          {
            title: 'Actions',
            cell: (member) =>
              canWrite && member.id !== me?.member?.id ? (
                <span className={styles.actions}>
                  {member.joined ? null : (
                    <Button
                      small
                      onClick={() => again.mutate(member.id)}
                      aria-label={`New invitation for ${member.email}`}
                    >
                      New invitation
                    </Button>
                  )}
                  <Button
                    small
                    variant="danger"
                    onClick={() => setRemoving(member)}
                    aria-label={`Remove ${member.email}`}
                  >
                    Remove
                  </Button>
                </span>
              ) : null,
          },
        ]}
      />
      {removing ? (
        <RemoveMember
          member={removing}
          others={data.items.filter((one) => one.id !== removing.id)}
          onClose={() => setRemoving(null)}
        />
      ) : null}
    </Panel>
  )
}
