import type { Migration } from '../../../platform/migrations'
import { acrossWorkspaces, tenantTable } from '../../../platform/postgres'
import { pulseMigrations } from './pulse'

export const migrations: readonly Migration[] = [
  {
    id: '300-health',
    store: 'postgres',
    statements: [
      // in_force: the one whose scores accounts carry; the others stand ready.
      `create table scorecard (
        workspace_id uuid not null references workspace on delete cascade,
        key text not null,
        in_force boolean not null default false,
        created_at timestamptz not null,
        updated_at timestamptz not null,
        primary key (workspace_id, key))`,
      ...tenantTable('scorecard'),
      'create unique index scorecard_in_force on scorecard (workspace_id) where in_force',
      // A version that was published never changes, so that a score of any day can be computed by what was in force.
      `create table scorecard_version (
        workspace_id uuid not null,
        key text not null,
        version int not null,
        status text not null check (status in ('draft', 'published', 'retired')),
        definition jsonb not null,
        at timestamptz not null,
        by text not null,
        published_at timestamptz,
        primary key (workspace_id, key, version),
        foreign key (workspace_id, key) references scorecard on delete cascade,
        check ((status = 'draft') = (published_at is null)))`,
      ...tenantTable('scorecard_version'),
      `create unique index scorecard_version_one on scorecard_version (workspace_id, key, status) where status <> 'retired'`,
      // As of the last refresh that changed it. trend: the last 13 weekly closes, newest last; score28: the close 28 days ago.
      `create table account_health (
        workspace_id uuid not null,
        account_id uuid not null,
        scorecard text not null,
        version int not null,
        score float8,
        band text check (band in ('at_risk', 'watch', 'healthy')),
        coverage float8 not null,
        trend float8[] not null default '{}',
        score28 float8,
        version28 int,
        change28 float8 generated always as (score - score28) stored,
        computed_at timestamptz not null,
        primary key (workspace_id, account_id),
        foreign key (workspace_id, account_id) references account on delete cascade,
        check ((score is null) = (band is null)))`,
      ...tenantTable('account_health'),
    ],
  },
  {
    id: '301-health-log',
    store: 'clickhouse',
    statements: [
      // Daily closes. A later row of the same day is what late data made of it; band '' goes with score null.
      `CREATE TABLE IF NOT EXISTS score_log (
        workspace_id UUID,
        account_id UUID,
        scorecard LowCardinality(String),
        version UInt32,
        day Date,
        score Nullable(Float64),
        band LowCardinality(String),
        coverage Float64,
        recorded_at DateTime64(3, 'UTC'),
        cause LowCardinality(String)
      ) ENGINE = ReplacingMergeTree
      PARTITION BY toYear(day)
      ORDER BY (workspace_id, account_id, scorecard, day, recorded_at, version)
      SETTINGS fsync_after_insert = 1`,
    ],
  },
  {
    id: '302-many-scorecards',
    store: 'postgres',
    statements: [
      // Every published version is in force; those that stood ready beside the one in force do not begin to score by themselves.
      `update scorecard_version v set status = 'retired' from scorecard c
        where c.workspace_id = v.workspace_id and c.key = v.key and not c.in_force and v.status = 'published'`,
      'drop index scorecard_in_force',
      'alter table scorecard drop column in_force',
      'alter table scorecard_version add column backtest jsonb, add column retired_at timestamptz',
      `update scorecard_version v set retired_at = coalesce((
          select min(n.published_at) from scorecard_version n
          where n.workspace_id = v.workspace_id and n.key = v.key and n.version > v.version), now())
        where v.status = 'retired'`,
      // band: as shown; raw_band: the score's own; close_band: as the last close showed it.
      `alter table account_health add column raw_band text, add column close_band text, add column held text
        check (held in ('hysteresis', 'stale'))`,
      'update account_health set raw_band = band',
    ],
  },
  {
    id: '303-held-bands',
    store: 'clickhouse',
    statements: [
      // raw_band: of the score by itself; held: why the band differs from it, or rests on a silent source.
      `ALTER TABLE score_log ADD COLUMN IF NOT EXISTS raw_band LowCardinality(String) DEFAULT band,
        ADD COLUMN IF NOT EXISTS held LowCardinality(String) DEFAULT ''`,
    ],
  },
  {
    id: '304-score-before-caps',
    store: 'clickhouse',
    statements: [
      // base: before cap and rating.
      'ALTER TABLE score_log ADD COLUMN IF NOT EXISTS base Nullable(Float64) DEFAULT score',
    ],
  },
  ...pulseMigrations,
  {
    id: '307-versions-and-bands-of-before',
    store: 'postgres',
    statements: acrossWorkspaces(
      ['scorecard_version', 'account_health'],
      [
        // What 302 meant to tell of the rows that were there: row security hid them from it.
        `update scorecard_version v set retired_at = coalesce((
            select min(n.published_at) from scorecard_version n
            where n.workspace_id = v.workspace_id and n.key = v.key and n.version > v.version), now())
          where v.status = 'retired' and v.retired_at is null`,
        'update account_health set raw_band = band where raw_band is null and band is not null',
      ],
    ),
  },
]
