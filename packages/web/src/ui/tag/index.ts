export { Avatar, initialsOf, PersonName, Tag } from './tag'
