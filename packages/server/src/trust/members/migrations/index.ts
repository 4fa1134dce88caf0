import type { Migration } from '../../../platform/migrations'
import { tenantTable } from '../../../platform/postgres'

export const migrations: readonly Migration[] = [
  {
    id: '040-members-invite',
    store: 'postgres',
    statements: [
      `create table member_invite (
        workspace_id uuid not null,
        member_id uuid not null,
        hash text not null unique,
        expires_at timestamptz not null,
        used_at timestamptz,
        primary key (workspace_id, member_id),
        foreign key (workspace_id, member_id) references member on delete cascade)`,
      ...tenantTable('member_invite'),
      'create policy crossing on member_invite for select to current_user using (true)',
      `create function waymark_resolve_invite(token_hash text) returns table (workspace_id uuid, member_id uuid, expires_at timestamptz)
        language sql security definer stable set search_path = public, pg_temp as $$
          select i.workspace_id, i.member_id, i.expires_at from public.member_invite i
          join public.member m on m.workspace_id = i.workspace_id and m.id = i.member_id and m.removed_at is null
          where i.hash = token_hash and i.used_at is null
        $$`,
      'revoke all on function waymark_resolve_invite(text) from public',
      'grant execute on function waymark_resolve_invite(text) to waymark_app',
    ],
  },
]
