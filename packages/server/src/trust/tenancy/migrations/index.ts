import type { Migration } from '../../../platform/migrations'
import { tenantTable } from '../../../platform/postgres'

export const migrations: readonly Migration[] = [
  {
    id: '020-tenancy-workspace',
    store: 'postgres',
    statements: [
      'revoke all on schema public from public',
      'grant usage on schema public to waymark_app',
      `create table workspace (
        workspace_id uuid primary key,
        name text not null,
        time_zone text not null,
        currency text not null,
        settings jsonb not null default '{}',
        created_at timestamptz not null default now())`,
      ...tenantTable('workspace', 'select, update'),
      `create table member (
        workspace_id uuid not null references workspace on delete cascade,
        id uuid not null,
        user_id text,
        email text not null,
        name text not null,
        role text not null check (role in ('admin', 'leader', 'csm', 'viewer')),
        sees text not null default 'all' check (sees in ('all', 'book')),
        removed_at timestamptz,
        created_at timestamptz not null default now(),
        primary key (workspace_id, id))`,
      'create unique index member_email on member (workspace_id, lower(email)) where removed_at is null',
      'create index member_user on member (user_id) where removed_at is null',
      ...tenantTable('member'),
      `create table credential (
        workspace_id uuid not null references workspace on delete cascade,
        id uuid not null,
        kind text not null check (kind in ('api_key', 'write_key')),
        name text not null,
        hash text not null unique,
        hint text not null,
        shown text,
        scopes text[] not null,
        created_at timestamptz not null default now(),
        created_by text not null,
        last_used_at timestamptz,
        revoked_at timestamptz,
        primary key (workspace_id, id))`,
      ...tenantTable('credential'),
      // Row security is forced on the owner too; these let the crossings below read, and nothing else does as the owner.
      ...['workspace', 'member', 'credential'].map(
        (table) => `create policy crossing on ${table} for select to current_user using (true)`,
      ),
      // The crossings: what must be answered before the workspace is known.
      `create function waymark_resolve_key(key_hash text)
        returns table (workspace_id uuid, id uuid, kind text, name text, scopes text[])
        language sql security definer stable set search_path = public, pg_temp as $$
          select c.workspace_id, c.id, c.kind, c.name, c.scopes from public.credential c
          where c.hash = key_hash and c.revoked_at is null
        $$`,
      `create function waymark_memberships(of_user text)
        returns table (workspace_id uuid, id uuid, email text, name text, role text, sees text)
        language sql security definer stable set search_path = public, pg_temp as $$
          select m.workspace_id, m.id, m.email, m.name, m.role, m.sees from public.member m
          where m.user_id = of_user and m.removed_at is null order by m.created_at
        $$`,
      `create function waymark_workspaces() returns table (workspace_id uuid)
        language sql security definer stable set search_path = public, pg_temp as $$
          select w.workspace_id from public.workspace w order by w.created_at
        $$`,
      ...['waymark_resolve_key(text)', 'waymark_memberships(text)', 'waymark_workspaces()'].flatMap((name) => [
        `revoke all on function ${name} from public`,
        `grant execute on function ${name} to waymark_app`,
      ]),
    ],
  },
]
