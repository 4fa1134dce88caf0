export { FieldInput } from './field-input'
export { type FieldKind, fieldTypes, sameValue, typeWord, valueWords } from './field-kind'
export { MemberInput } from './member-input'
