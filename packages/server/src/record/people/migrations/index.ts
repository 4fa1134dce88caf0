import type { Migration } from '../../../platform/migrations'
import { tenantTable } from '../../../platform/postgres'

export const migrations: readonly Migration[] = [
  {
    id: '110-people',
    store: 'postgres',
    statements: [
      `create table person (
        workspace_id uuid not null references workspace on delete cascade,
        id uuid not null,
        external_id text,
        email text,
        name text,
        created_at timestamptz,
        first_seen_at timestamptz,
        last_seen_at timestamptz,
        known_at timestamptz not null default now(),
        import_id uuid,
        merged_into uuid,
        merged_at timestamptz,
        updated_at timestamptz not null default now(),
        primary key (workspace_id, id))`,
      'create unique index person_external on person (workspace_id, external_id) where external_id is not null and merged_into is null',
      'create index person_email on person (workspace_id, lower(email)) where email is not null',
      'create index person_import on person (workspace_id, import_id) where import_id is not null',
      ...tenantTable('person'),
      // 'external' is the userId of tracking, 'anonymous' an anonymousId, others the systems of imports.
      `create table person_identifier (
        workspace_id uuid not null,
        source text not null,
        external_id text not null,
        person_id uuid not null,
        import_id uuid,
        primary key (workspace_id, source, external_id),
        foreign key (workspace_id, person_id) references person on delete cascade)`,
      'create index person_identifier_person on person_identifier (workspace_id, person_id)',
      ...tenantTable('person_identifier'),
      // A person at an account: in what role, from when, to when.
      `create table person_account (
        workspace_id uuid not null,
        person_id uuid not null,
        account_id uuid not null,
        role text not null default 'user',
        valid_from timestamptz not null,
        valid_to timestamptz,
        known_at timestamptz not null default now(),
        source text not null,
        import_id uuid,
        primary key (workspace_id, person_id, account_id, role, valid_from),
        foreign key (workspace_id, person_id) references person on delete cascade,
        foreign key (workspace_id, account_id) references account on delete cascade)`,
      'create index person_account_by_account on person_account (workspace_id, account_id)',
      ...tenantTable('person_account'),
      `create table person_alias (
        workspace_id uuid not null,
        id uuid not null,
        from_id uuid not null,
        to_id uuid not null,
        opened_at timestamptz not null,
        closed_at timestamptz,
        moved jsonb not null default '{}',
        primary key (workspace_id, id))`,
      'create unique index person_alias_open on person_alias (workspace_id, from_id) where closed_at is null',
      ...tenantTable('person_alias'),
    ],
  },
]
