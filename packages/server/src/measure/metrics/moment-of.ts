import { problem } from '../../kernel/errors'
import { addDays, assertDay, localDay, parseInstant } from '../../kernel/time'
import type { Tenant } from '../../trust/tenancy'
import { endOf, type Moment } from './domain/moment'

/** As of now, with all that is known. */
export const momentOfNow = (tenant: Tenant, at: number = tenant.stores.now()): Moment => ({
  asOf: { kind: 'now', at },
  timeZone: tenant.workspace.timeZone,
  knownAt: null,
})

/** As of the end of a day. */
export const momentOfDay = (tenant: Tenant, day: string, knownAt: number | null = null): Moment => ({
  asOf: { kind: 'day', day: assertDay(day) },
  timeZone: tenant.workspace.timeZone,
  knownAt,
})

/**
 * The moment that a request asks for: a day, an instant, or now; `known_at` a day (as known at its end), an instant, or all that
 * is known. Throws `bad_day`, `bad_time`, naming the field.
 */
export function parseMoment(tenant: Tenant, asOf: string | undefined, knownAt: string | undefined): Moment {
  const { timeZone } = tenant.workspace
  const known = knownAt === undefined ? null : parseKnown(tenant, knownAt)
  if (asOf === undefined) return { ...momentOfNow(tenant), knownAt: known }
  if (/^\d{4}-\d{2}-\d{2}$/.test(asOf)) {
    return momentOfDay(
      tenant,
      naming('as_of', asOf, () => assertDay(asOf)),
      known,
    )
  }
  return {
    asOf: { kind: 'now', at: naming('as_of', asOf, () => parseInstant(asOf, timeZone)) },
    timeZone,
    knownAt: known,
  }
}

function parseKnown(tenant: Tenant, text: string): number {
  if (/^\d{4}-\d{2}-\d{2}$/.test(text)) {
    return (
      endOf(
        momentOfDay(
          tenant,
          naming('known_at', text, () => assertDay(text)),
        ),
      ) - 1
    )
  }
  return naming('known_at', text, () => parseInstant(text, tenant.workspace.timeZone))
}

function naming<T>(field: string, text: string, read: () => T): T {
  try {
    return read()
  } catch (cause) {
    throw problem(
      'bad_time',
      `${field}: "${text.slice(0, 60)}" is neither a day (2026-03-31) nor an instant of ISO 8601.`,
      {
        field,
        cause,
      },
    )
  }
}

/** The last day that is over, in the workspace's time zone. */
export function lastClosedDay(tenant: Tenant): string {
  return addDays(localDay(tenant.stores.now(), tenant.workspace.timeZone), -1)
}
