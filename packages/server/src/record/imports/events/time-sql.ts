/** `2026-03-31 09:30:00`, to the letter: what most files hold, and fast to read. Null for anything else. */
export const plainTime = (text: string): string =>
  `if(length(${text}) = 19 AND toString(toDateTime64OrNull(${text}, 0, {zone:String})) = ${text},
    toDateTime64(toDateTime64OrNull(${text}, 0, {zone:String}), 3, 'UTC'), NULL)`

const FORM =
  "'^(?:19|20)\\\\d\\\\d-\\\\d\\\\d-\\\\d\\\\d(?:[Tt ](?:[01]\\\\d|2[0-3]):[0-5]\\\\d(?::[0-5]\\\\d(?:[.,]\\\\d{1,9})?)?(?: ?(?:[Zz]|[+-](?:0\\\\d|1[0-8])(?::?[0-5]\\\\d)?))?)?$'"
const OFFSET = "'([+-])(\\\\d\\\\d):?(\\\\d\\\\d)?$'"

/** What `parseInstant` of kernel/time reads, as an instant; null for anything else. */
export function anyTime(text: string): string {
  const day = `substring(${text}, 1, 10)`
  const clock = `substring(${text}, 12)`
  // Hours to milliseconds, without the offset: 09:30 -> 09:30:00.000
  const wall = `extract(${clock}, '^[\\\\d:.,]+')`
  const full = `concat(${day}, ' ', multiIf(${wall} = '', '00:00:00', length(${wall}) = 5, concat(${wall}, ':00'), replaceAll(${wall}, ',', '.')))`
  const offset = `extractGroups(${clock}, ${OFFSET})`
  const minutes = `(if(${offset}[1] = '-', -1, 1) * (toInt32OrZero(${offset}[2]) * 60 + toInt32OrZero(${offset}[3])))`
  return `multiIf(
    NOT match(${text}, ${FORM}) OR toString(toDateOrNull(${day})) != ${day}, NULL,
    match(${clock}, '[Zz]$'), toDateTime64OrNull(${full}, 3, 'UTC'),
    match(${clock}, ${OFFSET}), toDateTime64OrNull(${full}, 3, 'UTC') - toIntervalMinute(${minutes}),
    toDateTime64(toDateTime64OrNull(${full}, 3, {zone:String}), 3, 'UTC'))`
}
