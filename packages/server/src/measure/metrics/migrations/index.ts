import type { Migration } from '../../../platform/migrations'
import { tenantTable } from '../../../platform/postgres'

export const migrations: readonly Migration[] = [
  {
    id: '200-metrics',
    store: 'postgres',
    statements: [
      // The definition in force. A deleted metric keeps its slot and its versions: what was logged stays readable.
      `create table metric (
        workspace_id uuid not null references workspace on delete cascade,
        key text not null,
        slot int not null,
        version int not null,
        definition jsonb not null,
        built_in boolean not null default false,
        deleted_at timestamptz,
        created_at timestamptz not null default now(),
        updated_at timestamptz not null default now(),
        primary key (workspace_id, key),
        unique (workspace_id, slot))`,
      ...tenantTable('metric'),
      `create table metric_version (
        workspace_id uuid not null,
        key text not null,
        version int not null,
        definition jsonb not null,
        reason text not null,
        at timestamptz not null,
        by text not null,
        primary key (workspace_id, key, version),
        foreign key (workspace_id, key) references metric on delete cascade)`,
      ...tenantTable('metric_version'),
      // The snapshot: values[slot] of every metric, as of the last refresh that changed one of them.
      `create table account_metrics (
        workspace_id uuid not null,
        account_id uuid not null,
        "values" float8[] not null,
        computed_at timestamptz not null,
        primary key (workspace_id, account_id),
        foreign key (workspace_id, account_id) references account on delete cascade)`,
      ...tenantTable('account_metrics'),
      // How fresh the snapshot is, and up to which day the log is closed.
      `create table metric_refresh (
        workspace_id uuid primary key references workspace on delete cascade,
        refreshed_at timestamptz,
        refreshed_all_at timestamptz,
        closed_day date)`,
      ...tenantTable('metric_refresh'),
      'create policy refresh_crossing on account_dirty for select to current_user using (true)',
      `create function waymark_dirty_workspaces() returns table (workspace_id uuid)
        language sql security definer stable set search_path = public, pg_temp as $$
          select w.workspace_id from public.workspace w
          where exists (select 1 from public.account_dirty d where d.workspace_id = w.workspace_id and d.seq > d.done_seq)
        $$`,
      'revoke all on function waymark_dirty_workspaces() from public',
      'grant execute on function waymark_dirty_workspaces() to waymark_app',
    ],
  },
  {
    id: '201-metrics-log',
    store: 'clickhouse',
    statements: [
      // Daily closes. A later row of the same day is what late data, or a recomputation, made of it; value null: it has none now.
      `CREATE TABLE IF NOT EXISTS metric_log (
        workspace_id UUID,
        account_id UUID,
        metric LowCardinality(String),
        version UInt32,
        day Date,
        recorded_at DateTime64(3, 'UTC'),
        value Nullable(Float64),
        cause LowCardinality(String)
      ) ENGINE = ReplacingMergeTree
      PARTITION BY toYear(day)
      ORDER BY (workspace_id, account_id, metric, day, recorded_at, version)
      SETTINGS fsync_after_insert = 1`,
      // The accounts that one computation of many days is about; a partition of its own each, dropped when it is done.
      `CREATE TABLE IF NOT EXISTS metric_frame (
        workspace_id UUID,
        run UUID,
        account_id UUID,
        since Date,
        made_at DateTime DEFAULT now()
      ) ENGINE = MergeTree
      PARTITION BY run
      ORDER BY (workspace_id, run, account_id)
      TTL made_at + INTERVAL 1 DAY`,
    ],
  },
]
