import type { Migration } from '../../../platform/migrations'
import { tenantTable } from '../../../platform/postgres'

export const silenceMigrations: readonly Migration[] = [
  {
    id: '132-ingest-silence',
    store: 'postgres',
    statements: [
      // How long a source is usually quiet, by its history up to a delivery after which it was quiet; null: too little history to say.
      `create table source_rhythm (
        workspace_id uuid not null,
        kind text not null check (kind in ('key', 'import', 'series')),
        source text not null,
        last_at timestamptz not null,
        usual_gap_hours int,
        primary key (workspace_id, kind, source))`,
      ...tenantTable('source_rhythm'),
      // A source that was quiet longer than that, from \`silent_since\` until it delivered again or somebody said that it will not.
      // \`metrics\`: the keys of those that rest on it. Never deleted, since a past close is judged by the silences of its day.
      `create table source_silence (
        workspace_id uuid not null,
        id uuid not null,
        kind text not null,
        source text not null,
        last_at timestamptz not null,
        usual_gap_hours int not null,
        silent_since timestamptz not null,
        metrics text[] not null,
        told_at timestamptz not null,
        seen_at timestamptz,
        seen_by text,
        ended_at timestamptz,
        ended_by text,
        primary key (workspace_id, id))`,
      'create unique index source_silence_open on source_silence (workspace_id, kind, source) where ended_at is null',
      // Of one last delivery a silence is told once.
      'create unique index source_silence_once on source_silence (workspace_id, kind, source, last_at)',
      ...tenantTable('source_silence'),
    ],
  },
]
