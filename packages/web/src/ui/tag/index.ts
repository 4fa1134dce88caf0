export { Avatar, PersonName, Tag } from './tag'
