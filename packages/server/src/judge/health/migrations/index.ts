import type { Migration } from '../../../platform/migrations'
import { tenantTable } from '../../../platform/postgres'

export const migrations: readonly Migration[] = [
  {
    id: '300-health',
    store: 'postgres',
    statements: [
      `create table scorecard (
        workspace_id uuid not null references workspace on delete cascade,
        key text not null,
        draft jsonb not null,
        version int,
        created_at timestamptz not null default now(),
        updated_at timestamptz not null default now(),
        primary key (workspace_id, key))`,
      ...tenantTable('scorecard'),
      // Published definitions; never changed, so that a score of any day can be recomputed by what was in force.
      `create table scorecard_version (
        workspace_id uuid not null,
        key text not null,
        version int not null,
        definition jsonb not null,
        published_at timestamptz not null,
        by text not null,
        primary key (workspace_id, key, version),
        foreign key (workspace_id, key) references scorecard on delete cascade)`,
      ...tenantTable('scorecard_version'),
      // The current verdict; \`score_before\` is the close of 28 days before.
      `create table account_health (
        workspace_id uuid not null,
        account_id uuid not null,
        scorecard text not null,
        version int not null,
        score float8,
        band text check (band in ('at_risk', 'watch', 'healthy')),
        coverage float8 not null,
        score_before float8,
        band_since timestamptz not null,
        computed_at timestamptz not null,
        primary key (workspace_id, account_id),
        foreign key (workspace_id, account_id) references account on delete cascade)`,
      'create index account_health_band on account_health (workspace_id, band)',
      ...tenantTable('account_health'),
    ],
  },
  {
    id: '301-health-log',
    store: 'clickhouse',
    statements: [
      // Daily closes of scores, as metric_log is of metrics. No band: no score.
      `CREATE TABLE IF NOT EXISTS score_log (
        workspace_id UUID,
        account_id UUID,
        scorecard LowCardinality(String),
        version UInt32,
        day Date,
        recorded_at DateTime64(3, 'UTC'),
        score Nullable(Float64),
        band LowCardinality(String),
        coverage Float64,
        cause LowCardinality(String)
      ) ENGINE = ReplacingMergeTree
      PARTITION BY toYear(day)
      ORDER BY (workspace_id, account_id, scorecard, day, recorded_at, version)
      SETTINGS fsync_after_insert = 1`,
    ],
  },
]
