import type { FieldType } from '../field'
import type { TypeRules } from './ask'
import { boolean } from './boolean'
import { date } from './date'
import { list } from './list'
import { money, number } from './number'
import { member, option, text } from './text'

export type { Ask, RuleMoment, Test } from './ask'

/** How each type of field answers. */
export const typeRules: Readonly<Record<FieldType, TypeRules>> = {
  text,
  number,
  money,
  boolean,
  date,
  option,
  member,
  list,
}
