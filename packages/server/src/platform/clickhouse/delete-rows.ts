import type { Olap, OlapParams } from './olap'

/**
 * Removes rows from the disk, not only from sight, and returns when they are gone. Only parts of partitions that hold such rows are
 * written anew: a mutation of the whole table would rewrite every other workspace's, too. `where` is SQL of ours, with typed parameters.
 */
export async function deleteRows(olap: Olap, table: string, where: string, params: OlapParams): Promise<void> {
  const found = await olap.query<{ id: string }>(
    `SELECT DISTINCT _partition_id AS id FROM ${table} WHERE ${where} ORDER BY id`,
    params,
    { lane: 'job' },
  )
  if (found.length === 0) return
  const commands = found.map(({ id }) => `DELETE IN PARTITION ID '${id}' WHERE ${where}`)
  await olap.command(`ALTER TABLE ${table} ${commands.join(', ')} SETTINGS mutations_sync = 1`, params, { lane: 'job' })
}
