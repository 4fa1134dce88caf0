import { MemberName, useMemberNames } from '../../ui/member'

type GroupNameProps = { by: string; group: string | null | undefined }

/** What a group of a breakdown is called; an owner by name. */
export function GroupName({ by, group }: GroupNameProps) {
  if (group === null || group === undefined) return 'none'
  return by === 'owner' ? <MemberName email={group} /> : group
}

/** The same as text. */
export function useGroupNames(by: string): (group: string | null) => string {
  const nameOf = useMemberNames()
  return (group) => (group === null ? 'none' : by === 'owner' ? nameOf(group) : group)
}
