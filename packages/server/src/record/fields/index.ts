export type { Entity, Field, FieldType } from './contract'
export { putField } from './define'
export { EMAIL } from './domain/check-value'
export { currentValues, fieldSourceOf } from './field-source'
export { readFields } from './field-store'
export { readPastValues, readSaid, saidSql } from './past-values'
export { type FieldTab, fieldTabSchema, readFieldTab } from './read-tab'
export { recomputeWinners, type WinnerChange } from './recompute'
export { routes } from './routes'
export {
  checkFieldValues,
  type FieldFault,
  type FieldInput,
  type SetFieldsResult,
  setFieldValues,
  storeFieldValues,
} from './set-values'
export { type FieldUser, fieldUsers, namesField } from './users'
export type { ValueRow } from './value-store'
