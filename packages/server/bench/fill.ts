import { openEmbeddedOlap } from '../src/platform/clickhouse'
import { eventStoreOf } from './company'

const MONTHS = 24

/**
 * Fills a stopped installation's event store up to so many events, spread over 24 months and over the people it has already, some
 * accounts far busier than others. Answers how many there are.
 */
export async function fillEvents(dataDir: string, events: number): Promise<number> {
  const olap = await openEmbeddedOlap(eventStoreOf(dataDir))
  try {
    for (let month = 0; month < MONTHS; month++) {
      await olap.command(FILL, { month, months: MONTHS, events: Math.ceil(events / MONTHS) }, { lane: 'import' })
    }
    // A store that has run for two years has merged its parts long ago.
    await olap.command('OPTIMIZE TABLE events FINAL', {}, { lane: 'import' })
    const [row] = await olap.query<{ count: number }>('SELECT count() AS count FROM events')
    return row?.count ?? 0
  } finally {
    await olap.close()
  }
}

/** One month, so that an insert touches few partitions. */
const FILL = `INSERT INTO events
WITH
  (SELECT groupArray((workspace_id, account_id, person_id)) FROM (
     SELECT DISTINCT workspace_id, account_id, person_id FROM events WHERE source != 'fill' ORDER BY account_id, person_id)) AS people,
  people[1 + toUInt64(length(people) * pow((cityHash64(number, 1, {month:UInt32}) % 1000000) / 1000000, 1.5))] AS who,
  number % 100 AS value
SELECT who.1, who.2, who.3,
  ['Opened', 'Searched', 'Exported', 'Shared', 'Commented', 'Invited', 'Reported', 'Saved'][1 + number % 8],
  now64(3) - toIntervalMillisecond(toUInt64(86400000 * 730 / {months:UInt32} * ({month:UInt32} + (cityHash64(number, 2) % 1000000) / 1000000))) AS at,
  generateUUIDv4(number), at, toUUID('00000000-0000-0000-0000-000000000000'), 'fill',
  concat('{"plan":"pro","screen":"main","value":', toString(value), '}'), map('value', toFloat64(value))
FROM numbers({events:UInt64})`
