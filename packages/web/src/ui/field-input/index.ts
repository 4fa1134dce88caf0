export { FieldInput } from './field-input'
export { fieldTypes, sameValue, typeWord, valueWords } from './field-kind'
export { MemberInput } from './member-input'
