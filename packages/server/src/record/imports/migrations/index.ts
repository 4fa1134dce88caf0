import type { Migration } from '../../../platform/migrations'
import { tenantTable } from '../../../platform/postgres'

export const migrations: readonly Migration[] = [
  {
    id: '150-imports',
    store: 'postgres',
    statements: [
      // One file, from its arrival to its undo. `runner` holds it while `heartbeat_at` is fresh; whoever finds it stale takes over.
      `create table import (
        workspace_id uuid not null references workspace on delete cascade,
        id uuid not null,
        kind text not null,
        state text not null check (state in ('queued', 'running', 'done', 'failed', 'undoing', 'undone')),
        file jsonb not null,
        file_name text,
        bytes bigint not null,
        options jsonb not null,
        map text not null,
        actor jsonb not null,
        step text,
        progress double precision not null default 0,
        rows bigint not null default 0,
        accepted bigint not null default 0,
        unchanged bigint not null default 0,
        rejected bigint not null default 0,
        closed bigint not null default 0,
        error jsonb,
        undo jsonb,
        runner text,
        heartbeat_at timestamptz,
        attempts int not null default 0,
        created_at timestamptz not null,
        started_at timestamptz,
        finished_at timestamptz,
        primary key (workspace_id, id))`,
      "create index import_open on import (workspace_id) where state in ('queued', 'running', 'undoing')",
      ...tenantTable('import'),
      `create table import_error (
        workspace_id uuid not null,
        import_id uuid not null,
        line bigint not null,
        code text not null,
        message text not null,
        primary key (workspace_id, import_id, line, code),
        foreign key (workspace_id, import_id) references import on delete cascade)`,
      ...tenantTable('import_error'),
    ],
  },
]
