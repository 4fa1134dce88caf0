import { createHash } from 'node:crypto'
import { sql } from 'kysely'
import { problem } from '../../kernel/errors'
import type { Migration } from '../../platform/migrations'
import { tenantTable } from '../../platform/postgres'
import { inTenant, type Tenant } from '../tenancy'

/**
 * Runs a write once per Idempotency-Key: the same key with the same request answers what the first one answered, with another
 * request it is refused (`idempotency_mismatch`), and while the first one runs `idempotency_running`. A failed write frees its key.
 */
export async function onceByKey(
  tenant: Tenant,
  key: string,
  request: string,
  write: () => Promise<Response>,
): Promise<Response> {
  const hash = createHash('sha256').update(request).digest('hex')
  const claimed = await inTenant(tenant, (tx) =>
    sql`insert into idempotency (workspace_id, key, request_hash) values (${tenant.workspace.id}, ${key}, ${hash})
      on conflict do nothing`.execute(tx),
  )
  if (claimed.numAffectedRows === 0n) return replay(tenant, key, hash)
  let response: Response
  try {
    response = await write()
  } catch (thrown) {
    await forget(tenant, key)
    throw thrown
  }
  const body = await response.text()
  if (response.ok) {
    await inTenant(tenant, (tx) =>
      sql`update idempotency set status = ${response.status}, body = ${body} where key = ${key}`.execute(tx),
    )
  } else await forget(tenant, key)
  return new Response(response.status === 204 ? null : body, { status: response.status, headers: response.headers })
}

async function replay(tenant: Tenant, key: string, hash: string): Promise<Response> {
  const { rows } = await inTenant(tenant, (tx) =>
    sql<{ request_hash: string; status: number | null; body: string | null }>`
      select request_hash, status, body from idempotency where key = ${key}`.execute(tx),
  )
  const first = rows[0]
  if (!first || first.status === null) {
    throw problem('idempotency_running', 'The first request with this Idempotency-Key has not ended yet.', {
      status: 409,
    })
  }
  if (first.request_hash !== hash) {
    throw problem('idempotency_mismatch', 'This Idempotency-Key was used for another request.', { status: 422 })
  }
  return new Response(first.status === 204 ? null : first.body, {
    status: first.status,
    headers: { 'content-type': 'application/json', 'idempotency-replayed': 'true' },
  })
}

const forget = (tenant: Tenant, key: string) =>
  inTenant(tenant, (tx) => sql`delete from idempotency where key = ${key}`.execute(tx))

export const migrations: readonly Migration[] = [
  {
    id: '035-access-idempotency',
    store: 'postgres',
    statements: [
      `create table idempotency (
        workspace_id uuid not null references workspace on delete cascade,
        key text not null,
        request_hash text not null,
        status int,
        body text,
        created_at timestamptz not null default now(),
        primary key (workspace_id, key))`,
      ...tenantTable('idempotency'),
    ],
  },
]
