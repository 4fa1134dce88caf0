import type { Migration } from '../../../platform/migrations'
import { tenantTable } from '../../../platform/postgres'

export const migrations: readonly Migration[] = [
  {
    id: '120-fields',
    store: 'postgres',
    statements: [
      `create table field (
        workspace_id uuid not null references workspace on delete cascade,
        entity text not null check (entity in ('account', 'person')),
        key text not null,
        label text not null,
        type text not null check (type in ('text', 'number', 'money', 'boolean', 'date', 'option', 'member')),
        options jsonb not null default '[]',
        sources text[] not null default '{}',
        built_in boolean not null default false,
        import_id uuid,
        created_at timestamptz not null default now(),
        primary key (workspace_id, entity, key))`,
      ...tenantTable('field'),
      // The value each source last said, and the history of what it said; the winner is materialised in field_current.
      `create table field_value (
        workspace_id uuid not null,
        id uuid not null,
        seq bigint generated always as identity,
        entity text not null,
        entity_id uuid not null,
        key text not null,
        source text not null,
        value jsonb,
        valid_at timestamptz not null,
        known_at timestamptz not null default now(),
        closed_at timestamptz,
        pinned boolean not null default false,
        set_by text not null,
        import_id uuid,
        primary key (workspace_id, id))`,
      'create unique index field_value_open on field_value (workspace_id, entity, entity_id, key, source) where closed_at is null',
      'create index field_value_history on field_value (workspace_id, entity_id, key, known_at)',
      'create index field_value_import on field_value (workspace_id, import_id) where import_id is not null',
      ...tenantTable('field_value'),
      // One row an entity: the winning values, as typed JSON, for lists and rules.
      `create table field_current (
        workspace_id uuid not null,
        entity text not null,
        entity_id uuid not null,
        "values" jsonb not null default '{}',
        primary key (workspace_id, entity, entity_id))`,
      ...tenantTable('field_current'),
    ],
  },
]
