export { MemberName, useMemberNames } from './member-name'
