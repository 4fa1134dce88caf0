import type { Migration } from '../../../platform/migrations'
import { tenantTable } from '../../../platform/postgres'
import { silenceMigrations } from './silence'

export const migrations: readonly Migration[] = [
  {
    id: '130-ingest',
    store: 'postgres',
    statements: [
      // A messageId counts once: whoever inserts the claim first owns the item. `lasting` ones stay for good: their event's time
      // came from the moment of receipt, so the key of events alone would not know the same item again.
      `create table ingest_claim (
        workspace_id uuid not null,
        message_id uuid not null,
        claimed_at timestamptz not null,
        lasting boolean not null default false,
        primary key (workspace_id, message_id))`,
      // Claims lie in the order of their time: a few bytes a page find the old ones, and a new one costs nothing.
      'create index ingest_claim_age on ingest_claim using brin (claimed_at)',
      ...tenantTable('ingest_claim'),
      // Accepted and resolved, on the way to ClickHouse: one row a flush, one event a line, as JSONEachRow, so that a repeated
      // append is byte-identical; deflated, which costs less than carrying it to and fro.
      `create table ingest_inbox (
        workspace_id uuid not null,
        id bigint generated always as identity,
        received_at timestamptz not null default now(),
        items int not null,
        marks text,
        events bytea not null,
        primary key (workspace_id, id))`,
      'alter table ingest_inbox alter column events set storage external',
      ...tenantTable('ingest_inbox'),
      `create table ingest_held (
        workspace_id uuid not null,
        id uuid not null,
        person_id uuid not null,
        at timestamptz not null,
        event text not null,
        import_id uuid,
        held_at timestamptz not null,
        expires_at timestamptz not null,
        expired boolean not null default false,
        primary key (workspace_id, id))`,
      'create index ingest_held_person on ingest_held (workspace_id, person_id)',
      'create index ingest_held_import on ingest_held (workspace_id, import_id) where import_id is not null',
      ...tenantTable('ingest_held'),
      // Refused items as JSON text, in which NUL and broken surrogates stand as escapes.
      `create table ingest_reject (
        workspace_id uuid not null,
        id uuid not null,
        at timestamptz not null,
        code text not null,
        message text not null,
        source text not null,
        item text not null,
        state text not null default 'open' check (state in ('open', 'replayed', 'dismissed')),
        primary key (workspace_id, id))`,
      "create index ingest_reject_open on ingest_reject (workspace_id, at desc, id desc) where state = 'open'",
      ...tenantTable('ingest_reject'),
      // What each source sent: for the sources screen and the setup checklist. `ignored`: own people, who are no usage.
      `create table ingest_source (
        workspace_id uuid not null,
        source text not null,
        first_seen_at timestamptz not null,
        last_seen_at timestamptz not null,
        events bigint not null default 0,
        ignored bigint not null default 0,
        primary key (workspace_id, source))`,
      ...tenantTable('ingest_source'),
      // Events by minute of receipt, kept for a day: a source's rate.
      `create table ingest_rate (
        workspace_id uuid not null,
        source text not null,
        minute timestamptz not null,
        events bigint not null,
        primary key (workspace_id, source, minute))`,
      ...tenantTable('ingest_rate'),
      // Rises when an id of a person or an account comes to name another, or a link goes: what was remembered of them is void.
      // At the end of the transaction, so that nobody waits for it.
      `create table ingest_identity (
        workspace_id uuid primary key,
        version bigint not null default 0)`,
      ...tenantTable('ingest_identity'),
      `create function waymark_identity_changed() returns trigger language plpgsql as $$
        begin
          if current_setting('waymark.identity_told', true) is distinct from txid_current()::text then
            perform set_config('waymark.identity_told', txid_current()::text, true);
            update public.ingest_identity set version = version + 1 where workspace_id = old.workspace_id;
          end if;
          return null;
        end $$`,
      ...['person_identifier', 'account_identifier', 'person_account'].map(
        (table) => `create constraint trigger ${table}_identity after update or delete on ${table}
          deferrable initially deferred for each row execute function waymark_identity_changed()`,
      ),
      // Own people are found by the domain of their e-mail at every flush.
      "create index person_email_domain on person (workspace_id, lower(split_part(email, '@', 2))) where email is not null",
      `create function waymark_inbox_workspaces() returns table (workspace_id uuid)
        language sql security definer stable set search_path = public, pg_temp as $$
          select w.workspace_id from public.workspace w
          where exists (select 1 from public.ingest_inbox i where i.workspace_id = w.workspace_id)
        $$`,
      `create function waymark_held_workspaces() returns table (workspace_id uuid)
        language sql security definer stable set search_path = public, pg_temp as $$
          select w.workspace_id from public.workspace w
          where exists (select 1 from public.ingest_held h where h.workspace_id = w.workspace_id and not h.expired)
        $$`,
      'create policy crossing on ingest_inbox for select to current_user using (true)',
      'create policy crossing on ingest_held for select to current_user using (true)',
      ...['waymark_inbox_workspaces()', 'waymark_held_workspaces()'].flatMap((name) => [
        `revoke all on function ${name} from public`,
        `grant execute on function ${name} to waymark_app`,
      ]),
    ],
  },
  {
    id: '131-ingest-events',
    store: 'clickhouse',
    statements: [
      // Fine granules: one account's events lie in every month, and a page would read 8,192 rows of each for a few of them.
      `CREATE TABLE IF NOT EXISTS events (
        workspace_id UUID,
        account_id UUID,
        person_id UUID,
        event LowCardinality(String),
        ts DateTime64(3, 'UTC'),
        message_id UUID,
        known_at DateTime64(3, 'UTC'),
        import_id UUID,
        source LowCardinality(String),
        properties String CODEC(ZSTD(1)),
        numbers Map(LowCardinality(String), Float64)
      ) ENGINE = ReplacingMergeTree
      PARTITION BY toYYYYMM(ts)
      ORDER BY (workspace_id, account_id, ts, message_id)
      SETTINGS fsync_after_insert = 1, fsync_part_directory = 1, non_replicated_deduplication_window = 0, index_granularity = 1024`,
    ],
  },
  ...silenceMigrations,
]
