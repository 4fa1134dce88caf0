import type { Migration } from '../../migrations'
import { tenantTable } from '../../postgres'

export const migrations: readonly Migration[] = [
  {
    id: '035-outbox',
    store: 'postgres',
    statements: [
      `create table outbox (
        workspace_id uuid not null references workspace on delete cascade,
        id bigint generated always as identity,
        topic text not null,
        about uuid,
        at timestamptz not null default now(),
        payload jsonb not null,
        primary key (workspace_id, id))`,
      'create index outbox_about on outbox (workspace_id, about)',
      ...tenantTable('outbox'),
      'create policy crossing on outbox for select to current_user using (true)',
      `create function waymark_outbox_workspaces() returns table (workspace_id uuid)
        language sql security definer stable set search_path = public, pg_temp as $$
          select w.workspace_id from public.workspace w
          where exists (select 1 from public.outbox o where o.workspace_id = w.workspace_id)
        $$`,
      'revoke all on function waymark_outbox_workspaces() from public',
      'grant execute on function waymark_outbox_workspaces() to waymark_app',
    ],
  },
]
