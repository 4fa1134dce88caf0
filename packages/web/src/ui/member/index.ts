export { MemberName, useMemberName } from './member-name'
