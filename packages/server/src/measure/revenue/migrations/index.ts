import type { Migration } from '../../../platform/migrations'
import { tenantTable } from '../../../platform/postgres'

export const migrations: readonly Migration[] = [
  {
    id: '210-revenue',
    store: 'postgres',
    statements: [
      // What is said of a subscription lies in its versions; of them the last known counts.
      `create table subscription (
        workspace_id uuid not null references workspace on delete cascade,
        id uuid not null,
        external_id text not null,
        source text not null,
        import_id uuid,
        created_at timestamptz not null,
        primary key (workspace_id, id))`,
      'create unique index subscription_external on subscription (workspace_id, external_id)',
      ...tenantTable('subscription'),
      // Days are the workspace's; ends are exclusive. \`mrr\` and \`mrr_discounted\` are of a month, in \`currency\`, four decimals.
      // \`pays_from\`, \`pays_to\`: between which it counts, after trial and cancellation.
      `create table subscription_version (
        workspace_id uuid not null,
        id uuid not null,
        seq bigint generated always as identity,
        subscription_id uuid not null,
        account_id uuid not null,
        known_at timestamptz not null,
        import_id uuid,
        set_by text not null,
        terms jsonb not null,
        plan text,
        currency text not null,
        mrr numeric(19,4) not null,
        mrr_discounted numeric(19,4) not null,
        discount_from date,
        discount_to date,
        pays_from date not null,
        pays_to date,
        renews_on date,
        primary key (workspace_id, id),
        foreign key (workspace_id, subscription_id) references subscription on delete cascade,
        foreign key (workspace_id, account_id) references account on delete cascade)`,
      'create index subscription_version_latest on subscription_version (workspace_id, subscription_id, known_at desc, seq desc)',
      'create index subscription_version_account on subscription_version (workspace_id, account_id)',
      'create index subscription_version_import on subscription_version (workspace_id, import_id) where import_id is not null',
      ...tenantTable('subscription_version'),
      // Today's figures of each account that ever had a subscription; \`mrr\` is null where its currencies are mixed.
      `create table account_revenue (
        workspace_id uuid not null,
        account_id uuid not null,
        mrr numeric(19,4),
        currency text,
        first_paid_on date,
        renews_on date,
        churned_on date,
        primary key (workspace_id, account_id),
        foreign key (workspace_id, account_id) references account on delete cascade)`,
      ...tenantTable('account_revenue'),
    ],
  },
]
