import { asError } from '../../../kernel/errors'
import { localDay } from '../../../kernel/time'
import { OlapError } from '../../../platform/clickhouse'
import { inTenant } from '../../../trust/tenancy'
import { markDirty } from '../../activity'
import type { Counts, ImportContext, ImportKind, RowFault } from '../contract'
import { identify } from './identify'
import { insertRows } from './insert'
import { csvRelation, jsonRelation, type Relation } from './relation'
import { readRowFaults, type Scan, scanRows } from './scan'
import { stageFile } from './stage'
import { undoEvents } from './undo'
import { ask, dropWorkTables, workTables } from './work'

/** Events of the product, by the million: read, checked and written by ClickHouse, resolved by PostgreSQL, nothing row by row. */
export const eventsKind: ImportKind = {
  key: 'events',
  label: 'Events',
  snapshot: false,
  targets: [
    {
      key: 'account',
      label: 'Account',
      required: true,
      repeat: false,
      names: [
        'accountid',
        'groupid',
        'companyid',
        'customerid',
        'organizationid',
        'organisationid',
        'tenantid',
        'workspaceid',
      ],
    },
    { key: 'user', label: 'User', required: true, repeat: false, names: ['userid', 'personid', 'useremail', 'email'] },
    {
      key: 'event',
      label: 'Event',
      required: true,
      repeat: false,
      names: ['eventname', 'eventtype', 'action', 'name', 'type'],
    },
    {
      key: 'time',
      label: 'Time',
      required: true,
      repeat: false,
      names: ['eventtime', 'timestamp', 'ts', 'occurredat', 'originaltimestamp', 'datetime', 'date', 'createdat'],
    },
    {
      key: 'messageId',
      label: 'Message ID',
      required: false,
      repeat: false,
      names: ['messageid', 'eventid', 'uuid', 'id'],
    },
    { key: 'property.', label: 'Property', required: false, repeat: true, names: ['*'] },
  ],
  run: importEvents,
  undo: undoEvents,
}

async function importEvents(context: ImportContext): Promise<Counts> {
  const { olap } = context.tenant.stores
  try {
    await context.report({ step: 'reading', fraction: 0.02 })
    const { scan, faults } = await readFile(context)
    await context.report({ step: 'finding accounts and people', fraction: 0.22 })
    await identify(context)
    await context.report({ step: 'writing', fraction: 0.3 })
    const { accepted, unchanged } = await insertRows(context, scan)
    if (!context.options.dryRun && accepted > 0) await markTouched(context, scan)
    const counts = {
      rows: scan.rows + faults.length,
      accepted,
      unchanged,
      rejected: scan.rows - scan.good + faults.length,
      closed: 0,
    }
    const all = [...faults, ...(await readRowFaults(context, scan))]
    await context.report({ step: 'finishing', fraction: 0.98, counts, faults: all })
    return counts
  } finally {
    await dropWorkTables(olap, context.importId)
  }
}

/** From the file itself where ClickHouse sees it and can read it, else by way of a staging table, which knows each bad line. */
async function readFile(context: ImportContext): Promise<{ scan: Scan; faults: readonly RowFault[] }> {
  const direct = directRelation(context)
  if (direct) {
    try {
      return { scan: await scanRows(context, direct), faults: [] }
    } catch (thrown) {
      if (!(thrown instanceof OlapError)) throw thrown
      context.tenant.stores.log.info(
        { err: asError(thrown), importId: context.importId },
        'the file is not regular; it is read line by line',
      )
    }
  }
  const { relation, faults } = await stageFile(context)
  return { scan: await scanRows(context, relation), faults }
}

function directRelation({ tenant, file }: ImportContext): Relation | null {
  if (!tenant.stores.olap.embedded) return null
  if (file.format === 'csv') return csvRelation(file)
  return file.format === 'jsonl' ? jsonRelation({ file }) : null
}

/** Their numbers are computed again, from the day of the first event on. */
async function markTouched(context: ImportContext, scan: Scan): Promise<void> {
  const { tenant } = context
  const rows = await ask<{ id: string }>(
    context,
    `SELECT DISTINCT toString(account_id) AS id FROM ${workTables(context.importId).ids} ORDER BY id`,
  )
  const lateFrom = scan.first === null ? undefined : localDay(scan.first, tenant.workspace.timeZone)
  await inTenant(tenant, (tx) =>
    markDirty(
      tx,
      tenant,
      rows.map((row) => row.id),
      'import',
      lateFrom,
    ),
  )
}
