import { useQuery } from '@tanstack/react-query'
import { membersQuery } from '../../api'
import { PersonName } from '../tag'

/** Names members by their e-mail; the e-mail itself where nobody has it. */
export function useMemberNames(): (email: string) => string {
  const { data } = useQuery(membersQuery)
  return (email) => data?.items.find((member) => member.email === email)?.name || email
}

/** The name of the member with an e-mail; the e-mail itself where nobody has it. */
function useMemberName(email: string): string {
  return useMemberNames()(email)
}

/** A member, named by e-mail, as initials and name. */
export function MemberName({ email, short = false }: { email: string; short?: boolean }) {
  return <PersonName name={useMemberName(email)} short={short} />
}
