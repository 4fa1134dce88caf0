export { BUILT_IN, type Entity, FIELD_TYPES, type Field, type FieldType } from './contract'
export { migrations } from './migrations'
export { recomputeWinners, type WinnerChange } from './recompute'
export { type FieldFault, type FieldInput, type SetFieldsResult, setFieldValues } from './set-values'
