import { z } from 'zod'
import { problem } from '../../kernel/errors'
import { enqueueJob } from '../../platform/jobs'
import { defineRoute, type Route } from '../../trust/access'
import { writeAudit } from '../../trust/audit'
import { inTenant, type Tenant } from '../../trust/tenancy'
import {
  createQuerySchema,
  idSchema,
  importSchema,
  KEPT_FAULTS,
  listQuerySchema,
  listSchema,
  previewQuerySchema,
  previewSchema,
} from './contract'
import { UNDO_JOB } from './jobs'
import { previewFile } from './preview'
import { receiveImport } from './receive'
import { type Kinds, kindOf } from './run-import'
import { listImports, presentImport, readFaults, readImport, requestUndo } from './store'

/** As many faults as an answer shows; the rest is in errors.csv. */
const SHOWN_FAULTS = 100

const received = z.object({ id: z.string() })

export const createImportRoutes = (kinds: Kinds): readonly Route[] => [
  defineRoute({
    method: 'post',
    path: '/api/v1/imports',
    permission: 'imports:write',
    tag: 'imports',
    summary: 'Import a file: CSV, JSON lines or Parquet, plain or gzipped, in the body',
    query: createQuerySchema,
    body: 'raw',
    answer: received,
    status: 202,
    handle: async (tenant, { query, request }) => {
      assertWhole(tenant)
      const id = await receiveImport(
        tenant,
        kinds,
        {
          kind: query.kind,
          map: query.map || undefined,
          fileName: query.file_name ?? null,
          options: {
            history: query.history,
            timeZone: query.time_zone ?? tenant.workspace.timeZone,
            mode: query.mode,
            dryRun: query.dry_run,
            force: query.force,
          },
        },
        request.body,
      )
      return { id }
    },
  }),
  defineRoute({
    method: 'post',
    path: '/api/v1/imports/preview',
    permission: 'imports:write',
    tag: 'imports',
    summary: 'What a file seems to be, from its first 64 kB: columns, samples, and which target each probably means',
    query: previewQuerySchema,
    body: 'raw',
    answer: previewSchema,
    handle: async (_tenant, { query, request }) =>
      previewFile(kindOf(kinds, query.kind), Buffer.from(await request.arrayBuffer()), query.size),
  }),
  defineRoute({
    method: 'get',
    path: '/api/v1/imports',
    permission: 'imports:read',
    tag: 'imports',
    summary: 'Imports, newest first',
    query: listQuerySchema,
    answer: listSchema,
    twin: true,
    handle: (tenant, { query }) =>
      inTenant(tenant, async (tx) => {
        const { items, next, total } = await listImports(tx, tenant, query)
        return { items: items.map((row) => presentImport(row, [])), next, total }
      }),
  }),
  defineRoute({
    method: 'get',
    path: '/api/v1/imports/{id}',
    permission: 'imports:read',
    tag: 'imports',
    summary: 'An import: how far it is, what it took in, what it refused and why',
    params: idSchema,
    answer: importSchema,
    handle: (tenant, { params }) =>
      inTenant(tenant, async (tx) =>
        presentImport(await readImport(tx, tenant, params.id), await readFaults(tx, tenant, params.id, SHOWN_FAULTS)),
      ),
  }),
  defineRoute({
    method: 'get',
    path: '/api/v1/imports/{id}/errors.csv',
    permission: 'imports:read',
    tag: 'imports',
    summary: 'The refused rows, by line, as CSV',
    params: idSchema,
    handle: async (tenant, { params }) => {
      const csv = await inTenant(tenant, async (tx) => {
        const row = await readImport(tx, tenant, params.id)
        return errorsCsv(await readFaults(tx, tenant, params.id, KEPT_FAULTS), row.rejected)
      })
      return new Response(csv, {
        headers: {
          'content-type': 'text/csv; charset=utf-8',
          'content-disposition': `attachment; filename="import-${params.id}-errors.csv"`,
        },
      })
    },
  }),
  defineRoute({
    method: 'delete',
    path: '/api/v1/imports/{id}',
    permission: 'imports:write',
    tag: 'imports',
    summary: 'Undo an import: earlier values return, except where edited since',
    params: idSchema,
    answer: importSchema,
    status: 202,
    handle: (tenant, { params }) => {
      assertWhole(tenant)
      return inTenant(tenant, async (tx) => {
        const row = await requestUndo(tx, tenant, params.id)
        await writeAudit(tx, tenant, { action: 'request_undo', subjectKind: 'import', subjectId: params.id })
        await enqueueJob(
          tx,
          UNDO_JOB,
          { workspaceId: tenant.workspace.id, importId: params.id },
          { key: `import:${params.id}` },
        )
        return presentImport(row, [])
      })
    },
  }),
]

/** A file may name any account: only who may see all of them may import. */
function assertWhole(tenant: Tenant): void {
  if (tenant.scope.kind !== 'all') {
    throw problem('forbidden', 'An import reaches every account; you see only your book.', { status: 403 })
  }
}

function errorsCsv(faults: readonly { line: number; code: string; message: string }[], rejected: number): string {
  const quote = (text: string): string => `"${text.replaceAll('"', '""')}"`
  const lines = ['line,code,message', ...faults.map((fault) => `${fault.line},${fault.code},${quote(fault.message)}`)]
  if (rejected > faults.length) {
    lines.push(
      `,more,${quote(`${rejected - faults.length} more rows were refused; the first ${KEPT_FAULTS} are kept.`)}`,
    )
  }
  return `${lines.join('\n')}\n`
}
