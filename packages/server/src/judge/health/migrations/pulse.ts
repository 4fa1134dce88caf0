import type { Migration } from '../../../platform/migrations'
import { tenantTable } from '../../../platform/postgres'

export const pulseMigrations: readonly Migration[] = [
  {
    id: '305-health-pulse',
    store: 'postgres',
    statements: [
      // Every rating that a member or a key ever gave; one that is replaced, over or withdrawn stays, so that any past day is known. It holds
      // up to and with `expires_at`. `by_label` stays when the member goes. Merges are followed at read.
      `create table pulse (
        workspace_id uuid not null,
        id uuid not null,
        seq bigint generated always as identity,
        account_id uuid not null,
        rating float8 not null check (rating >= 0 and rating <= 100),
        reason text not null,
        counts_as text not null check (counts_as in ('measure', 'override')),
        set_at timestamptz not null,
        expires_at timestamptz not null check (expires_at > set_at),
        by_member uuid,
        by_label text not null,
        withdrawn_at timestamptz,
        withdrawn_by text,
        primary key (workspace_id, id),
        foreign key (workspace_id, account_id) references account on delete cascade)`,
      'create index pulse_account on pulse (workspace_id, account_id, set_at)',
      ...tenantTable('pulse'),
    ],
  },
]
