import { useQuery } from '@tanstack/react-query'
import { membersQuery } from '../../api'
import { PersonName } from '../tag'

/** The name of the member with an e-mail; the e-mail itself where nobody has it. */
export function useMemberName(email: string): string {
  const { data } = useQuery(membersQuery)
  return data?.items.find((member) => member.email === email)?.name || email
}

/** A member, named by e-mail, as initials and name. */
export function MemberName({ email, short = false }: { email: string; short?: boolean }) {
  return <PersonName name={useMemberName(email)} short={short} />
}
