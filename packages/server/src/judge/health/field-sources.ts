import { sql } from 'kysely'
import type { FieldJoin, FieldSource } from '../../kernel/rules'
import type { Tenant } from '../../trust/tenancy'
import { BAND_LABELS, BANDS } from './contract'

const HEALTH_JOIN: FieldJoin = {
  alias: 'ah',
  sql: sql`left join account_health ah on ah.workspace_id = a.workspace_id and ah.account_id = a.id`,
}

const source = (
  key: string,
  label: string,
  type: FieldSource['type'],
  expression: FieldSource['sql'],
  about: Partial<FieldSource> = {},
): FieldSource => ({
  key: `health.${key}`,
  label,
  group: 'Health',
  type,
  sql: expression,
  joins: [HEALTH_JOIN],
  sortable: true,
  ...about,
})

/** What rules, lists and filters can name of health: `health.score`, `band`, `coverage`, `change28`; and `trend`, which lists only show. */
export const healthFieldSources = async (_tenant: Tenant): Promise<FieldSource[]> => [
  source('score', 'Health score', 'number', sql`ah.score`, { description: 'From 0 to 100; 100 is healthy.' }),
  source('band', 'Health', 'option', sql`ah.band`, {
    options: BANDS.map((band) => ({ value: band, label: BAND_LABELS[band] })),
  }),
  source('coverage', 'Health coverage', 'number', sql`ah.coverage`, {
    description: 'Share of the weight, 0 to 1, whose measures have a value.',
  }),
  source('change28', 'Change of score, 28 d', 'number', sql`ah.change28`, {
    description: 'Against the close 28 days ago.',
  }),
  source('trend', 'Score, 90 d', 'list', sql`ah.trend`, {
    description: 'The last 13 weekly closes, newest last.',
    sortable: false,
    shownOnly: true,
  }),
]
