import type { Migration } from '../../../platform/migrations'

export const migrations: readonly Migration[] = [
  {
    id: '140-activity-facts',
    store: 'clickhouse',
    statements: [
      // What happened that is not an event of the product: changes of fields, owners, links, verdicts. Appended, never changed.
      `CREATE TABLE IF NOT EXISTS facts (
        workspace_id UUID,
        account_id UUID,
        kind LowCardinality(String),
        subject String,
        valid_at DateTime64(3, 'UTC'),
        known_at DateTime64(3, 'UTC'),
        id UUID,
        import_id UUID,
        cause LowCardinality(String),
        payload String CODEC(ZSTD(1))
      ) ENGINE = ReplacingMergeTree
      PARTITION BY toYear(valid_at)
      ORDER BY (workspace_id, account_id, kind, valid_at, id)
      SETTINGS fsync_after_insert = 1, fsync_part_directory = 1`,
    ],
  },
]
