import type { Migration } from '../../platform/migrations'
import { tenantTable } from '../../platform/postgres'

export const migrations: readonly Migration[] = [
  {
    id: '030-audit',
    store: 'postgres',
    statements: [
      `create table audit (
        workspace_id uuid not null references workspace on delete cascade,
        id uuid not null,
        at timestamptz not null default now(),
        actor_kind text not null,
        actor_id text,
        actor_label text not null,
        action text not null,
        subject_kind text not null,
        subject_id text not null,
        before jsonb,
        after jsonb,
        primary key (workspace_id, id))`,
      'create index audit_subject on audit (workspace_id, subject_kind, subject_id, at desc)',
      'create index audit_at on audit (workspace_id, at desc)',
      ...tenantTable('audit', 'select, insert'),
      // An erasure takes what the rows tell, and leaves that they were; row security binds the function to its workspace.
      `create function waymark_forget_audit(kind text, ids text[]) returns void
        language sql security definer set search_path = public, pg_temp as $$
          update public.audit set before = null, after = null where subject_kind = kind and subject_id = any(ids)
        $$`,
      'revoke all on function waymark_forget_audit(text, text[]) from public',
      'grant execute on function waymark_forget_audit(text, text[]) to waymark_app',
    ],
  },
]
