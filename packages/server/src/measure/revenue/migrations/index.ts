import type { Migration } from '../../../platform/migrations'
import { acrossWorkspaces, tenantTable } from '../../../platform/postgres'

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
      // \`pays_from\`, \`pays_to\`: between which it is active, after trial and cancellation; \`held_to\`: its end, be it active or paused.
      // \`valid_from\`: from when these terms hold; null: they replace the whole line. \`owed_from\`: since when a payment is due.
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
        valid_from date,
        held_to date,
        owed_from date,
        cancelled_on date,
        state text not null check (state in ('active', 'paused', 'none')),
        component text not null check (component in ('recurring', 'usage')),
        quantity numeric,
        primary key (workspace_id, id),
        foreign key (workspace_id, subscription_id) references subscription on delete cascade,
        foreign key (workspace_id, account_id) references account on delete cascade)`,
      'create index subscription_version_latest on subscription_version (workspace_id, subscription_id, known_at desc, seq desc)',
      'create index subscription_version_account on subscription_version (workspace_id, account_id)',
      'create index subscription_version_cancelled on subscription_version (workspace_id, cancelled_on) where cancelled_on is not null',
      "create index subscription_version_usage on subscription_version (workspace_id, account_id) where component = 'usage'",
      'create index subscription_version_import on subscription_version (workspace_id, import_id) where import_id is not null',
      ...tenantTable('subscription_version'),
      // Today's figures of each account that ever had a subscription; \`mrr\` is null where its currencies are mixed. \`paid_from\` is
      // the first day of all on which something was held, be it to come; \`currencies\` are all it ever had.
      `create table account_revenue (
        workspace_id uuid not null,
        account_id uuid not null,
        mrr numeric(19,4),
        currency text,
        first_paid_on date,
        renews_on date,
        churned_on date,
        paid_from date,
        currencies text[] not null default '{}',
        primary key (workspace_id, account_id),
        foreign key (workspace_id, account_id) references account on delete cascade)`,
      ...tenantTable('account_revenue'),
      // The ledger: derived from the versions known now, replaced whole an account. One row where something changed, a subscription,
      // day and currency; amounts are of a month, active and paused apart.
      `create table revenue_change (
        workspace_id uuid not null,
        account_id uuid not null,
        subscription_id uuid not null,
        day date not null,
        currency text not null,
        component text not null,
        before numeric(19,4) not null,
        after numeric(19,4) not null,
        paused_before numeric(19,4) not null,
        paused_after numeric(19,4) not null,
        plan_before text,
        plan text,
        quantity_before numeric,
        quantity numeric,
        what text not null,
        known_at timestamptz not null,
        foreign key (workspace_id, account_id) references account on delete cascade)`,
      'create index revenue_change_account on revenue_change (workspace_id, account_id, day)',
      'create index revenue_change_day on revenue_change (workspace_id, day)',
      ...tenantTable('revenue_change'),
      // What an account held before and after each month in which that changed; derived from the ledger, recurring alone.
      `create table revenue_account_month (
        workspace_id uuid not null,
        account_id uuid not null,
        month date not null,
        currency text not null,
        before numeric(19,4) not null,
        after numeric(19,4) not null,
        paused_before numeric(19,4) not null,
        paused_after numeric(19,4) not null,
        primary key (workspace_id, account_id, month, currency),
        foreign key (workspace_id, account_id) references account on delete cascade)`,
      'create index revenue_account_month_month on revenue_account_month (workspace_id, month)',
      ...tenantTable('revenue_account_month'),
      // How much of the workspace's currency one unit is worth from a day on, until the next; of a day the one told last.
      `create table revenue_rate (
        workspace_id uuid not null references workspace on delete cascade,
        currency text not null,
        day date not null,
        seq bigint generated always as identity,
        rate numeric(24,10) not null check (rate > 0),
        known_at timestamptz not null,
        import_id uuid,
        primary key (workspace_id, currency, day, seq))`,
      'create index revenue_rate_import on revenue_rate (workspace_id, import_id) where import_id is not null',
      ...tenantTable('revenue_rate'),
      `create table revenue_settings (
        workspace_id uuid primary key references workspace on delete cascade,
        settings jsonb not null default '{}',
        churn_reasons jsonb)`,
      ...tenantTable('revenue_settings'),
      // Counts what the ledger and the rates were derived again, so that sums kept in memory are known to be of now.
      `create table revenue_state (
        workspace_id uuid primary key references workspace on delete cascade,
        seq bigint not null)`,
      ...tenantTable('revenue_state'),
      // What was reported of a period when it was closed.
      `create table revenue_close (
        workspace_id uuid not null references workspace on delete cascade,
        period text not null,
        closed_at timestamptz not null,
        closed_by text not null,
        currency text not null,
        figures jsonb not null,
        primary key (workspace_id, period))`,
      ...tenantTable('revenue_close'),
      // Why an account lost revenue in a month; \`period\` is the month's first day.
      `create table revenue_loss_reason (
        workspace_id uuid not null,
        account_id uuid not null,
        period date not null,
        reason text not null,
        text text,
        evidence jsonb not null default '[]',
        set_by text not null,
        set_at timestamptz not null,
        primary key (workspace_id, account_id, period),
        foreign key (workspace_id, account_id) references account on delete cascade)`,
      ...tenantTable('revenue_loss_reason'),
      // Expansion expected; \`amount\` is of a month.
      `create table opportunity (
        workspace_id uuid not null,
        id uuid not null,
        external_id text not null,
        account_id uuid not null,
        name text not null,
        amount numeric(19,4) not null,
        currency text not null,
        stage text not null,
        probability numeric(5,4),
        owner_id uuid,
        expected_on date,
        closed_on date,
        outcome text check (outcome in ('won', 'lost')),
        source text,
        milestone text,
        created_at timestamptz not null,
        updated_at timestamptz not null,
        primary key (workspace_id, id),
        foreign key (workspace_id, account_id) references account on delete cascade)`,
      'create unique index opportunity_external on opportunity (workspace_id, external_id)',
      'create index opportunity_account on opportunity (workspace_id, account_id)',
      ...tenantTable('opportunity'),
    ],
  },
  {
    id: '211-revenue-months-by-class',
    store: 'postgres',
    statements: [
      'create index subscription_version_known on subscription_version (workspace_id, known_at)',
      // `mrr` is in the workspace's currency at today's rates, null where `missing_rates` names currencies.
      `alter table account_revenue drop column currency, add column missing_rates text[] not null default '{}'`,
      // `pending`: policies asked for by which the ledger is being derived; they come into force with it.
      'alter table revenue_settings add column pending jsonb',
      // Derived, and derived again at the next start.
      'drop table revenue_account_month',
      // What an account held before and after each month in which that changed, the least of any day since its first change, paused
      // included, and the first day of all on which it held something; derived from the ledger, recurring alone. Rows of one class move
      // alike, so that their sums tell what each of them moved.
      `create table revenue_account_month (
        workspace_id uuid not null,
        account_id uuid not null,
        month date not null,
        currency text not null,
        before numeric(19,4) not null,
        after numeric(19,4) not null,
        paused_before numeric(19,4) not null,
        paused_after numeric(19,4) not null,
        least numeric(19,4) not null,
        paid_from date not null,
        class smallint not null,
        primary key (workspace_id, account_id, month, currency),
        foreign key (workspace_id, account_id) references account on delete cascade)`,
      'create index revenue_account_month_month on revenue_account_month (workspace_id, month)',
      ...tenantTable('revenue_account_month'),
      // The same of each plan of an account; \`comes\` and \`goes\`: what passed over from other plans of it and to them.
      `create table revenue_plan_month (
        workspace_id uuid not null,
        account_id uuid not null,
        month date not null,
        currency text not null,
        plan text,
        before numeric(19,4) not null,
        after numeric(19,4) not null,
        paused_before numeric(19,4) not null,
        paused_after numeric(19,4) not null,
        comes numeric(19,4) not null,
        goes numeric(19,4) not null,
        paid_from date not null,
        class smallint not null,
        foreign key (workspace_id, account_id) references account on delete cascade)`,
      'create index revenue_plan_month_account on revenue_plan_month (workspace_id, account_id, month)',
      ...tenantTable('revenue_plan_month'),
    ],
  },
  {
    id: '212-months-in-units',
    store: 'postgres',
    statements: [
      // `told_once`: nothing else was told of the subscription before or since, and it has one amount; its ledger needs no look at others.
      'alter table subscription_version add column told_once boolean not null default false',
      ...acrossWorkspaces(
        ['subscription_version'],
        [
          `update subscription_version v set told_once = true where v.mrr = v.mrr_discounted and not exists (
            select 1 from subscription_version o
            where o.workspace_id = v.workspace_id and o.subscription_id = v.subscription_id and o.id <> v.id)`,
        ],
      ),
      // Derived, and derived again at the next start: amounts in whole ten thousandths, what is of fixed length first, the quarter's and the
      // year's class beside the month's. \`edges\`: the first (1) and last (2) month of a quarter in which anything changed, of a year (4, 8).
      'drop table revenue_account_month',
      `create table revenue_account_month (
        workspace_id uuid not null,
        account_id uuid not null,
        before bigint not null,
        after bigint not null,
        paused_before bigint not null,
        paused_after bigint not null,
        least bigint not null,
        month date not null,
        paid_from date not null,
        class smallint not null,
        class_quarter smallint not null,
        class_year smallint not null,
        edges smallint not null,
        currency text not null,
        primary key (workspace_id, account_id, month, currency),
        foreign key (workspace_id, account_id) references account on delete cascade)`,
      'create index revenue_account_month_month on revenue_account_month (workspace_id, month)',
      ...tenantTable('revenue_account_month'),
      'drop table revenue_plan_month',
      `create table revenue_plan_month (
        workspace_id uuid not null,
        account_id uuid not null,
        before bigint not null,
        after bigint not null,
        paused_before bigint not null,
        paused_after bigint not null,
        comes bigint not null,
        goes bigint not null,
        month date not null,
        paid_from date not null,
        class smallint not null,
        currency text not null,
        plan text,
        foreign key (workspace_id, account_id) references account on delete cascade)`,
      'create index revenue_plan_month_account on revenue_plan_month (workspace_id, account_id, month)',
      ...tenantTable('revenue_plan_month'),
    ],
  },
  {
    id: '213-terms-roll-on',
    store: 'postgres',
    statements: [
      // `begins_on`: the line's start, trial and all. `term_begun_on`: when the term told began, where others were before it. `rolls_from`:
      // from when terms as long as the one told follow each other by themselves.
      'alter table subscription_version add column begins_on date, add column term_begun_on date, add column rolls_from date',
      ...acrossWorkspaces(
        ['subscription_version'],
        [
          `update subscription_version v set begins_on = coalesce((v.terms ->> 'start')::date, v.pays_from),
            term_begun_on = case when t.told > v.pays_from and t.told < v.renews_on then t.told end,
            rolls_from = case when (v.terms ->> 'autoRenew')::boolean and coalesce(t.told, v.pays_from) < v.renews_on
              then coalesce(t.told, v.pays_from) end
          from (select workspace_id, id, (terms ->> 'termStart')::date as told from subscription_version) t
          where t.workspace_id = v.workspace_id and t.id = v.id`,
        ],
      ),
      'alter table subscription_version alter column begins_on set not null',
    ],
  },
  {
    id: '214-sums-of-periods',
    store: 'postgres',
    statements: [
      // What all accounts' kept months come to, in whole ten thousandths: by period, class, and the currencies that an account ever held.
      `create table revenue_period_sum (
        workspace_id uuid not null references workspace on delete cascade,
        unit text not null check (unit in ('month', 'quarter', 'year')),
        first_day date not null,
        held_in text not null,
        class smallint not null,
        before numeric not null,
        after numeric not null,
        paused_before numeric not null,
        paused_after numeric not null,
        accounts bigint not null,
        primary key (workspace_id, unit, first_day, held_in, class))`,
      ...tenantTable('revenue_period_sum'),
    ],
  },
]
