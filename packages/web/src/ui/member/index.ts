export { MemberName } from './member-name'
