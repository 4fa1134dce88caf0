import { problem } from '../errors'

// Making a formatter costs about 50 microseconds; names come from a few workspaces and repeat.
const known = new Set<string>(['UTC'])
const canonical = new Map<string, string>(
  ['UTC', ...Intl.supportedValuesOf('timeZone')].map((name) => [name.toLowerCase(), name]),
)

/**
 * The time zone, if it is an IANA name such as `Europe/Berlin`. Throws `bad_time_zone` otherwise: offsets (`+02:00`) have no
 * daylight saving, and wrong capitals pass here but not in ClickHouse.
 */
export function assertTimeZone(timeZone: string): string {
  if (known.has(timeZone)) return timeZone
  const usual = canonical.get(timeZone.toLowerCase())
  if (usual !== undefined && usual !== timeZone) {
    throw problem('bad_time_zone', `"${timeZone}" is not a time zone: write it as "${usual}".`)
  }
  if (usual === undefined && !isAlias(timeZone)) {
    throw problem(
      'bad_time_zone',
      `"${timeZone.slice(0, 60)}" is not a time zone: give an IANA name such as "Europe/Berlin".`,
    )
  }
  known.add(timeZone)
  return timeZone
}

/** Other names of the same zones (`Asia/Kolkata`) that the list of supported zones leaves out. */
function isAlias(timeZone: string): boolean {
  if (!/^[A-Z][A-Za-z0-9_+-]*(\/[A-Z][A-Za-z0-9_+-]*)*$/.test(timeZone)) return false
  try {
    new Intl.DateTimeFormat('en', { timeZone })
    return true
  } catch (thrown) {
    if (thrown instanceof RangeError) return false
    throw thrown
  }
}
