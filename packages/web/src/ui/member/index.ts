export { MemberName, useMemberName, useMemberNames } from './member-name'
