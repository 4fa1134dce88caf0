// Made by npm run openapi from the server's routes.
export interface paths {
    "/api/v1/setup": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Whether the first admin is still to be made */
        get: operations["getSetup"];
        put?: never;
        /** Makes the first workspace and its admin, once */
        post: operations["postSetup"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/me": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Who is signed in, where, with what rights */
        get: operations["getMe"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/setup/checklist": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** What is left until Waymark is useful; each step done only on data really seen */
        get: operations["getSetupChecklist"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/members": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** The members of the workspace */
        get: operations["getMembers"];
        put?: never;
        /** Adds a member; the invitation is shown this once */
        post: operations["postMembers"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/members/{id}/invite": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** A new invitation for a member; the one before stops working */
        post: operations["postMembersIdInvite"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/members/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post?: never;
        /** Removes a member; book_to says who gets the accounts: an e-mail, or none */
        delete: operations["deleteMembersId"];
        options?: never;
        head?: never;
        /** Changes the role, scope or name of a member (by id or e-mail) */
        patch: operations["patchMembersId"];
        trace?: never;
    };
    "/api/v1/join": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Takes up an invitation with a password of one’s own */
        post: operations["postJoin"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/api-keys": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** The workspace's API keys, newest first */
        get: operations["getApiKeys"];
        put?: never;
        /** Makes an API key; its text is answered this once */
        post: operations["postApiKeys"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/api-keys/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post?: never;
        /** Revokes a key for good */
        delete: operations["deleteApiKeysId"];
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/write-keys": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** The workspace's write keys, newest first */
        get: operations["getWriteKeys"];
        put?: never;
        /** Makes a write key, with which a source sends events */
        post: operations["postWriteKeys"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/write-keys/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post?: never;
        /** Revokes a key for good */
        delete: operations["deleteWriteKeysId"];
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/audit": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Every write: before, after, by whom; newest first */
        get: operations["getAudit"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/audit/query": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Every write: before, after, by whom; newest first (arguments as JSON) */
        post: operations["getAuditQuery"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/identify": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Send one identify call */
        post: operations["postV1Identify"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/group": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Send one group call */
        post: operations["postV1Group"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/track": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Send one track call */
        post: operations["postV1Track"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/page": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Send one page call */
        post: operations["postV1Page"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/screen": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Send one screen call */
        post: operations["postV1Screen"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/alias": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Send one alias call */
        post: operations["postV1Alias"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/batch": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Send several calls at once */
        post: operations["postV1Batch"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/ingest/rejects": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** What tracking refused, and why */
        get: operations["getIngestRejects"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/ingest/rejects/query": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** What tracking refused, and why (arguments as JSON) */
        post: operations["getIngestRejectsQuery"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/ingest/rejects/replay": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Send rejects again, as they are or mended */
        post: operations["postIngestRejectsReplay"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/ingest/rejects/dismiss": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Give rejects up */
        post: operations["postIngestRejectsDismiss"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/sources": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Who sends events, and what waits or was refused */
        get: operations["getSources"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/ingest/held": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Events that wait for their user to have an account */
        get: operations["getIngestHeld"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/ingest/held/query": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Events that wait for their user to have an account (arguments as JSON) */
        post: operations["getIngestHeldQuery"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/live/events": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Events as they arrive, as Server-Sent Events */
        get: operations["getLiveEvents"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/accounts/{id}/events": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** An account's events, the latest first */
        get: operations["getAccountsIdEvents"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/accounts/{id}/events/query": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** An account's events, the latest first (arguments as JSON) */
        post: operations["getAccountsIdEventsQuery"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/accounts/{id}/events/count": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** How many events an account has */
        get: operations["getAccountsIdEventsCount"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/people/{id}/events/count": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** How many events a person has */
        get: operations["getPeopleIdEventsCount"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/imports": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Imports, newest first */
        get: operations["getImports"];
        put?: never;
        /** Import a file: CSV, JSON lines or Parquet, plain or gzipped, in the body */
        post: operations["postImports"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/imports/preview": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** What a file seems to be, from its first 64 kB: columns, samples, and which target each probably means */
        post: operations["postImportsPreview"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/imports/query": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Imports, newest first (arguments as JSON) */
        post: operations["getImportsQuery"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/imports/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** An import: how far it is, what it took in, what it refused and why */
        get: operations["getImportsId"];
        put?: never;
        post?: never;
        /** Undo an import: earlier values return, except where edited since */
        delete: operations["deleteImportsId"];
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/imports/{id}/errors.csv": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** The refused rows, by line, as CSV */
        get: operations["getImportsIdErrorsCsv"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/fields/{entity}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** The custom fields of accounts or of people */
        get: operations["getFieldsEntity"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/fields/{entity}/{key}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** A custom field: its type, options and order of sources */
        get: operations["getFieldsEntityKey"];
        /** Makes or changes a custom field; values that do not fit a new type refuse it */
        put: operations["putFieldsEntityKey"];
        post?: never;
        /** Removes a custom field with its values; refused while something rests on it */
        delete: operations["deleteFieldsEntityKey"];
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/fields/{entity}/{key}/usage": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** What a custom field holds, who says it, and what rests on it */
        get: operations["getFieldsEntityKeyUsage"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/people/bulk": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Makes and changes up to 5,000 people; bad ones are reported and left out */
        post: operations["postPeopleBulk"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/people/merge": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Makes two people one; can be undone */
        post: operations["postPeopleMerge"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/people/merge/{id}/undo": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Takes a merge back */
        post: operations["postPeopleMergeIdUndo"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/person-merges": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** The merges of people in force, newest first; all, or those into people of one account */
        get: operations["getPersonMerges"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/people": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** People, by name; of one account, or found by a part of name, e-mail or id */
        get: operations["getPeople"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/people/query": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** People, by name; of one account, or found by a part of name, e-mail or id (arguments as JSON) */
        post: operations["getPeopleQuery"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/accounts/{id}/people": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** The people of an account, now or as of a past day */
        get: operations["getAccountsIdPeople"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/accounts/{id}/people/query": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** The people of an account, now or as of a past day (arguments as JSON) */
        post: operations["getAccountsIdPeopleQuery"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/people/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** One person, now or as of a past day */
        get: operations["getPeopleId"];
        /** Makes or replaces what this source says of a person */
        put: operations["putPeopleId"];
        post?: never;
        /** Removes a person everywhere, their events too */
        delete: operations["deletePeopleId"];
        options?: never;
        head?: never;
        /** Changes a person; what is left out stays */
        patch: operations["patchPeopleId"];
        trace?: never;
    };
    "/api/v1/people/{id}/fields": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** The fields of a person: value, source, what lost, history */
        get: operations["getPeopleIdFields"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/metrics": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** All metrics of the workspace */
        get: operations["getMetrics"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/metrics/query": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** All metrics of the workspace (arguments as JSON) */
        post: operations["getMetricsQuery"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/metrics/{key}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** One metric: its definition, its versions, and what rests on it */
        get: operations["getMetricsKey"];
        /** Defines a metric; a definition that changes its numbers is a new version */
        put: operations["putMetricsKey"];
        post?: never;
        /** Takes a metric out of use; what was logged stays */
        delete: operations["deleteMetricsKey"];
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/metrics/{key}/values": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** The metric of every account as of a day, or now */
        get: operations["getMetricsKeyValues"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/metrics/{key}/values/query": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** The metric of every account as of a day, or now (arguments as JSON) */
        post: operations["getMetricsKeyValuesQuery"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/metrics/{key}/explain": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** One number: its definition, the SQL over raw rows that gives it, and those rows */
        get: operations["getMetricsKeyExplain"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/metrics/preview": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** What a definition would give, without saving it */
        post: operations["postMetricsPreview"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/accounts/{id}/metrics": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** All metrics of one account, with what they were 28 days before and twelve months of weekly closes */
        get: operations["getAccountsIdMetrics"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/series": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Numbers measured elsewhere, for metrics of the kind `series` */
        post: operations["postSeries"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/subscriptions/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** A subscription by its externalId */
        get: operations["getSubscriptionsId"];
        /** Say what a subscription is; what it was before stays in its history */
        put: operations["putSubscriptionsId"];
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/subscriptions/bulk": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Up to 5000 subscriptions at once; bad ones are reported by position, the others go in */
        post: operations["postSubscriptionsBulk"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/accounts/{id}/subscriptions": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** An account's subscriptions, latest first, as of a day and as known at a time */
        get: operations["getAccountsIdSubscriptions"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/revenue/movements": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** What moved MRR, net an account and period, with the ratios that follow; every bridge is checked */
        get: operations["getRevenueMovements"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/revenue/movements/query": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** What moved MRR, net an account and period, with the ratios that follow; every bridge is checked (arguments as JSON) */
        post: operations["getRevenueMovementsQuery"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/revenue/movements/accounts": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** The accounts behind the movements of a period, the largest first */
        get: operations["getRevenueMovementsAccounts"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/revenue/movements/accounts/query": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** The accounts behind the movements of a period, the largest first (arguments as JSON) */
        post: operations["getRevenueMovementsAccountsQuery"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/revenue/ledger": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Single changes of subscriptions, latest first: before, after, when, and when it was known */
        get: operations["getRevenueLedger"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/revenue/ledger/query": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Single changes of subscriptions, latest first: before, after, when, and when it was known (arguments as JSON) */
        post: operations["getRevenueLedgerQuery"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/revenue/retention": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** What is kept of the accounts that held something at the end of a day: GRR and NRR, logos, what customers are worth */
        get: operations["getRevenueRetention"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/revenue/retention/query": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** What is kept of the accounts that held something at the end of a day: GRR and NRR, logos, what customers are worth (arguments as JSON) */
        post: operations["getRevenueRetentionQuery"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/revenue/cohorts": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Of the accounts that began in one month or quarter, what is left in each later one; null where not yet observed */
        get: operations["getRevenueCohorts"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/revenue/cohorts/query": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Of the accounts that began in one month or quarter, what is left in each later one; null where not yet observed (arguments as JSON) */
        post: operations["getRevenueCohortsQuery"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/revenue/offset": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** What was lost, what must be replaced before the first unit of growth, and what growth costs after that */
        get: operations["getRevenueOffset"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/revenue/settings": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** How revenue is counted */
        get: operations["getRevenueSettings"];
        /** Say how revenue is counted; what was left out is as by default, and the whole ledger follows */
        put: operations["putRevenueSettings"];
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/revenue/rates": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** What one unit of a currency is worth in the workspace's, from a day on */
        get: operations["getRevenueRates"];
        /** Add rates or correct them; all or, where one is wrong, none */
        put: operations["putRevenueRates"];
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/revenue/close": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** The closed periods with what was reported of them, latest first */
        get: operations["getRevenueClose"];
        put?: never;
        /** Freeze what is reported of a period that has ended; later corrections appear as restatements */
        post: operations["postRevenueClose"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/revenue/close/{period}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post?: never;
        /** Open a closed period again */
        delete: operations["deleteRevenueClosePeriod"];
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/scorecards": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** All scorecards, the one in force first */
        get: operations["getScorecards"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/scorecards/{key}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** A scorecard: its draft where it has one, and what is published */
        get: operations["getScorecardsKey"];
        /** Saves a draft; it counts once it is published */
        put: operations["putScorecardsKey"];
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/scorecards/{key}/publish": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Publishes the draft as a new version, in force for all accounts; scores of the past keep theirs */
        post: operations["postScorecardsKeyPublish"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/scorecards/{key}/scores": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** The score of every account as of a day, or now, by any version */
        get: operations["getScorecardsKeyScores"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/scorecards/{key}/scores/query": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** The score of every account as of a day, or now, by any version (arguments as JSON) */
        post: operations["getScorecardsKeyScoresQuery"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/accounts/{id}/health": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Why an account has its score: points that add up, and what changed since another day */
        get: operations["getAccountsIdHealth"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/accounts/{id}/health/explain": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** The SQL from raw rows to the score and all its points, and what it answers */
        get: operations["getAccountsIdHealthExplain"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/health/overview": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** The health of all accounts: bands, distribution, biggest movers, by owner */
        get: operations["getHealthOverview"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/renewals": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Every end of a term, with what is at stake, what its owner expects and what the data suggests; by date */
        get: operations["getRenewals"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/renewals/query": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Every end of a term, with what is at stake, what its owner expects and what the data suggests; by date (arguments as JSON) */
        post: operations["getRenewalsQuery"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/renewals/forecast": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** What is expected of a period, by category and owner; of a past day against what happened since */
        get: operations["getRenewalsForecast"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/renewals/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** A renewal with everything that was said of it and what became of it */
        get: operations["getRenewalsId"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        /** Say what you expect of a renewal, or what became of it; what was said before stays in its history */
        patch: operations["patchRenewalsId"];
        trace?: never;
    };
    "/api/v1/accounts/{id}/page": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Everything that the page of an account shows, now or as of a past day */
        get: operations["getAccountsIdPage"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/accounts/{id}/mrr/explain": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** The SQL from what was said of subscriptions to the MRR, and the subscriptions behind it */
        get: operations["getAccountsIdMrrExplain"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/accounts/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** One account, now or as of a past day, as known then */
        get: operations["getAccountsId"];
        /** Makes or replaces what this source says of an account */
        put: operations["putAccountsId"];
        post?: never;
        /** Removes an account everywhere, its events too */
        delete: operations["deleteAccountsId"];
        options?: never;
        head?: never;
        /** Changes an account; what is left out stays */
        patch: operations["patchAccountsId"];
        trace?: never;
    };
    "/api/v1/accounts/bulk": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Makes and changes up to 5,000 accounts; bad ones are reported and left out */
        post: operations["postAccountsBulk"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/accounts/actions": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Does one thing to a selection; a dry run answers what would change */
        post: operations["postAccountsActions"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/accounts/merge": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Makes two accounts one; can be undone */
        post: operations["postAccountsMerge"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/accounts/merge/{id}/undo": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Takes a merge back */
        post: operations["postAccountsMergeIdUndo"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/account-merges": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** The merges in force, newest first; all, or those into one account */
        get: operations["getAccountMerges"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/fields": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Everything that a rule, a list or a filter can name, with its operators */
        get: operations["getFields"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/accounts": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Accounts: filtered by a rule, sorted by any field, with the total and, when asked, the totals of columns */
        get: operations["getAccounts"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/accounts/query": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Accounts: filtered by a rule, sorted by any field, with the total and, when asked, the totals of columns (arguments as JSON) */
        post: operations["getAccountsQuery"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/accounts.csv": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** The whole list as CSV: the same filter, order and columns */
        get: operations["getAccountsCsv"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/accounts.csv/query": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** The whole list as CSV: the same filter, order and columns (arguments as JSON) */
        post: operations["getAccountsCsvQuery"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/accounts/{id}/fields": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** The fields of an account: value, source, what lost, history */
        get: operations["getAccountsIdFields"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/accounts/{id}/timeline": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** What happened at an account, newest first */
        get: operations["getAccountsIdTimeline"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/accounts/{id}/timeline/query": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** What happened at an account, newest first (arguments as JSON) */
        post: operations["getAccountsIdTimelineQuery"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/views": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** My saved views and the shared ones */
        get: operations["getViews"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/views/{key}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        /** Saves a view: filter, sort and columns under a name */
        put: operations["putViewsKey"];
        post?: never;
        /** Removes a saved view */
        delete: operations["deleteViewsKey"];
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
}
export type webhooks = Record<string, never>;
export interface components {
    schemas: {
        Problem: {
            type?: string;
            title: string;
            status: number;
            code: string;
            field?: string;
            detail?: Record<string, never>;
        };
        Metric: {
            name: string;
            /** @default  */
            description: string;
            /** @default null */
            unit: string | null;
            /**
             * @default neutral
             * @enum {string}
             */
            better: "higher" | "lower" | "neutral";
            /**
             * @default none
             * @enum {string}
             */
            rollup: "none" | "sum" | "distinct" | "max" | "min" | "revenue_weighted";
            /** @description One of the kinds of the catalogue, named by `kind`. */
            compute: {
                kind: string;
            } & {
                [key: string]: unknown;
            };
            key: string;
            version: number;
            builtIn: boolean;
            slot: number;
        };
        MetricDefinition: {
            name: string;
            /** @default  */
            description: string;
            /** @default null */
            unit: string | null;
            /**
             * @default neutral
             * @enum {string}
             */
            better: "higher" | "lower" | "neutral";
            /**
             * @default none
             * @enum {string}
             */
            rollup: "none" | "sum" | "distinct" | "max" | "min" | "revenue_weighted";
            /** @description One of the kinds of the catalogue, named by `kind`. */
            compute: {
                kind: string;
            } & {
                [key: string]: unknown;
            };
        };
        RevenueMovements: {
            period: string;
            /** @description Of a breakdown: its owner, plan or value; null where there is none. */
            group?: string | null;
            /** @description In the currency of the answer, four decimals. */
            start: string;
            /** @description In the currency of the answer, four decimals. */
            new: string;
            /** @description In the currency of the answer, four decimals. */
            expansion: string;
            /** @description In the currency of the answer, four decimals. */
            reactivation: string;
            /** @description In the currency of the answer, four decimals. */
            resume: string;
            /** @description In the currency of the answer, four decimals. */
            transferIn: string;
            /** @description In the currency of the answer, four decimals. */
            contraction: string;
            /** @description In the currency of the answer, four decimals. */
            churn: string;
            /** @description In the currency of the answer, four decimals. */
            pause: string;
            /** @description In the currency of the answer, four decimals. */
            transferOut: string;
            /** @description In the currency of the answer, four decimals. */
            fx: string;
            /** @description In the currency of the answer, four decimals. */
            end: string;
            /** @description In the currency of the answer, four decimals. */
            pausedStart: string;
            /** @description In the currency of the answer, four decimals. */
            pausedEnd: string;
            accounts: {
                start: number;
                new: number;
                churned: number;
                reactivated: number;
                transferredIn: number;
                transferredOut: number;
                end: number;
            };
            grr: number | null;
            nrr: number | null;
            nrrWithReactivation: number | null;
            logoChurn: number | null;
            quickRatio: number | null;
            arpa: string | null;
        };
        RevenueRetention: {
            from: string;
            to: string;
            currency: string;
            /** @description That held something at the end of `from`. */
            accounts: number;
            /** @description In the currency of the answer, four decimals. */
            startMrr: string;
            /** @description What those hold at the end of `to`, in the rates of `from`. */
            endMrr: string;
            /** @description By end points: sum of the lesser of start and end / start. */
            grr: number | null;
            /** @description Along the path: sum of the least of any day / start. */
            grrPath: number | null;
            /** @description End / start of the same accounts. */
            nrr: number | null;
            /** @description Only of accounts that never fell to nothing. */
            nrrPath: number | null;
            /** @description With accounts that had left before `from` and are back. */
            nrrWithReactivation: number | null;
            /** @description The share of accounts kept. */
            logo: number | null;
            logoPath: number | null;
            logoChurn: number | null;
            churned: number;
            reactivated: number;
            churnPerMonth: number | null;
            churnPerYear: number | null;
            /** @description Of all accounts at the end of `to`. */
            arpa: string | null;
            /** @description ARPA x margin / monthly churn of accounts, an estimate. */
            lifetimeValue: string | null;
            cacPaybackMonths: number | null;
        };
        RevenueSettings: {
            /** @default 30 */
            pastDueDays: number;
            /**
             * @default in_effect
             * @enum {string}
             */
            discounts: "in_effect" | "ignored";
            /** @default 3 */
            usageMonths: number;
            /** @default null */
            margin: number | null;
            /** @default null */
            cac: string | null;
        };
        ScorecardAnswer: {
            name: string;
            /**
             * @default {
             *       "atRisk": 40,
             *       "healthy": 70
             *     }
             */
            bands: {
                atRisk: number;
                healthy: number;
            };
            groups: {
                key: string;
                name: string;
                weight: number;
                measures: {
                    metric: string;
                    weight: number;
                    curve: [
                        number,
                        number
                    ][];
                    /**
                     * @default skip
                     * @enum {string}
                     */
                    missing: "skip" | "zero" | "neutral";
                }[];
            }[];
            /** @default 0.5 */
            coverageFloor: number;
            /** @default [] */
            caps: unknown[];
            /**
             * @default 0
             * @constant
             */
            hysteresisDays: 0;
            /** @default null */
            appliesTo: null;
            /** @default 1 */
            priority: number;
            key: string;
            /** @description Whether accounts carry its scores. */
            inForce: boolean;
            version: number;
            /** @enum {string} */
            status: "draft" | "published" | "retired";
            published: {
                name: string;
                /**
                 * @default {
                 *       "atRisk": 40,
                 *       "healthy": 70
                 *     }
                 */
                bands: {
                    atRisk: number;
                    healthy: number;
                };
                groups: {
                    key: string;
                    name: string;
                    weight: number;
                    measures: {
                        metric: string;
                        weight: number;
                        curve: [
                            number,
                            number
                        ][];
                        /**
                         * @default skip
                         * @enum {string}
                         */
                        missing: "skip" | "zero" | "neutral";
                    }[];
                }[];
                /** @default 0.5 */
                coverageFloor: number;
                /** @default [] */
                caps: unknown[];
                /**
                 * @default 0
                 * @constant
                 */
                hysteresisDays: 0;
                /** @default null */
                appliesTo: null;
                /** @default 1 */
                priority: number;
                version: number;
                publishedAt: string | null;
            } | null;
            versions: {
                version: number;
                /** @enum {string} */
                status: "draft" | "published" | "retired";
                at: string;
                by: string;
                publishedAt: string | null;
            }[];
        };
        Scorecard: {
            name: string;
            /**
             * @default {
             *       "atRisk": 40,
             *       "healthy": 70
             *     }
             */
            bands: {
                atRisk: number;
                healthy: number;
            };
            groups: {
                key: string;
                name: string;
                weight: number;
                measures: {
                    metric: string;
                    weight: number;
                    curve: [
                        number,
                        number
                    ][];
                    /**
                     * @default skip
                     * @enum {string}
                     */
                    missing: "skip" | "zero" | "neutral";
                }[];
            }[];
            /** @default 0.5 */
            coverageFloor: number;
            /** @default [] */
            caps: unknown[];
            /**
             * @default 0
             * @constant
             */
            hysteresisDays: 0;
            /** @default null */
            appliesTo: null;
            /** @default 1 */
            priority: number;
        };
        HealthExplanation: {
            scorecard: {
                key: string;
                name: string;
            };
            version: number;
            asOf: string;
            score: number | null;
            /** @description The score as printed. */
            points: number | null;
            band: ("at_risk" | "watch" | "healthy") | null;
            coverage: number;
            coverageFloor: number;
            bands: {
                atRisk: number;
                healthy: number;
            };
            groups: {
                key: string;
                name: string;
                weight: number;
                effectiveWeight: number;
                contribution: number | null;
                points: number | null;
                measures: {
                    metric: string;
                    name: string;
                    unit: string | null;
                    value: number | null;
                    score: number | null;
                    weight: number;
                    /** @description Percent of the score, what was skipped shared out; 100 over all measures. */
                    effectiveWeight: number;
                    /** @description Points of the score, unrounded; they add up to it. */
                    contribution: number | null;
                    /** @description The contribution as printed: with two decimals they add up to the printed score. */
                    points: number | null;
                    /** @enum {string} */
                    missing: "skip" | "zero" | "neutral";
                }[];
            }[];
            adjustments: {
                /** @enum {string} */
                kind: "cap" | "override";
                reason: string;
                contribution: number;
                points: number;
            }[];
            /** @description What had no value, and where its weight went. */
            notes: string[];
            compare: {
                scorecard: {
                    key: string;
                    name: string;
                };
                version: number;
                asOf: string;
                score: number | null;
                /** @description The score as printed. */
                points: number | null;
                band: ("at_risk" | "watch" | "healthy") | null;
                coverage: number;
                coverageFloor: number;
                bands: {
                    atRisk: number;
                    healthy: number;
                };
                groups: {
                    key: string;
                    name: string;
                    weight: number;
                    effectiveWeight: number;
                    contribution: number | null;
                    points: number | null;
                    measures: {
                        metric: string;
                        name: string;
                        unit: string | null;
                        value: number | null;
                        score: number | null;
                        weight: number;
                        /** @description Percent of the score, what was skipped shared out; 100 over all measures. */
                        effectiveWeight: number;
                        /** @description Points of the score, unrounded; they add up to it. */
                        contribution: number | null;
                        /** @description The contribution as printed: with two decimals they add up to the printed score. */
                        points: number | null;
                        /** @enum {string} */
                        missing: "skip" | "zero" | "neutral";
                    }[];
                }[];
                adjustments: {
                    /** @enum {string} */
                    kind: "cap" | "override";
                    reason: string;
                    contribution: number;
                    points: number;
                }[];
                /** @description What had no value, and where its weight went. */
                notes: string[];
            } | null;
            /** @description The difference to `compare`, part by part; null unless both moments have a score. */
            change: {
                before: number;
                after: number;
                change: number;
                parts: ({
                    /** @constant */
                    kind: "measure";
                    group: string;
                    metric: string;
                    name: string;
                    before: number | null;
                    after: number | null;
                    change: number;
                    points: number;
                } | {
                    /** @constant */
                    kind: "version";
                    from: number;
                    to: number;
                    name: string;
                    change: number;
                    points: number;
                })[];
            } | null;
        };
        ScoreExplanation: {
            version: number;
            asOf: string;
            score: number | null;
            coverage: number;
            /** @description ClickHouse, over raw events and facts alone, with typed parameters. */
            sql: string;
            params: {
                [key: string]: unknown;
            };
            /** @description The same with its parameters written out. */
            sqlInlined: string;
            /** @description Parameters that come from the other store, and the statement there that gives each. */
            readonly given: {
                metric: string;
                name: string;
                /** @constant */
                store: "postgres";
                sql: string;
                value: number | null;
            }[];
            /** @description What the SQL answers: each group, each of its measures, and last the account. */
            readonly rows: {
                group: string;
                metric: string;
                value: number | null;
                score: number | null;
                weight: number;
                contribution: number | null;
                coverage: number;
            }[];
            account: string;
            scorecard: {
                key: string;
                name: string;
            };
            knownAt: string | null;
            timeZone: string;
            compare: {
                version: number;
                asOf: string;
                score: number | null;
                coverage: number;
                /** @description ClickHouse, over raw events and facts alone, with typed parameters. */
                sql: string;
                params: {
                    [key: string]: unknown;
                };
                /** @description The same with its parameters written out. */
                sqlInlined: string;
                /** @description Parameters that come from the other store, and the statement there that gives each. */
                readonly given: {
                    metric: string;
                    name: string;
                    /** @constant */
                    store: "postgres";
                    sql: string;
                    value: number | null;
                }[];
                /** @description What the SQL answers: each group, each of its measures, and last the account. */
                readonly rows: {
                    group: string;
                    metric: string;
                    value: number | null;
                    score: number | null;
                    weight: number;
                    contribution: number | null;
                    coverage: number;
                }[];
            } | null;
            /** @description The earlier moment by the later version, where another version scored it. */
            rescored: {
                version: number;
                asOf: string;
                score: number | null;
                coverage: number;
                /** @description ClickHouse, over raw events and facts alone, with typed parameters. */
                sql: string;
                params: {
                    [key: string]: unknown;
                };
                /** @description The same with its parameters written out. */
                sqlInlined: string;
                /** @description Parameters that come from the other store, and the statement there that gives each. */
                readonly given: {
                    metric: string;
                    name: string;
                    /** @constant */
                    store: "postgres";
                    sql: string;
                    value: number | null;
                }[];
                /** @description What the SQL answers: each group, each of its measures, and last the account. */
                readonly rows: {
                    group: string;
                    metric: string;
                    value: number | null;
                    score: number | null;
                    weight: number;
                    contribution: number | null;
                    coverage: number;
                }[];
            } | null;
        };
        HealthOverview: {
            scorecard: {
                key: string;
                name: string;
                version: number;
            } | null;
            asOf: string;
            accounts: number;
            bands: {
                at_risk: number;
                watch: number;
                healthy: number;
                none: number;
            };
            average: number | null;
            distribution: {
                from: number;
                to: number;
                accounts: number;
            }[];
            movers: {
                days: number;
                up: {
                    account: string;
                    name: string;
                    owner: string | null;
                    score: number;
                    /** @enum {string} */
                    band: "at_risk" | "watch" | "healthy";
                    before: number;
                    change: number;
                    /** @description Another version of the scorecard scored the earlier day. */
                    versionChanged: boolean;
                }[];
                down: {
                    account: string;
                    name: string;
                    owner: string | null;
                    score: number;
                    /** @enum {string} */
                    band: "at_risk" | "watch" | "healthy";
                    before: number;
                    change: number;
                    /** @description Another version of the scorecard scored the earlier day. */
                    versionChanged: boolean;
                }[];
            };
            owners: {
                owner: string | null;
                name: string | null;
                accounts: number;
                bands: {
                    at_risk: number;
                    watch: number;
                    healthy: number;
                    none: number;
                };
                average: number | null;
                /** @description Of the accounts that had a score 28 days ago. */
                average28: number | null;
            }[];
        };
        Renewal: {
            /** Format: uuid */
            id: string;
            account: string;
            name: string;
            owner: string | null;
            /** @description The first day that the term no longer covers. */
            date: string;
            /** @description At stake; null where a rate is missing. */
            mrr: {
                amount: string;
                currency: string;
            } | null;
            arr: {
                amount: string;
                currency: string;
            } | null;
            /** @description The MRR at stake in the workspace's currency, four decimals. */
            inBase: string | null;
            subscriptions: {
                externalId: string;
                plan: string | null;
                mrr: {
                    amount: string;
                    currency: string;
                };
            }[];
            termDays: number | null;
            autoRenew: boolean | null;
            noticeDays: number | null;
            noticeDeadline: string | null;
            noticeGivenOn: string | null;
            /** @enum {string} */
            state: "open" | "renewed" | "grown" | "shrunk" | "lost";
            outcome: {
                /** @enum {string} */
                state: "open" | "renewed" | "grown" | "shrunk" | "lost";
                amount: {
                    amount: string;
                    currency: string;
                } | null;
                decidedOn: string | null;
                /** @enum {string} */
                source: "ledger" | "hand";
                by: string | null;
                note: string | null;
            } | null;
            forecast: {
                /** @enum {string} */
                category: "commit" | "likely" | "at_risk" | "lost";
                /** @description MRR; null: none was told, the stake is meant, of what is lost nothing. */
                amount: {
                    amount: string;
                    currency: string;
                } | null;
                note: string | null;
                by: string;
                at: string;
            } | null;
            suggested: components["schemas"]["RenewalSuggestion"];
            health: {
                band: ("at_risk" | "watch" | "healthy") | null;
                score: number | null;
            } | null;
        };
        RenewalSuggestion: {
            category: ("commit" | "likely" | "at_risk" | "lost") | null;
            /** @description MRR expected to be kept. */
            amount: {
                amount: string;
                currency: string;
            } | null;
            /** @description The share of such renewals that was kept, by the formula. */
            rate: number | null;
            formula: string;
            /** @description What it rests on, or why nothing can be said. */
            word: string;
            /** @description The counts behind it; null as of a past day, where the sentence alone was kept. */
            parts: {
                notice: {
                    on: string | null;
                    amount: {
                        amount: string;
                        currency: string;
                    } | null;
                };
                band: {
                    band: ("at_risk" | "watch" | "healthy") | null;
                    ofBand: {
                        decided: number;
                        kept: number;
                    };
                    ofAll: {
                        decided: number;
                        kept: number;
                    };
                    taken: ("band" | "all") | null;
                };
                own: {
                    decided: number;
                    kept: number;
                };
            } | null;
        };
        RenewalHistory: {
            at: string;
            by: string;
            /** @enum {string} */
            kind: "forecast" | "outcome" | "state" | "moved";
            category: ("commit" | "likely" | "at_risk" | "lost") | null;
            state: ("open" | "renewed" | "grown" | "shrunk" | "lost") | null;
            amount: string | null;
            note: string | null;
            date: string | null;
        };
        MrrExplanation: {
            account: string;
            day: string;
            knownAt: string | null;
            value: {
                amount: string;
                currency: string;
            } | null;
            /** @description PostgreSQL; answers `amount` and `currency`, or no row where there is no MRR. */
            sql: string;
            rowsSql: string;
            readonly rows: {
                subscription: string;
                plan: string | null;
                currency: string;
                mrr: string;
                paysFrom: string;
                paysTo: string | null;
                counts: boolean;
                knownAt: string;
                terms: {
                    [key: string]: unknown;
                };
            }[];
        };
        /** @description A rule: which accounts, by what is true of them. */
        Rule: {
            all: components["schemas"]["Rule"][];
        } | {
            any: components["schemas"]["Rule"][];
        } | {
            not: components["schemas"]["Rule"];
        } | {
            field: string;
            /** @enum {string} */
            op: "=" | "!=" | "<" | "<=" | ">" | ">=" | "in" | "not_in" | "contains" | "not_contains" | "starts_with" | "is_set" | "is_not_set" | "before" | "after" | "within_past_days" | "within_next_days";
            value?: (string | number | boolean | {
                amount: string;
                currency: string;
            }) | (string | number | boolean | {
                amount: string;
                currency: string;
            })[];
        } | {
            compute: {
                kind: string;
            } & {
                [key: string]: unknown;
            };
            /** @enum {string} */
            op: "=" | "!=" | "<" | "<=" | ">" | ">=" | "in" | "not_in" | "contains" | "not_contains" | "starts_with" | "is_set" | "is_not_set" | "before" | "after" | "within_past_days" | "within_next_days";
            value?: (string | number | boolean | {
                amount: string;
                currency: string;
            }) | (string | number | boolean | {
                amount: string;
                currency: string;
            })[];
        } | {
            people: {
                match: components["schemas"]["Rule"];
                /** @enum {string} */
                op: "=" | "!=" | "<" | "<=" | ">" | ">=";
                value: number;
            };
        } | {
            changed: string;
            from?: (string | number | boolean | {
                amount: string;
                currency: string;
            }) | null;
            to?: (string | number | boolean | {
                amount: string;
                currency: string;
            }) | null;
            withinDays: number;
        };
    };
    responses: {
        /** @description What was sent is not right; `field` names where, `detail` tells all of it. */
        BadRequest: {
            headers: {
                [name: string]: unknown;
            };
            content: {
                /**
                 * @example {
                 *       "type": "https://waymark.dev/problems/invalid_input",
                 *       "title": "name: Too small: expected string to have >=1 characters",
                 *       "status": 400,
                 *       "code": "invalid_input",
                 *       "field": "name",
                 *       "detail": {
                 *         "faults": [
                 *           {
                 *             "field": "name",
                 *             "message": "Too small: expected string to have >=1 characters"
                 *           },
                 *           {
                 *             "field": "(body)",
                 *             "message": "Unrecognized key: \"colour\""
                 *           }
                 *         ]
                 *       }
                 *     }
                 */
                "application/problem+json": components["schemas"]["Problem"];
            };
        };
        /** @description No key, or one that is unknown or revoked. */
        Unauthorized: {
            headers: {
                [name: string]: unknown;
            };
            content: {
                /**
                 * @example {
                 *       "type": "https://waymark.dev/problems/unauthorized",
                 *       "title": "Sign in, or send an API key.",
                 *       "status": 401,
                 *       "code": "unauthorized"
                 *     }
                 */
                "application/problem+json": components["schemas"]["Problem"];
            };
        };
        /** @description The key or the member may not do this. */
        Forbidden: {
            headers: {
                [name: string]: unknown;
            };
            content: {
                /**
                 * @example {
                 *       "type": "https://waymark.dev/problems/forbidden",
                 *       "title": "A write key only sends events.",
                 *       "status": 403,
                 *       "code": "forbidden"
                 *     }
                 */
                "application/problem+json": components["schemas"]["Problem"];
            };
        };
        /** @description What is named is not there, or not for these eyes. */
        NotFound: {
            headers: {
                [name: string]: unknown;
            };
            content: {
                /**
                 * @example {
                 *       "type": "https://waymark.dev/problems/not_found",
                 *       "title": "There is no account \"nobody\" here.",
                 *       "status": 404,
                 *       "code": "not_found",
                 *       "detail": {
                 *         "what": "account",
                 *         "id": "nobody"
                 *       }
                 *     }
                 */
                "application/problem+json": components["schemas"]["Problem"];
            };
        };
        /** @description The Idempotency-Key was used for another request. */
        KeyReused: {
            headers: {
                [name: string]: unknown;
            };
            content: {
                /**
                 * @example {
                 *       "type": "https://waymark.dev/problems/idempotency_mismatch",
                 *       "title": "This Idempotency-Key was used for another request.",
                 *       "status": 422,
                 *       "code": "idempotency_mismatch"
                 *     }
                 */
                "application/problem+json": components["schemas"]["Problem"];
            };
        };
    };
    parameters: {
        /** @description A write with a key that was used before is not done again: it answers what it answered then. */
        IdempotencyKey: string;
    };
    requestBodies: never;
    headers: never;
    pathItems: never;
}
export type $defs = Record<string, never>;
export interface operations {
    getSetup: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "needed": true
                     *     }
                     */
                    "application/json": {
                        needed: boolean;
                    };
                };
            };
            /** @description What is wrong. */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    postSetup: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                /**
                 * @example {
                 *       "workspace": "Northwind",
                 *       "email": "ada@northwind.test",
                 *       "password": "only an example",
                 *       "name": "Ada Keller",
                 *       "timeZone": "Europe/Berlin",
                 *       "currency": "EUR"
                 *     }
                 */
                "application/json": {
                    workspace: string;
                    /** Format: email */
                    email: string;
                    password: string;
                    name?: string;
                    /** @default UTC */
                    timeZone?: string;
                    /** @default USD */
                    currency?: string;
                };
            };
        };
        responses: {
            /** @description Done. */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "workspaceId": "00000000-0000-4000-8000-000000000001",
                     *       "writeKey": "wmw_example-of-a-write-key-1",
                     *       "apiKey": "wmk_example-of-an-api-key-1"
                     *     }
                     */
                    "application/json": {
                        workspaceId: string;
                        writeKey: string;
                        apiKey: string;
                    };
                };
            };
            400: components["responses"]["BadRequest"];
            404: components["responses"]["NotFound"];
            /** @description What is wrong. */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    getMe: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "member": null,
                     *       "actor": {
                     *         "kind": "api_key",
                     *         "label": "First key"
                     *       },
                     *       "workspace": {
                     *         "id": "00000000-0000-4000-8000-000000000001",
                     *         "name": "Northwind",
                     *         "timeZone": "Europe/Berlin",
                     *         "currency": "EUR"
                     *       },
                     *       "permissions": [
                     *         "accounts:read",
                     *         "accounts:write",
                     *         "people:read",
                     *         "people:write",
                     *         "fields:read",
                     *         "fields:write",
                     *         "imports:read",
                     *         "imports:write",
                     *         "ingest:read",
                     *         "ingest:write",
                     *         "sources:read",
                     *         "sources:write",
                     *         "metrics:read",
                     *         "metrics:write",
                     *         "revenue:read",
                     *         "revenue:write",
                     *         "scorecards:read",
                     *         "scorecards:write",
                     *         "views:write",
                     *         "members:read",
                     *         "members:write",
                     *         "keys:read",
                     *         "keys:write",
                     *         "audit:read",
                     *         "settings:write"
                     *       ]
                     *     }
                     */
                    "application/json": {
                        member: {
                            id: string;
                            email: string;
                            name: string;
                            role: string;
                        } | null;
                        actor: {
                            kind: string;
                            label: string;
                        };
                        workspace: {
                            id: string;
                            name: string;
                            timeZone: string;
                            currency: string;
                        };
                        permissions: string[];
                    };
                };
            };
            401: components["responses"]["Unauthorized"];
            403: components["responses"]["Forbidden"];
            /** @description What is wrong. */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    getSetupChecklist: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "steps": [
                     *         {
                     *           "key": "events",
                     *           "title": "Send events",
                     *           "done": true,
                     *           "proof": "3 events received; 0 sources heard from in the last day",
                     *           "fix": "Create a write key and paste a snippet into your product, or import a file of events.",
                     *           "href": "/sources"
                     *         },
                     *         {
                     *           "key": "accounts",
                     *           "title": "Bring in accounts",
                     *           "done": true,
                     *           "proof": "3 accounts, 3 with a name",
                     *           "fix": "Import a file of your accounts, or send group calls with their names.",
                     *           "href": "/imports"
                     *         },
                     *         {
                     *           "key": "people",
                     *           "title": "Know the people",
                     *           "done": true,
                     *           "proof": "4 people at 2 accounts",
                     *           "fix": "Send identify and group calls, or import a file of people.",
                     *           "href": "/imports"
                     *         },
                     *         {
                     *           "key": "subscriptions",
                     *           "title": "Bring in subscriptions",
                     *           "done": true,
                     *           "proof": "2 subscriptions of 2 accounts",
                     *           "fix": "Import a file of subscriptions from your billing system.",
                     *           "href": "/imports"
                     *         },
                     *         {
                     *           "key": "owners",
                     *           "title": "Give accounts an owner",
                     *           "done": true,
                     *           "proof": "2 of 3 accounts have an owner",
                     *           "fix": "Select accounts in the list and assign them, or import a column with e-mails.",
                     *           "href": "/accounts"
                     *         },
                     *         {
                     *           "key": "team",
                     *           "title": "Invite your team",
                     *           "done": true,
                     *           "proof": "2 members",
                     *           "fix": "Add the people who look after accounts.",
                     *           "href": "/settings/members"
                     *         },
                     *         {
                     *           "key": "health",
                     *           "title": "See a health score",
                     *           "done": true,
                     *           "proof": "3 of 3 accounts have a score",
                     *           "fix": "It appears by itself once events have arrived.",
                     *           "href": "/health"
                     *         }
                     *       ]
                     *     }
                     */
                    "application/json": {
                        steps: {
                            key: string;
                            title: string;
                            done: boolean;
                            proof: string | null;
                            fix: string;
                            href: string;
                        }[];
                    };
                };
            };
            401: components["responses"]["Unauthorized"];
            403: components["responses"]["Forbidden"];
            /** @description What is wrong. */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    getMembers: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "items": [
                     *         {
                     *           "id": "00000000-0000-4000-8000-000000000003",
                     *           "email": "ada@northwind.test",
                     *           "name": "Ada Keller",
                     *           "role": "admin",
                     *           "sees": "all",
                     *           "joined": true,
                     *           "createdAt": "2026-03-30T08:00:02.000Z"
                     *         },
                     *         {
                     *           "id": "00000000-0000-4000-8000-000000000002",
                     *           "email": "ben@northwind.test",
                     *           "name": "Ben Odell",
                     *           "role": "csm",
                     *           "sees": "all",
                     *           "joined": true,
                     *           "createdAt": "2026-03-30T08:00:06.000Z"
                     *         }
                     *       ],
                     *       "next": null,
                     *       "total": 2
                     *     }
                     */
                    "application/json": {
                        items: {
                            id: string;
                            email: string;
                            name: string;
                            /** @enum {string} */
                            role: "admin" | "leader" | "csm" | "viewer";
                            /** @enum {string} */
                            sees: "all" | "book";
                            joined: boolean;
                            createdAt: string;
                        }[];
                        next: null;
                        total: number;
                    };
                };
            };
            401: components["responses"]["Unauthorized"];
            403: components["responses"]["Forbidden"];
            /** @description What is wrong. */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    postMembers: {
        parameters: {
            query?: never;
            header?: {
                /**
                 * @description A write with a key that was used before is not done again: it answers what it answered then.
                 * @example invite-ben
                 */
                "Idempotency-Key"?: string;
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                /**
                 * @example {
                 *       "email": "ben@northwind.test",
                 *       "name": "Ben Ode",
                 *       "role": "csm",
                 *       "sees": "book"
                 *     }
                 */
                "application/json": {
                    /** Format: email */
                    email: string;
                    name?: string;
                    /** @enum {string} */
                    role: "admin" | "leader" | "csm" | "viewer";
                    /**
                     * @default all
                     * @enum {string}
                     */
                    sees?: "all" | "book";
                };
            };
        };
        responses: {
            /** @description Done. */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "member": {
                     *         "id": "00000000-0000-4000-8000-000000000002",
                     *         "email": "ben@northwind.test",
                     *         "name": "Ben Ode",
                     *         "role": "csm",
                     *         "sees": "book",
                     *         "joined": false,
                     *         "createdAt": "2026-03-30T08:00:06.000Z"
                     *       },
                     *       "inviteUrl": "http://localhost:4000/join?token=example-of-an-invitation-1"
                     *     }
                     */
                    "application/json": {
                        member: {
                            id: string;
                            email: string;
                            name: string;
                            /** @enum {string} */
                            role: "admin" | "leader" | "csm" | "viewer";
                            /** @enum {string} */
                            sees: "all" | "book";
                            joined: boolean;
                            createdAt: string;
                        };
                        inviteUrl: string;
                    };
                };
            };
            400: components["responses"]["BadRequest"];
            401: components["responses"]["Unauthorized"];
            403: components["responses"]["Forbidden"];
            404: components["responses"]["NotFound"];
            422: components["responses"]["KeyReused"];
            /** @description What is wrong. */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    postMembersIdInvite: {
        parameters: {
            query?: never;
            header?: {
                /** @description A write with a key that was used before is not done again: it answers what it answered then. */
                "Idempotency-Key"?: components["parameters"]["IdempotencyKey"];
            };
            path: {
                /** @example ben@northwind.test */
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done. */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "member": {
                     *         "id": "00000000-0000-4000-8000-000000000002",
                     *         "email": "ben@northwind.test",
                     *         "name": "Ben Ode",
                     *         "role": "csm",
                     *         "sees": "book",
                     *         "joined": false,
                     *         "createdAt": "2026-03-30T08:00:06.000Z"
                     *       },
                     *       "inviteUrl": "http://localhost:4000/join?token=example-of-an-invitation-2"
                     *     }
                     */
                    "application/json": {
                        member: {
                            id: string;
                            email: string;
                            name: string;
                            /** @enum {string} */
                            role: "admin" | "leader" | "csm" | "viewer";
                            /** @enum {string} */
                            sees: "all" | "book";
                            joined: boolean;
                            createdAt: string;
                        };
                        inviteUrl: string;
                    };
                };
            };
            400: components["responses"]["BadRequest"];
            401: components["responses"]["Unauthorized"];
            403: components["responses"]["Forbidden"];
            404: components["responses"]["NotFound"];
            422: components["responses"]["KeyReused"];
            /** @description What is wrong. */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    deleteMembersId: {
        parameters: {
            query?: {
                /** @example ada@northwind.test */
                book_to?: string;
            };
            header?: {
                /** @description A write with a key that was used before is not done again: it answers what it answered then. */
                "Idempotency-Key"?: components["parameters"]["IdempotencyKey"];
            };
            path: {
                /** @example ben@northwind.test */
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "removed": "ben@northwind.test",
                     *       "moved": 1
                     *     }
                     */
                    "application/json": {
                        removed: string;
                        moved: number;
                    };
                };
            };
            400: components["responses"]["BadRequest"];
            401: components["responses"]["Unauthorized"];
            403: components["responses"]["Forbidden"];
            404: components["responses"]["NotFound"];
            422: components["responses"]["KeyReused"];
            /** @description What is wrong. */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    patchMembersId: {
        parameters: {
            query?: never;
            header?: {
                /** @description A write with a key that was used before is not done again: it answers what it answered then. */
                "Idempotency-Key"?: components["parameters"]["IdempotencyKey"];
            };
            path: {
                /** @example ben@northwind.test */
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                /**
                 * @example {
                 *       "name": "Ben Odell",
                 *       "sees": "all"
                 *     }
                 */
                "application/json": {
                    name?: string;
                    /** @enum {string} */
                    role?: "admin" | "leader" | "csm" | "viewer";
                    /** @enum {string} */
                    sees?: "all" | "book";
                };
            };
        };
        responses: {
            /** @description Done. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "id": "00000000-0000-4000-8000-000000000002",
                     *       "email": "ben@northwind.test",
                     *       "name": "Ben Odell",
                     *       "role": "csm",
                     *       "sees": "all",
                     *       "joined": true,
                     *       "createdAt": "2026-03-30T08:00:06.000Z"
                     *     }
                     */
                    "application/json": {
                        id: string;
                        email: string;
                        name: string;
                        /** @enum {string} */
                        role: "admin" | "leader" | "csm" | "viewer";
                        /** @enum {string} */
                        sees: "all" | "book";
                        joined: boolean;
                        createdAt: string;
                    };
                };
            };
            400: components["responses"]["BadRequest"];
            401: components["responses"]["Unauthorized"];
            403: components["responses"]["Forbidden"];
            404: components["responses"]["NotFound"];
            422: components["responses"]["KeyReused"];
            /** @description What is wrong. */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    postJoin: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                /**
                 * @example {
                 *       "token": "example-of-an-invitation-2",
                 *       "password": "only an example"
                 *     }
                 */
                "application/json": {
                    token: string;
                    password: string;
                    name?: string;
                };
            };
        };
        responses: {
            /** @description Done. */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "member": {
                     *         "id": "00000000-0000-4000-8000-000000000002",
                     *         "email": "ben@northwind.test",
                     *         "name": "Ben Ode",
                     *         "role": "csm",
                     *         "sees": "book",
                     *         "joined": true,
                     *         "createdAt": "2026-03-30T08:00:06.000Z"
                     *       },
                     *       "workspace": "Northwind"
                     *     }
                     */
                    "application/json": {
                        member: {
                            id: string;
                            email: string;
                            name: string;
                            /** @enum {string} */
                            role: "admin" | "leader" | "csm" | "viewer";
                            /** @enum {string} */
                            sees: "all" | "book";
                            joined: boolean;
                            createdAt: string;
                        };
                        workspace: string;
                    };
                };
            };
            400: components["responses"]["BadRequest"];
            404: components["responses"]["NotFound"];
            /** @description What is wrong. */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    getApiKeys: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "items": [
                     *         {
                     *           "id": "00000000-0000-4000-8000-000000000004",
                     *           "name": "CRM",
                     *           "hint": "ey-2",
                     *           "key": null,
                     *           "scopes": [
                     *             "accounts:read",
                     *             "accounts:write"
                     *           ],
                     *           "createdAt": "2026-03-30T08:00:12.000Z",
                     *           "createdBy": "First key",
                     *           "lastUsedAt": null,
                     *           "revokedAt": "2026-03-30T08:00:13.000Z"
                     *         },
                     *         {
                     *           "id": "00000000-0000-4000-8000-000000000005",
                     *           "name": "First key",
                     *           "hint": "ey-1",
                     *           "key": null,
                     *           "scopes": [
                     *             "accounts:read",
                     *             "accounts:write",
                     *             "people:read",
                     *             "people:write",
                     *             "fields:read",
                     *             "fields:write",
                     *             "imports:read",
                     *             "imports:write",
                     *             "ingest:read",
                     *             "ingest:write",
                     *             "sources:read",
                     *             "sources:write",
                     *             "metrics:read",
                     *             "metrics:write",
                     *             "revenue:read",
                     *             "revenue:write",
                     *             "scorecards:read",
                     *             "scorecards:write",
                     *             "views:write",
                     *             "members:read",
                     *             "members:write",
                     *             "keys:read",
                     *             "keys:write",
                     *             "audit:read",
                     *             "settings:write"
                     *           ],
                     *           "createdAt": "2026-03-30T08:00:02.000Z",
                     *           "createdBy": "setup",
                     *           "lastUsedAt": null,
                     *           "revokedAt": null
                     *         }
                     *       ],
                     *       "next": null,
                     *       "total": 2
                     *     }
                     */
                    "application/json": {
                        items: {
                            id: string;
                            name: string;
                            hint: string;
                            key: string | null;
                            scopes: string[];
                            createdAt: string;
                            createdBy: string;
                            lastUsedAt: string | null;
                            revokedAt: string | null;
                        }[];
                        next: null;
                        total: number;
                    };
                };
            };
            401: components["responses"]["Unauthorized"];
            403: components["responses"]["Forbidden"];
            /** @description What is wrong. */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    postApiKeys: {
        parameters: {
            query?: never;
            header?: {
                /** @description A write with a key that was used before is not done again: it answers what it answered then. */
                "Idempotency-Key"?: components["parameters"]["IdempotencyKey"];
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                /**
                 * @example {
                 *       "name": "CRM",
                 *       "scopes": [
                 *         "accounts:read",
                 *         "accounts:write"
                 *       ]
                 *     }
                 */
                "application/json": {
                    name: string;
                    scopes?: ("accounts:read" | "accounts:write" | "people:read" | "people:write" | "fields:read" | "fields:write" | "imports:read" | "imports:write" | "ingest:read" | "ingest:write" | "sources:read" | "sources:write" | "metrics:read" | "metrics:write" | "revenue:read" | "revenue:write" | "renewals:read" | "renewals:write" | "scorecards:read" | "scorecards:write" | "views:write" | "members:read" | "members:write" | "keys:read" | "keys:write" | "audit:read" | "settings:write")[];
                };
            };
        };
        responses: {
            /** @description Done. */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "id": "00000000-0000-4000-8000-000000000004",
                     *       "key": "wmk_example-of-an-api-key-2"
                     *     }
                     */
                    "application/json": {
                        id: string;
                        key: string;
                    };
                };
            };
            400: components["responses"]["BadRequest"];
            401: components["responses"]["Unauthorized"];
            403: components["responses"]["Forbidden"];
            404: components["responses"]["NotFound"];
            422: components["responses"]["KeyReused"];
            /** @description What is wrong. */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    deleteApiKeysId: {
        parameters: {
            query?: never;
            header?: {
                /** @description A write with a key that was used before is not done again: it answers what it answered then. */
                "Idempotency-Key"?: components["parameters"]["IdempotencyKey"];
            };
            path: {
                /** @example 00000000-0000-4000-8000-000000000004 */
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done. */
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            400: components["responses"]["BadRequest"];
            401: components["responses"]["Unauthorized"];
            403: components["responses"]["Forbidden"];
            404: components["responses"]["NotFound"];
            422: components["responses"]["KeyReused"];
            /** @description What is wrong. */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    getWriteKeys: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "items": [
                     *         {
                     *           "id": "00000000-0000-4000-8000-000000000006",
                     *           "name": "Mobile app",
                     *           "hint": "ey-2",
                     *           "key": "wmw_example-of-a-write-key-2",
                     *           "scopes": [
                     *             "track"
                     *           ],
                     *           "createdAt": "2026-03-30T08:00:15.000Z",
                     *           "createdBy": "First key",
                     *           "lastUsedAt": null,
                     *           "revokedAt": null
                     *         },
                     *         {
                     *           "id": "00000000-0000-4000-8000-000000000007",
                     *           "name": "First source",
                     *           "hint": "ey-1",
                     *           "key": "wmw_example-of-a-write-key-1",
                     *           "scopes": [
                     *             "track"
                     *           ],
                     *           "createdAt": "2026-03-30T08:00:02.000Z",
                     *           "createdBy": "setup",
                     *           "lastUsedAt": null,
                     *           "revokedAt": null
                     *         }
                     *       ],
                     *       "next": null,
                     *       "total": 2
                     *     }
                     */
                    "application/json": {
                        items: {
                            id: string;
                            name: string;
                            hint: string;
                            key: string | null;
                            scopes: string[];
                            createdAt: string;
                            createdBy: string;
                            lastUsedAt: string | null;
                            revokedAt: string | null;
                        }[];
                        next: null;
                        total: number;
                    };
                };
            };
            401: components["responses"]["Unauthorized"];
            403: components["responses"]["Forbidden"];
            /** @description What is wrong. */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    postWriteKeys: {
        parameters: {
            query?: never;
            header?: {
                /** @description A write with a key that was used before is not done again: it answers what it answered then. */
                "Idempotency-Key"?: components["parameters"]["IdempotencyKey"];
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                /**
                 * @example {
                 *       "name": "Mobile app"
                 *     }
                 */
                "application/json": {
                    name: string;
                };
            };
        };
        responses: {
            /** @description Done. */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "id": "00000000-0000-4000-8000-000000000006",
                     *       "key": "wmw_example-of-a-write-key-2"
                     *     }
                     */
                    "application/json": {
                        id: string;
                        key: string;
                    };
                };
            };
            400: components["responses"]["BadRequest"];
            401: components["responses"]["Unauthorized"];
            403: components["responses"]["Forbidden"];
            404: components["responses"]["NotFound"];
            422: components["responses"]["KeyReused"];
            /** @description What is wrong. */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    deleteWriteKeysId: {
        parameters: {
            query?: never;
            header?: {
                /** @description A write with a key that was used before is not done again: it answers what it answered then. */
                "Idempotency-Key"?: components["parameters"]["IdempotencyKey"];
            };
            path: {
                /** @example 00000000-0000-4000-8000-000000000006 */
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done. */
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            400: components["responses"]["BadRequest"];
            401: components["responses"]["Unauthorized"];
            403: components["responses"]["Forbidden"];
            404: components["responses"]["NotFound"];
            422: components["responses"]["KeyReused"];
            /** @description What is wrong. */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    getAudit: {
        parameters: {
            query?: {
                /** @example 2 */
                limit?: number;
                cursor?: string;
                /** @example member */
                subject_kind?: string;
                subject_id?: string;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "items": [
                     *         {
                     *           "id": "00000000-0000-4000-8000-000000000023",
                     *           "at": "2026-03-30T08:00:10.000Z",
                     *           "actor": {
                     *             "kind": "api_key",
                     *             "id": "00000000-0000-4000-8000-000000000005",
                     *             "label": "First key"
                     *           },
                     *           "action": "update",
                     *           "subject": {
                     *             "kind": "member",
                     *             "id": "00000000-0000-4000-8000-000000000002"
                     *           },
                     *           "before": {
                     *             "name": "Ben Ode",
                     *             "role": "csm",
                     *             "sees": "book",
                     *             "email": "ben@northwind.test"
                     *           },
                     *           "after": {
                     *             "name": "Ben Odell",
                     *             "role": "csm",
                     *             "sees": "all",
                     *             "email": "ben@northwind.test"
                     *           }
                     *         },
                     *         {
                     *           "id": "00000000-0000-4000-8000-000000000024",
                     *           "at": "2026-03-30T08:00:09.000Z",
                     *           "actor": {
                     *             "kind": "member",
                     *             "id": "00000000-0000-4000-8000-000000000002",
                     *             "label": "ben@northwind.test"
                     *           },
                     *           "action": "join",
                     *           "subject": {
                     *             "kind": "member",
                     *             "id": "00000000-0000-4000-8000-000000000002"
                     *           },
                     *           "before": null,
                     *           "after": {
                     *             "joined": true
                     *           }
                     *         }
                     *       ],
                     *       "next": "00000000-0000-4000-8000-000000000024"
                     *     }
                     */
                    "application/json": {
                        items: {
                            id: string;
                            at: string;
                            actor: {
                                kind: string;
                                id: string | null;
                                label: string;
                            };
                            action: string;
                            subject: {
                                kind: string;
                                id: string;
                            };
                            before: unknown;
                            after: unknown;
                        }[];
                        next: string | null;
                    };
                };
            };
            400: components["responses"]["BadRequest"];
            401: components["responses"]["Unauthorized"];
            403: components["responses"]["Forbidden"];
            404: components["responses"]["NotFound"];
            /** @description What is wrong. */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    getAuditQuery: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                /**
                 * @example {
                 *       "limit": 2,
                 *       "subject_kind": "member",
                 *       "cursor": "00000000-0000-4000-8000-000000000024"
                 *     }
                 */
                "application/json": {
                    /** @default 50 */
                    limit?: number;
                    /** Format: uuid */
                    cursor?: string;
                    subject_kind?: string;
                    subject_id?: string;
                };
            };
        };
        responses: {
            /** @description Done. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "items": [
                     *         {
                     *           "id": "00000000-0000-4000-8000-000000000025",
                     *           "at": "2026-03-30T08:00:08.000Z",
                     *           "actor": {
                     *             "kind": "api_key",
                     *             "id": "00000000-0000-4000-8000-000000000005",
                     *             "label": "First key"
                     *           },
                     *           "action": "invite",
                     *           "subject": {
                     *             "kind": "member",
                     *             "id": "00000000-0000-4000-8000-000000000002"
                     *           },
                     *           "before": null,
                     *           "after": {
                     *             "name": "Ben Ode",
                     *             "role": "csm",
                     *             "sees": "book",
                     *             "email": "ben@northwind.test"
                     *           }
                     *         },
                     *         {
                     *           "id": "00000000-0000-4000-8000-000000000026",
                     *           "at": "2026-03-30T08:00:06.000Z",
                     *           "actor": {
                     *             "kind": "api_key",
                     *             "id": "00000000-0000-4000-8000-000000000005",
                     *             "label": "First key"
                     *           },
                     *           "action": "create",
                     *           "subject": {
                     *             "kind": "member",
                     *             "id": "00000000-0000-4000-8000-000000000002"
                     *           },
                     *           "before": null,
                     *           "after": {
                     *             "name": "Ben Ode",
                     *             "role": "csm",
                     *             "sees": "book",
                     *             "email": "ben@northwind.test"
                     *           }
                     *         }
                     *       ],
                     *       "next": "00000000-0000-4000-8000-000000000026"
                     *     }
                     */
                    "application/json": {
                        items: {
                            id: string;
                            at: string;
                            actor: {
                                kind: string;
                                id: string | null;
                                label: string;
                            };
                            action: string;
                            subject: {
                                kind: string;
                                id: string;
                            };
                            before: unknown;
                            after: unknown;
                        }[];
                        next: string | null;
                    };
                };
            };
            400: components["responses"]["BadRequest"];
            401: components["responses"]["Unauthorized"];
            403: components["responses"]["Forbidden"];
            404: components["responses"]["NotFound"];
            /** @description What is wrong. */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    postV1Identify: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                /**
                 * @example {
                 *       "userId": "u-1",
                 *       "traits": {
                 *         "email": "kim@acme.test"
                 *       },
                 *       "messageId": "m-1"
                 *     }
                 */
                "application/json": Record<string, never>;
                "application/octet-stream": string;
            };
        };
        responses: {
            /** @description Done. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "success": true,
                     *       "accepted": 1,
                     *       "rejected": []
                     *     }
                     */
                    "application/json": {
                        /** @constant */
                        success: true;
                        accepted: number;
                        rejected: {
                            index: number;
                            code: string;
                            message: string;
                        }[];
                    };
                };
            };
            400: components["responses"]["BadRequest"];
            401: components["responses"]["Unauthorized"];
            403: components["responses"]["Forbidden"];
            404: components["responses"]["NotFound"];
            /** @description What is wrong. */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    postV1Group: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                /**
                 * @example {
                 *       "userId": "u-1",
                 *       "groupId": "acme",
                 *       "traits": {
                 *         "plan": "team"
                 *       },
                 *       "messageId": "m-2"
                 *     }
                 */
                "application/json": Record<string, never>;
                "application/octet-stream": string;
            };
        };
        responses: {
            /** @description Done. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "success": true,
                     *       "accepted": 1,
                     *       "rejected": []
                     *     }
                     */
                    "application/json": {
                        /** @constant */
                        success: true;
                        accepted: number;
                        rejected: {
                            index: number;
                            code: string;
                            message: string;
                        }[];
                    };
                };
            };
            400: components["responses"]["BadRequest"];
            401: components["responses"]["Unauthorized"];
            403: components["responses"]["Forbidden"];
            404: components["responses"]["NotFound"];
            /** @description What is wrong. */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    postV1Track: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                /**
                 * @example {
                 *       "userId": "u-1",
                 *       "event": "Report opened",
                 *       "properties": {
                 *         "report": "churn"
                 *       },
                 *       "timestamp": "2026-03-31T08:00:00.000Z",
                 *       "messageId": "m-3"
                 *     }
                 */
                "application/json": Record<string, never>;
                "application/octet-stream": string;
            };
        };
        responses: {
            /** @description Done. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "success": true,
                     *       "accepted": 1,
                     *       "rejected": []
                     *     }
                     */
                    "application/json": {
                        /** @constant */
                        success: true;
                        accepted: number;
                        rejected: {
                            index: number;
                            code: string;
                            message: string;
                        }[];
                    };
                };
            };
            400: components["responses"]["BadRequest"];
            401: components["responses"]["Unauthorized"];
            403: components["responses"]["Forbidden"];
            404: components["responses"]["NotFound"];
            /** @description What is wrong. */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    postV1Page: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                /**
                 * @example {
                 *       "userId": "u-2",
                 *       "name": "Reports",
                 *       "messageId": "m-4"
                 *     }
                 */
                "application/json": Record<string, never>;
                "application/octet-stream": string;
            };
        };
        responses: {
            /** @description Done. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "success": true,
                     *       "accepted": 1,
                     *       "rejected": []
                     *     }
                     */
                    "application/json": {
                        /** @constant */
                        success: true;
                        accepted: number;
                        rejected: {
                            index: number;
                            code: string;
                            message: string;
                        }[];
                    };
                };
            };
            400: components["responses"]["BadRequest"];
            401: components["responses"]["Unauthorized"];
            403: components["responses"]["Forbidden"];
            404: components["responses"]["NotFound"];
            /** @description What is wrong. */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    postV1Screen: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                /**
                 * @example {
                 *       "name": "Inbox",
                 *       "messageId": "m-9"
                 *     }
                 */
                "application/json": Record<string, never>;
                "application/octet-stream": string;
            };
        };
        responses: {
            /** @description Done. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "success": true,
                     *       "accepted": 0,
                     *       "rejected": [
                     *         {
                     *           "index": 0,
                     *           "code": "no_user",
                     *           "message": "There is neither a userId nor an anonymousId."
                     *         }
                     *       ]
                     *     }
                     */
                    "application/json": {
                        /** @constant */
                        success: true;
                        accepted: number;
                        rejected: {
                            index: number;
                            code: string;
                            message: string;
                        }[];
                    };
                };
            };
            400: components["responses"]["BadRequest"];
            401: components["responses"]["Unauthorized"];
            403: components["responses"]["Forbidden"];
            404: components["responses"]["NotFound"];
            /** @description What is wrong. */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    postV1Alias: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                /**
                 * @example {
                 *       "userId": "u-1",
                 *       "previousId": "visitor-1",
                 *       "messageId": "m-6"
                 *     }
                 */
                "application/json": Record<string, never>;
                "application/octet-stream": string;
            };
        };
        responses: {
            /** @description Done. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "success": true,
                     *       "accepted": 1,
                     *       "rejected": []
                     *     }
                     */
                    "application/json": {
                        /** @constant */
                        success: true;
                        accepted: number;
                        rejected: {
                            index: number;
                            code: string;
                            message: string;
                        }[];
                    };
                };
            };
            400: components["responses"]["BadRequest"];
            401: components["responses"]["Unauthorized"];
            403: components["responses"]["Forbidden"];
            404: components["responses"]["NotFound"];
            /** @description What is wrong. */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    postV1Batch: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                /**
                 * @example {
                 *       "context": {
                 *         "groupId": "globex"
                 *       },
                 *       "batch": [
                 *         {
                 *           "type": "track",
                 *           "userId": "u-3",
                 *           "event": "Report opened",
                 *           "messageId": "m-7"
                 *         },
                 *         {
                 *           "type": "track",
                 *           "userId": "u-3",
                 *           "event": "Report shared",
                 *           "timestamp": "1926-03-31",
                 *           "messageId": "m-8"
                 *         }
                 *       ]
                 *     }
                 */
                "application/json": Record<string, never>;
                "application/octet-stream": string;
            };
        };
        responses: {
            /** @description Done. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "success": true,
                     *       "accepted": 1,
                     *       "rejected": [
                     *         {
                     *           "index": 1,
                     *           "code": "time_too_old",
                     *           "message": "1926-03-30T23:00:00.000Z is before the year 2000."
                     *         }
                     *       ]
                     *     }
                     */
                    "application/json": {
                        /** @constant */
                        success: true;
                        accepted: number;
                        rejected: {
                            index: number;
                            code: string;
                            message: string;
                        }[];
                    };
                };
            };
            400: components["responses"]["BadRequest"];
            401: components["responses"]["Unauthorized"];
            403: components["responses"]["Forbidden"];
            404: components["responses"]["NotFound"];
            /** @description What is wrong. */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    getIngestRejects: {
        parameters: {
            query?: {
                /** @example 2 */
                limit?: number;
                cursor?: string;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "items": [
                     *         {
                     *           "id": "00000000-0000-4000-8000-000000000012",
                     *           "at": "2026-03-31T08:00:10.000Z",
                     *           "code": "no_user",
                     *           "message": "There is neither a userId nor an anonymousId.",
                     *           "source": "First source",
                     *           "item": {
                     *             "type": "screen",
                     *             "name": "Inbox",
                     *             "messageId": "m-9",
                     *             "receivedAt": "2026-03-31T08:00:10.000Z"
                     *           }
                     *         },
                     *         {
                     *           "id": "00000000-0000-4000-8000-000000000013",
                     *           "at": "2026-03-31T08:00:09.000Z",
                     *           "code": "time_too_old",
                     *           "message": "1926-03-30T23:00:00.000Z is before the year 2000.",
                     *           "source": "First source",
                     *           "item": {
                     *             "type": "track",
                     *             "userId": "u-3",
                     *             "event": "Report shared",
                     *             "timestamp": "1926-03-31",
                     *             "messageId": "m-8",
                     *             "context": {
                     *               "groupId": "globex"
                     *             },
                     *             "receivedAt": "2026-03-31T08:00:09.000Z"
                     *           }
                     *         }
                     *       ],
                     *       "next": null,
                     *       "total": 2
                     *     }
                     */
                    "application/json": {
                        items: {
                            id: string;
                            at: string;
                            code: string;
                            message: string;
                            source: string;
                            item: unknown;
                        }[];
                        next: string | null;
                        total: number;
                    };
                };
            };
            400: components["responses"]["BadRequest"];
            401: components["responses"]["Unauthorized"];
            403: components["responses"]["Forbidden"];
            404: components["responses"]["NotFound"];
            /** @description What is wrong. */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    getIngestRejectsQuery: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                /**
                 * @example {
                 *       "limit": 2
                 *     }
                 */
                "application/json": {
                    /** @default 50 */
                    limit?: number;
                    cursor?: string;
                };
            };
        };
        responses: {
            /** @description Done. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "items": [
                     *         {
                     *           "id": "00000000-0000-4000-8000-000000000012",
                     *           "at": "2026-03-31T08:00:10.000Z",
                     *           "code": "no_user",
                     *           "message": "There is neither a userId nor an anonymousId.",
                     *           "source": "First source",
                     *           "item": {
                     *             "type": "screen",
                     *             "name": "Inbox",
                     *             "messageId": "m-9",
                     *             "receivedAt": "2026-03-31T08:00:10.000Z"
                     *           }
                     *         },
                     *         {
                     *           "id": "00000000-0000-4000-8000-000000000013",
                     *           "at": "2026-03-31T08:00:09.000Z",
                     *           "code": "time_too_old",
                     *           "message": "1926-03-30T23:00:00.000Z is before the year 2000.",
                     *           "source": "First source",
                     *           "item": {
                     *             "type": "track",
                     *             "userId": "u-3",
                     *             "event": "Report shared",
                     *             "timestamp": "1926-03-31",
                     *             "messageId": "m-8",
                     *             "context": {
                     *               "groupId": "globex"
                     *             },
                     *             "receivedAt": "2026-03-31T08:00:09.000Z"
                     *           }
                     *         }
                     *       ],
                     *       "next": null,
                     *       "total": 2
                     *     }
                     */
                    "application/json": {
                        items: {
                            id: string;
                            at: string;
                            code: string;
                            message: string;
                            source: string;
                            item: unknown;
                        }[];
                        next: string | null;
                        total: number;
                    };
                };
            };
            400: components["responses"]["BadRequest"];
            401: components["responses"]["Unauthorized"];
            403: components["responses"]["Forbidden"];
            404: components["responses"]["NotFound"];
            /** @description What is wrong. */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    postIngestRejectsReplay: {
        parameters: {
            query?: never;
            header?: {
                /** @description A write with a key that was used before is not done again: it answers what it answered then. */
                "Idempotency-Key"?: components["parameters"]["IdempotencyKey"];
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                /**
                 * @example {
                 *       "items": [
                 *         {
                 *           "id": "00000000-0000-4000-8000-000000000013",
                 *           "item": {
                 *             "type": "track",
                 *             "userId": "u-3",
                 *             "event": "Report shared",
                 *             "context": {
                 *               "groupId": "globex"
                 *             },
                 *             "timestamp": "2026-03-31",
                 *             "messageId": "m-8"
                 *           }
                 *         }
                 *       ]
                 *     }
                 */
                "application/json": {
                    ids?: string[];
                    items?: {
                        /** Format: uuid */
                        id: string;
                        item: unknown;
                    }[];
                };
            };
        };
        responses: {
            /** @description Done. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "accepted": 1,
                     *       "rejected": [],
                     *       "unknown": []
                     *     }
                     */
                    "application/json": {
                        accepted: number;
                        rejected: {
                            id: string;
                            code: string;
                            message: string;
                        }[];
                        unknown: string[];
                    };
                };
            };
            400: components["responses"]["BadRequest"];
            401: components["responses"]["Unauthorized"];
            403: components["responses"]["Forbidden"];
            404: components["responses"]["NotFound"];
            422: components["responses"]["KeyReused"];
            /** @description What is wrong. */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    postIngestRejectsDismiss: {
        parameters: {
            query?: never;
            header?: {
                /** @description A write with a key that was used before is not done again: it answers what it answered then. */
                "Idempotency-Key"?: components["parameters"]["IdempotencyKey"];
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                /**
                 * @example {
                 *       "ids": [
                 *         "00000000-0000-4000-8000-000000000012"
                 *       ]
                 *     }
                 */
                "application/json": {
                    ids: string[];
                };
            };
        };
        responses: {
            /** @description Done. */
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            400: components["responses"]["BadRequest"];
            401: components["responses"]["Unauthorized"];
            403: components["responses"]["Forbidden"];
            404: components["responses"]["NotFound"];
            422: components["responses"]["KeyReused"];
            /** @description What is wrong. */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    getSources: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "items": [
                     *         {
                     *           "source": "First source",
                     *           "events": 3,
                     *           "ignored": 0,
                     *           "perMinute": 0,
                     *           "firstSeenAt": "2026-03-31T08:00:13.000Z",
                     *           "lastSeenAt": "2026-03-31T08:00:13.000Z"
                     *         }
                     *       ],
                     *       "held": {
                     *         "waiting": 1,
                     *         "expired": 0,
                     *         "people": 1
                     *       },
                     *       "rejects": 0,
                     *       "inbox": 0
                     *     }
                     */
                    "application/json": {
                        items: {
                            source: string;
                            firstSeenAt: string;
                            lastSeenAt: string;
                            events: number;
                            ignored: number;
                            perMinute: number;
                        }[];
                        held: {
                            waiting: number;
                            expired: number;
                            people: number;
                        };
                        rejects: number;
                        inbox: number;
                    };
                };
            };
            401: components["responses"]["Unauthorized"];
            403: components["responses"]["Forbidden"];
            /** @description What is wrong. */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    getIngestHeld: {
        parameters: {
            query?: {
                /** @example 2 */
                limit?: number;
                cursor?: string;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "items": [
                     *         {
                     *           "id": "00000000-0000-4000-8000-000000000011",
                     *           "state": "waiting",
                     *           "event": "Viewed Reports Page",
                     *           "source": "First source",
                     *           "properties": {},
                     *           "at": "2026-03-31T08:00:05.000Z",
                     *           "heldAt": "2026-03-31T08:00:05.000Z",
                     *           "expiresAt": "2026-04-30T08:00:05.000Z",
                     *           "person": {
                     *             "externalId": "u-2",
                     *             "label": "u-2"
                     *           }
                     *         }
                     *       ],
                     *       "next": null,
                     *       "total": 1
                     *     }
                     */
                    "application/json": {
                        items: {
                            id: string;
                            event: string;
                            at: string;
                            heldAt: string;
                            expiresAt: string;
                            /** @enum {string} */
                            state: "waiting" | "expired";
                            source: string;
                            person: {
                                externalId: string | null;
                                label: string | null;
                            };
                            properties: unknown;
                        }[];
                        next: string | null;
                        total: number;
                    };
                };
            };
            400: components["responses"]["BadRequest"];
            401: components["responses"]["Unauthorized"];
            403: components["responses"]["Forbidden"];
            404: components["responses"]["NotFound"];
            /** @description What is wrong. */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    getIngestHeldQuery: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                /**
                 * @example {
                 *       "limit": 2
                 *     }
                 */
                "application/json": {
                    /** @default 50 */
                    limit?: number;
                    cursor?: string;
                };
            };
        };
        responses: {
            /** @description Done. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "items": [
                     *         {
                     *           "id": "00000000-0000-4000-8000-000000000011",
                     *           "state": "waiting",
                     *           "event": "Viewed Reports Page",
                     *           "source": "First source",
                     *           "properties": {},
                     *           "at": "2026-03-31T08:00:05.000Z",
                     *           "heldAt": "2026-03-31T08:00:05.000Z",
                     *           "expiresAt": "2026-04-30T08:00:05.000Z",
                     *           "person": {
                     *             "externalId": "u-2",
                     *             "label": "u-2"
                     *           }
                     *         }
                     *       ],
                     *       "next": null,
                     *       "total": 1
                     *     }
                     */
                    "application/json": {
                        items: {
                            id: string;
                            event: string;
                            at: string;
                            heldAt: string;
                            expiresAt: string;
                            /** @enum {string} */
                            state: "waiting" | "expired";
                            source: string;
                            person: {
                                externalId: string | null;
                                label: string | null;
                            };
                            properties: unknown;
                        }[];
                        next: string | null;
                        total: number;
                    };
                };
            };
            400: components["responses"]["BadRequest"];
            401: components["responses"]["Unauthorized"];
            403: components["responses"]["Forbidden"];
            404: components["responses"]["NotFound"];
            /** @description What is wrong. */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    getLiveEvents: {
        parameters: {
            query?: {
                /** @example acme */
                account?: string;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example retry: 2000
                     *
                     *     event: event
                     *     data: {"state":"stored","type":"event","event":"Report opened","at":"2026-03-31T08:00:00.000Z","source":"First source","code":null,"message":null,"item":{"userId":"u-1","event":"Report opened","properties":{"report":"churn"},"timestamp":"2026-03-31T08:00:00.000Z","messageId":"m-3"},"account":{"externalId":"acme","name":"Acme"},"person":{"externalId":"u-1","label":"Kim Ackermann"}}
                     */
                    "text/event-stream": string;
                };
            };
            400: components["responses"]["BadRequest"];
            401: components["responses"]["Unauthorized"];
            403: components["responses"]["Forbidden"];
            404: components["responses"]["NotFound"];
            /** @description What is wrong. */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    getAccountsIdEvents: {
        parameters: {
            query?: {
                /** @example 2 */
                limit?: number;
                before?: string;
                known_at?: string;
            };
            header?: never;
            path: {
                /** @example acme */
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "items": [
                     *         {
                     *           "id": "00000000-0000-4000-8000-000000000015",
                     *           "at": "2026-03-31T08:00:00.000Z",
                     *           "event": "Report opened",
                     *           "person": {
                     *             "externalId": "u-1",
                     *             "label": "Kim Ackermann"
                     *           },
                     *           "source": "First source",
                     *           "knownAt": "2026-03-31T08:00:04.000Z",
                     *           "properties": {
                     *             "report": "churn"
                     *           }
                     *         },
                     *         {
                     *           "id": "00000000-0000-4000-8000-000000000017",
                     *           "at": "2026-03-24T09:00:00.000Z",
                     *           "event": "Report shared",
                     *           "person": {
                     *             "externalId": "u-4",
                     *             "label": "u-4"
                     *           },
                     *           "source": "import",
                     *           "knownAt": "2026-03-24T09:00:00.000Z",
                     *           "properties": {}
                     *         }
                     *       ],
                     *       "next": "example-of-a-cursor-1"
                     *     }
                     */
                    "application/json": {
                        items: {
                            id: string;
                            at: string;
                            event: string;
                            person: {
                                externalId: string | null;
                                label: string | null;
                            };
                            source: string;
                            knownAt: string;
                            properties: unknown;
                        }[];
                        next: string | null;
                    };
                };
            };
            400: components["responses"]["BadRequest"];
            401: components["responses"]["Unauthorized"];
            403: components["responses"]["Forbidden"];
            404: components["responses"]["NotFound"];
            /** @description What is wrong. */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    getAccountsIdEventsQuery: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @example acme */
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                /**
                 * @example {
                 *       "limit": 2
                 *     }
                 */
                "application/json": {
                    /** @default 50 */
                    limit?: number;
                    before?: string;
                    known_at?: string;
                };
            };
        };
        responses: {
            /** @description Done. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "items": [
                     *         {
                     *           "id": "00000000-0000-4000-8000-000000000015",
                     *           "at": "2026-03-31T08:00:00.000Z",
                     *           "event": "Report opened",
                     *           "person": {
                     *             "externalId": "u-1",
                     *             "label": "Kim Ackermann"
                     *           },
                     *           "source": "First source",
                     *           "knownAt": "2026-03-31T08:00:04.000Z",
                     *           "properties": {
                     *             "report": "churn"
                     *           }
                     *         },
                     *         {
                     *           "id": "00000000-0000-4000-8000-000000000017",
                     *           "at": "2026-03-24T09:00:00.000Z",
                     *           "event": "Report shared",
                     *           "person": {
                     *             "externalId": "u-4",
                     *             "label": "u-4"
                     *           },
                     *           "source": "import",
                     *           "knownAt": "2026-03-24T09:00:00.000Z",
                     *           "properties": {}
                     *         }
                     *       ],
                     *       "next": "example-of-a-cursor-1"
                     *     }
                     */
                    "application/json": {
                        items: {
                            id: string;
                            at: string;
                            event: string;
                            person: {
                                externalId: string | null;
                                label: string | null;
                            };
                            source: string;
                            knownAt: string;
                            properties: unknown;
                        }[];
                        next: string | null;
                    };
                };
            };
            400: components["responses"]["BadRequest"];
            401: components["responses"]["Unauthorized"];
            403: components["responses"]["Forbidden"];
            404: components["responses"]["NotFound"];
            /** @description What is wrong. */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    getAccountsIdEventsCount: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @example acme */
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "events": 3
                     *     }
                     */
                    "application/json": {
                        events: number;
                    };
                };
            };
            400: components["responses"]["BadRequest"];
            401: components["responses"]["Unauthorized"];
            403: components["responses"]["Forbidden"];
            404: components["responses"]["NotFound"];
            /** @description What is wrong. */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    getPeopleIdEventsCount: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @example u-1 */
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "events": 2
                     *     }
                     */
                    "application/json": {
                        events: number;
                    };
                };
            };
            400: components["responses"]["BadRequest"];
            401: components["responses"]["Unauthorized"];
            403: components["responses"]["Forbidden"];
            404: components["responses"]["NotFound"];
            /** @description What is wrong. */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    getImports: {
        parameters: {
            query?: {
                /** @example 2 */
                limit?: number;
                cursor?: string;
                /** @example events */
                kind?: string;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "items": [
                     *         {
                     *           "id": "00000000-0000-4000-8000-000000000010",
                     *           "kind": "events",
                     *           "state": "done",
                     *           "step": null,
                     *           "progress": 1,
                     *           "rows": 3,
                     *           "accepted": 2,
                     *           "unchanged": 0,
                     *           "rejected": 1,
                     *           "closed": 0,
                     *           "error": null,
                     *           "errors": [],
                     *           "fileName": "usage.csv",
                     *           "format": "csv",
                     *           "gzip": false,
                     *           "bytes": 146,
                     *           "map": "account=account,user=user,event=event,time=time",
                     *           "history": true,
                     *           "timeZone": "Europe/Berlin",
                     *           "mode": "upsert",
                     *           "dryRun": false,
                     *           "createdBy": "First key",
                     *           "createdAt": "2026-03-30T08:00:44.000Z",
                     *           "startedAt": "2026-03-30T08:00:44.000Z",
                     *           "finishedAt": "2026-03-30T08:00:44.000Z",
                     *           "undo": null
                     *         }
                     *       ],
                     *       "next": null,
                     *       "total": 1
                     *     }
                     */
                    "application/json": {
                        items: {
                            id: string;
                            kind: string;
                            /** @enum {string} */
                            state: "queued" | "running" | "done" | "failed" | "undoing" | "undone";
                            step: string | null;
                            progress: number;
                            rows: number;
                            accepted: number;
                            unchanged: number;
                            rejected: number;
                            closed: number;
                            error: {
                                code: string;
                                message: string;
                            } | null;
                            errors: {
                                line: number;
                                code: string;
                                message: string;
                            }[];
                            fileName: string | null;
                            /** @enum {string} */
                            format: "csv" | "jsonl" | "parquet";
                            gzip: boolean;
                            bytes: number;
                            map: string;
                            history: boolean;
                            timeZone: string;
                            /** @enum {string} */
                            mode: "upsert" | "snapshot";
                            dryRun: boolean;
                            createdBy: string;
                            createdAt: string;
                            startedAt: string | null;
                            finishedAt: string | null;
                            undo: {
                                removed: {
                                    [key: string]: number;
                                };
                                kept: {
                                    kind: string;
                                    id: string;
                                    reason: string;
                                }[];
                                keptTotal: number;
                            } | null;
                        }[];
                        next: string | null;
                        total: number;
                    };
                };
            };
            400: components["responses"]["BadRequest"];
            401: components["responses"]["Unauthorized"];
            403: components["responses"]["Forbidden"];
            404: components["responses"]["NotFound"];
            /** @description What is wrong. */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    postImports: {
        parameters: {
            query: {
                /** @example events */
                kind: string;
                /** @example account=account,user=user,event=event,time=time */
                map?: string;
                /** @example true */
                history?: "0" | "1" | "true" | "false" | "";
                time_zone?: string;
                mode?: "upsert" | "snapshot";
                dry_run?: "0" | "1" | "true" | "false" | "";
                force?: "0" | "1" | "true" | "false" | "";
                /** @example usage.csv */
                file_name?: string;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                /**
                 * @example account,user,event,time
                 *     acme,u-1,Report opened,2026-03-03T09:00:00Z
                 *     acme,u-4,Report shared,2026-03-24T09:00:00Z
                 *     globex,u-3,Report opened,31 March
                 */
                "text/csv": string;
                "application/octet-stream": string;
            };
        };
        responses: {
            /** @description Done. */
            202: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "id": "00000000-0000-4000-8000-000000000010"
                     *     }
                     */
                    "application/json": {
                        id: string;
                    };
                };
            };
            400: components["responses"]["BadRequest"];
            401: components["responses"]["Unauthorized"];
            403: components["responses"]["Forbidden"];
            404: components["responses"]["NotFound"];
            /** @description What is wrong. */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    postImportsPreview: {
        parameters: {
            query: {
                /** @example events */
                kind: string;
                size?: number;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                /**
                 * @example account,user,event,time
                 *     acme,u-1,Report opened,2026-03-03T09:00:00Z
                 *     acme,u-4,Report shared,2026-03-24T09:00:00Z
                 *     globex,u-3,Report opened,31 March
                 */
                "text/csv": string;
                "application/octet-stream": string;
            };
        };
        responses: {
            /** @description Done. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "format": "csv",
                     *       "gzip": false,
                     *       "columns": [
                     *         {
                     *           "name": "account",
                     *           "samples": [
                     *             "acme",
                     *             "acme",
                     *             "globex"
                     *           ]
                     *         },
                     *         {
                     *           "name": "user",
                     *           "samples": [
                     *             "u-1",
                     *             "u-4",
                     *             "u-3"
                     *           ]
                     *         },
                     *         {
                     *           "name": "event",
                     *           "samples": [
                     *             "Report opened",
                     *             "Report shared",
                     *             "Report opened"
                     *           ]
                     *         },
                     *         {
                     *           "name": "time",
                     *           "samples": [
                     *             "2026-03-03T09:00:00Z",
                     *             "2026-03-24T09:00:00Z",
                     *             "31 March"
                     *           ]
                     *         }
                     *       ],
                     *       "targets": [
                     *         {
                     *           "key": "account",
                     *           "label": "Account",
                     *           "required": true,
                     *           "repeat": false
                     *         },
                     *         {
                     *           "key": "user",
                     *           "label": "User",
                     *           "required": true,
                     *           "repeat": false
                     *         },
                     *         {
                     *           "key": "event",
                     *           "label": "Event",
                     *           "required": true,
                     *           "repeat": false
                     *         },
                     *         {
                     *           "key": "time",
                     *           "label": "Time",
                     *           "required": true,
                     *           "repeat": false
                     *         },
                     *         {
                     *           "key": "messageId",
                     *           "label": "Message ID",
                     *           "required": false,
                     *           "repeat": false
                     *         },
                     *         {
                     *           "key": "property.",
                     *           "label": "Property",
                     *           "required": false,
                     *           "repeat": true
                     *         }
                     *       ],
                     *       "guesses": {
                     *         "account": "account",
                     *         "user": "user",
                     *         "event": "event",
                     *         "time": "time"
                     *       }
                     *     }
                     */
                    "application/json": {
                        /** @enum {string} */
                        format: "csv" | "jsonl" | "parquet";
                        gzip: boolean;
                        columns: {
                            name: string;
                            samples: string[];
                        }[];
                        targets: {
                            key: string;
                            label: string;
                            required: boolean;
                            repeat: boolean;
                        }[];
                        guesses: {
                            [key: string]: string;
                        };
                    };
                };
            };
            400: components["responses"]["BadRequest"];
            401: components["responses"]["Unauthorized"];
            403: components["responses"]["Forbidden"];
            404: components["responses"]["NotFound"];
            /** @description What is wrong. */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    getImportsQuery: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                /**
                 * @example {
                 *       "limit": 2,
                 *       "kind": "events"
                 *     }
                 */
                "application/json": {
                    /** @default 50 */
                    limit?: number;
                    cursor?: string;
                    kind?: string;
                };
            };
        };
        responses: {
            /** @description Done. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "items": [
                     *         {
                     *           "id": "00000000-0000-4000-8000-000000000010",
                     *           "kind": "events",
                     *           "state": "done",
                     *           "step": null,
                     *           "progress": 1,
                     *           "rows": 3,
                     *           "accepted": 2,
                     *           "unchanged": 0,
                     *           "rejected": 1,
                     *           "closed": 0,
                     *           "error": null,
                     *           "errors": [],
                     *           "fileName": "usage.csv",
                     *           "format": "csv",
                     *           "gzip": false,
                     *           "bytes": 146,
                     *           "map": "account=account,user=user,event=event,time=time",
                     *           "history": true,
                     *           "timeZone": "Europe/Berlin",
                     *           "mode": "upsert",
                     *           "dryRun": false,
                     *           "createdBy": "First key",
                     *           "createdAt": "2026-03-30T08:00:44.000Z",
                     *           "startedAt": "2026-03-30T08:00:44.000Z",
                     *           "finishedAt": "2026-03-30T08:00:44.000Z",
                     *           "undo": null
                     *         }
                     *       ],
                     *       "next": null,
                     *       "total": 1
                     *     }
                     */
                    "application/json": {
                        items: {
                            id: string;
                            kind: string;
                            /** @enum {string} */
                            state: "queued" | "running" | "done" | "failed" | "undoing" | "undone";
                            step: string | null;
                            progress: number;
                            rows: number;
                            accepted: number;
                            unchanged: number;
                            rejected: number;
                            closed: number;
                            error: {
                                code: string;
                                message: string;
                            } | null;
                            errors: {
                                line: number;
                                code: string;
                                message: string;
                            }[];
                            fileName: string | null;
                            /** @enum {string} */
                            format: "csv" | "jsonl" | "parquet";
                            gzip: boolean;
                            bytes: number;
                            map: string;
                            history: boolean;
                            timeZone: string;
                            /** @enum {string} */
                            mode: "upsert" | "snapshot";
                            dryRun: boolean;
                            createdBy: string;
                            createdAt: string;
                            startedAt: string | null;
                            finishedAt: string | null;
                            undo: {
                                removed: {
                                    [key: string]: number;
                                };
                                kept: {
                                    kind: string;
                                    id: string;
                                    reason: string;
                                }[];
                                keptTotal: number;
                            } | null;
                        }[];
                        next: string | null;
                        total: number;
                    };
                };
            };
            400: components["responses"]["BadRequest"];
            401: components["responses"]["Unauthorized"];
            403: components["responses"]["Forbidden"];
            404: components["responses"]["NotFound"];
            /** @description What is wrong. */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    getImportsId: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @example 00000000-0000-4000-8000-000000000010 */
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "id": "00000000-0000-4000-8000-000000000010",
                     *       "kind": "events",
                     *       "state": "done",
                     *       "step": null,
                     *       "progress": 1,
                     *       "rows": 3,
                     *       "accepted": 2,
                     *       "unchanged": 0,
                     *       "rejected": 1,
                     *       "closed": 0,
                     *       "error": null,
                     *       "errors": [
                     *         {
                     *           "line": 4,
                     *           "code": "bad_time",
                     *           "message": "time (column \"time\"): \"31 March\" is not a time: give ISO 8601, such as 2026-03-31 or 2026-03-31T09:30:00Z."
                     *         }
                     *       ],
                     *       "fileName": "usage.csv",
                     *       "format": "csv",
                     *       "gzip": false,
                     *       "bytes": 146,
                     *       "map": "account=account,user=user,event=event,time=time",
                     *       "history": true,
                     *       "timeZone": "Europe/Berlin",
                     *       "mode": "upsert",
                     *       "dryRun": false,
                     *       "createdBy": "First key",
                     *       "createdAt": "2026-03-30T08:00:44.000Z",
                     *       "startedAt": "2026-03-30T08:00:44.000Z",
                     *       "finishedAt": "2026-03-30T08:00:44.000Z",
                     *       "undo": null
                     *     }
                     */
                    "application/json": {
                        id: string;
                        kind: string;
                        /** @enum {string} */
                        state: "queued" | "running" | "done" | "failed" | "undoing" | "undone";
                        step: string | null;
                        progress: number;
                        rows: number;
                        accepted: number;
                        unchanged: number;
                        rejected: number;
                        closed: number;
                        error: {
                            code: string;
                            message: string;
                        } | null;
                        errors: {
                            line: number;
                            code: string;
                            message: string;
                        }[];
                        fileName: string | null;
                        /** @enum {string} */
                        format: "csv" | "jsonl" | "parquet";
                        gzip: boolean;
                        bytes: number;
                        map: string;
                        history: boolean;
                        timeZone: string;
                        /** @enum {string} */
                        mode: "upsert" | "snapshot";
                        dryRun: boolean;
                        createdBy: string;
                        createdAt: string;
                        startedAt: string | null;
                        finishedAt: string | null;
                        undo: {
                            removed: {
                                [key: string]: number;
                            };
                            kept: {
                                kind: string;
                                id: string;
                                reason: string;
                            }[];
                            keptTotal: number;
                        } | null;
                    };
                };
            };
            400: components["responses"]["BadRequest"];
            401: components["responses"]["Unauthorized"];
            403: components["responses"]["Forbidden"];
            404: components["responses"]["NotFound"];
            /** @description What is wrong. */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    deleteImportsId: {
        parameters: {
            query?: never;
            header?: {
                /** @description A write with a key that was used before is not done again: it answers what it answered then. */
                "Idempotency-Key"?: components["parameters"]["IdempotencyKey"];
            };
            path: {
                /** @example 00000000-0000-4000-8000-000000000010 */
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done. */
            202: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "id": "00000000-0000-4000-8000-000000000010",
                     *       "kind": "events",
                     *       "state": "undoing",
                     *       "step": null,
                     *       "progress": 0,
                     *       "rows": 3,
                     *       "accepted": 2,
                     *       "unchanged": 0,
                     *       "rejected": 1,
                     *       "closed": 0,
                     *       "error": null,
                     *       "errors": [],
                     *       "fileName": "usage.csv",
                     *       "format": "csv",
                     *       "gzip": false,
                     *       "bytes": 146,
                     *       "map": "account=account,user=user,event=event,time=time",
                     *       "history": true,
                     *       "timeZone": "Europe/Berlin",
                     *       "mode": "upsert",
                     *       "dryRun": false,
                     *       "createdBy": "First key",
                     *       "createdAt": "2026-03-30T08:00:44.000Z",
                     *       "startedAt": "2026-03-30T08:00:44.000Z",
                     *       "finishedAt": "2026-03-30T08:00:44.000Z",
                     *       "undo": null
                     *     }
                     */
                    "application/json": {
                        id: string;
                        kind: string;
                        /** @enum {string} */
                        state: "queued" | "running" | "done" | "failed" | "undoing" | "undone";
                        step: string | null;
                        progress: number;
                        rows: number;
                        accepted: number;
                        unchanged: number;
                        rejected: number;
                        closed: number;
                        error: {
                            code: string;
                            message: string;
                        } | null;
                        errors: {
                            line: number;
                            code: string;
                            message: string;
                        }[];
                        fileName: string | null;
                        /** @enum {string} */
                        format: "csv" | "jsonl" | "parquet";
                        gzip: boolean;
                        bytes: number;
                        map: string;
                        history: boolean;
                        timeZone: string;
                        /** @enum {string} */
                        mode: "upsert" | "snapshot";
                        dryRun: boolean;
                        createdBy: string;
                        createdAt: string;
                        startedAt: string | null;
                        finishedAt: string | null;
                        undo: {
                            removed: {
                                [key: string]: number;
                            };
                            kept: {
                                kind: string;
                                id: string;
                                reason: string;
                            }[];
                            keptTotal: number;
                        } | null;
                    };
                };
            };
            400: components["responses"]["BadRequest"];
            401: components["responses"]["Unauthorized"];
            403: components["responses"]["Forbidden"];
            404: components["responses"]["NotFound"];
            422: components["responses"]["KeyReused"];
            /** @description What is wrong. */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    getImportsIdErrorsCsv: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @example 00000000-0000-4000-8000-000000000010 */
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example line,code,message
                     *     4,bad_time,"time (column ""time""): ""31 March"" is not a time: give ISO 8601, such as 2026-03-31 or 2026-03-31T09:30:00Z."
                     */
                    "text/csv; charset=utf-8": string;
                };
            };
            400: components["responses"]["BadRequest"];
            401: components["responses"]["Unauthorized"];
            403: components["responses"]["Forbidden"];
            404: components["responses"]["NotFound"];
            /** @description What is wrong. */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    getFieldsEntity: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @example account */
                entity: "account" | "person";
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "items": [
                     *         {
                     *           "entity": "account",
                     *           "key": "tier",
                     *           "label": "Tier",
                     *           "type": "option",
                     *           "options": [
                     *             "gold",
                     *             "silver"
                     *           ],
                     *           "sources": [
                     *             "crm",
                     *             "hand",
                     *             "api"
                     *           ],
                     *           "builtIn": false
                     *         }
                     *       ],
                     *       "next": null,
                     *       "total": 1
                     *     }
                     */
                    "application/json": {
                        items: {
                            /** @enum {string} */
                            entity: "account" | "person";
                            key: string;
                            label: string;
                            /** @enum {string} */
                            type: "text" | "number" | "money" | "boolean" | "date" | "option" | "member";
                            options: string[];
                            sources: string[];
                            builtIn: boolean;
                        }[];
                        next: null;
                        total: number;
                    };
                };
            };
            400: components["responses"]["BadRequest"];
            401: components["responses"]["Unauthorized"];
            403: components["responses"]["Forbidden"];
            404: components["responses"]["NotFound"];
            /** @description What is wrong. */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    getFieldsEntityKey: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @example account */
                entity: "account" | "person";
                /** @example tier */
                key: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "entity": "account",
                     *       "key": "tier",
                     *       "label": "Tier",
                     *       "type": "option",
                     *       "options": [
                     *         "gold",
                     *         "silver"
                     *       ],
                     *       "sources": [
                     *         "crm",
                     *         "hand",
                     *         "api"
                     *       ],
                     *       "builtIn": false
                     *     }
                     */
                    "application/json": {
                        /** @enum {string} */
                        entity: "account" | "person";
                        key: string;
                        label: string;
                        /** @enum {string} */
                        type: "text" | "number" | "money" | "boolean" | "date" | "option" | "member";
                        options: string[];
                        sources: string[];
                        builtIn: boolean;
                    };
                };
            };
            400: components["responses"]["BadRequest"];
            401: components["responses"]["Unauthorized"];
            403: components["responses"]["Forbidden"];
            404: components["responses"]["NotFound"];
            /** @description What is wrong. */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    putFieldsEntityKey: {
        parameters: {
            query?: never;
            header?: {
                /** @description A write with a key that was used before is not done again: it answers what it answered then. */
                "Idempotency-Key"?: components["parameters"]["IdempotencyKey"];
            };
            path: {
                /** @example account */
                entity: "account" | "person";
                /** @example tier */
                key: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                /**
                 * @example {
                 *       "label": "Tier",
                 *       "type": "option",
                 *       "options": [
                 *         "gold",
                 *         "silver"
                 *       ],
                 *       "sources": [
                 *         "crm",
                 *         "hand",
                 *         "api"
                 *       ]
                 *     }
                 */
                "application/json": {
                    label?: string;
                    /** @enum {string} */
                    type: "text" | "number" | "money" | "boolean" | "date" | "option" | "member";
                    /** @default [] */
                    options?: string[];
                    /** @default [] */
                    sources?: string[];
                };
            };
        };
        responses: {
            /** @description Done. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "entity": "account",
                     *       "key": "tier",
                     *       "label": "Tier",
                     *       "type": "option",
                     *       "options": [
                     *         "gold",
                     *         "silver"
                     *       ],
                     *       "sources": [
                     *         "crm",
                     *         "hand",
                     *         "api"
                     *       ],
                     *       "builtIn": false
                     *     }
                     */
                    "application/json": {
                        /** @enum {string} */
                        entity: "account" | "person";
                        key: string;
                        label: string;
                        /** @enum {string} */
                        type: "text" | "number" | "money" | "boolean" | "date" | "option" | "member";
                        options: string[];
                        sources: string[];
                        builtIn: boolean;
                    };
                };
            };
            400: components["responses"]["BadRequest"];
            401: components["responses"]["Unauthorized"];
            403: components["responses"]["Forbidden"];
            404: components["responses"]["NotFound"];
            422: components["responses"]["KeyReused"];
            /** @description What is wrong. */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    deleteFieldsEntityKey: {
        parameters: {
            query?: never;
            header?: {
                /** @description A write with a key that was used before is not done again: it answers what it answered then. */
                "Idempotency-Key"?: components["parameters"]["IdempotencyKey"];
            };
            path: {
                /** @example account */
                entity: "account" | "person";
                /** @example tier */
                key: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done. */
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            400: components["responses"]["BadRequest"];
            401: components["responses"]["Unauthorized"];
            403: components["responses"]["Forbidden"];
            404: components["responses"]["NotFound"];
            422: components["responses"]["KeyReused"];
            /** @description What is wrong. */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    getFieldsEntityKeyUsage: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @example account */
                entity: "account" | "person";
                /** @example tier */
                key: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "values": 2,
                     *       "sources": [
                     *         {
                     *           "source": "crm",
                     *           "values": 2
                     *         }
                     *       ],
                     *       "users": [
                     *         {
                     *           "kind": "view",
                     *           "key": "gold",
                     *           "name": "Gold"
                     *         }
                     *       ]
                     *     }
                     */
                    "application/json": {
                        values: number;
                        sources: {
                            source: string;
                            values: number;
                        }[];
                        users: {
                            kind: string;
                            key: string;
                            name: string;
                        }[];
                    };
                };
            };
            400: components["responses"]["BadRequest"];
            401: components["responses"]["Unauthorized"];
            403: components["responses"]["Forbidden"];
            404: components["responses"]["NotFound"];
            /** @description What is wrong. */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    postPeopleBulk: {
        parameters: {
            query?: never;
            header?: {
                /** @description A write with a key that was used before is not done again: it answers what it answered then. */
                "Idempotency-Key"?: components["parameters"]["IdempotencyKey"];
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                /**
                 * @example {
                 *       "source": "crm",
                 *       "items": [
                 *         {
                 *           "ids": {
                 *             "crm": "0031"
                 *           },
                 *           "email": "k.acker@acme.test",
                 *           "name": "K. Acker",
                 *           "account": "acme"
                 *         },
                 *         {
                 *           "ids": {
                 *             "crm": "0032"
                 *           },
                 *           "email": "no e-mail",
                 *           "account": "globex"
                 *         }
                 *       ]
                 *     }
                 */
                "application/json": {
                    items: unknown[];
                    source?: string;
                    /**
                     * @default upsert
                     * @enum {string}
                     */
                    mode?: "upsert" | "put" | "patch";
                    /** @default false */
                    dryRun?: boolean;
                };
            };
        };
        responses: {
            /** @description Done. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "created": 1,
                     *       "updated": 0,
                     *       "unchanged": 0,
                     *       "errors": [
                     *         {
                     *           "index": 1,
                     *           "field": "email",
                     *           "code": "invalid_input",
                     *           "message": "email: Invalid email address"
                     *         }
                     *       ]
                     *     }
                     */
                    "application/json": {
                        created: number;
                        updated: number;
                        unchanged: number;
                        errors: {
                            index: number;
                            field: string;
                            code: string;
                            message: string;
                        }[];
                    };
                };
            };
            400: components["responses"]["BadRequest"];
            401: components["responses"]["Unauthorized"];
            403: components["responses"]["Forbidden"];
            404: components["responses"]["NotFound"];
            422: components["responses"]["KeyReused"];
            /** @description What is wrong. */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    postPeopleMerge: {
        parameters: {
            query?: never;
            header?: {
                /** @description A write with a key that was used before is not done again: it answers what it answered then. */
                "Idempotency-Key"?: components["parameters"]["IdempotencyKey"];
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                /**
                 * @example {
                 *       "keep": "u-1",
                 *       "merge": "crm:0031"
                 *     }
                 */
                "application/json": {
                    keep: string;
                    merge: string;
                };
            };
        };
        responses: {
            /** @description Done. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "id": "00000000-0000-4000-8000-000000000008",
                     *       "keep": "u-1",
                     *       "merge": "crm:0031"
                     *     }
                     */
                    "application/json": {
                        id: string;
                        keep: string;
                        merge: string;
                    };
                };
            };
            400: components["responses"]["BadRequest"];
            401: components["responses"]["Unauthorized"];
            403: components["responses"]["Forbidden"];
            404: components["responses"]["NotFound"];
            422: components["responses"]["KeyReused"];
            /** @description What is wrong. */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    postPeopleMergeIdUndo: {
        parameters: {
            query?: never;
            header?: {
                /** @description A write with a key that was used before is not done again: it answers what it answered then. */
                "Idempotency-Key"?: components["parameters"]["IdempotencyKey"];
            };
            path: {
                /** @example 00000000-0000-4000-8000-000000000008 */
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "id": "00000000-0000-4000-8000-000000000008",
                     *       "keep": "u-1",
                     *       "merge": "crm:0031"
                     *     }
                     */
                    "application/json": {
                        id: string;
                        keep: string;
                        merge: string;
                    };
                };
            };
            400: components["responses"]["BadRequest"];
            401: components["responses"]["Unauthorized"];
            403: components["responses"]["Forbidden"];
            404: components["responses"]["NotFound"];
            422: components["responses"]["KeyReused"];
            /** @description What is wrong. */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    getPersonMerges: {
        parameters: {
            query?: {
                /** @example acme */
                account?: string;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "items": [
                     *         {
                     *           "id": "00000000-0000-4000-8000-000000000008",
                     *           "at": "2026-03-30T08:00:34.000Z",
                     *           "keep": "u-1",
                     *           "merge": "00000000-0000-4000-8000-000000000009",
                     *           "keepName": "Kim Ackermann",
                     *           "mergeName": "K. Acker"
                     *         }
                     *       ],
                     *       "next": null,
                     *       "total": 1
                     *     }
                     */
                    "application/json": {
                        items: {
                            id: string;
                            keep: string;
                            merge: string;
                            keepName: string;
                            mergeName: string;
                            at: string;
                        }[];
                        next: null;
                        total: number;
                    };
                };
            };
            400: components["responses"]["BadRequest"];
            401: components["responses"]["Unauthorized"];
            403: components["responses"]["Forbidden"];
            404: components["responses"]["NotFound"];
            /** @description What is wrong. */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    getPeople: {
        parameters: {
            query?: {
                as_of?: string;
                known_at?: string;
                /** @example acker */
                q?: string;
                /** @example 2 */
                limit?: number;
                cursor?: string;
                account?: string;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "items": [
                     *         {
                     *           "id": "crm:0031",
                     *           "externalId": null,
                     *           "ids": {
                     *             "crm": "0031"
                     *           },
                     *           "email": "k.acker@acme.test",
                     *           "name": "K. Acker",
                     *           "createdAt": null,
                     *           "firstSeenAt": null,
                     *           "lastSeenAt": null,
                     *           "accounts": [
                     *             {
                     *               "to": null,
                     *               "from": "2026-03-30T08:00:32.000Z",
                     *               "name": "Acme",
                     *               "role": "user",
                     *               "account": "acme"
                     *             }
                     *           ],
                     *           "fields": {},
                     *           "asOf": "2026-04-01T08:00:23.000Z"
                     *         },
                     *         {
                     *           "id": "u-1",
                     *           "externalId": "u-1",
                     *           "ids": {
                     *             "anonymous": "visitor-1"
                     *           },
                     *           "email": "kim@acme.test",
                     *           "name": "Kim Ackermann",
                     *           "createdAt": null,
                     *           "firstSeenAt": "2026-03-03T09:00:00.000Z",
                     *           "lastSeenAt": "2026-03-31T08:00:00.000Z",
                     *           "accounts": [
                     *             {
                     *               "to": null,
                     *               "from": "2025-12-31T23:00:00.000Z",
                     *               "name": "Acme",
                     *               "role": "champion",
                     *               "account": "acme"
                     *             },
                     *             {
                     *               "to": null,
                     *               "from": "2026-03-03T09:00:00.000Z",
                     *               "name": "Acme",
                     *               "role": "user",
                     *               "account": "acme"
                     *             }
                     *           ],
                     *           "fields": {},
                     *           "asOf": "2026-04-01T08:00:23.000Z"
                     *         }
                     *       ],
                     *       "next": null,
                     *       "total": 2
                     *     }
                     */
                    "application/json": {
                        items: {
                            id: string;
                            externalId: string | null;
                            ids: {
                                [key: string]: string;
                            };
                            email: string | null;
                            name: string | null;
                            createdAt: string | null;
                            firstSeenAt: string | null;
                            lastSeenAt: string | null;
                            accounts: {
                                account: string;
                                name: string;
                                role: string;
                                from: string;
                                to: string | null;
                            }[];
                            fields: {
                                [key: string]: unknown;
                            };
                            asOf: string;
                        }[];
                        next: string | null;
                        total: number;
                    };
                };
            };
            400: components["responses"]["BadRequest"];
            401: components["responses"]["Unauthorized"];
            403: components["responses"]["Forbidden"];
            404: components["responses"]["NotFound"];
            /** @description What is wrong. */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    getPeopleQuery: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                /**
                 * @example {
                 *       "q": "acker",
                 *       "limit": 2
                 *     }
                 */
                "application/json": {
                    as_of?: string;
                    known_at?: string;
                    q?: string;
                    /** @default 50 */
                    limit?: number;
                    cursor?: string;
                    account?: string;
                };
            };
        };
        responses: {
            /** @description Done. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "items": [
                     *         {
                     *           "id": "crm:0031",
                     *           "externalId": null,
                     *           "ids": {
                     *             "crm": "0031"
                     *           },
                     *           "email": "k.acker@acme.test",
                     *           "name": "K. Acker",
                     *           "createdAt": null,
                     *           "firstSeenAt": null,
                     *           "lastSeenAt": null,
                     *           "accounts": [
                     *             {
                     *               "to": null,
                     *               "from": "2026-03-30T08:00:32.000Z",
                     *               "name": "Acme",
                     *               "role": "user",
                     *               "account": "acme"
                     *             }
                     *           ],
                     *           "fields": {},
                     *           "asOf": "2026-04-01T08:00:24.000Z"
                     *         },
                     *         {
                     *           "id": "u-1",
                     *           "externalId": "u-1",
                     *           "ids": {
                     *             "anonymous": "visitor-1"
                     *           },
                     *           "email": "kim@acme.test",
                     *           "name": "Kim Ackermann",
                     *           "createdAt": null,
                     *           "firstSeenAt": "2026-03-03T09:00:00.000Z",
                     *           "lastSeenAt": "2026-03-31T08:00:00.000Z",
                     *           "accounts": [
                     *             {
                     *               "to": null,
                     *               "from": "2025-12-31T23:00:00.000Z",
                     *               "name": "Acme",
                     *               "role": "champion",
                     *               "account": "acme"
                     *             },
                     *             {
                     *               "to": null,
                     *               "from": "2026-03-03T09:00:00.000Z",
                     *               "name": "Acme",
                     *               "role": "user",
                     *               "account": "acme"
                     *             }
                     *           ],
                     *           "fields": {},
                     *           "asOf": "2026-04-01T08:00:24.000Z"
                     *         }
                     *       ],
                     *       "next": null,
                     *       "total": 2
                     *     }
                     */
                    "application/json": {
                        items: {
                            id: string;
                            externalId: string | null;
                            ids: {
                                [key: string]: string;
                            };
                            email: string | null;
                            name: string | null;
                            createdAt: string | null;
                            firstSeenAt: string | null;
                            lastSeenAt: string | null;
                            accounts: {
                                account: string;
                                name: string;
                                role: string;
                                from: string;
                                to: string | null;
                            }[];
                            fields: {
                                [key: string]: unknown;
                            };
                            asOf: string;
                        }[];
                        next: string | null;
                        total: number;
                    };
                };
            };
            400: components["responses"]["BadRequest"];
            401: components["responses"]["Unauthorized"];
            403: components["responses"]["Forbidden"];
            404: components["responses"]["NotFound"];
            /** @description What is wrong. */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    getAccountsIdPeople: {
        parameters: {
            query?: {
                as_of?: string;
                known_at?: string;
                q?: string;
                /** @example 1 */
                limit?: number;
                cursor?: string;
            };
            header?: never;
            path: {
                /** @example acme */
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "items": [
                     *         {
                     *           "id": "crm:0031",
                     *           "externalId": null,
                     *           "ids": {
                     *             "crm": "0031"
                     *           },
                     *           "email": "k.acker@acme.test",
                     *           "name": "K. Acker",
                     *           "createdAt": null,
                     *           "firstSeenAt": null,
                     *           "lastSeenAt": null,
                     *           "accounts": [
                     *             {
                     *               "to": null,
                     *               "from": "2026-03-30T08:00:32.000Z",
                     *               "name": "Acme",
                     *               "role": "user",
                     *               "account": "acme"
                     *             }
                     *           ],
                     *           "fields": {},
                     *           "asOf": "2026-04-01T08:00:25.000Z"
                     *         }
                     *       ],
                     *       "next": "example-of-a-cursor-2",
                     *       "total": 3
                     *     }
                     */
                    "application/json": {
                        items: {
                            id: string;
                            externalId: string | null;
                            ids: {
                                [key: string]: string;
                            };
                            email: string | null;
                            name: string | null;
                            createdAt: string | null;
                            firstSeenAt: string | null;
                            lastSeenAt: string | null;
                            accounts: {
                                account: string;
                                name: string;
                                role: string;
                                from: string;
                                to: string | null;
                            }[];
                            fields: {
                                [key: string]: unknown;
                            };
                            asOf: string;
                        }[];
                        next: string | null;
                        total: number;
                    };
                };
            };
            400: components["responses"]["BadRequest"];
            401: components["responses"]["Unauthorized"];
            403: components["responses"]["Forbidden"];
            404: components["responses"]["NotFound"];
            /** @description What is wrong. */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    getAccountsIdPeopleQuery: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @example acme */
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                /**
                 * @example {
                 *       "limit": 1
                 *     }
                 */
                "application/json": {
                    as_of?: string;
                    known_at?: string;
                    q?: string;
                    /** @default 50 */
                    limit?: number;
                    cursor?: string;
                };
            };
        };
        responses: {
            /** @description Done. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "items": [
                     *         {
                     *           "id": "crm:0031",
                     *           "externalId": null,
                     *           "ids": {
                     *             "crm": "0031"
                     *           },
                     *           "email": "k.acker@acme.test",
                     *           "name": "K. Acker",
                     *           "createdAt": null,
                     *           "firstSeenAt": null,
                     *           "lastSeenAt": null,
                     *           "accounts": [
                     *             {
                     *               "to": null,
                     *               "from": "2026-03-30T08:00:32.000Z",
                     *               "name": "Acme",
                     *               "role": "user",
                     *               "account": "acme"
                     *             }
                     *           ],
                     *           "fields": {},
                     *           "asOf": "2026-04-01T08:00:26.000Z"
                     *         }
                     *       ],
                     *       "next": "example-of-a-cursor-2",
                     *       "total": 3
                     *     }
                     */
                    "application/json": {
                        items: {
                            id: string;
                            externalId: string | null;
                            ids: {
                                [key: string]: string;
                            };
                            email: string | null;
                            name: string | null;
                            createdAt: string | null;
                            firstSeenAt: string | null;
                            lastSeenAt: string | null;
                            accounts: {
                                account: string;
                                name: string;
                                role: string;
                                from: string;
                                to: string | null;
                            }[];
                            fields: {
                                [key: string]: unknown;
                            };
                            asOf: string;
                        }[];
                        next: string | null;
                        total: number;
                    };
                };
            };
            400: components["responses"]["BadRequest"];
            401: components["responses"]["Unauthorized"];
            403: components["responses"]["Forbidden"];
            404: components["responses"]["NotFound"];
            /** @description What is wrong. */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    getPeopleId: {
        parameters: {
            query?: {
                /** @example 2026-03-31 */
                as_of?: string;
                known_at?: string;
            };
            header?: never;
            path: {
                /** @example u-1 */
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "id": "u-1",
                     *       "externalId": "u-1",
                     *       "ids": {
                     *         "anonymous": "visitor-1"
                     *       },
                     *       "email": "kim@acme.test",
                     *       "name": "Kim Ackermann",
                     *       "createdAt": null,
                     *       "firstSeenAt": "2026-03-03T09:00:00.000Z",
                     *       "lastSeenAt": "2026-03-31T08:00:00.000Z",
                     *       "accounts": [
                     *         {
                     *           "to": null,
                     *           "from": "2025-12-31T23:00:00.000Z",
                     *           "name": "Acme",
                     *           "role": "champion",
                     *           "account": "acme"
                     *         },
                     *         {
                     *           "to": null,
                     *           "from": "2026-03-03T09:00:00.000Z",
                     *           "name": "Acme",
                     *           "role": "user",
                     *           "account": "acme"
                     *         }
                     *       ],
                     *       "fields": {},
                     *       "asOf": "2026-03-31"
                     *     }
                     */
                    "application/json": {
                        id: string;
                        externalId: string | null;
                        ids: {
                            [key: string]: string;
                        };
                        email: string | null;
                        name: string | null;
                        createdAt: string | null;
                        firstSeenAt: string | null;
                        lastSeenAt: string | null;
                        accounts: {
                            account: string;
                            name: string;
                            role: string;
                            from: string;
                            to: string | null;
                        }[];
                        fields: {
                            [key: string]: unknown;
                        };
                        asOf: string;
                    };
                };
            };
            400: components["responses"]["BadRequest"];
            401: components["responses"]["Unauthorized"];
            403: components["responses"]["Forbidden"];
            404: components["responses"]["NotFound"];
            /** @description What is wrong. */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    putPeopleId: {
        parameters: {
            query?: {
                /** @example crm */
                source?: string;
            };
            header?: {
                /** @description A write with a key that was used before is not done again: it answers what it answered then. */
                "Idempotency-Key"?: components["parameters"]["IdempotencyKey"];
            };
            path: {
                /** @example u-1 */
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                /**
                 * @example {
                 *       "email": "kim@acme.test",
                 *       "name": "Kim Acker",
                 *       "accounts": [
                 *         {
                 *           "account": "acme",
                 *           "role": "champion",
                 *           "from": "2026-01-01"
                 *         }
                 *       ]
                 *     }
                 */
                "application/json": {
                    externalId?: string;
                    ids?: {
                        [key: string]: string;
                    };
                    email?: string | null;
                    name?: string | null;
                    createdAt?: string | null;
                    accounts?: {
                        account: string;
                        /** @default user */
                        role?: string;
                        from?: string;
                        to?: string | null;
                    }[];
                    account?: string;
                    role?: string;
                    fields?: {
                        [key: string]: unknown;
                    };
                    at?: string;
                };
            };
        };
        responses: {
            /** @description Done. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "id": "u-1",
                     *       "externalId": "u-1",
                     *       "ids": {},
                     *       "email": "kim@acme.test",
                     *       "name": "Kim Acker",
                     *       "createdAt": null,
                     *       "firstSeenAt": null,
                     *       "lastSeenAt": null,
                     *       "accounts": [
                     *         {
                     *           "to": null,
                     *           "from": "2025-12-31T23:00:00.000Z",
                     *           "name": "Acme",
                     *           "role": "champion",
                     *           "account": "acme"
                     *         }
                     *       ],
                     *       "fields": {},
                     *       "asOf": "2026-03-30T08:00:31.000Z"
                     *     }
                     */
                    "application/json": {
                        id: string;
                        externalId: string | null;
                        ids: {
                            [key: string]: string;
                        };
                        email: string | null;
                        name: string | null;
                        createdAt: string | null;
                        firstSeenAt: string | null;
                        lastSeenAt: string | null;
                        accounts: {
                            account: string;
                            name: string;
                            role: string;
                            from: string;
                            to: string | null;
                        }[];
                        fields: {
                            [key: string]: unknown;
                        };
                        asOf: string;
                    };
                };
            };
            400: components["responses"]["BadRequest"];
            401: components["responses"]["Unauthorized"];
            403: components["responses"]["Forbidden"];
            404: components["responses"]["NotFound"];
            422: components["responses"]["KeyReused"];
            /** @description What is wrong. */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    deletePeopleId: {
        parameters: {
            query?: never;
            header?: {
                /** @description A write with a key that was used before is not done again: it answers what it answered then. */
                "Idempotency-Key"?: components["parameters"]["IdempotencyKey"];
            };
            path: {
                /** @example crm:0031 */
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done. */
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            400: components["responses"]["BadRequest"];
            401: components["responses"]["Unauthorized"];
            403: components["responses"]["Forbidden"];
            404: components["responses"]["NotFound"];
            422: components["responses"]["KeyReused"];
            /** @description What is wrong. */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    patchPeopleId: {
        parameters: {
            query?: {
                source?: string;
            };
            header?: {
                /** @description A write with a key that was used before is not done again: it answers what it answered then. */
                "Idempotency-Key"?: components["parameters"]["IdempotencyKey"];
            };
            path: {
                /** @example u-1 */
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                /**
                 * @example {
                 *       "name": "Kim Ackermann"
                 *     }
                 */
                "application/json": {
                    externalId?: string;
                    ids?: {
                        [key: string]: string;
                    };
                    email?: string | null;
                    name?: string | null;
                    createdAt?: string | null;
                    accounts?: {
                        account: string;
                        /** @default user */
                        role?: string;
                        from?: string;
                        to?: string | null;
                    }[];
                    account?: string;
                    role?: string;
                    fields?: {
                        [key: string]: unknown;
                    };
                    at?: string;
                };
            };
        };
        responses: {
            /** @description Done. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "id": "u-1",
                     *       "externalId": "u-1",
                     *       "ids": {},
                     *       "email": "kim@acme.test",
                     *       "name": "Kim Ackermann",
                     *       "createdAt": null,
                     *       "firstSeenAt": null,
                     *       "lastSeenAt": null,
                     *       "accounts": [
                     *         {
                     *           "to": null,
                     *           "from": "2025-12-31T23:00:00.000Z",
                     *           "name": "Acme",
                     *           "role": "champion",
                     *           "account": "acme"
                     *         }
                     *       ],
                     *       "fields": {},
                     *       "asOf": "2026-03-30T08:00:33.000Z"
                     *     }
                     */
                    "application/json": {
                        id: string;
                        externalId: string | null;
                        ids: {
                            [key: string]: string;
                        };
                        email: string | null;
                        name: string | null;
                        createdAt: string | null;
                        firstSeenAt: string | null;
                        lastSeenAt: string | null;
                        accounts: {
                            account: string;
                            name: string;
                            role: string;
                            from: string;
                            to: string | null;
                        }[];
                        fields: {
                            [key: string]: unknown;
                        };
                        asOf: string;
                    };
                };
            };
            400: components["responses"]["BadRequest"];
            401: components["responses"]["Unauthorized"];
            403: components["responses"]["Forbidden"];
            404: components["responses"]["NotFound"];
            422: components["responses"]["KeyReused"];
            /** @description What is wrong. */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    getPeopleIdFields: {
        parameters: {
            query?: {
                as_of?: string;
                known_at?: string;
            };
            header?: never;
            path: {
                /** @example u-1 */
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example [
                     *       {
                     *         "key": "name",
                     *         "label": "Name",
                     *         "type": "text",
                     *         "value": "Kim Ackermann",
                     *         "source": "api",
                     *         "setBy": "First key",
                     *         "at": "2026-03-30T08:00:33.000Z",
                     *         "pinned": false,
                     *         "others": [
                     *           {
                     *             "source": "crm",
                     *             "value": "Kim Acker",
                     *             "at": "2026-03-30T08:00:31.000Z",
                     *             "setBy": "First key"
                     *           }
                     *         ],
                     *         "history": [
                     *           {
                     *             "source": "api",
                     *             "value": "Kim Ackermann",
                     *             "at": "2026-03-30T08:00:33.000Z",
                     *             "setBy": "First key",
                     *             "knownAt": "2026-03-30T08:00:33.000Z",
                     *             "pinned": false,
                     *             "importId": null
                     *           },
                     *           {
                     *             "source": "crm",
                     *             "value": "Kim Acker",
                     *             "at": "2026-03-30T08:00:31.000Z",
                     *             "setBy": "First key",
                     *             "knownAt": "2026-03-30T08:00:31.000Z",
                     *             "pinned": false,
                     *             "importId": null
                     *           }
                     *         ]
                     *       },
                     *       {
                     *         "key": "email",
                     *         "label": "E-mail",
                     *         "type": "text",
                     *         "value": "kim@acme.test",
                     *         "source": "tracking",
                     *         "setBy": "First source",
                     *         "at": "2026-03-31T08:00:01.000Z",
                     *         "pinned": false,
                     *         "others": [
                     *           {
                     *             "source": "crm",
                     *             "value": "kim@acme.test",
                     *             "at": "2026-03-30T08:00:31.000Z",
                     *             "setBy": "First key"
                     *           }
                     *         ],
                     *         "history": [
                     *           {
                     *             "source": "tracking",
                     *             "value": "kim@acme.test",
                     *             "at": "2026-03-31T08:00:01.000Z",
                     *             "setBy": "First source",
                     *             "knownAt": "2026-03-31T08:00:01.000Z",
                     *             "pinned": false,
                     *             "importId": null
                     *           },
                     *           {
                     *             "source": "crm",
                     *             "value": "kim@acme.test",
                     *             "at": "2026-03-30T08:00:31.000Z",
                     *             "setBy": "First key",
                     *             "knownAt": "2026-03-30T08:00:31.000Z",
                     *             "pinned": false,
                     *             "importId": null
                     *           }
                     *         ]
                     *       },
                     *       {
                     *         "key": "createdAt",
                     *         "label": "Created",
                     *         "type": "text",
                     *         "value": null,
                     *         "source": null,
                     *         "setBy": null,
                     *         "at": null,
                     *         "pinned": false,
                     *         "others": [],
                     *         "history": []
                     *       }
                     *     ]
                     */
                    "application/json": {
                        key: string;
                        label: string;
                        /** @enum {string} */
                        type: "text" | "number" | "money" | "boolean" | "date" | "option" | "member" | "list";
                        value: unknown;
                        source: string | null;
                        setBy: string | null;
                        at: string | null;
                        pinned: boolean;
                        others: {
                            source: string;
                            value: unknown;
                            at: string;
                            setBy: string;
                        }[];
                        history: {
                            source: string;
                            value: unknown;
                            at: string;
                            setBy: string;
                            knownAt: string;
                            pinned: boolean;
                            importId: string | null;
                        }[];
                    }[];
                };
            };
            400: components["responses"]["BadRequest"];
            401: components["responses"]["Unauthorized"];
            403: components["responses"]["Forbidden"];
            404: components["responses"]["NotFound"];
            /** @description What is wrong. */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    getMetrics: {
        parameters: {
            query?: {
                /** @example 2 */
                limit?: number;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "items": [
                     *         {
                     *           "name": "Daily active users",
                     *           "unit": "people",
                     *           "better": "higher",
                     *           "rollup": "distinct",
                     *           "compute": {
                     *             "days": 1,
                     *             "kind": "event_users",
                     *             "events": "*"
                     *           },
                     *           "description": "People with any event in 1 day.",
                     *           "key": "dau",
                     *           "version": 1,
                     *           "builtIn": true,
                     *           "slot": 1
                     *         },
                     *         {
                     *           "name": "Weekly active users",
                     *           "unit": "people",
                     *           "better": "higher",
                     *           "rollup": "distinct",
                     *           "compute": {
                     *             "days": 7,
                     *             "kind": "event_users",
                     *             "events": "*"
                     *           },
                     *           "description": "People with any event in 7 days.",
                     *           "key": "wau",
                     *           "version": 1,
                     *           "builtIn": true,
                     *           "slot": 2
                     *         }
                     *       ],
                     *       "next": null,
                     *       "total": 15
                     *     }
                     */
                    "application/json": {
                        items: components["schemas"]["Metric"][];
                        next: null;
                        total: number;
                    };
                };
            };
            400: components["responses"]["BadRequest"];
            401: components["responses"]["Unauthorized"];
            403: components["responses"]["Forbidden"];
            404: components["responses"]["NotFound"];
            /** @description What is wrong. */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    getMetricsQuery: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                /**
                 * @example {
                 *       "limit": 2
                 *     }
                 */
                "application/json": {
                    /** @default 500 */
                    limit?: number;
                };
            };
        };
        responses: {
            /** @description Done. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "items": [
                     *         {
                     *           "name": "Daily active users",
                     *           "unit": "people",
                     *           "better": "higher",
                     *           "rollup": "distinct",
                     *           "compute": {
                     *             "days": 1,
                     *             "kind": "event_users",
                     *             "events": "*"
                     *           },
                     *           "description": "People with any event in 1 day.",
                     *           "key": "dau",
                     *           "version": 1,
                     *           "builtIn": true,
                     *           "slot": 1
                     *         },
                     *         {
                     *           "name": "Weekly active users",
                     *           "unit": "people",
                     *           "better": "higher",
                     *           "rollup": "distinct",
                     *           "compute": {
                     *             "days": 7,
                     *             "kind": "event_users",
                     *             "events": "*"
                     *           },
                     *           "description": "People with any event in 7 days.",
                     *           "key": "wau",
                     *           "version": 1,
                     *           "builtIn": true,
                     *           "slot": 2
                     *         }
                     *       ],
                     *       "next": null,
                     *       "total": 15
                     *     }
                     */
                    "application/json": {
                        items: components["schemas"]["Metric"][];
                        next: null;
                        total: number;
                    };
                };
            };
            400: components["responses"]["BadRequest"];
            401: components["responses"]["Unauthorized"];
            403: components["responses"]["Forbidden"];
            404: components["responses"]["NotFound"];
            /** @description What is wrong. */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    getMetricsKey: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @example reports_28 */
                key: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "name": "Reports",
                     *       "unit": "reports",
                     *       "better": "higher",
                     *       "rollup": "sum",
                     *       "compute": {
                     *         "days": 28,
                     *         "kind": "event_count",
                     *         "events": [
                     *           "Report opened",
                     *           "Report shared"
                     *         ]
                     *       },
                     *       "description": "Reports opened or shared in 28 days.",
                     *       "key": "reports_28",
                     *       "version": 1,
                     *       "builtIn": false,
                     *       "slot": 15,
                     *       "versions": [
                     *         {
                     *           "key": "reports_28",
                     *           "version": 1,
                     *           "definition": {
                     *             "name": "Reports",
                     *             "unit": "reports",
                     *             "better": "higher",
                     *             "rollup": "sum",
                     *             "compute": {
                     *               "days": 28,
                     *               "kind": "event_count",
                     *               "events": [
                     *                 "Report opened",
                     *                 "Report shared"
                     *               ]
                     *             },
                     *             "description": "Reports opened or shared in 28 days."
                     *           },
                     *           "reason": "created",
                     *           "at": "2026-04-01T08:00:03.000Z",
                     *           "by": "First key"
                     *         }
                     *       ],
                     *       "restsOn": [],
                     *       "usedBy": []
                     *     }
                     */
                    "application/json": string;
                };
            };
            400: components["responses"]["BadRequest"];
            401: components["responses"]["Unauthorized"];
            403: components["responses"]["Forbidden"];
            404: components["responses"]["NotFound"];
            /** @description What is wrong. */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    putMetricsKey: {
        parameters: {
            query?: never;
            header?: {
                /** @description A write with a key that was used before is not done again: it answers what it answered then. */
                "Idempotency-Key"?: components["parameters"]["IdempotencyKey"];
            };
            path: {
                /** @example reports_28 */
                key: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                /**
                 * @example {
                 *       "name": "Reports",
                 *       "description": "Reports opened or shared in 28 days.",
                 *       "unit": "reports",
                 *       "better": "higher",
                 *       "rollup": "sum",
                 *       "compute": {
                 *         "kind": "event_count",
                 *         "events": [
                 *           "Report opened",
                 *           "Report shared"
                 *         ],
                 *         "days": 28
                 *       }
                 *     }
                 */
                "application/json": components["schemas"]["MetricDefinition"];
            };
        };
        responses: {
            /** @description Done. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "name": "Reports",
                     *       "unit": "reports",
                     *       "better": "higher",
                     *       "rollup": "sum",
                     *       "compute": {
                     *         "days": 28,
                     *         "kind": "event_count",
                     *         "events": [
                     *           "Report opened",
                     *           "Report shared"
                     *         ]
                     *       },
                     *       "description": "Reports opened or shared in 28 days.",
                     *       "key": "reports_28",
                     *       "version": 1,
                     *       "builtIn": false,
                     *       "slot": 15
                     *     }
                     */
                    "application/json": components["schemas"]["Metric"];
                };
            };
            400: components["responses"]["BadRequest"];
            401: components["responses"]["Unauthorized"];
            403: components["responses"]["Forbidden"];
            404: components["responses"]["NotFound"];
            422: components["responses"]["KeyReused"];
            /** @description What is wrong. */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    deleteMetricsKey: {
        parameters: {
            query?: never;
            header?: {
                /** @description A write with a key that was used before is not done again: it answers what it answered then. */
                "Idempotency-Key"?: components["parameters"]["IdempotencyKey"];
            };
            path: {
                /** @example stickiness */
                key: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done. */
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            400: components["responses"]["BadRequest"];
            401: components["responses"]["Unauthorized"];
            403: components["responses"]["Forbidden"];
            404: components["responses"]["NotFound"];
            422: components["responses"]["KeyReused"];
            /** @description What is wrong. */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    getMetricsKeyValues: {
        parameters: {
            query?: {
                /** @example 2026-03-31 */
                as_of?: string;
                known_at?: string;
                account?: string;
            };
            header?: never;
            path: {
                /** @example reports_28 */
                key: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "asOf": "2026-03-31",
                     *       "version": 1,
                     *       "items": [
                     *         {
                     *           "account": "acme",
                     *           "value": 2
                     *         },
                     *         {
                     *           "account": "acme-labs",
                     *           "value": 0
                     *         },
                     *         {
                     *           "account": "globex",
                     *           "value": 2
                     *         }
                     *       ]
                     *     }
                     */
                    "application/json": {
                        asOf: string;
                        version: number;
                        items: {
                            account: string;
                            value: number | null;
                        }[];
                    };
                };
            };
            400: components["responses"]["BadRequest"];
            401: components["responses"]["Unauthorized"];
            403: components["responses"]["Forbidden"];
            404: components["responses"]["NotFound"];
            /** @description What is wrong. */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    getMetricsKeyValuesQuery: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @example reports_28 */
                key: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                /**
                 * @example {
                 *       "as_of": "2026-03-31"
                 *     }
                 */
                "application/json": {
                    /** @description A day, meaning its end; an instant; or now, when left out. */
                    as_of?: string;
                    /** @description What was known then: a day, meaning its end, or an instant. */
                    known_at?: string;
                    account?: string;
                };
            };
        };
        responses: {
            /** @description Done. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "asOf": "2026-03-31",
                     *       "version": 1,
                     *       "items": [
                     *         {
                     *           "account": "acme",
                     *           "value": 2
                     *         },
                     *         {
                     *           "account": "acme-labs",
                     *           "value": 0
                     *         },
                     *         {
                     *           "account": "globex",
                     *           "value": 2
                     *         }
                     *       ]
                     *     }
                     */
                    "application/json": {
                        asOf: string;
                        version: number;
                        items: {
                            account: string;
                            value: number | null;
                        }[];
                    };
                };
            };
            400: components["responses"]["BadRequest"];
            401: components["responses"]["Unauthorized"];
            403: components["responses"]["Forbidden"];
            404: components["responses"]["NotFound"];
            /** @description What is wrong. */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    getMetricsKeyExplain: {
        parameters: {
            query: {
                /** @example 2026-03-31 */
                as_of?: string;
                known_at?: string;
                /** @example acme */
                account: string;
            };
            header?: never;
            path: {
                /** @example reports_28 */
                key: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "key": "reports_28",
                     *       "definition": {
                     *         "name": "Reports",
                     *         "unit": "reports",
                     *         "better": "higher",
                     *         "rollup": "sum",
                     *         "compute": {
                     *           "days": 28,
                     *           "kind": "event_count",
                     *           "events": [
                     *             "Report opened",
                     *             "Report shared"
                     *           ]
                     *         },
                     *         "description": "Reports opened or shared in 28 days."
                     *       },
                     *       "version": 1,
                     *       "account": "acme",
                     *       "asOf": "2026-03-31",
                     *       "knownAt": null,
                     *       "timeZone": "Europe/Berlin",
                     *       "window": {
                     *         "from": "2026-03-03T23:00:00.000Z",
                     *         "to": "2026-03-31T22:00:00.000Z",
                     *         "timeZone": "Europe/Berlin"
                     *       },
                     *       "value": 2,
                     *       "sql": "WITH\n  (SELECT minOrNull(ts) FROM events WHERE workspace_id = {workspace:UUID} AND account_id IN {accounts:Array(UUID)}) AS first_event,\n  coalesce(least({account_created:Nullable(DateTime64(3, 'UTC'))}, first_event), {account_created:Nullable(DateTime64(3, 'UTC'))}, first_event, {account_known:Nullable(DateTime64(3, 'UTC'))}) AS exists_from,\n  event_count_1 AS computed\nSELECT if(exists_from < {to:DateTime64(3, 'UTC')} AND isFinite(computed), computed, NULL) AS value\nFROM (\n  SELECT\n    toFloat64(countIf(event IN {events_1:Array(String)} AND ts >= {from_28d:DateTime64(3, 'UTC')})) AS event_count_1\n  FROM events FINAL\n  WHERE workspace_id = {workspace:UUID}\n    AND account_id IN {accounts:Array(UUID)}\n    AND ts >= {oldest:DateTime64(3, 'UTC')}\n    AND ts < {to:DateTime64(3, 'UTC')}\n)",
                     *       "params": {
                     *         "events_1": [
                     *           "Report opened",
                     *           "Report shared"
                     *         ],
                     *         "from_28d": "2026-03-03 23:00:00.000",
                     *         "workspace": "00000000-0000-4000-8000-000000000001",
                     *         "accounts": [
                     *           "00000000-0000-4000-8000-000000000014"
                     *         ],
                     *         "oldest": "2026-03-03 23:00:00.000",
                     *         "to": "2026-03-31 22:00:00.000",
                     *         "account_created": "2025-12-31 23:00:00.000",
                     *         "account_known": "2026-03-30 08:00:19.000"
                     *       },
                     *       "sqlInlined": "WITH\n  (SELECT minOrNull(ts) FROM events WHERE workspace_id = toUUID('00000000-0000-4000-8000-000000000001') AND account_id IN [toUUID('00000000-0000-4000-8000-000000000014')]) AS first_event,\n  coalesce(least(toDateTime64('2025-12-31 23:00:00.000', 3, 'UTC'), first_event), toDateTime64('2025-12-31 23:00:00.000', 3, 'UTC'), first_event, toDateTime64('2026-03-30 08:00:19.000', 3, 'UTC')) AS exists_from,\n  event_count_1 AS computed\nSELECT if(exists_from < toDateTime64('2026-03-31 22:00:00.000', 3, 'UTC') AND isFinite(computed), computed, NULL) AS value\nFROM (\n  SELECT\n    toFloat64(countIf(event IN ['Report opened', 'Report shared'] AND ts >= toDateTime64('2026-03-03 23:00:00.000', 3, 'UTC'))) AS event_count_1\n  FROM events FINAL\n  WHERE workspace_id = toUUID('00000000-0000-4000-8000-000000000001')\n    AND account_id IN [toUUID('00000000-0000-4000-8000-000000000014')]\n    AND ts >= toDateTime64('2026-03-03 23:00:00.000', 3, 'UTC')\n    AND ts < toDateTime64('2026-03-31 22:00:00.000', 3, 'UTC')\n)",
                     *       "given": [],
                     *       "inputs": [],
                     *       "rows": [
                     *         {
                     *           "id": "00000000-0000-4000-8000-000000000015",
                     *           "time": "2026-03-31T08:00:00.000Z",
                     *           "event": "Report opened",
                     *           "person": "00000000-0000-4000-8000-000000000016",
                     *           "knownAt": "2026-03-31T08:00:04.000Z",
                     *           "source": "First source",
                     *           "properties": {
                     *             "report": "churn"
                     *           }
                     *         },
                     *         {
                     *           "id": "00000000-0000-4000-8000-000000000017",
                     *           "time": "2026-03-24T09:00:00.000Z",
                     *           "event": "Report shared",
                     *           "person": "00000000-0000-4000-8000-000000000018",
                     *           "knownAt": "2026-03-24T09:00:00.000Z",
                     *           "source": "import",
                     *           "properties": {}
                     *         }
                     *       ],
                     *       "rowCount": 2,
                     *       "rowsShown": 2
                     *     }
                     */
                    "application/json": string;
                };
            };
            400: components["responses"]["BadRequest"];
            401: components["responses"]["Unauthorized"];
            403: components["responses"]["Forbidden"];
            404: components["responses"]["NotFound"];
            /** @description What is wrong. */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    postMetricsPreview: {
        parameters: {
            query?: never;
            header?: {
                /** @description A write with a key that was used before is not done again: it answers what it answered then. */
                "Idempotency-Key"?: components["parameters"]["IdempotencyKey"];
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                /**
                 * @example {
                 *       "name": "Reports",
                 *       "description": "Reports opened or shared in 28 days.",
                 *       "unit": "reports",
                 *       "better": "higher",
                 *       "rollup": "sum",
                 *       "compute": {
                 *         "kind": "event_count",
                 *         "events": [
                 *           "Report opened",
                 *           "Report shared"
                 *         ],
                 *         "days": 28
                 *       },
                 *       "as_of": "2026-03-31"
                 *     }
                 */
                "application/json": {
                    name: string;
                    /** @default  */
                    description?: string;
                    /** @default null */
                    unit?: string | null;
                    /**
                     * @default neutral
                     * @enum {string}
                     */
                    better?: "higher" | "lower" | "neutral";
                    /**
                     * @default none
                     * @enum {string}
                     */
                    rollup?: "none" | "sum" | "distinct" | "max" | "min" | "revenue_weighted";
                    /** @description One of the kinds of the catalogue, named by `kind`. */
                    compute: {
                        kind: string;
                    } & {
                        [key: string]: unknown;
                    };
                    /** @default preview */
                    key?: string;
                    as_of?: string;
                };
            };
        };
        responses: {
            /** @description Done. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "asOf": "2026-03-31",
                     *       "items": [
                     *         {
                     *           "account": "acme",
                     *           "name": "Acme",
                     *           "value": 2
                     *         },
                     *         {
                     *           "account": "globex",
                     *           "name": "Globex",
                     *           "value": 2
                     *         },
                     *         {
                     *           "account": "acme-labs",
                     *           "name": "Acme Labs",
                     *           "value": 0
                     *         }
                     *       ],
                     *       "distribution": {
                     *         "bins": [
                     *           {
                     *             "from": 0,
                     *             "to": 0.4,
                     *             "count": 1
                     *           },
                     *           {
                     *             "from": 0.4,
                     *             "to": 0.8,
                     *             "count": 0
                     *           },
                     *           {
                     *             "from": 0.8,
                     *             "to": 1.2000000000000002,
                     *             "count": 0
                     *           },
                     *           {
                     *             "from": 1.2000000000000002,
                     *             "to": 1.6,
                     *             "count": 0
                     *           },
                     *           {
                     *             "from": 1.6,
                     *             "to": 2,
                     *             "count": 2
                     *           }
                     *         ],
                     *         "nulls": 0,
                     *         "total": 3,
                     *         "min": 0,
                     *         "median": 2,
                     *         "max": 2
                     *       }
                     *     }
                     */
                    "application/json": {
                        asOf: string;
                        items: {
                            account: string;
                            name: string;
                            value: number | null;
                        }[];
                        distribution: {
                            bins: {
                                from: number;
                                to: number;
                                count: number;
                            }[];
                            nulls: number;
                            total: number;
                            min: number | null;
                            median: number | null;
                            max: number | null;
                        };
                    };
                };
            };
            400: components["responses"]["BadRequest"];
            401: components["responses"]["Unauthorized"];
            403: components["responses"]["Forbidden"];
            404: components["responses"]["NotFound"];
            422: components["responses"]["KeyReused"];
            /** @description What is wrong. */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    getAccountsIdMetrics: {
        parameters: {
            query?: {
                as_of?: string;
                known_at?: string;
            };
            header?: never;
            path: {
                /** @example acme */
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "asOf": "2026-04-01T08:00:10.000Z",
                     *       "comparedWith": "2026-03-04T08:00:10.000Z",
                     *       "items": [
                     *         {
                     *           "key": "dau",
                     *           "name": "Daily active users",
                     *           "unit": "people",
                     *           "better": "higher",
                     *           "version": 1,
                     *           "value": 0,
                     *           "previous": 1,
                     *           "change": -1,
                     *           "history": [
                     *             {
                     *               "date": "2026-03-03",
                     *               "value": 1
                     *             },
                     *             {
                     *               "date": "2026-03-10",
                     *               "value": 0
                     *             },
                     *             {
                     *               "date": "2026-03-17",
                     *               "value": 0
                     *             },
                     *             {
                     *               "date": "2026-03-24",
                     *               "value": 1
                     *             },
                     *             {
                     *               "date": "2026-03-31",
                     *               "value": 1
                     *             }
                     *           ]
                     *         },
                     *         {
                     *           "key": "wau",
                     *           "name": "Weekly active users",
                     *           "unit": "people",
                     *           "better": "higher",
                     *           "version": 1,
                     *           "value": 1,
                     *           "previous": 1,
                     *           "change": 0,
                     *           "history": [
                     *             {
                     *               "date": "2026-03-03",
                     *               "value": 1
                     *             },
                     *             {
                     *               "date": "2026-03-10",
                     *               "value": 0
                     *             },
                     *             {
                     *               "date": "2026-03-17",
                     *               "value": 0
                     *             },
                     *             {
                     *               "date": "2026-03-24",
                     *               "value": 1
                     *             },
                     *             {
                     *               "date": "2026-03-31",
                     *               "value": 1
                     *             }
                     *           ]
                     *         },
                     *         {
                     *           "key": "mau",
                     *           "name": "Monthly active users",
                     *           "unit": "people",
                     *           "better": "higher",
                     *           "version": 1,
                     *           "value": 2,
                     *           "previous": 1,
                     *           "change": 1,
                     *           "history": [
                     *             {
                     *               "date": "2026-03-03",
                     *               "value": 1
                     *             },
                     *             {
                     *               "date": "2026-03-10",
                     *               "value": 1
                     *             },
                     *             {
                     *               "date": "2026-03-17",
                     *               "value": 1
                     *             },
                     *             {
                     *               "date": "2026-03-24",
                     *               "value": 2
                     *             },
                     *             {
                     *               "date": "2026-03-31",
                     *               "value": 2
                     *             }
                     *           ]
                     *         },
                     *         {
                     *           "key": "stickiness",
                     *           "name": "Stickiness",
                     *           "unit": null,
                     *           "better": "higher",
                     *           "version": 1,
                     *           "value": 0,
                     *           "previous": 1,
                     *           "change": -1,
                     *           "history": [
                     *             {
                     *               "date": "2026-03-03",
                     *               "value": 1
                     *             },
                     *             {
                     *               "date": "2026-03-10",
                     *               "value": 0
                     *             },
                     *             {
                     *               "date": "2026-03-17",
                     *               "value": 0
                     *             },
                     *             {
                     *               "date": "2026-03-24",
                     *               "value": 0.5
                     *             },
                     *             {
                     *               "date": "2026-03-31",
                     *               "value": 0.5
                     *             }
                     *           ]
                     *         },
                     *         {
                     *           "key": "weekly_stickiness",
                     *           "name": "Weekly stickiness",
                     *           "unit": null,
                     *           "better": "higher",
                     *           "version": 1,
                     *           "value": 0.5,
                     *           "previous": 1,
                     *           "change": -0.5,
                     *           "history": [
                     *             {
                     *               "date": "2026-03-03",
                     *               "value": 1
                     *             },
                     *             {
                     *               "date": "2026-03-10",
                     *               "value": 0
                     *             },
                     *             {
                     *               "date": "2026-03-17",
                     *               "value": 0
                     *             },
                     *             {
                     *               "date": "2026-03-24",
                     *               "value": 0.5
                     *             },
                     *             {
                     *               "date": "2026-03-31",
                     *               "value": 0.5
                     *             }
                     *           ]
                     *         },
                     *         {
                     *           "key": "active_days_28",
                     *           "name": "Active days",
                     *           "unit": "days",
                     *           "better": "higher",
                     *           "version": 1,
                     *           "value": 2,
                     *           "previous": 1,
                     *           "change": 1,
                     *           "history": [
                     *             {
                     *               "date": "2026-03-03",
                     *               "value": 1
                     *             },
                     *             {
                     *               "date": "2026-03-10",
                     *               "value": 1
                     *             },
                     *             {
                     *               "date": "2026-03-17",
                     *               "value": 1
                     *             },
                     *             {
                     *               "date": "2026-03-24",
                     *               "value": 2
                     *             },
                     *             {
                     *               "date": "2026-03-31",
                     *               "value": 2
                     *             }
                     *           ]
                     *         },
                     *         {
                     *           "key": "events_28",
                     *           "name": "Events",
                     *           "unit": "events",
                     *           "better": "higher",
                     *           "version": 1,
                     *           "value": 2,
                     *           "previous": 1,
                     *           "change": 1,
                     *           "history": [
                     *             {
                     *               "date": "2026-03-03",
                     *               "value": 1
                     *             },
                     *             {
                     *               "date": "2026-03-10",
                     *               "value": 1
                     *             },
                     *             {
                     *               "date": "2026-03-17",
                     *               "value": 1
                     *             },
                     *             {
                     *               "date": "2026-03-24",
                     *               "value": 2
                     *             },
                     *             {
                     *               "date": "2026-03-31",
                     *               "value": 2
                     *             }
                     *           ]
                     *         },
                     *         {
                     *           "key": "feature_breadth_28",
                     *           "name": "Feature breadth",
                     *           "unit": "features",
                     *           "better": "higher",
                     *           "version": 1,
                     *           "value": 2,
                     *           "previous": 1,
                     *           "change": 1,
                     *           "history": [
                     *             {
                     *               "date": "2026-03-03",
                     *               "value": 1
                     *             },
                     *             {
                     *               "date": "2026-03-10",
                     *               "value": 1
                     *             },
                     *             {
                     *               "date": "2026-03-17",
                     *               "value": 1
                     *             },
                     *             {
                     *               "date": "2026-03-24",
                     *               "value": 2
                     *             },
                     *             {
                     *               "date": "2026-03-31",
                     *               "value": 2
                     *             }
                     *           ]
                     *         },
                     *         {
                     *           "key": "days_since_last_seen",
                     *           "name": "Days since last seen",
                     *           "unit": "days",
                     *           "better": "lower",
                     *           "version": 1,
                     *           "value": 1,
                     *           "previous": 1,
                     *           "change": 0,
                     *           "history": [
                     *             {
                     *               "date": "2026-03-03",
                     *               "value": 0
                     *             },
                     *             {
                     *               "date": "2026-03-10",
                     *               "value": 7
                     *             },
                     *             {
                     *               "date": "2026-03-17",
                     *               "value": 14
                     *             },
                     *             {
                     *               "date": "2026-03-24",
                     *               "value": 0
                     *             },
                     *             {
                     *               "date": "2026-03-31",
                     *               "value": 0
                     *             }
                     *           ]
                     *         },
                     *         {
                     *           "key": "days_since_first_seen",
                     *           "name": "Days since first seen",
                     *           "unit": "days",
                     *           "better": "neutral",
                     *           "version": 1,
                     *           "value": 29,
                     *           "previous": 1,
                     *           "change": 28,
                     *           "history": [
                     *             {
                     *               "date": "2026-03-03",
                     *               "value": 0
                     *             },
                     *             {
                     *               "date": "2026-03-10",
                     *               "value": 7
                     *             },
                     *             {
                     *               "date": "2026-03-17",
                     *               "value": 14
                     *             },
                     *             {
                     *               "date": "2026-03-24",
                     *               "value": 21
                     *             },
                     *             {
                     *               "date": "2026-03-31",
                     *               "value": 28
                     *             }
                     *           ]
                     *         },
                     *         {
                     *           "key": "events_28_change",
                     *           "name": "Change in events",
                     *           "unit": "%",
                     *           "better": "higher",
                     *           "version": 1,
                     *           "value": 100,
                     *           "previous": null,
                     *           "change": null,
                     *           "history": [
                     *             {
                     *               "date": "2026-03-31",
                     *               "value": 100
                     *             }
                     *           ]
                     *         },
                     *         {
                     *           "key": "wau_change",
                     *           "name": "Change in weekly active users",
                     *           "unit": "%",
                     *           "better": "higher",
                     *           "version": 1,
                     *           "value": 0,
                     *           "previous": null,
                     *           "change": null,
                     *           "history": [
                     *             {
                     *               "date": "2026-03-10",
                     *               "value": -100
                     *             },
                     *             {
                     *               "date": "2026-03-31",
                     *               "value": 0
                     *             }
                     *           ]
                     *         },
                     *         {
                     *           "key": "mau_change",
                     *           "name": "Change in monthly active users",
                     *           "unit": "%",
                     *           "better": "higher",
                     *           "version": 1,
                     *           "value": 100,
                     *           "previous": null,
                     *           "change": null,
                     *           "history": [
                     *             {
                     *               "date": "2026-03-31",
                     *               "value": 100
                     *             }
                     *           ]
                     *         },
                     *         {
                     *           "key": "active_days_28_change",
                     *           "name": "Change in active days",
                     *           "unit": "%",
                     *           "better": "higher",
                     *           "version": 1,
                     *           "value": 100,
                     *           "previous": null,
                     *           "change": null,
                     *           "history": [
                     *             {
                     *               "date": "2026-03-31",
                     *               "value": 100
                     *             }
                     *           ]
                     *         },
                     *         {
                     *           "key": "reports_28",
                     *           "name": "Reports",
                     *           "unit": "reports",
                     *           "better": "higher",
                     *           "version": 1,
                     *           "value": 2,
                     *           "previous": 1,
                     *           "change": 1,
                     *           "history": [
                     *             {
                     *               "date": "2026-03-31",
                     *               "value": 2
                     *             }
                     *           ]
                     *         }
                     *       ]
                     *     }
                     */
                    "application/json": string;
                };
            };
            400: components["responses"]["BadRequest"];
            401: components["responses"]["Unauthorized"];
            403: components["responses"]["Forbidden"];
            404: components["responses"]["NotFound"];
            /** @description What is wrong. */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    postSeries: {
        parameters: {
            query?: never;
            header?: {
                /** @description A write with a key that was used before is not done again: it answers what it answered then. */
                "Idempotency-Key"?: components["parameters"]["IdempotencyKey"];
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                /**
                 * @example {
                 *       "items": [
                 *         {
                 *           "account": "acme",
                 *           "key": "storage_gb",
                 *           "time": "2026-03-31",
                 *           "value": 12.5
                 *         },
                 *         {
                 *           "account": "globex",
                 *           "key": "storage_gb",
                 *           "time": "2026-03-31",
                 *           "value": 3
                 *         }
                 *       ]
                 *     }
                 */
                "application/json": {
                    items: {
                        account: string;
                        key: string;
                        time: string;
                        value: number;
                    }[];
                };
            };
        };
        responses: {
            /** @description Done. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "accepted": 2,
                     *       "rejected": []
                     *     }
                     */
                    "application/json": {
                        accepted: number;
                        rejected: {
                            index: number;
                            field: string;
                            code: string;
                            message: string;
                        }[];
                    };
                };
            };
            400: components["responses"]["BadRequest"];
            401: components["responses"]["Unauthorized"];
            403: components["responses"]["Forbidden"];
            404: components["responses"]["NotFound"];
            422: components["responses"]["KeyReused"];
            /** @description What is wrong. */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    getSubscriptionsId: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @example s-1 */
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "externalId": "s-1",
                     *       "account": "acme",
                     *       "end": null,
                     *       "plan": "Business",
                     *       "start": "2026-01-01",
                     *       "status": null,
                     *       "termEnd": "2026-12-31",
                     *       "interval": null,
                     *       "quantity": null,
                     *       "trialEnd": null,
                     *       "autoRenew": null,
                     *       "component": "recurring",
                     *       "termStart": null,
                     *       "lastPaidAt": null,
                     *       "noticeDays": null,
                     *       "cancelledAt": null,
                     *       "discountEnd": null,
                     *       "accessEndsAt": null,
                     *       "discountStart": null,
                     *       "intervalCount": null,
                     *       "discountPercent": null,
                     *       "amount": null,
                     *       "mrr": {
                     *         "amount": "1500.0000",
                     *         "currency": "EUR"
                     *       },
                     *       "active": true,
                     *       "knownAt": "2026-03-30T08:00:42.000Z"
                     *     }
                     */
                    "application/json": {
                        externalId: string;
                        account: string;
                        plan: string | null;
                        start: string;
                        end: string | null;
                        amount: {
                            amount: string;
                            currency: string;
                        } | null;
                        interval: string | null;
                        intervalCount: number | null;
                        quantity: string | null;
                        discountPercent: string | null;
                        discountStart: string | null;
                        discountEnd: string | null;
                        trialEnd: string | null;
                        termStart: string | null;
                        termEnd: string | null;
                        autoRenew: boolean | null;
                        noticeDays: number | null;
                        cancelledAt: string | null;
                        accessEndsAt: string | null;
                        lastPaidAt: string | null;
                        status: string | null;
                        /** @enum {string} */
                        component: "recurring" | "usage";
                        mrr: {
                            amount: string;
                            currency: string;
                        };
                        active: boolean;
                        knownAt: string;
                    };
                };
            };
            400: components["responses"]["BadRequest"];
            401: components["responses"]["Unauthorized"];
            403: components["responses"]["Forbidden"];
            404: components["responses"]["NotFound"];
            /** @description What is wrong. */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    putSubscriptionsId: {
        parameters: {
            query?: never;
            header?: {
                /** @description A write with a key that was used before is not done again: it answers what it answered then. */
                "Idempotency-Key"?: components["parameters"]["IdempotencyKey"];
            };
            path: {
                /** @example s-1 */
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                /**
                 * @example {
                 *       "account": "acme",
                 *       "plan": "Business",
                 *       "start": "2026-01-01",
                 *       "mrr": "1500",
                 *       "termEnd": "2026-12-31",
                 *       "changeOn": "2026-03-15"
                 *     }
                 */
                "application/json": {
                    account: string;
                    plan?: string | null;
                    start: string;
                    end?: string | null;
                    amount?: number | string | null;
                    mrr?: number | string | null;
                    currency?: string;
                    interval?: string;
                    intervalCount?: number | string;
                    quantity?: number | string | null;
                    discountPercent?: number | string | null;
                    discountStart?: string | null;
                    discountEnd?: string | null;
                    trialEnd?: string | null;
                    termStart?: string | null;
                    termEnd?: string | null;
                    autoRenew?: boolean | string | null;
                    noticeDays?: number | string | null;
                    cancelledAt?: string | null;
                    accessEndsAt?: string | null;
                    lastPaidAt?: string | null;
                    status?: string | null;
                    component?: string;
                    changeOn?: string | null;
                };
            };
        };
        responses: {
            /** @description Done. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "externalId": "s-1",
                     *       "account": "acme",
                     *       "end": null,
                     *       "plan": "Business",
                     *       "start": "2026-01-01",
                     *       "status": null,
                     *       "termEnd": "2026-12-31",
                     *       "interval": null,
                     *       "quantity": null,
                     *       "trialEnd": null,
                     *       "autoRenew": null,
                     *       "component": "recurring",
                     *       "termStart": null,
                     *       "lastPaidAt": null,
                     *       "noticeDays": null,
                     *       "cancelledAt": null,
                     *       "discountEnd": null,
                     *       "accessEndsAt": null,
                     *       "discountStart": null,
                     *       "intervalCount": null,
                     *       "discountPercent": null,
                     *       "amount": null,
                     *       "mrr": {
                     *         "amount": "1500.0000",
                     *         "currency": "EUR"
                     *       },
                     *       "active": true,
                     *       "knownAt": "2026-03-30T08:00:42.000Z"
                     *     }
                     */
                    "application/json": {
                        externalId: string;
                        account: string;
                        plan: string | null;
                        start: string;
                        end: string | null;
                        amount: {
                            amount: string;
                            currency: string;
                        } | null;
                        interval: string | null;
                        intervalCount: number | null;
                        quantity: string | null;
                        discountPercent: string | null;
                        discountStart: string | null;
                        discountEnd: string | null;
                        trialEnd: string | null;
                        termStart: string | null;
                        termEnd: string | null;
                        autoRenew: boolean | null;
                        noticeDays: number | null;
                        cancelledAt: string | null;
                        accessEndsAt: string | null;
                        lastPaidAt: string | null;
                        status: string | null;
                        /** @enum {string} */
                        component: "recurring" | "usage";
                        mrr: {
                            amount: string;
                            currency: string;
                        };
                        active: boolean;
                        knownAt: string;
                    };
                };
            };
            400: components["responses"]["BadRequest"];
            401: components["responses"]["Unauthorized"];
            403: components["responses"]["Forbidden"];
            404: components["responses"]["NotFound"];
            422: components["responses"]["KeyReused"];
            /** @description What is wrong. */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    postSubscriptionsBulk: {
        parameters: {
            query?: never;
            header?: {
                /** @description A write with a key that was used before is not done again: it answers what it answered then. */
                "Idempotency-Key"?: components["parameters"]["IdempotencyKey"];
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                /**
                 * @example {
                 *       "items": [
                 *         {
                 *           "externalId": "s-1",
                 *           "account": "acme",
                 *           "plan": "Team",
                 *           "start": "2026-01-01",
                 *           "mrr": "1000"
                 *         },
                 *         {
                 *           "externalId": "s-2",
                 *           "account": "globex",
                 *           "plan": "Team",
                 *           "start": "2026-01-01",
                 *           "end": "2026-03-01",
                 *           "amount": "6000",
                 *           "currency": "USD",
                 *           "interval": "year"
                 *         },
                 *         {
                 *           "externalId": "s-3",
                 *           "account": "acme-labs",
                 *           "plan": "Solo",
                 *           "start": "soon",
                 *           "mrr": "100"
                 *         }
                 *       ]
                 *     }
                 */
                "application/json": {
                    items: unknown[];
                };
            };
        };
        responses: {
            /** @description Done. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "created": 2,
                     *       "updated": 0,
                     *       "unchanged": 0,
                     *       "errors": [
                     *         {
                     *           "index": 2,
                     *           "code": "invalid_input",
                     *           "message": "start: Too small: expected string to have >=8 characters"
                     *         }
                     *       ]
                     *     }
                     */
                    "application/json": {
                        created: number;
                        updated: number;
                        unchanged: number;
                        errors: {
                            index: number;
                            code: string;
                            message: string;
                        }[];
                    };
                };
            };
            400: components["responses"]["BadRequest"];
            401: components["responses"]["Unauthorized"];
            403: components["responses"]["Forbidden"];
            404: components["responses"]["NotFound"];
            422: components["responses"]["KeyReused"];
            /** @description What is wrong. */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    getAccountsIdSubscriptions: {
        parameters: {
            query?: {
                /** @example 2026-02-28 */
                as_of?: string;
                known_at?: string;
            };
            header?: never;
            path: {
                /** @example acme */
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "items": [
                     *         {
                     *           "externalId": "s-1",
                     *           "account": "acme",
                     *           "end": null,
                     *           "plan": "Team",
                     *           "start": "2026-01-01",
                     *           "status": null,
                     *           "termEnd": null,
                     *           "interval": null,
                     *           "quantity": null,
                     *           "trialEnd": null,
                     *           "autoRenew": null,
                     *           "component": "recurring",
                     *           "termStart": null,
                     *           "lastPaidAt": null,
                     *           "noticeDays": null,
                     *           "cancelledAt": null,
                     *           "discountEnd": null,
                     *           "accessEndsAt": null,
                     *           "discountStart": null,
                     *           "intervalCount": null,
                     *           "discountPercent": null,
                     *           "amount": null,
                     *           "mrr": {
                     *             "amount": "1000.0000",
                     *             "currency": "EUR"
                     *           },
                     *           "active": true,
                     *           "knownAt": "2026-03-30T08:00:41.000Z"
                     *         }
                     *       ],
                     *       "next": null,
                     *       "total": 1
                     *     }
                     */
                    "application/json": {
                        items: {
                            externalId: string;
                            account: string;
                            plan: string | null;
                            start: string;
                            end: string | null;
                            amount: {
                                amount: string;
                                currency: string;
                            } | null;
                            interval: string | null;
                            intervalCount: number | null;
                            quantity: string | null;
                            discountPercent: string | null;
                            discountStart: string | null;
                            discountEnd: string | null;
                            trialEnd: string | null;
                            termStart: string | null;
                            termEnd: string | null;
                            autoRenew: boolean | null;
                            noticeDays: number | null;
                            cancelledAt: string | null;
                            accessEndsAt: string | null;
                            lastPaidAt: string | null;
                            status: string | null;
                            /** @enum {string} */
                            component: "recurring" | "usage";
                            mrr: {
                                amount: string;
                                currency: string;
                            };
                            active: boolean;
                            knownAt: string;
                        }[];
                        next: null;
                        total: number;
                    };
                };
            };
            400: components["responses"]["BadRequest"];
            401: components["responses"]["Unauthorized"];
            403: components["responses"]["Forbidden"];
            404: components["responses"]["NotFound"];
            /** @description What is wrong. */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    getRevenueMovements: {
        parameters: {
            query?: {
                /** @example 2026-02 */
                from?: string;
                /** @example 2026-03 */
                to?: string;
                /** @example month */
                interval?: "month" | "quarter" | "year";
                by?: string;
                filter?: string;
                known_at?: string;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "currency": "EUR",
                     *       "interval": "month",
                     *       "by": null,
                     *       "knownAt": null,
                     *       "bridge": {
                     *         "checked": 2,
                     *         "holds": true
                     *       },
                     *       "items": [
                     *         {
                     *           "period": "2026-02",
                     *           "start": "1450.0000",
                     *           "new": "0.0000",
                     *           "expansion": "0.0000",
                     *           "reactivation": "0.0000",
                     *           "resume": "0.0000",
                     *           "transferIn": "0.0000",
                     *           "contraction": "0.0000",
                     *           "churn": "0.0000",
                     *           "pause": "0.0000",
                     *           "transferOut": "0.0000",
                     *           "fx": "0.0000",
                     *           "end": "1450.0000",
                     *           "pausedStart": "0.0000",
                     *           "pausedEnd": "0.0000",
                     *           "accounts": {
                     *             "start": 2,
                     *             "new": 0,
                     *             "churned": 0,
                     *             "reactivated": 0,
                     *             "transferredIn": 0,
                     *             "transferredOut": 0,
                     *             "end": 2
                     *           },
                     *           "grr": 1,
                     *           "nrr": 1,
                     *           "nrrWithReactivation": 1,
                     *           "logoChurn": 0,
                     *           "quickRatio": null,
                     *           "arpa": "725.0000",
                     *           "closed": null,
                     *           "restated": null,
                     *           "restatement": null,
                     *           "scheduledChurn": "0.0000",
                     *           "usage": "0.0000"
                     *         },
                     *         {
                     *           "period": "2026-03",
                     *           "start": "1450.0000",
                     *           "new": "0.0000",
                     *           "expansion": "500.0000",
                     *           "reactivation": "0.0000",
                     *           "resume": "0.0000",
                     *           "transferIn": "0.0000",
                     *           "contraction": "0.0000",
                     *           "churn": "450.0000",
                     *           "pause": "0.0000",
                     *           "transferOut": "0.0000",
                     *           "fx": "0.0000",
                     *           "end": "1500.0000",
                     *           "pausedStart": "0.0000",
                     *           "pausedEnd": "0.0000",
                     *           "accounts": {
                     *             "start": 2,
                     *             "new": 0,
                     *             "churned": 1,
                     *             "reactivated": 0,
                     *             "transferredIn": 0,
                     *             "transferredOut": 0,
                     *             "end": 1
                     *           },
                     *           "grr": 0.689655172414,
                     *           "nrr": 1.034482758621,
                     *           "nrrWithReactivation": 1.034482758621,
                     *           "logoChurn": 0.5,
                     *           "quickRatio": 1.111111111111,
                     *           "arpa": "1500.0000",
                     *           "closed": null,
                     *           "restated": null,
                     *           "restatement": null,
                     *           "scheduledChurn": "0.0000",
                     *           "usage": "0.0000"
                     *         }
                     *       ],
                     *       "next": null,
                     *       "total": 2
                     *     }
                     */
                    "application/json": {
                        currency: string;
                        /** @enum {string} */
                        interval: "month" | "quarter" | "year";
                        by: string | null;
                        knownAt: string | null;
                        /** @description Of how many periods start and movements come to the end. */
                        bridge: {
                            checked: number;
                            holds: boolean;
                        };
                        items: {
                            period: string;
                            /** @description Of a breakdown: its owner, plan or value; null where there is none. */
                            group?: string | null;
                            /** @description In the currency of the answer, four decimals. */
                            start: string;
                            /** @description In the currency of the answer, four decimals. */
                            new: string;
                            /** @description In the currency of the answer, four decimals. */
                            expansion: string;
                            /** @description In the currency of the answer, four decimals. */
                            reactivation: string;
                            /** @description In the currency of the answer, four decimals. */
                            resume: string;
                            /** @description In the currency of the answer, four decimals. */
                            transferIn: string;
                            /** @description In the currency of the answer, four decimals. */
                            contraction: string;
                            /** @description In the currency of the answer, four decimals. */
                            churn: string;
                            /** @description In the currency of the answer, four decimals. */
                            pause: string;
                            /** @description In the currency of the answer, four decimals. */
                            transferOut: string;
                            /** @description In the currency of the answer, four decimals. */
                            fx: string;
                            /** @description In the currency of the answer, four decimals. */
                            end: string;
                            /** @description In the currency of the answer, four decimals. */
                            pausedStart: string;
                            /** @description In the currency of the answer, four decimals. */
                            pausedEnd: string;
                            accounts: {
                                start: number;
                                new: number;
                                churned: number;
                                reactivated: number;
                                transferredIn: number;
                                transferredOut: number;
                                end: number;
                            };
                            grr: number | null;
                            nrr: number | null;
                            nrrWithReactivation: number | null;
                            logoChurn: number | null;
                            quickRatio: number | null;
                            arpa: string | null;
                            /** @description Cancelled by the end of the period, ending later; null in a breakdown. */
                            scheduledChurn: string | null;
                            /** @description Usage, the mean of the last closed months; not recurring; null in a breakdown. */
                            usage: string | null;
                            closed: {
                                at: string;
                                by: string;
                            } | null;
                            /** @description Of a closed period that is known otherwise now: its figures now. */
                            restated: components["schemas"]["RevenueMovements"] | null;
                            /** @description By how much they differ from the reported. */
                            restatement: {
                                /** @description In the currency of the answer, four decimals. */
                                start: string;
                                /** @description In the currency of the answer, four decimals. */
                                new: string;
                                /** @description In the currency of the answer, four decimals. */
                                expansion: string;
                                /** @description In the currency of the answer, four decimals. */
                                reactivation: string;
                                /** @description In the currency of the answer, four decimals. */
                                resume: string;
                                /** @description In the currency of the answer, four decimals. */
                                transferIn: string;
                                /** @description In the currency of the answer, four decimals. */
                                contraction: string;
                                /** @description In the currency of the answer, four decimals. */
                                churn: string;
                                /** @description In the currency of the answer, four decimals. */
                                pause: string;
                                /** @description In the currency of the answer, four decimals. */
                                transferOut: string;
                                /** @description In the currency of the answer, four decimals. */
                                fx: string;
                                /** @description In the currency of the answer, four decimals. */
                                end: string;
                            } | null;
                        }[];
                        next: null;
                        total: number;
                    };
                };
            };
            400: components["responses"]["BadRequest"];
            401: components["responses"]["Unauthorized"];
            403: components["responses"]["Forbidden"];
            404: components["responses"]["NotFound"];
            /** @description What is wrong. */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    getRevenueMovementsQuery: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                /**
                 * @example {
                 *       "from": "2026-02",
                 *       "to": "2026-03",
                 *       "interval": "month"
                 *     }
                 */
                "application/json": {
                    /** @description A period or a day; eleven months before `to` unless told. */
                    from?: string;
                    /** @description A period or a day; this month unless told. */
                    to?: string;
                    /**
                     * @default month
                     * @enum {string}
                     */
                    interval?: "month" | "quarter" | "year";
                    /** @description plan, owner, parent or field.KEY: the movements of each group; one that an account leaves or enters is a transfer. */
                    by?: string;
                    /** @description A rule, as JSON. */
                    filter?: string;
                    /** @description As it was known then: a day, meaning its end, or an instant. */
                    known_at?: string;
                };
            };
        };
        responses: {
            /** @description Done. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "currency": "EUR",
                     *       "interval": "month",
                     *       "by": null,
                     *       "knownAt": null,
                     *       "bridge": {
                     *         "checked": 2,
                     *         "holds": true
                     *       },
                     *       "items": [
                     *         {
                     *           "period": "2026-02",
                     *           "start": "1450.0000",
                     *           "new": "0.0000",
                     *           "expansion": "0.0000",
                     *           "reactivation": "0.0000",
                     *           "resume": "0.0000",
                     *           "transferIn": "0.0000",
                     *           "contraction": "0.0000",
                     *           "churn": "0.0000",
                     *           "pause": "0.0000",
                     *           "transferOut": "0.0000",
                     *           "fx": "0.0000",
                     *           "end": "1450.0000",
                     *           "pausedStart": "0.0000",
                     *           "pausedEnd": "0.0000",
                     *           "accounts": {
                     *             "start": 2,
                     *             "new": 0,
                     *             "churned": 0,
                     *             "reactivated": 0,
                     *             "transferredIn": 0,
                     *             "transferredOut": 0,
                     *             "end": 2
                     *           },
                     *           "grr": 1,
                     *           "nrr": 1,
                     *           "nrrWithReactivation": 1,
                     *           "logoChurn": 0,
                     *           "quickRatio": null,
                     *           "arpa": "725.0000",
                     *           "closed": null,
                     *           "restated": null,
                     *           "restatement": null,
                     *           "scheduledChurn": "0.0000",
                     *           "usage": "0.0000"
                     *         },
                     *         {
                     *           "period": "2026-03",
                     *           "start": "1450.0000",
                     *           "new": "0.0000",
                     *           "expansion": "500.0000",
                     *           "reactivation": "0.0000",
                     *           "resume": "0.0000",
                     *           "transferIn": "0.0000",
                     *           "contraction": "0.0000",
                     *           "churn": "450.0000",
                     *           "pause": "0.0000",
                     *           "transferOut": "0.0000",
                     *           "fx": "0.0000",
                     *           "end": "1500.0000",
                     *           "pausedStart": "0.0000",
                     *           "pausedEnd": "0.0000",
                     *           "accounts": {
                     *             "start": 2,
                     *             "new": 0,
                     *             "churned": 1,
                     *             "reactivated": 0,
                     *             "transferredIn": 0,
                     *             "transferredOut": 0,
                     *             "end": 1
                     *           },
                     *           "grr": 0.689655172414,
                     *           "nrr": 1.034482758621,
                     *           "nrrWithReactivation": 1.034482758621,
                     *           "logoChurn": 0.5,
                     *           "quickRatio": 1.111111111111,
                     *           "arpa": "1500.0000",
                     *           "closed": null,
                     *           "restated": null,
                     *           "restatement": null,
                     *           "scheduledChurn": "0.0000",
                     *           "usage": "0.0000"
                     *         }
                     *       ],
                     *       "next": null,
                     *       "total": 2
                     *     }
                     */
                    "application/json": {
                        currency: string;
                        /** @enum {string} */
                        interval: "month" | "quarter" | "year";
                        by: string | null;
                        knownAt: string | null;
                        /** @description Of how many periods start and movements come to the end. */
                        bridge: {
                            checked: number;
                            holds: boolean;
                        };
                        items: {
                            period: string;
                            /** @description Of a breakdown: its owner, plan or value; null where there is none. */
                            group?: string | null;
                            /** @description In the currency of the answer, four decimals. */
                            start: string;
                            /** @description In the currency of the answer, four decimals. */
                            new: string;
                            /** @description In the currency of the answer, four decimals. */
                            expansion: string;
                            /** @description In the currency of the answer, four decimals. */
                            reactivation: string;
                            /** @description In the currency of the answer, four decimals. */
                            resume: string;
                            /** @description In the currency of the answer, four decimals. */
                            transferIn: string;
                            /** @description In the currency of the answer, four decimals. */
                            contraction: string;
                            /** @description In the currency of the answer, four decimals. */
                            churn: string;
                            /** @description In the currency of the answer, four decimals. */
                            pause: string;
                            /** @description In the currency of the answer, four decimals. */
                            transferOut: string;
                            /** @description In the currency of the answer, four decimals. */
                            fx: string;
                            /** @description In the currency of the answer, four decimals. */
                            end: string;
                            /** @description In the currency of the answer, four decimals. */
                            pausedStart: string;
                            /** @description In the currency of the answer, four decimals. */
                            pausedEnd: string;
                            accounts: {
                                start: number;
                                new: number;
                                churned: number;
                                reactivated: number;
                                transferredIn: number;
                                transferredOut: number;
                                end: number;
                            };
                            grr: number | null;
                            nrr: number | null;
                            nrrWithReactivation: number | null;
                            logoChurn: number | null;
                            quickRatio: number | null;
                            arpa: string | null;
                            /** @description Cancelled by the end of the period, ending later; null in a breakdown. */
                            scheduledChurn: string | null;
                            /** @description Usage, the mean of the last closed months; not recurring; null in a breakdown. */
                            usage: string | null;
                            closed: {
                                at: string;
                                by: string;
                            } | null;
                            /** @description Of a closed period that is known otherwise now: its figures now. */
                            restated: components["schemas"]["RevenueMovements"] | null;
                            /** @description By how much they differ from the reported. */
                            restatement: {
                                /** @description In the currency of the answer, four decimals. */
                                start: string;
                                /** @description In the currency of the answer, four decimals. */
                                new: string;
                                /** @description In the currency of the answer, four decimals. */
                                expansion: string;
                                /** @description In the currency of the answer, four decimals. */
                                reactivation: string;
                                /** @description In the currency of the answer, four decimals. */
                                resume: string;
                                /** @description In the currency of the answer, four decimals. */
                                transferIn: string;
                                /** @description In the currency of the answer, four decimals. */
                                contraction: string;
                                /** @description In the currency of the answer, four decimals. */
                                churn: string;
                                /** @description In the currency of the answer, four decimals. */
                                pause: string;
                                /** @description In the currency of the answer, four decimals. */
                                transferOut: string;
                                /** @description In the currency of the answer, four decimals. */
                                fx: string;
                                /** @description In the currency of the answer, four decimals. */
                                end: string;
                            } | null;
                        }[];
                        next: null;
                        total: number;
                    };
                };
            };
            400: components["responses"]["BadRequest"];
            401: components["responses"]["Unauthorized"];
            403: components["responses"]["Forbidden"];
            404: components["responses"]["NotFound"];
            /** @description What is wrong. */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    getRevenueMovementsAccounts: {
        parameters: {
            query: {
                /** @example 2026-03 */
                period: string;
                kind?: "new" | "expansion" | "reactivation" | "resume" | "transferIn" | "contraction" | "churn" | "pause" | "transferOut" | "fx";
                by?: string;
                group?: string;
                filter?: string;
                known_at?: string;
                /** @example 2 */
                limit?: number;
                cursor?: string;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "currency": "EUR",
                     *       "period": "2026-03",
                     *       "items": [
                     *         {
                     *           "account": "acme",
                     *           "name": "Acme",
                     *           "group": null,
                     *           "new": "0.0000",
                     *           "expansion": "500.0000",
                     *           "reactivation": "0.0000",
                     *           "resume": "0.0000",
                     *           "transferIn": "0.0000",
                     *           "contraction": "0.0000",
                     *           "churn": "0.0000",
                     *           "pause": "0.0000",
                     *           "transferOut": "0.0000",
                     *           "fx": "0.0000",
                     *           "start": "1000.0000",
                     *           "end": "1500.0000",
                     *           "kind": "expansion"
                     *         },
                     *         {
                     *           "account": "globex",
                     *           "name": "Globex",
                     *           "group": null,
                     *           "new": "0.0000",
                     *           "expansion": "0.0000",
                     *           "reactivation": "0.0000",
                     *           "resume": "0.0000",
                     *           "transferIn": "0.0000",
                     *           "contraction": "0.0000",
                     *           "churn": "450.0000",
                     *           "pause": "0.0000",
                     *           "transferOut": "0.0000",
                     *           "fx": "0.0000",
                     *           "start": "450.0000",
                     *           "end": "0.0000",
                     *           "kind": "churn"
                     *         }
                     *       ],
                     *       "total": 2,
                     *       "sum": "950.0000",
                     *       "next": null
                     *     }
                     */
                    "application/json": {
                        currency: string;
                        period: string;
                        /** @description What the rows of the kind come to. */
                        sum: string;
                        items: {
                            account: string;
                            name: string;
                            group: string | null;
                            kind: ("new" | "expansion" | "reactivation" | "resume" | "transferIn" | "contraction" | "churn" | "pause" | "transferOut" | "fx") | null;
                            /** @description In the currency of the answer, four decimals. */
                            start: string;
                            /** @description In the currency of the answer, four decimals. */
                            new: string;
                            /** @description In the currency of the answer, four decimals. */
                            expansion: string;
                            /** @description In the currency of the answer, four decimals. */
                            reactivation: string;
                            /** @description In the currency of the answer, four decimals. */
                            resume: string;
                            /** @description In the currency of the answer, four decimals. */
                            transferIn: string;
                            /** @description In the currency of the answer, four decimals. */
                            contraction: string;
                            /** @description In the currency of the answer, four decimals. */
                            churn: string;
                            /** @description In the currency of the answer, four decimals. */
                            pause: string;
                            /** @description In the currency of the answer, four decimals. */
                            transferOut: string;
                            /** @description In the currency of the answer, four decimals. */
                            fx: string;
                            /** @description In the currency of the answer, four decimals. */
                            end: string;
                        }[];
                        next: string | null;
                        total: number;
                    };
                };
            };
            400: components["responses"]["BadRequest"];
            401: components["responses"]["Unauthorized"];
            403: components["responses"]["Forbidden"];
            404: components["responses"]["NotFound"];
            /** @description What is wrong. */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    getRevenueMovementsAccountsQuery: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                /**
                 * @example {
                 *       "period": "2026-03",
                 *       "limit": 2
                 *     }
                 */
                "application/json": {
                    period: string;
                    /** @enum {string} */
                    kind?: "new" | "expansion" | "reactivation" | "resume" | "transferIn" | "contraction" | "churn" | "pause" | "transferOut" | "fx";
                    by?: string;
                    /** @description Of a breakdown: one group alone; empty: none. */
                    group?: string;
                    filter?: string;
                    known_at?: string;
                    /** @default 50 */
                    limit?: number;
                    cursor?: string;
                };
            };
        };
        responses: {
            /** @description Done. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "currency": "EUR",
                     *       "period": "2026-03",
                     *       "items": [
                     *         {
                     *           "account": "acme",
                     *           "name": "Acme",
                     *           "group": null,
                     *           "new": "0.0000",
                     *           "expansion": "500.0000",
                     *           "reactivation": "0.0000",
                     *           "resume": "0.0000",
                     *           "transferIn": "0.0000",
                     *           "contraction": "0.0000",
                     *           "churn": "0.0000",
                     *           "pause": "0.0000",
                     *           "transferOut": "0.0000",
                     *           "fx": "0.0000",
                     *           "start": "1000.0000",
                     *           "end": "1500.0000",
                     *           "kind": "expansion"
                     *         },
                     *         {
                     *           "account": "globex",
                     *           "name": "Globex",
                     *           "group": null,
                     *           "new": "0.0000",
                     *           "expansion": "0.0000",
                     *           "reactivation": "0.0000",
                     *           "resume": "0.0000",
                     *           "transferIn": "0.0000",
                     *           "contraction": "0.0000",
                     *           "churn": "450.0000",
                     *           "pause": "0.0000",
                     *           "transferOut": "0.0000",
                     *           "fx": "0.0000",
                     *           "start": "450.0000",
                     *           "end": "0.0000",
                     *           "kind": "churn"
                     *         }
                     *       ],
                     *       "total": 2,
                     *       "sum": "950.0000",
                     *       "next": null
                     *     }
                     */
                    "application/json": {
                        currency: string;
                        period: string;
                        /** @description What the rows of the kind come to. */
                        sum: string;
                        items: {
                            account: string;
                            name: string;
                            group: string | null;
                            kind: ("new" | "expansion" | "reactivation" | "resume" | "transferIn" | "contraction" | "churn" | "pause" | "transferOut" | "fx") | null;
                            /** @description In the currency of the answer, four decimals. */
                            start: string;
                            /** @description In the currency of the answer, four decimals. */
                            new: string;
                            /** @description In the currency of the answer, four decimals. */
                            expansion: string;
                            /** @description In the currency of the answer, four decimals. */
                            reactivation: string;
                            /** @description In the currency of the answer, four decimals. */
                            resume: string;
                            /** @description In the currency of the answer, four decimals. */
                            transferIn: string;
                            /** @description In the currency of the answer, four decimals. */
                            contraction: string;
                            /** @description In the currency of the answer, four decimals. */
                            churn: string;
                            /** @description In the currency of the answer, four decimals. */
                            pause: string;
                            /** @description In the currency of the answer, four decimals. */
                            transferOut: string;
                            /** @description In the currency of the answer, four decimals. */
                            fx: string;
                            /** @description In the currency of the answer, four decimals. */
                            end: string;
                        }[];
                        next: string | null;
                        total: number;
                    };
                };
            };
            400: components["responses"]["BadRequest"];
            401: components["responses"]["Unauthorized"];
            403: components["responses"]["Forbidden"];
            404: components["responses"]["NotFound"];
            /** @description What is wrong. */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    getRevenueLedger: {
        parameters: {
            query?: {
                /** @example acme */
                account?: string;
                from?: string;
                to?: string;
                filter?: string;
                known_at?: string;
                /** @example 2 */
                limit?: number;
                cursor?: string;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "items": [
                     *         {
                     *           "account": "acme",
                     *           "name": "Acme",
                     *           "subscription": "s-1",
                     *           "day": "2026-03-15",
                     *           "what": "plan",
                     *           "component": "recurring",
                     *           "plan": "Business",
                     *           "planBefore": "Team",
                     *           "quantity": null,
                     *           "quantityBefore": null,
                     *           "currency": "EUR",
                     *           "before": "1000.0000",
                     *           "after": "1500.0000",
                     *           "change": "500.0000",
                     *           "pausedBefore": "0.0000",
                     *           "pausedAfter": "0.0000",
                     *           "knownAt": "2026-03-30T08:00:42.000Z"
                     *         },
                     *         {
                     *           "account": "acme",
                     *           "name": "Acme",
                     *           "subscription": "s-1",
                     *           "day": "2026-01-01",
                     *           "what": "start",
                     *           "component": "recurring",
                     *           "plan": "Team",
                     *           "planBefore": null,
                     *           "quantity": null,
                     *           "quantityBefore": null,
                     *           "currency": "EUR",
                     *           "before": "0.0000",
                     *           "after": "1000.0000",
                     *           "change": "1000.0000",
                     *           "pausedBefore": "0.0000",
                     *           "pausedAfter": "0.0000",
                     *           "knownAt": "2026-03-30T08:00:41.000Z"
                     *         }
                     *       ],
                     *       "total": 2,
                     *       "next": null
                     *     }
                     */
                    "application/json": {
                        items: {
                            account: string;
                            name: string;
                            subscription: string;
                            day: string;
                            /** @description start, end, lapse, pause, resume, plan, quantity, discount or price. */
                            what: string;
                            component: string;
                            plan: string | null;
                            planBefore: string | null;
                            quantity: string | null;
                            quantityBefore: string | null;
                            currency: string;
                            before: string;
                            after: string;
                            change: string;
                            pausedBefore: string;
                            pausedAfter: string;
                            knownAt: string;
                        }[];
                        next: string | null;
                        total: number;
                    };
                };
            };
            400: components["responses"]["BadRequest"];
            401: components["responses"]["Unauthorized"];
            403: components["responses"]["Forbidden"];
            404: components["responses"]["NotFound"];
            /** @description What is wrong. */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    getRevenueLedgerQuery: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                /**
                 * @example {
                 *       "account": "acme",
                 *       "limit": 2
                 *     }
                 */
                "application/json": {
                    account?: string;
                    from?: string;
                    to?: string;
                    filter?: string;
                    known_at?: string;
                    /** @default 50 */
                    limit?: number;
                    cursor?: string;
                };
            };
        };
        responses: {
            /** @description Done. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "items": [
                     *         {
                     *           "account": "acme",
                     *           "name": "Acme",
                     *           "subscription": "s-1",
                     *           "day": "2026-03-15",
                     *           "what": "plan",
                     *           "component": "recurring",
                     *           "plan": "Business",
                     *           "planBefore": "Team",
                     *           "quantity": null,
                     *           "quantityBefore": null,
                     *           "currency": "EUR",
                     *           "before": "1000.0000",
                     *           "after": "1500.0000",
                     *           "change": "500.0000",
                     *           "pausedBefore": "0.0000",
                     *           "pausedAfter": "0.0000",
                     *           "knownAt": "2026-03-30T08:00:42.000Z"
                     *         },
                     *         {
                     *           "account": "acme",
                     *           "name": "Acme",
                     *           "subscription": "s-1",
                     *           "day": "2026-01-01",
                     *           "what": "start",
                     *           "component": "recurring",
                     *           "plan": "Team",
                     *           "planBefore": null,
                     *           "quantity": null,
                     *           "quantityBefore": null,
                     *           "currency": "EUR",
                     *           "before": "0.0000",
                     *           "after": "1000.0000",
                     *           "change": "1000.0000",
                     *           "pausedBefore": "0.0000",
                     *           "pausedAfter": "0.0000",
                     *           "knownAt": "2026-03-30T08:00:41.000Z"
                     *         }
                     *       ],
                     *       "total": 2,
                     *       "next": null
                     *     }
                     */
                    "application/json": {
                        items: {
                            account: string;
                            name: string;
                            subscription: string;
                            day: string;
                            /** @description start, end, lapse, pause, resume, plan, quantity, discount or price. */
                            what: string;
                            component: string;
                            plan: string | null;
                            planBefore: string | null;
                            quantity: string | null;
                            quantityBefore: string | null;
                            currency: string;
                            before: string;
                            after: string;
                            change: string;
                            pausedBefore: string;
                            pausedAfter: string;
                            knownAt: string;
                        }[];
                        next: string | null;
                        total: number;
                    };
                };
            };
            400: components["responses"]["BadRequest"];
            401: components["responses"]["Unauthorized"];
            403: components["responses"]["Forbidden"];
            404: components["responses"]["NotFound"];
            /** @description What is wrong. */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    getRevenueRetention: {
        parameters: {
            query?: {
                /** @example 2026-01-31 */
                from?: string;
                /** @example 2026-03-31 */
                to?: string;
                filter?: string;
                known_at?: string;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "from": "2026-01-31",
                     *       "to": "2026-03-31",
                     *       "currency": "EUR",
                     *       "accounts": 2,
                     *       "startMrr": "1450.0000",
                     *       "endMrr": "1500.0000",
                     *       "grr": 0.689655172414,
                     *       "grrPath": 0.689655172414,
                     *       "nrr": 1.034482758621,
                     *       "nrrPath": 1.034482758621,
                     *       "nrrWithReactivation": 1.034482758621,
                     *       "logo": 0.5,
                     *       "logoPath": 0.5,
                     *       "logoChurn": 0.5,
                     *       "churned": 1,
                     *       "reactivated": 0,
                     *       "churnPerMonth": 0.2928932188134524,
                     *       "churnPerYear": 0.984375,
                     *       "arpa": "1500.0000",
                     *       "lifetimeValue": "4097.0563",
                     *       "cacPaybackMonths": 4.166666666667
                     *     }
                     */
                    "application/json": components["schemas"]["RevenueRetention"];
                };
            };
            400: components["responses"]["BadRequest"];
            401: components["responses"]["Unauthorized"];
            403: components["responses"]["Forbidden"];
            404: components["responses"]["NotFound"];
            /** @description What is wrong. */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    getRevenueRetentionQuery: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                /**
                 * @example {
                 *       "from": "2026-01-31",
                 *       "to": "2026-03-31"
                 *     }
                 */
                "application/json": {
                    /** @description A day, meaning its end; a year before `to` unless told. */
                    from?: string;
                    /** @description A day, meaning its end; yesterday unless told. */
                    to?: string;
                    /** @description A rule, as JSON. */
                    filter?: string;
                    /** @description As it was known then. */
                    known_at?: string;
                };
            };
        };
        responses: {
            /** @description Done. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "from": "2026-01-31",
                     *       "to": "2026-03-31",
                     *       "currency": "EUR",
                     *       "accounts": 2,
                     *       "startMrr": "1450.0000",
                     *       "endMrr": "1500.0000",
                     *       "grr": 0.689655172414,
                     *       "grrPath": 0.689655172414,
                     *       "nrr": 1.034482758621,
                     *       "nrrPath": 1.034482758621,
                     *       "nrrWithReactivation": 1.034482758621,
                     *       "logo": 0.5,
                     *       "logoPath": 0.5,
                     *       "logoChurn": 0.5,
                     *       "churned": 1,
                     *       "reactivated": 0,
                     *       "churnPerMonth": 0.2928932188134524,
                     *       "churnPerYear": 0.984375,
                     *       "arpa": "1500.0000",
                     *       "lifetimeValue": "4097.0563",
                     *       "cacPaybackMonths": 4.166666666667
                     *     }
                     */
                    "application/json": components["schemas"]["RevenueRetention"];
                };
            };
            400: components["responses"]["BadRequest"];
            401: components["responses"]["Unauthorized"];
            403: components["responses"]["Forbidden"];
            404: components["responses"]["NotFound"];
            /** @description What is wrong. */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    getRevenueCohorts: {
        parameters: {
            query?: {
                /** @example month */
                by?: "month" | "quarter";
                /** @example mrr */
                measure?: "logos" | "mrr";
                /** @example 2026-01 */
                from?: string;
                /** @example 2026-03 */
                to?: string;
                filter?: string;
                known_at?: string;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "by": "month",
                     *       "measure": "mrr",
                     *       "currency": "EUR",
                     *       "items": [
                     *         {
                     *           "cohort": "2026-01",
                     *           "accounts": 2,
                     *           "startMrr": "1450.0000",
                     *           "values": [
                     *             1,
                     *             1,
                     *             1.034482758621
                     *           ],
                     *           "accountsLeft": [
                     *             2,
                     *             2,
                     *             1
                     *           ],
                     *           "mrrLeft": [
                     *             "1450.0000",
                     *             "1450.0000",
                     *             "1500.0000"
                     *           ]
                     *         }
                     *       ],
                     *       "next": null,
                     *       "total": 1
                     *     }
                     */
                    "application/json": {
                        /** @enum {string} */
                        by: "month" | "quarter";
                        /** @enum {string} */
                        measure: "logos" | "mrr";
                        currency: string;
                        items: {
                            cohort: string;
                            accounts: number;
                            /** @description In the currency of the answer, four decimals. */
                            startMrr: string;
                            /** @description Of each period from its own on, the share left; null where not yet observed. */
                            values: (number | null)[];
                            accountsLeft: (number | null)[];
                            mrrLeft: (string | null)[];
                        }[];
                        next: null;
                        total: number;
                    };
                };
            };
            400: components["responses"]["BadRequest"];
            401: components["responses"]["Unauthorized"];
            403: components["responses"]["Forbidden"];
            404: components["responses"]["NotFound"];
            /** @description What is wrong. */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    getRevenueCohortsQuery: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                /**
                 * @example {
                 *       "by": "month",
                 *       "measure": "mrr",
                 *       "from": "2026-01",
                 *       "to": "2026-03"
                 *     }
                 */
                "application/json": {
                    /**
                     * @default month
                     * @enum {string}
                     */
                    by?: "month" | "quarter";
                    /**
                     * @default logos
                     * @enum {string}
                     */
                    measure?: "logos" | "mrr";
                    /** @description The first cohort; that of the first payment unless told. */
                    from?: string;
                    /** @description The last period; the one that ended last unless told. */
                    to?: string;
                    /** @description A rule, as JSON. */
                    filter?: string;
                    /** @description As it was known then. */
                    known_at?: string;
                };
            };
        };
        responses: {
            /** @description Done. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "by": "month",
                     *       "measure": "mrr",
                     *       "currency": "EUR",
                     *       "items": [
                     *         {
                     *           "cohort": "2026-01",
                     *           "accounts": 2,
                     *           "startMrr": "1450.0000",
                     *           "values": [
                     *             1,
                     *             1,
                     *             1.034482758621
                     *           ],
                     *           "accountsLeft": [
                     *             2,
                     *             2,
                     *             1
                     *           ],
                     *           "mrrLeft": [
                     *             "1450.0000",
                     *             "1450.0000",
                     *             "1500.0000"
                     *           ]
                     *         }
                     *       ],
                     *       "next": null,
                     *       "total": 1
                     *     }
                     */
                    "application/json": {
                        /** @enum {string} */
                        by: "month" | "quarter";
                        /** @enum {string} */
                        measure: "logos" | "mrr";
                        currency: string;
                        items: {
                            cohort: string;
                            accounts: number;
                            /** @description In the currency of the answer, four decimals. */
                            startMrr: string;
                            /** @description Of each period from its own on, the share left; null where not yet observed. */
                            values: (number | null)[];
                            accountsLeft: (number | null)[];
                            mrrLeft: (string | null)[];
                        }[];
                        next: null;
                        total: number;
                    };
                };
            };
            400: components["responses"]["BadRequest"];
            401: components["responses"]["Unauthorized"];
            403: components["responses"]["Forbidden"];
            404: components["responses"]["NotFound"];
            /** @description What is wrong. */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    getRevenueOffset: {
        parameters: {
            query?: {
                /** @example 0.1 */
                growth?: number;
                /** @example 2026-02 */
                from?: string;
                /** @example 2026-03 */
                to?: string;
                loss_rate?: number;
                cac?: string;
                arpa?: string;
                filter?: string;
                known_at?: string;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "from": "2026-02",
                     *       "to": "2026-03",
                     *       "currency": "EUR",
                     *       "startMrr": "1450.0000",
                     *       "lost": {
                     *         "total": "450.0000",
                     *         "cancellations": "450.0000",
                     *         "discounts": "0.0000",
                     *         "downsells": "0.0000",
                     *         "share": 0.310344827586
                     *       },
                     *       "gained": {
                     *         "total": "500.0000",
                     *         "new": "0.0000",
                     *         "expansion": "500.0000",
                     *         "reactivation": "0.0000"
                     *       },
                     *       "growth": 0.1,
                     *       "toReplace": "450.0000",
                     *       "grossNeeded": "595.0000",
                     *       "survivorsUplift": 0.45,
                     *       "replacing": {
                     *         "arpa": "1500.0000",
                     *         "customers": 1,
                     *         "cost": "5000.0000",
                     *         "months": null
                     *       },
                     *       "forGrowth": {
                     *         "customers": 1,
                     *         "cost": "5000.0000",
                     *         "months": null
                     *       }
                     *     }
                     */
                    "application/json": {
                        from: string;
                        to: string;
                        currency: string;
                        /** @description In the currency of the answer, four decimals. */
                        startMrr: string;
                        lost: {
                            /** @description In the currency of the answer, four decimals. */
                            total: string;
                            /** @description In the currency of the answer, four decimals. */
                            cancellations: string;
                            /** @description In the currency of the answer, four decimals. */
                            discounts: string;
                            /** @description In the currency of the answer, four decimals. */
                            downsells: string;
                            share: number | null;
                        };
                        gained: {
                            /** @description In the currency of the answer, four decimals. */
                            total: string;
                            /** @description In the currency of the answer, four decimals. */
                            new: string;
                            /** @description In the currency of the answer, four decimals. */
                            expansion: string;
                            /** @description In the currency of the answer, four decimals. */
                            reactivation: string;
                        };
                        growth: number;
                        /** @description Before the first unit of growth. */
                        toReplace: string;
                        /** @description For the growth asked for. */
                        grossNeeded: string;
                        /** @description By how much those who stay must give more: c / (1 - c). */
                        survivorsUplift: number | null;
                        replacing: {
                            arpa: string | null;
                            customers: number | null;
                            cost: string | null;
                            months: number | null;
                        };
                        forGrowth: {
                            customers: number | null;
                            cost: string | null;
                            months: number | null;
                        };
                    };
                };
            };
            400: components["responses"]["BadRequest"];
            401: components["responses"]["Unauthorized"];
            403: components["responses"]["Forbidden"];
            404: components["responses"]["NotFound"];
            /** @description What is wrong. */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    getRevenueSettings: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "pastDueDays": 14,
                     *       "discounts": "in_effect",
                     *       "usageMonths": 3,
                     *       "margin": 0.8,
                     *       "cac": "5000.00"
                     *     }
                     */
                    "application/json": components["schemas"]["RevenueSettings"];
                };
            };
            401: components["responses"]["Unauthorized"];
            403: components["responses"]["Forbidden"];
            /** @description What is wrong. */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    putRevenueSettings: {
        parameters: {
            query?: never;
            header?: {
                /** @description A write with a key that was used before is not done again: it answers what it answered then. */
                "Idempotency-Key"?: components["parameters"]["IdempotencyKey"];
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                /**
                 * @example {
                 *       "pastDueDays": 14,
                 *       "margin": 0.8,
                 *       "cac": "5000.00"
                 *     }
                 */
                "application/json": components["schemas"]["RevenueSettings"];
            };
        };
        responses: {
            /** @description Done. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "pastDueDays": 14,
                     *       "discounts": "in_effect",
                     *       "usageMonths": 3,
                     *       "margin": 0.8,
                     *       "cac": "5000.00"
                     *     }
                     */
                    "application/json": components["schemas"]["RevenueSettings"];
                };
            };
            400: components["responses"]["BadRequest"];
            401: components["responses"]["Unauthorized"];
            403: components["responses"]["Forbidden"];
            404: components["responses"]["NotFound"];
            422: components["responses"]["KeyReused"];
            /** @description What is wrong. */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    getRevenueRates: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "base": "EUR",
                     *       "items": [
                     *         {
                     *           "currency": "USD",
                     *           "day": "2026-01-01",
                     *           "rate": "0.9"
                     *         }
                     *       ],
                     *       "next": null,
                     *       "total": 1
                     *     }
                     */
                    "application/json": {
                        base: string;
                        items: {
                            currency: string;
                            day: string;
                            rate: string;
                        }[];
                        next: null;
                        total: number;
                    };
                };
            };
            401: components["responses"]["Unauthorized"];
            403: components["responses"]["Forbidden"];
            /** @description What is wrong. */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    putRevenueRates: {
        parameters: {
            query?: never;
            header?: {
                /** @description A write with a key that was used before is not done again: it answers what it answered then. */
                "Idempotency-Key"?: components["parameters"]["IdempotencyKey"];
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                /**
                 * @example {
                 *       "items": [
                 *         {
                 *           "currency": "USD",
                 *           "day": "2026-01-01",
                 *           "rate": "0.9"
                 *         }
                 *       ]
                 *     }
                 */
                "application/json": {
                    items: {
                        currency: string;
                        day: string;
                        rate: string | number;
                    }[];
                };
            };
        };
        responses: {
            /** @description Done. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "base": "EUR",
                     *       "items": [
                     *         {
                     *           "currency": "USD",
                     *           "day": "2026-01-01",
                     *           "rate": "0.9"
                     *         }
                     *       ],
                     *       "next": null,
                     *       "total": 1
                     *     }
                     */
                    "application/json": {
                        base: string;
                        items: {
                            currency: string;
                            day: string;
                            rate: string;
                        }[];
                        next: null;
                        total: number;
                    };
                };
            };
            400: components["responses"]["BadRequest"];
            401: components["responses"]["Unauthorized"];
            403: components["responses"]["Forbidden"];
            404: components["responses"]["NotFound"];
            422: components["responses"]["KeyReused"];
            /** @description What is wrong. */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    getRevenueClose: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "items": [
                     *         {
                     *           "period": "2026-02",
                     *           "closedBy": "First key",
                     *           "currency": "EUR",
                     *           "figures": {
                     *             "fx": "0.0000",
                     *             "end": "1450.0000",
                     *             "grr": 1,
                     *             "new": "0.0000",
                     *             "nrr": 1,
                     *             "arpa": "725.0000",
                     *             "churn": "0.0000",
                     *             "pause": "0.0000",
                     *             "start": "1450.0000",
                     *             "period": "2026-02",
                     *             "resume": "0.0000",
                     *             "accounts": {
                     *               "end": 2,
                     *               "new": 0,
                     *               "start": 2,
                     *               "churned": 0,
                     *               "reactivated": 0,
                     *               "transferredIn": 0,
                     *               "transferredOut": 0
                     *             },
                     *             "expansion": "0.0000",
                     *             "logoChurn": 0,
                     *             "pausedEnd": "0.0000",
                     *             "quickRatio": null,
                     *             "transferIn": "0.0000",
                     *             "contraction": "0.0000",
                     *             "pausedStart": "0.0000",
                     *             "transferOut": "0.0000",
                     *             "reactivation": "0.0000",
                     *             "nrrWithReactivation": 1
                     *           },
                     *           "closedAt": "2026-04-01T08:00:52.000Z"
                     *         }
                     *       ],
                     *       "next": null,
                     *       "total": 1
                     *     }
                     */
                    "application/json": {
                        items: {
                            period: string;
                            closedAt: string;
                            closedBy: string;
                            currency: string;
                            figures: components["schemas"]["RevenueMovements"];
                        }[];
                        next: null;
                        total: number;
                    };
                };
            };
            401: components["responses"]["Unauthorized"];
            403: components["responses"]["Forbidden"];
            /** @description What is wrong. */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    postRevenueClose: {
        parameters: {
            query?: never;
            header?: {
                /** @description A write with a key that was used before is not done again: it answers what it answered then. */
                "Idempotency-Key"?: components["parameters"]["IdempotencyKey"];
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                /**
                 * @example {
                 *       "period": "2026-02"
                 *     }
                 */
                "application/json": {
                    period: string;
                };
            };
        };
        responses: {
            /** @description Done. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "period": "2026-02",
                     *       "closedBy": "First key",
                     *       "currency": "EUR",
                     *       "figures": {
                     *         "fx": "0.0000",
                     *         "end": "1450.0000",
                     *         "grr": 1,
                     *         "new": "0.0000",
                     *         "nrr": 1,
                     *         "arpa": "725.0000",
                     *         "churn": "0.0000",
                     *         "pause": "0.0000",
                     *         "start": "1450.0000",
                     *         "period": "2026-02",
                     *         "resume": "0.0000",
                     *         "accounts": {
                     *           "end": 2,
                     *           "new": 0,
                     *           "start": 2,
                     *           "churned": 0,
                     *           "reactivated": 0,
                     *           "transferredIn": 0,
                     *           "transferredOut": 0
                     *         },
                     *         "expansion": "0.0000",
                     *         "logoChurn": 0,
                     *         "pausedEnd": "0.0000",
                     *         "quickRatio": null,
                     *         "transferIn": "0.0000",
                     *         "contraction": "0.0000",
                     *         "pausedStart": "0.0000",
                     *         "transferOut": "0.0000",
                     *         "reactivation": "0.0000",
                     *         "nrrWithReactivation": 1
                     *       },
                     *       "closedAt": "2026-04-01T08:00:52.000Z"
                     *     }
                     */
                    "application/json": {
                        period: string;
                        closedAt: string;
                        closedBy: string;
                        currency: string;
                        figures: components["schemas"]["RevenueMovements"];
                    };
                };
            };
            400: components["responses"]["BadRequest"];
            401: components["responses"]["Unauthorized"];
            403: components["responses"]["Forbidden"];
            404: components["responses"]["NotFound"];
            422: components["responses"]["KeyReused"];
            /** @description What is wrong. */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    deleteRevenueClosePeriod: {
        parameters: {
            query?: never;
            header?: {
                /** @description A write with a key that was used before is not done again: it answers what it answered then. */
                "Idempotency-Key"?: components["parameters"]["IdempotencyKey"];
            };
            path: {
                /** @example 2026-02 */
                period: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done. */
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            400: components["responses"]["BadRequest"];
            401: components["responses"]["Unauthorized"];
            403: components["responses"]["Forbidden"];
            404: components["responses"]["NotFound"];
            422: components["responses"]["KeyReused"];
            /** @description What is wrong. */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    getScorecards: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "items": [
                     *         {
                     *           "caps": [],
                     *           "name": "Reporting",
                     *           "bands": {
                     *             "atRisk": 40,
                     *             "healthy": 70
                     *           },
                     *           "groups": [
                     *             {
                     *               "key": "usage",
                     *               "name": "Usage",
                     *               "weight": 1,
                     *               "measures": [
                     *                 {
                     *                   "curve": [
                     *                     [
                     *                       0,
                     *                       0
                     *                     ],
                     *                     [
                     *                       4,
                     *                       100
                     *                     ]
                     *                   ],
                     *                   "metric": "reports_28",
                     *                   "weight": 2,
                     *                   "missing": "zero"
                     *                 },
                     *                 {
                     *                   "curve": [
                     *                     [
                     *                       0,
                     *                       100
                     *                     ],
                     *                     [
                     *                       14,
                     *                       0
                     *                     ]
                     *                   ],
                     *                   "metric": "days_since_last_seen",
                     *                   "weight": 1,
                     *                   "missing": "skip"
                     *                 }
                     *               ]
                     *             }
                     *           ],
                     *           "priority": 1,
                     *           "appliesTo": null,
                     *           "coverageFloor": 0.5,
                     *           "hysteresisDays": 0,
                     *           "key": "default",
                     *           "inForce": true,
                     *           "version": 2,
                     *           "status": "published",
                     *           "published": {
                     *             "caps": [],
                     *             "name": "Reporting",
                     *             "bands": {
                     *               "atRisk": 40,
                     *               "healthy": 70
                     *             },
                     *             "groups": [
                     *               {
                     *                 "key": "usage",
                     *                 "name": "Usage",
                     *                 "weight": 1,
                     *                 "measures": [
                     *                   {
                     *                     "curve": [
                     *                       [
                     *                         0,
                     *                         0
                     *                       ],
                     *                       [
                     *                         4,
                     *                         100
                     *                       ]
                     *                     ],
                     *                     "metric": "reports_28",
                     *                     "weight": 2,
                     *                     "missing": "zero"
                     *                   },
                     *                   {
                     *                     "curve": [
                     *                       [
                     *                         0,
                     *                         100
                     *                       ],
                     *                       [
                     *                         14,
                     *                         0
                     *                       ]
                     *                     ],
                     *                     "metric": "days_since_last_seen",
                     *                     "weight": 1,
                     *                     "missing": "skip"
                     *                   }
                     *                 ]
                     *               }
                     *             ],
                     *             "priority": 1,
                     *             "appliesTo": null,
                     *             "coverageFloor": 0.5,
                     *             "hysteresisDays": 0,
                     *             "version": 2,
                     *             "publishedAt": "2026-04-01T08:00:14.000Z"
                     *           },
                     *           "versions": [
                     *             {
                     *               "version": 1,
                     *               "status": "retired",
                     *               "at": "2026-03-30T08:00:02.000Z",
                     *               "by": "setup",
                     *               "publishedAt": "2026-03-30T08:00:02.000Z"
                     *             },
                     *             {
                     *               "version": 2,
                     *               "status": "published",
                     *               "at": "2026-04-01T08:00:14.000Z",
                     *               "by": "First key",
                     *               "publishedAt": "2026-04-01T08:00:14.000Z"
                     *             }
                     *           ]
                     *         }
                     *       ],
                     *       "next": null,
                     *       "total": 1
                     *     }
                     */
                    "application/json": {
                        items: components["schemas"]["ScorecardAnswer"][];
                        next: null;
                        total: number;
                    };
                };
            };
            401: components["responses"]["Unauthorized"];
            403: components["responses"]["Forbidden"];
            /** @description What is wrong. */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    getScorecardsKey: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @example default */
                key: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "caps": [],
                     *       "name": "Reporting",
                     *       "bands": {
                     *         "atRisk": 40,
                     *         "healthy": 70
                     *       },
                     *       "groups": [
                     *         {
                     *           "key": "usage",
                     *           "name": "Usage",
                     *           "weight": 1,
                     *           "measures": [
                     *             {
                     *               "curve": [
                     *                 [
                     *                   0,
                     *                   0
                     *                 ],
                     *                 [
                     *                   4,
                     *                   100
                     *                 ]
                     *               ],
                     *               "metric": "reports_28",
                     *               "weight": 2,
                     *               "missing": "zero"
                     *             },
                     *             {
                     *               "curve": [
                     *                 [
                     *                   0,
                     *                   100
                     *                 ],
                     *                 [
                     *                   14,
                     *                   0
                     *                 ]
                     *               ],
                     *               "metric": "days_since_last_seen",
                     *               "weight": 1,
                     *               "missing": "skip"
                     *             }
                     *           ]
                     *         }
                     *       ],
                     *       "priority": 1,
                     *       "appliesTo": null,
                     *       "coverageFloor": 0.5,
                     *       "hysteresisDays": 0,
                     *       "key": "default",
                     *       "inForce": true,
                     *       "version": 2,
                     *       "status": "published",
                     *       "published": {
                     *         "caps": [],
                     *         "name": "Reporting",
                     *         "bands": {
                     *           "atRisk": 40,
                     *           "healthy": 70
                     *         },
                     *         "groups": [
                     *           {
                     *             "key": "usage",
                     *             "name": "Usage",
                     *             "weight": 1,
                     *             "measures": [
                     *               {
                     *                 "curve": [
                     *                   [
                     *                     0,
                     *                     0
                     *                   ],
                     *                   [
                     *                     4,
                     *                     100
                     *                   ]
                     *                 ],
                     *                 "metric": "reports_28",
                     *                 "weight": 2,
                     *                 "missing": "zero"
                     *               },
                     *               {
                     *                 "curve": [
                     *                   [
                     *                     0,
                     *                     100
                     *                   ],
                     *                   [
                     *                     14,
                     *                     0
                     *                   ]
                     *                 ],
                     *                 "metric": "days_since_last_seen",
                     *                 "weight": 1,
                     *                 "missing": "skip"
                     *               }
                     *             ]
                     *           }
                     *         ],
                     *         "priority": 1,
                     *         "appliesTo": null,
                     *         "coverageFloor": 0.5,
                     *         "hysteresisDays": 0,
                     *         "version": 2,
                     *         "publishedAt": "2026-04-01T08:00:14.000Z"
                     *       },
                     *       "versions": [
                     *         {
                     *           "version": 1,
                     *           "status": "retired",
                     *           "at": "2026-03-30T08:00:02.000Z",
                     *           "by": "setup",
                     *           "publishedAt": "2026-03-30T08:00:02.000Z"
                     *         },
                     *         {
                     *           "version": 2,
                     *           "status": "published",
                     *           "at": "2026-04-01T08:00:14.000Z",
                     *           "by": "First key",
                     *           "publishedAt": "2026-04-01T08:00:14.000Z"
                     *         }
                     *       ]
                     *     }
                     */
                    "application/json": components["schemas"]["ScorecardAnswer"];
                };
            };
            400: components["responses"]["BadRequest"];
            401: components["responses"]["Unauthorized"];
            403: components["responses"]["Forbidden"];
            404: components["responses"]["NotFound"];
            /** @description What is wrong. */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    putScorecardsKey: {
        parameters: {
            query?: never;
            header?: {
                /** @description A write with a key that was used before is not done again: it answers what it answered then. */
                "Idempotency-Key"?: components["parameters"]["IdempotencyKey"];
            };
            path: {
                /** @example default */
                key: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                /**
                 * @example {
                 *       "name": "Reporting",
                 *       "bands": {
                 *         "atRisk": 40,
                 *         "healthy": 70
                 *       },
                 *       "groups": [
                 *         {
                 *           "key": "usage",
                 *           "name": "Usage",
                 *           "weight": 1,
                 *           "measures": [
                 *             {
                 *               "metric": "reports_28",
                 *               "weight": 2,
                 *               "curve": [
                 *                 [
                 *                   0,
                 *                   0
                 *                 ],
                 *                 [
                 *                   4,
                 *                   100
                 *                 ]
                 *               ],
                 *               "missing": "zero"
                 *             },
                 *             {
                 *               "metric": "days_since_last_seen",
                 *               "weight": 1,
                 *               "curve": [
                 *                 [
                 *                   0,
                 *                   100
                 *                 ],
                 *                 [
                 *                   14,
                 *                   0
                 *                 ]
                 *               ],
                 *               "missing": "skip"
                 *             }
                 *           ]
                 *         }
                 *       ],
                 *       "coverageFloor": 0.5
                 *     }
                 */
                "application/json": components["schemas"]["Scorecard"];
            };
        };
        responses: {
            /** @description Done. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "caps": [],
                     *       "name": "Reporting",
                     *       "bands": {
                     *         "atRisk": 40,
                     *         "healthy": 70
                     *       },
                     *       "groups": [
                     *         {
                     *           "key": "usage",
                     *           "name": "Usage",
                     *           "weight": 1,
                     *           "measures": [
                     *             {
                     *               "curve": [
                     *                 [
                     *                   0,
                     *                   0
                     *                 ],
                     *                 [
                     *                   4,
                     *                   100
                     *                 ]
                     *               ],
                     *               "metric": "reports_28",
                     *               "weight": 2,
                     *               "missing": "zero"
                     *             },
                     *             {
                     *               "curve": [
                     *                 [
                     *                   0,
                     *                   100
                     *                 ],
                     *                 [
                     *                   14,
                     *                   0
                     *                 ]
                     *               ],
                     *               "metric": "days_since_last_seen",
                     *               "weight": 1,
                     *               "missing": "skip"
                     *             }
                     *           ]
                     *         }
                     *       ],
                     *       "priority": 1,
                     *       "appliesTo": null,
                     *       "coverageFloor": 0.5,
                     *       "hysteresisDays": 0,
                     *       "key": "default",
                     *       "inForce": true,
                     *       "version": 2,
                     *       "status": "draft",
                     *       "published": {
                     *         "caps": [],
                     *         "name": "Product usage",
                     *         "bands": {
                     *           "atRisk": 40,
                     *           "healthy": 70
                     *         },
                     *         "groups": [
                     *           {
                     *             "key": "usage",
                     *             "name": "Usage",
                     *             "weight": 60,
                     *             "measures": [
                     *               {
                     *                 "curve": [
                     *                   [
                     *                     0,
                     *                     0
                     *                   ],
                     *                   [
                     *                     8,
                     *                     40
                     *                   ],
                     *                   [
                     *                     20,
                     *                     80
                     *                   ],
                     *                   [
                     *                     26,
                     *                     100
                     *                   ]
                     *                 ],
                     *                 "metric": "active_days_28",
                     *                 "weight": 25,
                     *                 "missing": "skip"
                     *               },
                     *               {
                     *                 "curve": [
                     *                   [
                     *                     -60,
                     *                     0
                     *                   ],
                     *                   [
                     *                     -20,
                     *                     50
                     *                   ],
                     *                   [
                     *                     0,
                     *                     75
                     *                   ],
                     *                   [
                     *                     20,
                     *                     100
                     *                   ]
                     *                 ],
                     *                 "metric": "events_28_change",
                     *                 "weight": 25,
                     *                 "missing": "skip"
                     *               },
                     *               {
                     *                 "curve": [
                     *                   [
                     *                     -40,
                     *                     0
                     *                   ],
                     *                   [
                     *                     -10,
                     *                     55
                     *                   ],
                     *                   [
                     *                     0,
                     *                     75
                     *                   ],
                     *                   [
                     *                     15,
                     *                     100
                     *                   ]
                     *                 ],
                     *                 "metric": "mau_change",
                     *                 "weight": 10,
                     *                 "missing": "skip"
                     *               }
                     *             ]
                     *           },
                     *           {
                     *             "key": "depth",
                     *             "name": "Depth",
                     *             "weight": 25,
                     *             "measures": [
                     *               {
                     *                 "curve": [
                     *                   [
                     *                     0,
                     *                     0
                     *                   ],
                     *                   [
                     *                     4,
                     *                     40
                     *                   ],
                     *                   [
                     *                     9,
                     *                     80
                     *                   ],
                     *                   [
                     *                     13,
                     *                     100
                     *                   ]
                     *                 ],
                     *                 "metric": "feature_breadth_28",
                     *                 "weight": 15,
                     *                 "missing": "skip"
                     *               },
                     *               {
                     *                 "curve": [
                     *                   [
                     *                     0.2,
                     *                     0
                     *                   ],
                     *                   [
                     *                     0.5,
                     *                     50
                     *                   ],
                     *                   [
                     *                     0.8,
                     *                     90
                     *                   ],
                     *                   [
                     *                     0.95,
                     *                     100
                     *                   ]
                     *                 ],
                     *                 "metric": "weekly_stickiness",
                     *                 "weight": 10,
                     *                 "missing": "skip"
                     *               }
                     *             ]
                     *           },
                     *           {
                     *             "key": "recency",
                     *             "name": "Recency",
                     *             "weight": 15,
                     *             "measures": [
                     *               {
                     *                 "curve": [
                     *                   [
                     *                     0,
                     *                     100
                     *                   ],
                     *                   [
                     *                     2,
                     *                     90
                     *                   ],
                     *                   [
                     *                     7,
                     *                     50
                     *                   ],
                     *                   [
                     *                     21,
                     *                     0
                     *                   ]
                     *                 ],
                     *                 "metric": "days_since_last_seen",
                     *                 "weight": 15,
                     *                 "missing": "skip"
                     *               }
                     *             ]
                     *           }
                     *         ],
                     *         "priority": 1,
                     *         "appliesTo": null,
                     *         "coverageFloor": 0.5,
                     *         "hysteresisDays": 0,
                     *         "version": 1,
                     *         "publishedAt": "2026-03-30T08:00:02.000Z"
                     *       },
                     *       "versions": [
                     *         {
                     *           "version": 1,
                     *           "status": "published",
                     *           "at": "2026-03-30T08:00:02.000Z",
                     *           "by": "setup",
                     *           "publishedAt": "2026-03-30T08:00:02.000Z"
                     *         },
                     *         {
                     *           "version": 2,
                     *           "status": "draft",
                     *           "at": "2026-04-01T08:00:11.000Z",
                     *           "by": "First key",
                     *           "publishedAt": null
                     *         }
                     *       ]
                     *     }
                     */
                    "application/json": components["schemas"]["ScorecardAnswer"];
                };
            };
            400: components["responses"]["BadRequest"];
            401: components["responses"]["Unauthorized"];
            403: components["responses"]["Forbidden"];
            404: components["responses"]["NotFound"];
            422: components["responses"]["KeyReused"];
            /** @description What is wrong. */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    postScorecardsKeyPublish: {
        parameters: {
            query?: never;
            header?: {
                /** @description A write with a key that was used before is not done again: it answers what it answered then. */
                "Idempotency-Key"?: components["parameters"]["IdempotencyKey"];
            };
            path: {
                /** @example default */
                key: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "caps": [],
                     *       "name": "Reporting",
                     *       "bands": {
                     *         "atRisk": 40,
                     *         "healthy": 70
                     *       },
                     *       "groups": [
                     *         {
                     *           "key": "usage",
                     *           "name": "Usage",
                     *           "weight": 1,
                     *           "measures": [
                     *             {
                     *               "curve": [
                     *                 [
                     *                   0,
                     *                   0
                     *                 ],
                     *                 [
                     *                   4,
                     *                   100
                     *                 ]
                     *               ],
                     *               "metric": "reports_28",
                     *               "weight": 2,
                     *               "missing": "zero"
                     *             },
                     *             {
                     *               "curve": [
                     *                 [
                     *                   0,
                     *                   100
                     *                 ],
                     *                 [
                     *                   14,
                     *                   0
                     *                 ]
                     *               ],
                     *               "metric": "days_since_last_seen",
                     *               "weight": 1,
                     *               "missing": "skip"
                     *             }
                     *           ]
                     *         }
                     *       ],
                     *       "priority": 1,
                     *       "appliesTo": null,
                     *       "coverageFloor": 0.5,
                     *       "hysteresisDays": 0,
                     *       "key": "default",
                     *       "inForce": true,
                     *       "version": 2,
                     *       "status": "published",
                     *       "published": {
                     *         "caps": [],
                     *         "name": "Reporting",
                     *         "bands": {
                     *           "atRisk": 40,
                     *           "healthy": 70
                     *         },
                     *         "groups": [
                     *           {
                     *             "key": "usage",
                     *             "name": "Usage",
                     *             "weight": 1,
                     *             "measures": [
                     *               {
                     *                 "curve": [
                     *                   [
                     *                     0,
                     *                     0
                     *                   ],
                     *                   [
                     *                     4,
                     *                     100
                     *                   ]
                     *                 ],
                     *                 "metric": "reports_28",
                     *                 "weight": 2,
                     *                 "missing": "zero"
                     *               },
                     *               {
                     *                 "curve": [
                     *                   [
                     *                     0,
                     *                     100
                     *                   ],
                     *                   [
                     *                     14,
                     *                     0
                     *                   ]
                     *                 ],
                     *                 "metric": "days_since_last_seen",
                     *                 "weight": 1,
                     *                 "missing": "skip"
                     *               }
                     *             ]
                     *           }
                     *         ],
                     *         "priority": 1,
                     *         "appliesTo": null,
                     *         "coverageFloor": 0.5,
                     *         "hysteresisDays": 0,
                     *         "version": 2,
                     *         "publishedAt": "2026-04-01T08:00:14.000Z"
                     *       },
                     *       "versions": [
                     *         {
                     *           "version": 1,
                     *           "status": "retired",
                     *           "at": "2026-03-30T08:00:02.000Z",
                     *           "by": "setup",
                     *           "publishedAt": "2026-03-30T08:00:02.000Z"
                     *         },
                     *         {
                     *           "version": 2,
                     *           "status": "published",
                     *           "at": "2026-04-01T08:00:14.000Z",
                     *           "by": "First key",
                     *           "publishedAt": "2026-04-01T08:00:14.000Z"
                     *         }
                     *       ]
                     *     }
                     */
                    "application/json": components["schemas"]["ScorecardAnswer"];
                };
            };
            400: components["responses"]["BadRequest"];
            401: components["responses"]["Unauthorized"];
            403: components["responses"]["Forbidden"];
            404: components["responses"]["NotFound"];
            422: components["responses"]["KeyReused"];
            /** @description What is wrong. */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    getScorecardsKeyScores: {
        parameters: {
            query?: {
                /** @example 2026-03-31 */
                as_of?: string;
                known_at?: string;
                /** @example draft */
                version?: "draft" | number;
            };
            header?: never;
            path: {
                /** @example default */
                key: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "asOf": "2026-03-31",
                     *       "scorecard": "default",
                     *       "version": 2,
                     *       "items": [
                     *         {
                     *           "account": "acme",
                     *           "name": "Acme",
                     *           "score": 66.6666666667,
                     *           "band": "watch",
                     *           "coverage": 1
                     *         },
                     *         {
                     *           "account": "acme-labs",
                     *           "name": "Acme Labs",
                     *           "score": 0,
                     *           "band": "at_risk",
                     *           "coverage": 0.6666666667
                     *         },
                     *         {
                     *           "account": "globex",
                     *           "name": "Globex",
                     *           "score": 66.6666666667,
                     *           "band": "watch",
                     *           "coverage": 1
                     *         }
                     *       ]
                     *     }
                     */
                    "application/json": {
                        asOf: string;
                        scorecard: string;
                        version: number;
                        items: {
                            account: string;
                            name: string;
                            score: number | null;
                            band: ("at_risk" | "watch" | "healthy") | null;
                            coverage: number;
                        }[];
                    };
                };
            };
            400: components["responses"]["BadRequest"];
            401: components["responses"]["Unauthorized"];
            403: components["responses"]["Forbidden"];
            404: components["responses"]["NotFound"];
            /** @description What is wrong. */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    getScorecardsKeyScoresQuery: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @example default */
                key: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                /**
                 * @example {
                 *       "as_of": "2026-03-31",
                 *       "version": "draft"
                 *     }
                 */
                "application/json": {
                    /** @description A day, meaning its end; an instant; or now, when left out. */
                    as_of?: string;
                    /** @description What was known then: a day, meaning its end, or an instant. */
                    known_at?: string;
                    version?: "draft" | number;
                };
            };
        };
        responses: {
            /** @description Done. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "asOf": "2026-03-31",
                     *       "scorecard": "default",
                     *       "version": 2,
                     *       "items": [
                     *         {
                     *           "account": "acme",
                     *           "name": "Acme",
                     *           "score": 66.6666666667,
                     *           "band": "watch",
                     *           "coverage": 1
                     *         },
                     *         {
                     *           "account": "acme-labs",
                     *           "name": "Acme Labs",
                     *           "score": 0,
                     *           "band": "at_risk",
                     *           "coverage": 0.6666666667
                     *         },
                     *         {
                     *           "account": "globex",
                     *           "name": "Globex",
                     *           "score": 66.6666666667,
                     *           "band": "watch",
                     *           "coverage": 1
                     *         }
                     *       ]
                     *     }
                     */
                    "application/json": {
                        asOf: string;
                        scorecard: string;
                        version: number;
                        items: {
                            account: string;
                            name: string;
                            score: number | null;
                            band: ("at_risk" | "watch" | "healthy") | null;
                            coverage: number;
                        }[];
                    };
                };
            };
            400: components["responses"]["BadRequest"];
            401: components["responses"]["Unauthorized"];
            403: components["responses"]["Forbidden"];
            404: components["responses"]["NotFound"];
            /** @description What is wrong. */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    getAccountsIdHealth: {
        parameters: {
            query?: {
                as_of?: string;
                known_at?: string;
                /** @example 2026-03-31 */
                compare_to?: string;
            };
            header?: never;
            path: {
                /** @example acme */
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "scorecard": {
                     *         "key": "default",
                     *         "name": "Reporting"
                     *       },
                     *       "version": 2,
                     *       "asOf": "2026-04-01T08:00:17.000Z",
                     *       "score": 64.2857142857,
                     *       "points": 64.29,
                     *       "band": "watch",
                     *       "coverage": 1,
                     *       "coverageFloor": 0.5,
                     *       "bands": {
                     *         "atRisk": 40,
                     *         "healthy": 70
                     *       },
                     *       "groups": [
                     *         {
                     *           "key": "usage",
                     *           "name": "Usage",
                     *           "weight": 1,
                     *           "effectiveWeight": 100,
                     *           "contribution": 64.28571428571428,
                     *           "measures": [
                     *             {
                     *               "metric": "reports_28",
                     *               "value": 2,
                     *               "score": 50,
                     *               "weight": 2,
                     *               "missing": "zero",
                     *               "effectiveWeight": 66.66666666666666,
                     *               "contribution": 33.33333333333333,
                     *               "name": "Reports",
                     *               "unit": "reports",
                     *               "points": 33.34
                     *             },
                     *             {
                     *               "metric": "days_since_last_seen",
                     *               "value": 1,
                     *               "score": 92.85714285714286,
                     *               "weight": 1,
                     *               "missing": "skip",
                     *               "effectiveWeight": 33.33333333333333,
                     *               "contribution": 30.95238095238095,
                     *               "name": "Days since last seen",
                     *               "unit": "days",
                     *               "points": 30.95
                     *             }
                     *           ],
                     *           "points": 64.29
                     *         }
                     *       ],
                     *       "adjustments": [],
                     *       "notes": [],
                     *       "compare": {
                     *         "scorecard": {
                     *           "key": "default",
                     *           "name": "Product usage"
                     *         },
                     *         "version": 1,
                     *         "asOf": "2026-03-31",
                     *         "score": 60.5,
                     *         "points": 60.5,
                     *         "band": "watch",
                     *         "coverage": 1,
                     *         "coverageFloor": 0.5,
                     *         "bands": {
                     *           "atRisk": 40,
                     *           "healthy": 70
                     *         },
                     *         "groups": [
                     *           {
                     *             "key": "usage",
                     *             "name": "Usage",
                     *             "weight": 60,
                     *             "effectiveWeight": 60,
                     *             "contribution": 37.5,
                     *             "measures": [
                     *               {
                     *                 "metric": "active_days_28",
                     *                 "value": 2,
                     *                 "score": 10,
                     *                 "weight": 25,
                     *                 "missing": "skip",
                     *                 "effectiveWeight": 25,
                     *                 "contribution": 2.5,
                     *                 "name": "Active days",
                     *                 "unit": "days",
                     *                 "points": 2.5
                     *               },
                     *               {
                     *                 "metric": "events_28_change",
                     *                 "value": 100,
                     *                 "score": 100,
                     *                 "weight": 25,
                     *                 "missing": "skip",
                     *                 "effectiveWeight": 25,
                     *                 "contribution": 25,
                     *                 "name": "Change in events",
                     *                 "unit": "%",
                     *                 "points": 25
                     *               },
                     *               {
                     *                 "metric": "mau_change",
                     *                 "value": 100,
                     *                 "score": 100,
                     *                 "weight": 10,
                     *                 "missing": "skip",
                     *                 "effectiveWeight": 10,
                     *                 "contribution": 10,
                     *                 "name": "Change in monthly active users",
                     *                 "unit": "%",
                     *                 "points": 10
                     *               }
                     *             ],
                     *             "points": 37.5
                     *           },
                     *           {
                     *             "key": "depth",
                     *             "name": "Depth",
                     *             "weight": 25,
                     *             "effectiveWeight": 25,
                     *             "contribution": 8,
                     *             "measures": [
                     *               {
                     *                 "metric": "feature_breadth_28",
                     *                 "value": 2,
                     *                 "score": 20,
                     *                 "weight": 15,
                     *                 "missing": "skip",
                     *                 "effectiveWeight": 15,
                     *                 "contribution": 3,
                     *                 "name": "Feature breadth",
                     *                 "unit": "features",
                     *                 "points": 3
                     *               },
                     *               {
                     *                 "metric": "weekly_stickiness",
                     *                 "value": 0.5,
                     *                 "score": 50,
                     *                 "weight": 10,
                     *                 "missing": "skip",
                     *                 "effectiveWeight": 10,
                     *                 "contribution": 5,
                     *                 "name": "Weekly stickiness",
                     *                 "unit": null,
                     *                 "points": 5
                     *               }
                     *             ],
                     *             "points": 8
                     *           },
                     *           {
                     *             "key": "recency",
                     *             "name": "Recency",
                     *             "weight": 15,
                     *             "effectiveWeight": 15,
                     *             "contribution": 15,
                     *             "measures": [
                     *               {
                     *                 "metric": "days_since_last_seen",
                     *                 "value": 0,
                     *                 "score": 100,
                     *                 "weight": 15,
                     *                 "missing": "skip",
                     *                 "effectiveWeight": 15,
                     *                 "contribution": 15,
                     *                 "name": "Days since last seen",
                     *                 "unit": "days",
                     *                 "points": 15
                     *               }
                     *             ],
                     *             "points": 15
                     *           }
                     *         ],
                     *         "adjustments": [],
                     *         "notes": []
                     *       },
                     *       "change": {
                     *         "before": 60.5,
                     *         "after": 64.2857142857,
                     *         "change": 3.7857142856999957,
                     *         "parts": [
                     *           {
                     *             "kind": "measure",
                     *             "group": "usage",
                     *             "metric": "reports_28",
                     *             "before": 33.33333333333333,
                     *             "after": 33.33333333333333,
                     *             "change": 0,
                     *             "points": 0,
                     *             "name": "Reports"
                     *           },
                     *           {
                     *             "kind": "measure",
                     *             "group": "usage",
                     *             "metric": "days_since_last_seen",
                     *             "before": 33.33333333333333,
                     *             "after": 30.95238095238095,
                     *             "change": -2.3809523809523796,
                     *             "points": -2.38,
                     *             "name": "Days since last seen"
                     *           },
                     *           {
                     *             "kind": "version",
                     *             "from": 1,
                     *             "to": 2,
                     *             "change": 6.166666666699996,
                     *             "points": 6.17,
                     *             "name": "Scorecard v1 to v2"
                     *           }
                     *         ]
                     *       }
                     *     }
                     */
                    "application/json": components["schemas"]["HealthExplanation"];
                };
            };
            400: components["responses"]["BadRequest"];
            401: components["responses"]["Unauthorized"];
            403: components["responses"]["Forbidden"];
            404: components["responses"]["NotFound"];
            /** @description What is wrong. */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    getAccountsIdHealthExplain: {
        parameters: {
            query?: {
                as_of?: string;
                known_at?: string;
                compare_to?: string;
            };
            header?: never;
            path: {
                /** @example acme */
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "account": "acme",
                     *       "scorecard": {
                     *         "key": "default",
                     *         "name": "Reporting"
                     *       },
                     *       "knownAt": null,
                     *       "timeZone": "Europe/Berlin",
                     *       "version": 2,
                     *       "asOf": "2026-04-01T08:00:18.000Z",
                     *       "score": 64.2857142857,
                     *       "coverage": 1,
                     *       "sql": "SELECT part.1 AS group, part.2 AS metric, part.3 AS value, part.4 AS score, part.5 AS weight,\n  part.6 AS contribution, coverage\nFROM (\n  SELECT coverage, arrayJoin([\n    ({group_0:String}, '', CAST(NULL, 'Nullable(Float64)'), CAST(NULL, 'Nullable(Float64)'), CAST(share0, 'Nullable(Float64)'), CAST(if(isNull(score) OR alive0 = 0, NULL, toFloat64(0) + ifNull(c0, 0) + ifNull(c1, 0)), 'Nullable(Float64)')),\n    ({group_0:String}, {metric_0:String}, CAST(v0, 'Nullable(Float64)'), CAST(s0, 'Nullable(Float64)'), CAST(w0, 'Nullable(Float64)'), CAST(c0, 'Nullable(Float64)')),\n    ({group_0:String}, {metric_1:String}, CAST(v1, 'Nullable(Float64)'), CAST(s1, 'Nullable(Float64)'), CAST(w1, 'Nullable(Float64)'), CAST(c1, 'Nullable(Float64)')),\n    ('', '', CAST(NULL, 'Nullable(Float64)'), CAST(score, 'Nullable(Float64)'), CAST(toFloat64(0) + share0, 'Nullable(Float64)'), CAST(score, 'Nullable(Float64)'))\n  ]) AS part\n  FROM (\n    SELECT *, if(isNull(s0) OR isNull(score), NULL, s0 * w0 / 100) AS c0,\n      if(isNull(s1) OR isNull(score), NULL, s1 * w1 / 100) AS c1\n    FROM (\n      SELECT *, if(isNull(s0) OR alive0 = 0, 0, share0 * (toFloat64(2) / alive0)) AS w0,\n        if(isNull(s1) OR alive0 = 0, 0, share0 * (toFloat64(1) / alive0)) AS w1\n      FROM (\n        SELECT *, if(alive0 > 0 AND alive > 0, toFloat64(100) / alive, 0) AS share0\n        FROM (\n          SELECT *, if(alive > 0 AND coverage >= toFloat64(0.5), toNullable(floor((points / alive) * 1e10 + 0.5) / 1e10), NULL) AS score\n          FROM (\n            SELECT *, toFloat64(0) + if(alive0 > 0, toFloat64(1) * (points0 / alive0), 0) AS points,\n              toFloat64(0) + if(alive0 > 0, toFloat64(1), 0) AS alive,\n              floor(((toFloat64(0) + toFloat64(1) * (valued0 / toFloat64(3))) / toFloat64(1)) * 1e10 + 0.5) / 1e10 AS coverage\n            FROM (\n              SELECT *, toFloat64(0) + ifNull(toFloat64(2) * s0, 0) + ifNull(toFloat64(1) * s1, 0) AS points0,\n                toFloat64(0) + if(isNull(s0), 0, toFloat64(2)) + if(isNull(s1), 0, toFloat64(1)) AS alive0,\n                toFloat64(0) + if(isNull(v0), 0, toFloat64(2)) + if(isNull(v1), 0, toFloat64(1)) AS valued0\n              FROM (\n                SELECT *, if(isNull(v0), toNullable(toFloat64(0)), toNullable(multiIf(assumeNotNull(v0) <= toFloat64(0), toFloat64(0), assumeNotNull(v0) < toFloat64(4), least(100, greatest(0, toFloat64(0) + toFloat64(100) * ((assumeNotNull(v0) - toFloat64(0)) / toFloat64(4)))), assumeNotNull(v0) = toFloat64(4), toFloat64(100), toFloat64(100)))) AS s0,\n                  if(isNull(v1), CAST(NULL, 'Nullable(Float64)'), toNullable(multiIf(assumeNotNull(v1) <= toFloat64(0), toFloat64(100), assumeNotNull(v1) < toFloat64(14), least(100, greatest(0, toFloat64(100) + toFloat64(-100) * ((assumeNotNull(v1) - toFloat64(0)) / toFloat64(14)))), assumeNotNull(v1) = toFloat64(14), toFloat64(0), toFloat64(0)))) AS s1\n                FROM (\n                  SELECT\n                    CAST((\n                      WITH\n                        (SELECT minOrNull(ts) FROM events WHERE workspace_id = {m0_workspace:UUID} AND account_id IN {m0_accounts:Array(UUID)}) AS first_event,\n                        coalesce(least({m0_account_created:Nullable(DateTime64(3, 'UTC'))}, first_event), {m0_account_created:Nullable(DateTime64(3, 'UTC'))}, first_event, {m0_account_known:Nullable(DateTime64(3, 'UTC'))}) AS exists_from,\n                        event_count_1 AS computed\n                      SELECT if(exists_from < {m0_to:DateTime64(3, 'UTC')} AND isFinite(computed), computed, NULL) AS value\n                      FROM (\n                        SELECT\n                          toFloat64(countIf(event IN {m0_events_1:Array(String)} AND ts >= {m0_from_28d:DateTime64(3, 'UTC')})) AS event_count_1\n                        FROM events FINAL\n                        WHERE workspace_id = {m0_workspace:UUID}\n                          AND account_id IN {m0_accounts:Array(UUID)}\n                          AND ts >= {m0_oldest:DateTime64(3, 'UTC')}\n                          AND ts < {m0_to:DateTime64(3, 'UTC')}\n                      )\n                    ), 'Nullable(Float64)') AS v0,\n                    CAST((\n                      WITH\n                        (SELECT minOrNull(ts) FROM events WHERE workspace_id = {m1_workspace:UUID} AND account_id IN {m1_accounts:Array(UUID)}) AS first_event,\n                        coalesce(least({m1_account_created:Nullable(DateTime64(3, 'UTC'))}, first_event), {m1_account_created:Nullable(DateTime64(3, 'UTC'))}, first_event, {m1_account_known:Nullable(DateTime64(3, 'UTC'))}) AS exists_from,\n                        days_since_last_1 AS computed\n                      SELECT if(exists_from < {m1_to:DateTime64(3, 'UTC')} AND isFinite(computed), computed, NULL) AS value\n                      FROM (\n                        SELECT\n                          dateDiff('day', toDate(maxOrNull(ts), {m1_time_zone:String}), {m1_as_of_day:Date}) AS days_since_last_1\n                        FROM events FINAL\n                        WHERE workspace_id = {m1_workspace:UUID}\n                          AND account_id IN {m1_accounts:Array(UUID)}\n                          AND ts < {m1_to:DateTime64(3, 'UTC')}\n                      )\n                    ), 'Nullable(Float64)') AS v1\n                )\n              )\n            )\n          )\n        )\n      )\n    )\n  )\n)",
                     *       "params": {
                     *         "m0_events_1": [
                     *           "Report opened",
                     *           "Report shared"
                     *         ],
                     *         "m0_from_28d": "2026-03-04 08:00:18.001",
                     *         "m0_workspace": "00000000-0000-4000-8000-000000000001",
                     *         "m0_accounts": [
                     *           "00000000-0000-4000-8000-000000000014"
                     *         ],
                     *         "m0_oldest": "2026-03-04 08:00:18.001",
                     *         "m0_to": "2026-04-01 08:00:18.001",
                     *         "m0_account_created": "2025-12-31 23:00:00.000",
                     *         "m0_account_known": "2026-03-30 08:00:19.000",
                     *         "m1_time_zone": "Europe/Berlin",
                     *         "m1_as_of_day": "2026-04-01",
                     *         "m1_workspace": "00000000-0000-4000-8000-000000000001",
                     *         "m1_accounts": [
                     *           "00000000-0000-4000-8000-000000000014"
                     *         ],
                     *         "m1_to": "2026-04-01 08:00:18.001",
                     *         "m1_account_created": "2025-12-31 23:00:00.000",
                     *         "m1_account_known": "2026-03-30 08:00:19.000",
                     *         "group_0": "usage",
                     *         "metric_0": "reports_28",
                     *         "metric_1": "days_since_last_seen"
                     *       },
                     *       "sqlInlined": "SELECT part.1 AS group, part.2 AS metric, part.3 AS value, part.4 AS score, part.5 AS weight,\n  part.6 AS contribution, coverage\nFROM (\n  SELECT coverage, arrayJoin([\n    ('usage', '', CAST(NULL, 'Nullable(Float64)'), CAST(NULL, 'Nullable(Float64)'), CAST(share0, 'Nullable(Float64)'), CAST(if(isNull(score) OR alive0 = 0, NULL, toFloat64(0) + ifNull(c0, 0) + ifNull(c1, 0)), 'Nullable(Float64)')),\n    ('usage', 'reports_28', CAST(v0, 'Nullable(Float64)'), CAST(s0, 'Nullable(Float64)'), CAST(w0, 'Nullable(Float64)'), CAST(c0, 'Nullable(Float64)')),\n    ('usage', 'days_since_last_seen', CAST(v1, 'Nullable(Float64)'), CAST(s1, 'Nullable(Float64)'), CAST(w1, 'Nullable(Float64)'), CAST(c1, 'Nullable(Float64)')),\n    ('', '', CAST(NULL, 'Nullable(Float64)'), CAST(score, 'Nullable(Float64)'), CAST(toFloat64(0) + share0, 'Nullable(Float64)'), CAST(score, 'Nullable(Float64)'))\n  ]) AS part\n  FROM (\n    SELECT *, if(isNull(s0) OR isNull(score), NULL, s0 * w0 / 100) AS c0,\n      if(isNull(s1) OR isNull(score), NULL, s1 * w1 / 100) AS c1\n    FROM (\n      SELECT *, if(isNull(s0) OR alive0 = 0, 0, share0 * (toFloat64(2) / alive0)) AS w0,\n        if(isNull(s1) OR alive0 = 0, 0, share0 * (toFloat64(1) / alive0)) AS w1\n      FROM (\n        SELECT *, if(alive0 > 0 AND alive > 0, toFloat64(100) / alive, 0) AS share0\n        FROM (\n          SELECT *, if(alive > 0 AND coverage >= toFloat64(0.5), toNullable(floor((points / alive) * 1e10 + 0.5) / 1e10), NULL) AS score\n          FROM (\n            SELECT *, toFloat64(0) + if(alive0 > 0, toFloat64(1) * (points0 / alive0), 0) AS points,\n              toFloat64(0) + if(alive0 > 0, toFloat64(1), 0) AS alive,\n              floor(((toFloat64(0) + toFloat64(1) * (valued0 / toFloat64(3))) / toFloat64(1)) * 1e10 + 0.5) / 1e10 AS coverage\n            FROM (\n              SELECT *, toFloat64(0) + ifNull(toFloat64(2) * s0, 0) + ifNull(toFloat64(1) * s1, 0) AS points0,\n                toFloat64(0) + if(isNull(s0), 0, toFloat64(2)) + if(isNull(s1), 0, toFloat64(1)) AS alive0,\n                toFloat64(0) + if(isNull(v0), 0, toFloat64(2)) + if(isNull(v1), 0, toFloat64(1)) AS valued0\n              FROM (\n                SELECT *, if(isNull(v0), toNullable(toFloat64(0)), toNullable(multiIf(assumeNotNull(v0) <= toFloat64(0), toFloat64(0), assumeNotNull(v0) < toFloat64(4), least(100, greatest(0, toFloat64(0) + toFloat64(100) * ((assumeNotNull(v0) - toFloat64(0)) / toFloat64(4)))), assumeNotNull(v0) = toFloat64(4), toFloat64(100), toFloat64(100)))) AS s0,\n                  if(isNull(v1), CAST(NULL, 'Nullable(Float64)'), toNullable(multiIf(assumeNotNull(v1) <= toFloat64(0), toFloat64(100), assumeNotNull(v1) < toFloat64(14), least(100, greatest(0, toFloat64(100) + toFloat64(-100) * ((assumeNotNull(v1) - toFloat64(0)) / toFloat64(14)))), assumeNotNull(v1) = toFloat64(14), toFloat64(0), toFloat64(0)))) AS s1\n                FROM (\n                  SELECT\n                    CAST((\n                      WITH\n                        (SELECT minOrNull(ts) FROM events WHERE workspace_id = toUUID('00000000-0000-4000-8000-000000000001') AND account_id IN [toUUID('00000000-0000-4000-8000-000000000014')]) AS first_event,\n                        coalesce(least(toDateTime64('2025-12-31 23:00:00.000', 3, 'UTC'), first_event), toDateTime64('2025-12-31 23:00:00.000', 3, 'UTC'), first_event, toDateTime64('2026-03-30 08:00:19.000', 3, 'UTC')) AS exists_from,\n                        event_count_1 AS computed\n                      SELECT if(exists_from < toDateTime64('2026-04-01 08:00:18.001', 3, 'UTC') AND isFinite(computed), computed, NULL) AS value\n                      FROM (\n                        SELECT\n                          toFloat64(countIf(event IN ['Report opened', 'Report shared'] AND ts >= toDateTime64('2026-03-04 08:00:18.001', 3, 'UTC'))) AS event_count_1\n                        FROM events FINAL\n                        WHERE workspace_id = toUUID('00000000-0000-4000-8000-000000000001')\n                          AND account_id IN [toUUID('00000000-0000-4000-8000-000000000014')]\n                          AND ts >= toDateTime64('2026-03-04 08:00:18.001', 3, 'UTC')\n                          AND ts < toDateTime64('2026-04-01 08:00:18.001', 3, 'UTC')\n                      )\n                    ), 'Nullable(Float64)') AS v0,\n                    CAST((\n                      WITH\n                        (SELECT minOrNull(ts) FROM events WHERE workspace_id = toUUID('00000000-0000-4000-8000-000000000001') AND account_id IN [toUUID('00000000-0000-4000-8000-000000000014')]) AS first_event,\n                        coalesce(least(toDateTime64('2025-12-31 23:00:00.000', 3, 'UTC'), first_event), toDateTime64('2025-12-31 23:00:00.000', 3, 'UTC'), first_event, toDateTime64('2026-03-30 08:00:19.000', 3, 'UTC')) AS exists_from,\n                        days_since_last_1 AS computed\n                      SELECT if(exists_from < toDateTime64('2026-04-01 08:00:18.001', 3, 'UTC') AND isFinite(computed), computed, NULL) AS value\n                      FROM (\n                        SELECT\n                          dateDiff('day', toDate(maxOrNull(ts), 'Europe/Berlin'), toDate('2026-04-01')) AS days_since_last_1\n                        FROM events FINAL\n                        WHERE workspace_id = toUUID('00000000-0000-4000-8000-000000000001')\n                          AND account_id IN [toUUID('00000000-0000-4000-8000-000000000014')]\n                          AND ts < toDateTime64('2026-04-01 08:00:18.001', 3, 'UTC')\n                      )\n                    ), 'Nullable(Float64)') AS v1\n                )\n              )\n            )\n          )\n        )\n      )\n    )\n  )\n)",
                     *       "given": [],
                     *       "rows": [
                     *         {
                     *           "group": "usage",
                     *           "metric": "",
                     *           "value": null,
                     *           "score": null,
                     *           "weight": 100,
                     *           "contribution": 64.28571428571428,
                     *           "coverage": 1
                     *         },
                     *         {
                     *           "group": "usage",
                     *           "metric": "reports_28",
                     *           "value": 2,
                     *           "score": 50,
                     *           "weight": 66.66666666666666,
                     *           "contribution": 33.33333333333333,
                     *           "coverage": 1
                     *         },
                     *         {
                     *           "group": "usage",
                     *           "metric": "days_since_last_seen",
                     *           "value": 1,
                     *           "score": 92.85714285714286,
                     *           "weight": 33.33333333333333,
                     *           "contribution": 30.95238095238095,
                     *           "coverage": 1
                     *         },
                     *         {
                     *           "group": "",
                     *           "metric": "",
                     *           "value": null,
                     *           "score": 64.2857142857,
                     *           "weight": 100,
                     *           "contribution": 64.2857142857,
                     *           "coverage": 1
                     *         }
                     *       ],
                     *       "compare": null,
                     *       "rescored": null
                     *     }
                     */
                    "application/json": components["schemas"]["ScoreExplanation"];
                };
            };
            400: components["responses"]["BadRequest"];
            401: components["responses"]["Unauthorized"];
            403: components["responses"]["Forbidden"];
            404: components["responses"]["NotFound"];
            /** @description What is wrong. */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    getHealthOverview: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "scorecard": {
                     *         "key": "default",
                     *         "name": "Reporting",
                     *         "version": 2
                     *       },
                     *       "asOf": "2026-04-01T08:00:19.000Z",
                     *       "accounts": 3,
                     *       "bands": {
                     *         "none": 0,
                     *         "watch": 2,
                     *         "at_risk": 1,
                     *         "healthy": 0
                     *       },
                     *       "average": 42.85714285713333,
                     *       "distribution": [
                     *         {
                     *           "from": 0,
                     *           "to": 10,
                     *           "accounts": 1
                     *         },
                     *         {
                     *           "from": 10,
                     *           "to": 20,
                     *           "accounts": 0
                     *         },
                     *         {
                     *           "from": 20,
                     *           "to": 30,
                     *           "accounts": 0
                     *         },
                     *         {
                     *           "from": 30,
                     *           "to": 40,
                     *           "accounts": 0
                     *         },
                     *         {
                     *           "from": 40,
                     *           "to": 50,
                     *           "accounts": 0
                     *         },
                     *         {
                     *           "from": 50,
                     *           "to": 60,
                     *           "accounts": 0
                     *         },
                     *         {
                     *           "from": 60,
                     *           "to": 70,
                     *           "accounts": 2
                     *         },
                     *         {
                     *           "from": 70,
                     *           "to": 80,
                     *           "accounts": 0
                     *         },
                     *         {
                     *           "from": 80,
                     *           "to": 90,
                     *           "accounts": 0
                     *         },
                     *         {
                     *           "from": 90,
                     *           "to": 100,
                     *           "accounts": 0
                     *         }
                     *       ],
                     *       "movers": {
                     *         "days": 28,
                     *         "up": [
                     *           {
                     *             "account": "acme",
                     *             "name": "Acme",
                     *             "owner": "ben@northwind.test",
                     *             "score": 64.2857142857,
                     *             "band": "watch",
                     *             "before": 28.75,
                     *             "change": 35.535714285699996,
                     *             "versionChanged": true
                     *           }
                     *         ],
                     *         "down": []
                     *       },
                     *       "owners": [
                     *         {
                     *           "owner": "ben@northwind.test",
                     *           "name": "Ben Odell",
                     *           "accounts": 2,
                     *           "bands": {
                     *             "none": 0,
                     *             "watch": 2,
                     *             "at_risk": 0,
                     *             "healthy": 0
                     *           },
                     *           "average": 64.2857142857,
                     *           "average28": 28.75
                     *         },
                     *         {
                     *           "owner": null,
                     *           "name": null,
                     *           "accounts": 1,
                     *           "bands": {
                     *             "none": 0,
                     *             "watch": 0,
                     *             "at_risk": 1,
                     *             "healthy": 0
                     *           },
                     *           "average": 0,
                     *           "average28": null
                     *         }
                     *       ]
                     *     }
                     */
                    "application/json": components["schemas"]["HealthOverview"];
                };
            };
            401: components["responses"]["Unauthorized"];
            403: components["responses"]["Forbidden"];
            /** @description What is wrong. */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    getRenewals: {
        parameters: {
            query?: {
                from?: string;
                to?: string;
                account?: string;
                category?: "commit" | "likely" | "at_risk" | "lost" | "untold";
                state?: "open" | "renewed" | "grown" | "shrunk" | "lost" | "decided";
                owner?: string;
                min_term_days?: number;
                as_of?: string;
                limit?: number;
                cursor?: string;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        /** @description Now, or the day of the snapshot that is shown. */
                        asOf: string;
                        currency: string;
                        items: components["schemas"]["Renewal"][];
                        next: string | null;
                        total: number;
                    };
                };
            };
            400: components["responses"]["BadRequest"];
            401: components["responses"]["Unauthorized"];
            403: components["responses"]["Forbidden"];
            404: components["responses"]["NotFound"];
            /** @description What is wrong. */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    getRenewalsQuery: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    /** @description A day or a period; today unless told. */
                    from?: string;
                    /** @description A day or a period, its end included; a year later unless told. */
                    to?: string;
                    account?: string;
                    /**
                     * @description The owner's; untold: none was told.
                     * @enum {string}
                     */
                    category?: "commit" | "likely" | "at_risk" | "lost" | "untold";
                    /** @enum {string} */
                    state?: "open" | "renewed" | "grown" | "shrunk" | "lost" | "decided";
                    /** @description A member's e-mail, `me`, or `none`. */
                    owner?: string;
                    /** @description Only of terms at least so long. */
                    min_term_days?: number;
                    /** @description What was open at the close of that day, as it was forecast then. */
                    as_of?: string;
                    /** @default 50 */
                    limit?: number;
                    cursor?: string;
                };
            };
        };
        responses: {
            /** @description Done. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        /** @description Now, or the day of the snapshot that is shown. */
                        asOf: string;
                        currency: string;
                        items: components["schemas"]["Renewal"][];
                        next: string | null;
                        total: number;
                    };
                };
            };
            400: components["responses"]["BadRequest"];
            401: components["responses"]["Unauthorized"];
            403: components["responses"]["Forbidden"];
            404: components["responses"]["NotFound"];
            /** @description What is wrong. */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    getRenewalsForecast: {
        parameters: {
            query: {
                period: string;
                as_of?: string;
                owner?: string;
                min_term_days?: number;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        currency: string;
                        period: string;
                        from: string;
                        /** @description The last day. */
                        to: string;
                        asOf: string;
                        /** @description The day whose close is shown; null: now, or no snapshot by then. */
                        snapshot: string | null;
                        word: string | null;
                        renewals: number;
                        /** @description MRR in the answer's currency, four decimals. */
                        stake: string;
                        categories: {
                            /** @enum {string} */
                            category: "commit" | "likely" | "at_risk" | "lost" | "untold";
                            renewals: number;
                            /** @description MRR in the answer's currency, four decimals. */
                            stake: string;
                            /** @description MRR in the answer's currency, four decimals. */
                            amount: string;
                        }[];
                        suggestedCategories: {
                            /** @enum {string} */
                            category: "commit" | "likely" | "at_risk" | "lost" | "untold";
                            renewals: number;
                            /** @description MRR in the answer's currency, four decimals. */
                            stake: string;
                            /** @description MRR in the answer's currency, four decimals. */
                            amount: string;
                        }[];
                        decided: {
                            renewals: number;
                            /** @description MRR in the answer's currency, four decimals. */
                            stake: string;
                            /** @description MRR in the answer's currency, four decimals. */
                            kept: string;
                            /** @description MRR in the answer's currency, four decimals. */
                            held: string;
                        };
                        gross: {
                            /** @description MRR in the answer's currency, four decimals. */
                            worst: string;
                            /** @description MRR in the answer's currency, four decimals. */
                            expected: string;
                            /** @description MRR in the answer's currency, four decimals. */
                            best: string;
                            suggested: string | null;
                            /** @description expected / stake. */
                            retention: number | null;
                        };
                        /** @description With growth of renewals and open opportunities at their probability; null where none are kept. */
                        net: {
                            opportunities: number;
                            /** @description MRR in the answer's currency, four decimals. */
                            weighted: string;
                            /** @description MRR in the answer's currency, four decimals. */
                            expected: string;
                        } | null;
                        /** @description What became of what was open then; null while nothing has. */
                        actual: {
                            decided: number;
                            open: number;
                            /** @description MRR in the answer's currency, four decimals. */
                            stake: string;
                            /** @description MRR in the answer's currency, four decimals. */
                            expected: string;
                            /** @description MRR in the answer's currency, four decimals. */
                            outcome: string;
                            /** @description MRR in the answer's currency, four decimals. */
                            error: string;
                            /** @description MRR in the answer's currency, four decimals. */
                            absoluteError: string;
                            /** @description error / stake; above 0: too hopeful. */
                            bias: number | null;
                            suggestedError: string | null;
                            suggestedBias: number | null;
                        } | null;
                        owners: {
                            owner: string | null;
                            name: string | null;
                            renewals: number;
                            /** @description MRR in the answer's currency, four decimals. */
                            stake: string;
                            categories: {
                                /** @enum {string} */
                                category: "commit" | "likely" | "at_risk" | "lost" | "untold";
                                renewals: number;
                                /** @description MRR in the answer's currency, four decimals. */
                                stake: string;
                                /** @description MRR in the answer's currency, four decimals. */
                                amount: string;
                            }[];
                            suggestedCategories: {
                                /** @enum {string} */
                                category: "commit" | "likely" | "at_risk" | "lost" | "untold";
                                renewals: number;
                                /** @description MRR in the answer's currency, four decimals. */
                                stake: string;
                                /** @description MRR in the answer's currency, four decimals. */
                                amount: string;
                            }[];
                            decided: {
                                renewals: number;
                                /** @description MRR in the answer's currency, four decimals. */
                                stake: string;
                                /** @description MRR in the answer's currency, four decimals. */
                                kept: string;
                                /** @description MRR in the answer's currency, four decimals. */
                                held: string;
                            };
                            gross: {
                                /** @description MRR in the answer's currency, four decimals. */
                                worst: string;
                                /** @description MRR in the answer's currency, four decimals. */
                                expected: string;
                                /** @description MRR in the answer's currency, four decimals. */
                                best: string;
                                suggested: string | null;
                                /** @description expected / stake. */
                                retention: number | null;
                            };
                            actual: {
                                decided: number;
                                open: number;
                                /** @description MRR in the answer's currency, four decimals. */
                                stake: string;
                                /** @description MRR in the answer's currency, four decimals. */
                                expected: string;
                                /** @description MRR in the answer's currency, four decimals. */
                                outcome: string;
                                /** @description MRR in the answer's currency, four decimals. */
                                error: string;
                                /** @description MRR in the answer's currency, four decimals. */
                                absoluteError: string;
                                /** @description error / stake; above 0: too hopeful. */
                                bias: number | null;
                                suggestedError: string | null;
                                suggestedBias: number | null;
                            } | null;
                        }[];
                        /** @description Left out: no rate for the currency. */
                        left: {
                            currency: string;
                            renewals: number;
                        }[];
                    };
                };
            };
            400: components["responses"]["BadRequest"];
            401: components["responses"]["Unauthorized"];
            403: components["responses"]["Forbidden"];
            404: components["responses"]["NotFound"];
            /** @description What is wrong. */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    getRenewalsId: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        /** Format: uuid */
                        id: string;
                        account: string;
                        name: string;
                        owner: string | null;
                        /** @description The first day that the term no longer covers. */
                        date: string;
                        /** @description At stake; null where a rate is missing. */
                        mrr: {
                            amount: string;
                            currency: string;
                        } | null;
                        arr: {
                            amount: string;
                            currency: string;
                        } | null;
                        /** @description The MRR at stake in the workspace's currency, four decimals. */
                        inBase: string | null;
                        subscriptions: {
                            externalId: string;
                            plan: string | null;
                            mrr: {
                                amount: string;
                                currency: string;
                            };
                        }[];
                        termDays: number | null;
                        autoRenew: boolean | null;
                        noticeDays: number | null;
                        noticeDeadline: string | null;
                        noticeGivenOn: string | null;
                        /** @enum {string} */
                        state: "open" | "renewed" | "grown" | "shrunk" | "lost";
                        outcome: {
                            /** @enum {string} */
                            state: "open" | "renewed" | "grown" | "shrunk" | "lost";
                            amount: {
                                amount: string;
                                currency: string;
                            } | null;
                            decidedOn: string | null;
                            /** @enum {string} */
                            source: "ledger" | "hand";
                            by: string | null;
                            note: string | null;
                        } | null;
                        forecast: {
                            /** @enum {string} */
                            category: "commit" | "likely" | "at_risk" | "lost";
                            /** @description MRR; null: none was told, the stake is meant, of what is lost nothing. */
                            amount: {
                                amount: string;
                                currency: string;
                            } | null;
                            note: string | null;
                            by: string;
                            at: string;
                        } | null;
                        suggested: components["schemas"]["RenewalSuggestion"];
                        health: {
                            band: ("at_risk" | "watch" | "healthy") | null;
                            score: number | null;
                        } | null;
                        history: components["schemas"]["RenewalHistory"][];
                    };
                };
            };
            400: components["responses"]["BadRequest"];
            401: components["responses"]["Unauthorized"];
            403: components["responses"]["Forbidden"];
            404: components["responses"]["NotFound"];
            /** @description What is wrong. */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    patchRenewalsId: {
        parameters: {
            query?: never;
            header?: {
                /** @description A write with a key that was used before is not done again: it answers what it answered then. */
                "Idempotency-Key"?: components["parameters"]["IdempotencyKey"];
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    category?: ("commit" | "likely" | "at_risk" | "lost") | null;
                    /** @description MRR expected to be held after the date; null takes it back. */
                    amount?: (string | number | {
                        amount: string;
                        currency: string;
                    }) | null;
                    note?: string | null;
                    /** @description What became of it, told by hand; null takes it back, so that the ledger says. */
                    outcome?: {
                        /** @enum {string} */
                        state: "renewed" | "grown" | "shrunk" | "lost";
                        amount?: (string | number | {
                            amount: string;
                            currency: string;
                        }) | null;
                        note?: string;
                    } | null;
                };
            };
        };
        responses: {
            /** @description Done. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Renewal"];
                };
            };
            400: components["responses"]["BadRequest"];
            401: components["responses"]["Unauthorized"];
            403: components["responses"]["Forbidden"];
            404: components["responses"]["NotFound"];
            422: components["responses"]["KeyReused"];
            /** @description What is wrong. */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    getAccountsIdPage: {
        parameters: {
            query?: {
                as_of?: string;
                known_at?: string;
                compare_to?: string;
            };
            header?: never;
            path: {
                /** @example acme */
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "asOf": "2026-04-01T08:00:55.000Z",
                     *       "comparedWith": "2026-03-04T08:00:55.000Z",
                     *       "account": {
                     *         "externalId": "acme",
                     *         "ids": {
                     *           "crm": "0017"
                     *         },
                     *         "name": "Acme",
                     *         "domains": [
                     *           "acme.test"
                     *         ],
                     *         "parent": null,
                     *         "fields": {
                     *           "plan": "team",
                     *           "tier": "gold"
                     *         },
                     *         "owner": "ben@northwind.test",
                     *         "roles": {},
                     *         "tags": [],
                     *         "createdAt": "2025-12-31T23:00:00.000Z",
                     *         "firstSeenAt": "2026-03-03T09:00:00.000Z",
                     *         "metrics": {
                     *           "dau": 0,
                     *           "wau": 1,
                     *           "mau": 2,
                     *           "stickiness": 0,
                     *           "weekly_stickiness": 0.5,
                     *           "active_days_28": 2,
                     *           "events_28": 2,
                     *           "feature_breadth_28": 2,
                     *           "days_since_last_seen": 1,
                     *           "days_since_first_seen": 29,
                     *           "events_28_change": 100,
                     *           "wau_change": 0,
                     *           "mau_change": 100,
                     *           "active_days_28_change": 100,
                     *           "reports_28": 2
                     *         },
                     *         "rolledUp": null,
                     *         "health": {
                     *           "scorecard": "default",
                     *           "version": 2,
                     *           "score": 64.2857142857,
                     *           "band": "watch",
                     *           "coverage": 1
                     *         },
                     *         "mrr": {
                     *           "amount": "1500.0000",
                     *           "currency": "EUR"
                     *         },
                     *         "segments": [],
                     *         "asOf": "2026-04-01T08:00:55.000Z",
                     *         "renewalAt": "2026-12-31",
                     *         "parentName": null
                     *       },
                     *       "health": {
                     *         "scorecard": {
                     *           "key": "default",
                     *           "name": "Reporting"
                     *         },
                     *         "version": 2,
                     *         "asOf": "2026-04-01T08:00:55.000Z",
                     *         "score": 64.2857142857,
                     *         "points": 64.29,
                     *         "band": "watch",
                     *         "coverage": 1,
                     *         "coverageFloor": 0.5,
                     *         "bands": {
                     *           "atRisk": 40,
                     *           "healthy": 70
                     *         },
                     *         "groups": [
                     *           {
                     *             "key": "usage",
                     *             "name": "Usage",
                     *             "weight": 1,
                     *             "effectiveWeight": 100,
                     *             "contribution": 64.28571428571428,
                     *             "measures": [
                     *               {
                     *                 "metric": "reports_28",
                     *                 "value": 2,
                     *                 "score": 50,
                     *                 "weight": 2,
                     *                 "missing": "zero",
                     *                 "effectiveWeight": 66.66666666666666,
                     *                 "contribution": 33.33333333333333,
                     *                 "name": "Reports",
                     *                 "unit": "reports",
                     *                 "points": 33.34
                     *               },
                     *               {
                     *                 "metric": "days_since_last_seen",
                     *                 "value": 1,
                     *                 "score": 92.85714285714286,
                     *                 "weight": 1,
                     *                 "missing": "skip",
                     *                 "effectiveWeight": 33.33333333333333,
                     *                 "contribution": 30.95238095238095,
                     *                 "name": "Days since last seen",
                     *                 "unit": "days",
                     *                 "points": 30.95
                     *               }
                     *             ],
                     *             "points": 64.29
                     *           }
                     *         ],
                     *         "adjustments": [],
                     *         "notes": [],
                     *         "compare": null,
                     *         "change": null
                     *       },
                     *       "healthHistory": [
                     *         {
                     *           "date": "2026-03-08",
                     *           "score": 24.4,
                     *           "band": "at_risk"
                     *         },
                     *         {
                     *           "date": "2026-03-15",
                     *           "score": 9.3214285714,
                     *           "band": "at_risk"
                     *         },
                     *         {
                     *           "date": "2026-03-22",
                     *           "score": 5.5714285714,
                     *           "band": "at_risk"
                     *         },
                     *         {
                     *           "date": "2026-03-29",
                     *           "score": 23.9,
                     *           "band": "at_risk"
                     *         },
                     *         {
                     *           "date": "2026-03-31",
                     *           "score": 60.5,
                     *           "band": "watch"
                     *         }
                     *       ],
                     *       "metrics": [
                     *         {
                     *           "key": "dau",
                     *           "name": "Daily active users",
                     *           "unit": "people",
                     *           "better": "higher",
                     *           "version": 1,
                     *           "value": 0,
                     *           "previous": 1,
                     *           "change": -1,
                     *           "history": [
                     *             {
                     *               "date": "2026-03-03",
                     *               "value": 1
                     *             },
                     *             {
                     *               "date": "2026-03-10",
                     *               "value": 0
                     *             },
                     *             {
                     *               "date": "2026-03-17",
                     *               "value": 0
                     *             },
                     *             {
                     *               "date": "2026-03-24",
                     *               "value": 1
                     *             },
                     *             {
                     *               "date": "2026-03-31",
                     *               "value": 1
                     *             }
                     *           ]
                     *         },
                     *         {
                     *           "key": "wau",
                     *           "name": "Weekly active users",
                     *           "unit": "people",
                     *           "better": "higher",
                     *           "version": 1,
                     *           "value": 1,
                     *           "previous": 1,
                     *           "change": 0,
                     *           "history": [
                     *             {
                     *               "date": "2026-03-03",
                     *               "value": 1
                     *             },
                     *             {
                     *               "date": "2026-03-10",
                     *               "value": 0
                     *             },
                     *             {
                     *               "date": "2026-03-17",
                     *               "value": 0
                     *             },
                     *             {
                     *               "date": "2026-03-24",
                     *               "value": 1
                     *             },
                     *             {
                     *               "date": "2026-03-31",
                     *               "value": 1
                     *             }
                     *           ]
                     *         },
                     *         {
                     *           "key": "mau",
                     *           "name": "Monthly active users",
                     *           "unit": "people",
                     *           "better": "higher",
                     *           "version": 1,
                     *           "value": 2,
                     *           "previous": 1,
                     *           "change": 1,
                     *           "history": [
                     *             {
                     *               "date": "2026-03-03",
                     *               "value": 1
                     *             },
                     *             {
                     *               "date": "2026-03-10",
                     *               "value": 1
                     *             },
                     *             {
                     *               "date": "2026-03-17",
                     *               "value": 1
                     *             },
                     *             {
                     *               "date": "2026-03-24",
                     *               "value": 2
                     *             },
                     *             {
                     *               "date": "2026-03-31",
                     *               "value": 2
                     *             }
                     *           ]
                     *         },
                     *         {
                     *           "key": "stickiness",
                     *           "name": "Stickiness",
                     *           "unit": null,
                     *           "better": "higher",
                     *           "version": 1,
                     *           "value": 0,
                     *           "previous": 1,
                     *           "change": -1,
                     *           "history": [
                     *             {
                     *               "date": "2026-03-03",
                     *               "value": 1
                     *             },
                     *             {
                     *               "date": "2026-03-10",
                     *               "value": 0
                     *             },
                     *             {
                     *               "date": "2026-03-17",
                     *               "value": 0
                     *             },
                     *             {
                     *               "date": "2026-03-24",
                     *               "value": 0.5
                     *             },
                     *             {
                     *               "date": "2026-03-31",
                     *               "value": 0.5
                     *             }
                     *           ]
                     *         },
                     *         {
                     *           "key": "weekly_stickiness",
                     *           "name": "Weekly stickiness",
                     *           "unit": null,
                     *           "better": "higher",
                     *           "version": 1,
                     *           "value": 0.5,
                     *           "previous": 1,
                     *           "change": -0.5,
                     *           "history": [
                     *             {
                     *               "date": "2026-03-03",
                     *               "value": 1
                     *             },
                     *             {
                     *               "date": "2026-03-10",
                     *               "value": 0
                     *             },
                     *             {
                     *               "date": "2026-03-17",
                     *               "value": 0
                     *             },
                     *             {
                     *               "date": "2026-03-24",
                     *               "value": 0.5
                     *             },
                     *             {
                     *               "date": "2026-03-31",
                     *               "value": 0.5
                     *             }
                     *           ]
                     *         },
                     *         {
                     *           "key": "active_days_28",
                     *           "name": "Active days",
                     *           "unit": "days",
                     *           "better": "higher",
                     *           "version": 1,
                     *           "value": 2,
                     *           "previous": 1,
                     *           "change": 1,
                     *           "history": [
                     *             {
                     *               "date": "2026-03-03",
                     *               "value": 1
                     *             },
                     *             {
                     *               "date": "2026-03-10",
                     *               "value": 1
                     *             },
                     *             {
                     *               "date": "2026-03-17",
                     *               "value": 1
                     *             },
                     *             {
                     *               "date": "2026-03-24",
                     *               "value": 2
                     *             },
                     *             {
                     *               "date": "2026-03-31",
                     *               "value": 2
                     *             }
                     *           ]
                     *         },
                     *         {
                     *           "key": "events_28",
                     *           "name": "Events",
                     *           "unit": "events",
                     *           "better": "higher",
                     *           "version": 1,
                     *           "value": 2,
                     *           "previous": 1,
                     *           "change": 1,
                     *           "history": [
                     *             {
                     *               "date": "2026-03-03",
                     *               "value": 1
                     *             },
                     *             {
                     *               "date": "2026-03-10",
                     *               "value": 1
                     *             },
                     *             {
                     *               "date": "2026-03-17",
                     *               "value": 1
                     *             },
                     *             {
                     *               "date": "2026-03-24",
                     *               "value": 2
                     *             },
                     *             {
                     *               "date": "2026-03-31",
                     *               "value": 2
                     *             }
                     *           ]
                     *         },
                     *         {
                     *           "key": "feature_breadth_28",
                     *           "name": "Feature breadth",
                     *           "unit": "features",
                     *           "better": "higher",
                     *           "version": 1,
                     *           "value": 2,
                     *           "previous": 1,
                     *           "change": 1,
                     *           "history": [
                     *             {
                     *               "date": "2026-03-03",
                     *               "value": 1
                     *             },
                     *             {
                     *               "date": "2026-03-10",
                     *               "value": 1
                     *             },
                     *             {
                     *               "date": "2026-03-17",
                     *               "value": 1
                     *             },
                     *             {
                     *               "date": "2026-03-24",
                     *               "value": 2
                     *             },
                     *             {
                     *               "date": "2026-03-31",
                     *               "value": 2
                     *             }
                     *           ]
                     *         },
                     *         {
                     *           "key": "days_since_last_seen",
                     *           "name": "Days since last seen",
                     *           "unit": "days",
                     *           "better": "lower",
                     *           "version": 1,
                     *           "value": 1,
                     *           "previous": 1,
                     *           "change": 0,
                     *           "history": [
                     *             {
                     *               "date": "2026-03-03",
                     *               "value": 0
                     *             },
                     *             {
                     *               "date": "2026-03-10",
                     *               "value": 7
                     *             },
                     *             {
                     *               "date": "2026-03-17",
                     *               "value": 14
                     *             },
                     *             {
                     *               "date": "2026-03-24",
                     *               "value": 0
                     *             },
                     *             {
                     *               "date": "2026-03-31",
                     *               "value": 0
                     *             }
                     *           ]
                     *         },
                     *         {
                     *           "key": "days_since_first_seen",
                     *           "name": "Days since first seen",
                     *           "unit": "days",
                     *           "better": "neutral",
                     *           "version": 1,
                     *           "value": 29,
                     *           "previous": 1,
                     *           "change": 28,
                     *           "history": [
                     *             {
                     *               "date": "2026-03-03",
                     *               "value": 0
                     *             },
                     *             {
                     *               "date": "2026-03-10",
                     *               "value": 7
                     *             },
                     *             {
                     *               "date": "2026-03-17",
                     *               "value": 14
                     *             },
                     *             {
                     *               "date": "2026-03-24",
                     *               "value": 21
                     *             },
                     *             {
                     *               "date": "2026-03-31",
                     *               "value": 28
                     *             }
                     *           ]
                     *         },
                     *         {
                     *           "key": "events_28_change",
                     *           "name": "Change in events",
                     *           "unit": "%",
                     *           "better": "higher",
                     *           "version": 1,
                     *           "value": 100,
                     *           "previous": null,
                     *           "change": null,
                     *           "history": [
                     *             {
                     *               "date": "2026-03-31",
                     *               "value": 100
                     *             }
                     *           ]
                     *         },
                     *         {
                     *           "key": "wau_change",
                     *           "name": "Change in weekly active users",
                     *           "unit": "%",
                     *           "better": "higher",
                     *           "version": 1,
                     *           "value": 0,
                     *           "previous": null,
                     *           "change": null,
                     *           "history": [
                     *             {
                     *               "date": "2026-03-10",
                     *               "value": -100
                     *             },
                     *             {
                     *               "date": "2026-03-31",
                     *               "value": 0
                     *             }
                     *           ]
                     *         },
                     *         {
                     *           "key": "mau_change",
                     *           "name": "Change in monthly active users",
                     *           "unit": "%",
                     *           "better": "higher",
                     *           "version": 1,
                     *           "value": 100,
                     *           "previous": null,
                     *           "change": null,
                     *           "history": [
                     *             {
                     *               "date": "2026-03-31",
                     *               "value": 100
                     *             }
                     *           ]
                     *         },
                     *         {
                     *           "key": "active_days_28_change",
                     *           "name": "Change in active days",
                     *           "unit": "%",
                     *           "better": "higher",
                     *           "version": 1,
                     *           "value": 100,
                     *           "previous": null,
                     *           "change": null,
                     *           "history": [
                     *             {
                     *               "date": "2026-03-31",
                     *               "value": 100
                     *             }
                     *           ]
                     *         },
                     *         {
                     *           "key": "reports_28",
                     *           "name": "Reports",
                     *           "unit": "reports",
                     *           "better": "higher",
                     *           "version": 1,
                     *           "value": 2,
                     *           "previous": 1,
                     *           "change": 1,
                     *           "history": [
                     *             {
                     *               "date": "2026-03-31",
                     *               "value": 2
                     *             }
                     *           ]
                     *         }
                     *       ],
                     *       "people": {
                     *         "total": 3,
                     *         "items": [
                     *           {
                     *             "externalId": "u-1",
                     *             "name": "Kim Ackermann",
                     *             "email": "kim@acme.test",
                     *             "role": "champion",
                     *             "lastSeenAt": "2026-03-31T08:00:00.000Z"
                     *           },
                     *           {
                     *             "externalId": "u-4",
                     *             "name": null,
                     *             "email": null,
                     *             "role": "user",
                     *             "lastSeenAt": "2026-03-24T09:00:00.000Z"
                     *           },
                     *           {
                     *             "externalId": "00000000-0000-4000-8000-000000000009",
                     *             "name": "K. Acker",
                     *             "email": "k.acker@acme.test",
                     *             "role": "user",
                     *             "lastSeenAt": null
                     *           }
                     *         ]
                     *       },
                     *       "events": [
                     *         {
                     *           "id": "00000000-0000-4000-8000-000000000015",
                     *           "at": "2026-03-31T08:00:00.000Z",
                     *           "event": "Report opened",
                     *           "person": {
                     *             "externalId": "u-1",
                     *             "label": "Kim Ackermann"
                     *           },
                     *           "source": "First source",
                     *           "knownAt": "2026-03-31T08:00:04.000Z",
                     *           "properties": {
                     *             "report": "churn"
                     *           }
                     *         },
                     *         {
                     *           "id": "00000000-0000-4000-8000-000000000017",
                     *           "at": "2026-03-24T09:00:00.000Z",
                     *           "event": "Report shared",
                     *           "person": {
                     *             "externalId": "u-4",
                     *             "label": "u-4"
                     *           },
                     *           "source": "import",
                     *           "knownAt": "2026-03-24T09:00:00.000Z",
                     *           "properties": {}
                     *         },
                     *         {
                     *           "id": "00000000-0000-4000-8000-000000000021",
                     *           "at": "2026-03-03T09:00:00.000Z",
                     *           "event": "Report opened",
                     *           "person": {
                     *             "externalId": "u-1",
                     *             "label": "Kim Ackermann"
                     *           },
                     *           "source": "import",
                     *           "knownAt": "2026-03-03T09:00:00.000Z",
                     *           "properties": {}
                     *         }
                     *       ],
                     *       "knownAs": null,
                     *       "flags": []
                     *     }
                     */
                    "application/json": {
                        /** @description The exact moment of every number here: asked of `explain`, it gives the same. */
                        asOf: string;
                        /** @description The moment that the metrics' `previous` is of. */
                        comparedWith: string;
                        account: {
                            externalId: string;
                            ids: {
                                [key: string]: string;
                            };
                            name: string;
                            domains: string[];
                            parent: string | null;
                            fields: {
                                [key: string]: unknown;
                            };
                            owner: string | null;
                            roles: {
                                [key: string]: string;
                            };
                            tags: string[];
                            createdAt: string | null;
                            firstSeenAt: string | null;
                            metrics: {
                                [key: string]: number | null;
                            };
                            rolledUp: {
                                [key: string]: number | null;
                            } | null;
                            health: ({
                                score: number | null;
                                band: string | null;
                                coverage: number | null;
                            } & {
                                [key: string]: unknown;
                            }) | null;
                            mrr: {
                                amount: string;
                                currency: string;
                            } | null;
                            renewalAt?: string | null;
                            segments: string[];
                            asOf: string;
                            columns?: {
                                [key: string]: unknown;
                            };
                            parentName: string | null;
                        } & {
                            [key: string]: unknown;
                        };
                        health: components["schemas"]["HealthExplanation"] | null;
                        healthHistory: {
                            date: string;
                            score: number | null;
                            band: string | null;
                        }[];
                        metrics: {
                            key: string;
                            name: string;
                            unit: string | null;
                            /** @enum {string} */
                            better: "higher" | "lower" | "neutral";
                            version: number;
                            value: number | null;
                            previous: number | null;
                            change: number | null;
                            readonly history: {
                                date: string;
                                value: number | null;
                            }[];
                        }[];
                        people: {
                            total: number;
                            items: {
                                externalId: string;
                                name: string | null;
                                email: string | null;
                                role: string;
                                lastSeenAt: string | null;
                            }[];
                        };
                        events: {
                            id: string;
                            at: string;
                            event: string;
                            person: {
                                externalId: string | null;
                                label: string | null;
                            };
                            source: string;
                            knownAt: string;
                            properties: unknown;
                        }[];
                        /** @description Of a past day: whether its figures equal what was recorded; null of now. */
                        knownAs: ("recorded" | "recomputed" | "unrecorded") | null;
                        flags: {
                            date: string;
                            label: string;
                        }[];
                    };
                };
            };
            400: components["responses"]["BadRequest"];
            401: components["responses"]["Unauthorized"];
            403: components["responses"]["Forbidden"];
            404: components["responses"]["NotFound"];
            /** @description What is wrong. */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    getAccountsIdMrrExplain: {
        parameters: {
            query?: {
                /** @example 2026-03-31 */
                as_of?: string;
                known_at?: string;
            };
            header?: never;
            path: {
                /** @example acme */
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "account": "acme",
                     *       "day": "2026-03-31",
                     *       "knownAt": null,
                     *       "value": {
                     *         "amount": "1500.0000",
                     *         "currency": "EUR"
                     *       },
                     *       "sql": "with recursive rising (id, merged_into) as (\n  select a.id, a.merged_into from account a where a.workspace_id = '00000000-0000-4000-8000-000000000001'::uuid and a.id = any(array['00000000-0000-4000-8000-000000000014']::uuid[])\n  union\n  select a.id, a.merged_into from rising r join account a on a.workspace_id = '00000000-0000-4000-8000-000000000001'::uuid and a.id = r.merged_into),\nfamily (id, account_id) as (\n  select id, id from rising where merged_into is null\n  union all\nselect a.id, f.account_id from family f join account a on a.workspace_id = '00000000-0000-4000-8000-000000000001'::uuid and a.merged_into = f.id), known as (\n  select v.*, min(coalesce(v.valid_from, '-infinity')) over (\n      partition by v.subscription_id order by v.known_at, v.seq rows between 1 following and unbounded following) as hidden_from\n  from subscription_version v\n  where v.workspace_id = '00000000-0000-4000-8000-000000000001'::uuid\n    and v.subscription_id in (select m.subscription_id from family f\n          join subscription_version m on m.workspace_id = '00000000-0000-4000-8000-000000000001'::uuid and m.account_id = f.id)),\nspan as (\n  select f.account_id, k.subscription_id, k.currency, k.component, k.state, k.plan, k.quantity, k.known_at, k.renews_on, k.cancelled_on, k.mrr,\n    k.mrr_discounted as mrr_discounted, k.discount_from, k.discount_to,\n    greatest(k.pays_from, k.valid_from) as from_day,\n    least(k.held_to, k.hidden_from, k.owed_from + 14::int) as to_day,\n    k.owed_from + 14::int = least(k.held_to, k.hidden_from, k.owed_from + 14::int) as lapses\n  from known k join family f on f.id = k.account_id\n  where k.state <> 'none'\n    and (least(k.held_to, k.hidden_from, k.owed_from + 14::int) is null\n      or greatest(k.pays_from, k.valid_from) < least(k.held_to, k.hidden_from, k.owed_from + 14::int)))\nselect case when count(distinct s.currency) > 1 then null\n    else coalesce(sum(case when (s.discount_from is null or s.discount_from <= '2026-03-31'::date) and (s.discount_to is null or s.discount_to > '2026-03-31'::date)\nthen s.mrr_discounted else s.mrr end), 0)::numeric(19,4)::text end as amount,\n  coalesce(min(s.currency), (select min(k.currency) from known k)) as currency\nfrom span s where s.component = 'recurring' and s.state = 'active' and s.from_day <= '2026-03-31'::date and (s.to_day is null or s.to_day > '2026-03-31'::date)\nhaving count(*) > 0",
                     *       "rowsSql": "with recursive rising (id, merged_into) as (\n  select a.id, a.merged_into from account a where a.workspace_id = '00000000-0000-4000-8000-000000000001'::uuid and a.id = any(array['00000000-0000-4000-8000-000000000014']::uuid[])\n  union\n  select a.id, a.merged_into from rising r join account a on a.workspace_id = '00000000-0000-4000-8000-000000000001'::uuid and a.id = r.merged_into),\nfamily (id, account_id) as (\n  select id, id from rising where merged_into is null\n  union all\nselect a.id, f.account_id from family f join account a on a.workspace_id = '00000000-0000-4000-8000-000000000001'::uuid and a.merged_into = f.id), known as (\n  select v.*, min(coalesce(v.valid_from, '-infinity')) over (\n      partition by v.subscription_id order by v.known_at, v.seq rows between 1 following and unbounded following) as hidden_from\n  from subscription_version v\n  where v.workspace_id = '00000000-0000-4000-8000-000000000001'::uuid\n    and v.subscription_id in (select m.subscription_id from family f\n          join subscription_version m on m.workspace_id = '00000000-0000-4000-8000-000000000001'::uuid and m.account_id = f.id)),\nspan as (\n  select f.account_id, k.subscription_id, k.currency, k.component, k.state, k.plan, k.quantity, k.known_at, k.renews_on, k.cancelled_on, k.mrr,\n    k.mrr_discounted as mrr_discounted, k.discount_from, k.discount_to,\n    greatest(k.pays_from, k.valid_from) as from_day,\n    least(k.held_to, k.hidden_from, k.owed_from + 14::int) as to_day,\n    k.owed_from + 14::int = least(k.held_to, k.hidden_from, k.owed_from + 14::int) as lapses\n  from known k join family f on f.id = k.account_id\n  where k.state <> 'none'\n    and (least(k.held_to, k.hidden_from, k.owed_from + 14::int) is null\n      or greatest(k.pays_from, k.valid_from) < least(k.held_to, k.hidden_from, k.owed_from + 14::int))),\nlatest as (\n  select distinct on (k.subscription_id) k.* from known k\n  where k.hidden_from is null or k.hidden_from > coalesce(k.valid_from, '-infinity')\n  order by k.subscription_id, coalesce(k.valid_from, '-infinity') <= '2026-03-31'::date desc,\n    case when coalesce(k.valid_from, '-infinity') <= '2026-03-31'::date then k.valid_from end desc nulls last, k.valid_from nulls first,\n    k.known_at desc, k.seq desc)\nselect n.external_id as subscription, l.plan, l.currency,\n  (case when (l.discount_from is null or l.discount_from <= '2026-03-31'::date) and (l.discount_to is null or l.discount_to > '2026-03-31'::date)\n    then l.mrr_discounted else l.mrr end)::text as mrr,\n  l.pays_from::text as \"paysFrom\", l.pays_to::text as \"paysTo\",\n  exists (select 1 from span s where s.subscription_id = l.subscription_id and s.component = 'recurring' and s.state = 'active' and s.from_day <= '2026-03-31'::date and (s.to_day is null or s.to_day > '2026-03-31'::date)) as counts,\n  l.known_at as \"knownAt\", l.terms\nfrom latest l\njoin family f on f.id = l.account_id\njoin subscription n on n.workspace_id = '00000000-0000-4000-8000-000000000001'::uuid and n.id = l.subscription_id\norder by l.terms ->> 'start' desc, n.external_id",
                     *       "rows": [
                     *         {
                     *           "subscription": "s-1",
                     *           "plan": "Business",
                     *           "currency": "EUR",
                     *           "mrr": "1500.0000",
                     *           "paysFrom": "2026-01-01",
                     *           "paysTo": null,
                     *           "counts": true,
                     *           "knownAt": "2026-03-30T08:00:42.000Z",
                     *           "terms": {
                     *             "end": null,
                     *             "mrr": "1500.0000",
                     *             "plan": "Business",
                     *             "start": "2026-01-01",
                     *             "amount": null,
                     *             "status": null,
                     *             "termEnd": "2026-12-31",
                     *             "currency": "EUR",
                     *             "interval": null,
                     *             "quantity": null,
                     *             "trialEnd": null,
                     *             "autoRenew": null,
                     *             "component": "recurring",
                     *             "termStart": null,
                     *             "lastPaidAt": null,
                     *             "noticeDays": null,
                     *             "cancelledAt": null,
                     *             "discountEnd": null,
                     *             "accessEndsAt": null,
                     *             "discountStart": null,
                     *             "intervalCount": null,
                     *             "discountPercent": null
                     *           }
                     *         }
                     *       ]
                     *     }
                     */
                    "application/json": components["schemas"]["MrrExplanation"];
                };
            };
            400: components["responses"]["BadRequest"];
            401: components["responses"]["Unauthorized"];
            403: components["responses"]["Forbidden"];
            404: components["responses"]["NotFound"];
            /** @description What is wrong. */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    getAccountsId: {
        parameters: {
            query?: {
                as_of?: string;
                known_at?: string;
            };
            header?: never;
            path: {
                /** @example crm:0017 */
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "externalId": "acme",
                     *       "ids": {
                     *         "crm": "0017"
                     *       },
                     *       "name": "Acme",
                     *       "domains": [
                     *         "acme.test"
                     *       ],
                     *       "parent": null,
                     *       "fields": {
                     *         "plan": "team",
                     *         "tier": "gold"
                     *       },
                     *       "owner": "ben@northwind.test",
                     *       "roles": {},
                     *       "tags": [],
                     *       "createdAt": "2025-12-31T23:00:00.000Z",
                     *       "firstSeenAt": "2026-03-03T09:00:00.000Z",
                     *       "metrics": {
                     *         "dau": 0,
                     *         "wau": 1,
                     *         "mau": 2,
                     *         "stickiness": 0,
                     *         "weekly_stickiness": 0.5,
                     *         "active_days_28": 2,
                     *         "events_28": 2,
                     *         "feature_breadth_28": 2,
                     *         "days_since_last_seen": 1,
                     *         "days_since_first_seen": 29,
                     *         "events_28_change": 100,
                     *         "wau_change": 0,
                     *         "mau_change": 100,
                     *         "active_days_28_change": 100,
                     *         "reports_28": 2
                     *       },
                     *       "rolledUp": null,
                     *       "health": {
                     *         "scorecard": "default",
                     *         "version": 2,
                     *         "score": 64.2857142857,
                     *         "band": "watch",
                     *         "coverage": 1
                     *       },
                     *       "mrr": {
                     *         "amount": "1500.0000",
                     *         "currency": "EUR"
                     *       },
                     *       "segments": [],
                     *       "asOf": "2026-04-01T08:00:34.000Z",
                     *       "renewalAt": "2026-12-31"
                     *     }
                     */
                    "application/json": {
                        externalId: string;
                        ids: {
                            [key: string]: string;
                        };
                        name: string;
                        domains: string[];
                        parent: string | null;
                        fields: {
                            [key: string]: unknown;
                        };
                        owner: string | null;
                        roles: {
                            [key: string]: string;
                        };
                        tags: string[];
                        createdAt: string | null;
                        firstSeenAt: string | null;
                        metrics: {
                            [key: string]: number | null;
                        };
                        rolledUp: {
                            [key: string]: number | null;
                        } | null;
                        health: ({
                            score: number | null;
                            band: string | null;
                            coverage: number | null;
                        } & {
                            [key: string]: unknown;
                        }) | null;
                        mrr: {
                            amount: string;
                            currency: string;
                        } | null;
                        renewalAt?: string | null;
                        segments: string[];
                        asOf: string;
                        columns?: {
                            [key: string]: unknown;
                        };
                    } & {
                        [key: string]: unknown;
                    };
                };
            };
            400: components["responses"]["BadRequest"];
            401: components["responses"]["Unauthorized"];
            403: components["responses"]["Forbidden"];
            404: components["responses"]["NotFound"];
            /** @description What is wrong. */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    putAccountsId: {
        parameters: {
            query?: {
                /** @example crm */
                source?: string;
            };
            header?: {
                /** @description A write with a key that was used before is not done again: it answers what it answered then. */
                "Idempotency-Key"?: components["parameters"]["IdempotencyKey"];
            };
            path: {
                /** @example acme */
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                /**
                 * @example {
                 *       "name": "Acme",
                 *       "ids": {
                 *         "crm": "0017"
                 *       },
                 *       "domains": [
                 *         "acme.test"
                 *       ],
                 *       "createdAt": "2026-01-01",
                 *       "owner": "ben@northwind.test",
                 *       "fields": {
                 *         "tier": "gold"
                 *       }
                 *     }
                 */
                "application/json": {
                    ids?: {
                        [key: string]: string;
                    };
                    name?: string | null;
                    domains?: string[] | null;
                    tags?: string[] | null;
                    parent?: string | null;
                    createdAt?: string | null;
                    owner?: string | null;
                    roles?: {
                        [key: string]: string | null;
                    };
                    fields?: {
                        [key: string]: unknown;
                    };
                    at?: string;
                    externalId?: string;
                };
            };
        };
        responses: {
            /** @description Done. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "externalId": "acme",
                     *       "ids": {
                     *         "crm": "0017"
                     *       },
                     *       "name": "Acme",
                     *       "domains": [
                     *         "acme.test"
                     *       ],
                     *       "parent": null,
                     *       "fields": {
                     *         "tier": "gold"
                     *       },
                     *       "owner": "ben@northwind.test",
                     *       "roles": {},
                     *       "tags": [],
                     *       "createdAt": "2025-12-31T23:00:00.000Z",
                     *       "firstSeenAt": null,
                     *       "metrics": {},
                     *       "rolledUp": null,
                     *       "health": null,
                     *       "mrr": null,
                     *       "segments": [],
                     *       "asOf": "2026-03-30T08:00:19.000Z"
                     *     }
                     */
                    "application/json": {
                        externalId: string;
                        ids: {
                            [key: string]: string;
                        };
                        name: string;
                        domains: string[];
                        parent: string | null;
                        fields: {
                            [key: string]: unknown;
                        };
                        owner: string | null;
                        roles: {
                            [key: string]: string;
                        };
                        tags: string[];
                        createdAt: string | null;
                        firstSeenAt: string | null;
                        metrics: {
                            [key: string]: number | null;
                        };
                        rolledUp: {
                            [key: string]: number | null;
                        } | null;
                        health: ({
                            score: number | null;
                            band: string | null;
                            coverage: number | null;
                        } & {
                            [key: string]: unknown;
                        }) | null;
                        mrr: {
                            amount: string;
                            currency: string;
                        } | null;
                        renewalAt?: string | null;
                        segments: string[];
                        asOf: string;
                        columns?: {
                            [key: string]: unknown;
                        };
                    } & {
                        [key: string]: unknown;
                    };
                };
            };
            400: components["responses"]["BadRequest"];
            401: components["responses"]["Unauthorized"];
            403: components["responses"]["Forbidden"];
            404: components["responses"]["NotFound"];
            422: components["responses"]["KeyReused"];
            /** @description What is wrong. */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    deleteAccountsId: {
        parameters: {
            query?: never;
            header?: {
                /** @description A write with a key that was used before is not done again: it answers what it answered then. */
                "Idempotency-Key"?: components["parameters"]["IdempotencyKey"];
            };
            path: {
                /** @example globex */
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done. */
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            400: components["responses"]["BadRequest"];
            401: components["responses"]["Unauthorized"];
            403: components["responses"]["Forbidden"];
            404: components["responses"]["NotFound"];
            422: components["responses"]["KeyReused"];
            /** @description What is wrong. */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    patchAccountsId: {
        parameters: {
            query?: {
                source?: string;
            };
            header?: {
                /** @description A write with a key that was used before is not done again: it answers what it answered then. */
                "Idempotency-Key"?: components["parameters"]["IdempotencyKey"];
            };
            path: {
                /** @example globex */
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                /**
                 * @example {
                 *       "owner": "ben@northwind.test",
                 *       "roles": {
                 *         "sponsor": "ada@northwind.test"
                 *       }
                 *     }
                 */
                "application/json": {
                    ids?: {
                        [key: string]: string;
                    };
                    name?: string | null;
                    domains?: string[] | null;
                    tags?: string[] | null;
                    parent?: string | null;
                    createdAt?: string | null;
                    owner?: string | null;
                    roles?: {
                        [key: string]: string | null;
                    };
                    fields?: {
                        [key: string]: unknown;
                    };
                    at?: string;
                    externalId?: string;
                };
            };
        };
        responses: {
            /** @description Done. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "externalId": "globex",
                     *       "ids": {},
                     *       "name": "Globex",
                     *       "domains": [],
                     *       "parent": null,
                     *       "fields": {
                     *         "tier": "silver"
                     *       },
                     *       "owner": "ben@northwind.test",
                     *       "roles": {
                     *         "sponsor": "ada@northwind.test"
                     *       },
                     *       "tags": [],
                     *       "createdAt": "2025-12-31T23:00:00.000Z",
                     *       "firstSeenAt": null,
                     *       "metrics": {},
                     *       "rolledUp": null,
                     *       "health": null,
                     *       "mrr": null,
                     *       "segments": [],
                     *       "asOf": "2026-03-30T08:00:22.000Z"
                     *     }
                     */
                    "application/json": {
                        externalId: string;
                        ids: {
                            [key: string]: string;
                        };
                        name: string;
                        domains: string[];
                        parent: string | null;
                        fields: {
                            [key: string]: unknown;
                        };
                        owner: string | null;
                        roles: {
                            [key: string]: string;
                        };
                        tags: string[];
                        createdAt: string | null;
                        firstSeenAt: string | null;
                        metrics: {
                            [key: string]: number | null;
                        };
                        rolledUp: {
                            [key: string]: number | null;
                        } | null;
                        health: ({
                            score: number | null;
                            band: string | null;
                            coverage: number | null;
                        } & {
                            [key: string]: unknown;
                        }) | null;
                        mrr: {
                            amount: string;
                            currency: string;
                        } | null;
                        renewalAt?: string | null;
                        segments: string[];
                        asOf: string;
                        columns?: {
                            [key: string]: unknown;
                        };
                    } & {
                        [key: string]: unknown;
                    };
                };
            };
            400: components["responses"]["BadRequest"];
            401: components["responses"]["Unauthorized"];
            403: components["responses"]["Forbidden"];
            404: components["responses"]["NotFound"];
            422: components["responses"]["KeyReused"];
            /** @description What is wrong. */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    postAccountsBulk: {
        parameters: {
            query?: never;
            header?: {
                /** @description A write with a key that was used before is not done again: it answers what it answered then. */
                "Idempotency-Key"?: components["parameters"]["IdempotencyKey"];
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                /**
                 * @example {
                 *       "source": "crm",
                 *       "items": [
                 *         {
                 *           "externalId": "globex",
                 *           "name": "Globex",
                 *           "createdAt": "2026-01-01",
                 *           "fields": {
                 *             "tier": "silver"
                 *           }
                 *         },
                 *         {
                 *           "externalId": "acme-labs",
                 *           "name": "Acme Labs",
                 *           "domains": [
                 *             "labs.acme.test"
                 *           ],
                 *           "createdAt": "2026-02-01"
                 *         },
                 *         {
                 *           "externalId": "initech",
                 *           "name": "Initech",
                 *           "fields": {
                 *             "tier": "bronze"
                 *           }
                 *         }
                 *       ]
                 *     }
                 */
                "application/json": {
                    items: unknown[];
                    source?: string;
                    /**
                     * @default upsert
                     * @enum {string}
                     */
                    mode?: "upsert" | "put" | "patch";
                    /** @default false */
                    dryRun?: boolean;
                };
            };
        };
        responses: {
            /** @description Done. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "created": 2,
                     *       "updated": 0,
                     *       "unchanged": 0,
                     *       "errors": [
                     *         {
                     *           "index": 2,
                     *           "field": "fields.tier",
                     *           "code": "bad_value",
                     *           "message": "tier: \"bronze\" is not one of the field's options."
                     *         }
                     *       ]
                     *     }
                     */
                    "application/json": {
                        created: number;
                        updated: number;
                        unchanged: number;
                        errors: {
                            index: number;
                            field: string;
                            code: string;
                            message: string;
                        }[];
                    };
                };
            };
            400: components["responses"]["BadRequest"];
            401: components["responses"]["Unauthorized"];
            403: components["responses"]["Forbidden"];
            404: components["responses"]["NotFound"];
            422: components["responses"]["KeyReused"];
            /** @description What is wrong. */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    postAccountsActions: {
        parameters: {
            query?: never;
            header?: {
                /** @description A write with a key that was used before is not done again: it answers what it answered then. */
                "Idempotency-Key"?: components["parameters"]["IdempotencyKey"];
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                /**
                 * @example {
                 *       "filter": {
                 *         "field": "field.tier",
                 *         "op": "=",
                 *         "value": "gold"
                 *       },
                 *       "action": "tag",
                 *       "tags": [
                 *         "key account"
                 *       ],
                 *       "dryRun": true
                 *     }
                 */
                "application/json": {
                    filter?: components["schemas"]["Rule"];
                    q?: string;
                    ids?: string[];
                    /** @default false */
                    dryRun?: boolean;
                    /** @constant */
                    action: "assign";
                    /** @default owner */
                    role?: string;
                    to: string | null;
                } | {
                    filter?: components["schemas"]["Rule"];
                    q?: string;
                    ids?: string[];
                    /** @default false */
                    dryRun?: boolean;
                    /** @constant */
                    action: "set_field";
                    key: string;
                    value: unknown;
                    /** @default false */
                    pinned?: boolean;
                } | {
                    filter?: components["schemas"]["Rule"];
                    q?: string;
                    ids?: string[];
                    /** @default false */
                    dryRun?: boolean;
                    /** @constant */
                    action: "tag";
                    tags: string[];
                } | {
                    filter?: components["schemas"]["Rule"];
                    q?: string;
                    ids?: string[];
                    /** @default false */
                    dryRun?: boolean;
                    /** @constant */
                    action: "untag";
                    tags: string[];
                };
            };
        };
        responses: {
            /** @description Done. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "matched": 1,
                     *       "changed": 1,
                     *       "dryRun": true,
                     *       "sample": [
                     *         {
                     *           "account": "acme",
                     *           "before": [],
                     *           "after": [
                     *             "key account"
                     *           ]
                     *         }
                     *       ]
                     *     }
                     */
                    "application/json": {
                        matched: number;
                        changed: number;
                        dryRun: boolean;
                        sample: {
                            account: string;
                            before: unknown;
                            after: unknown;
                        }[];
                    };
                };
            };
            400: components["responses"]["BadRequest"];
            401: components["responses"]["Unauthorized"];
            403: components["responses"]["Forbidden"];
            404: components["responses"]["NotFound"];
            422: components["responses"]["KeyReused"];
            /** @description What is wrong. */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    postAccountsMerge: {
        parameters: {
            query?: never;
            header?: {
                /** @description A write with a key that was used before is not done again: it answers what it answered then. */
                "Idempotency-Key"?: components["parameters"]["IdempotencyKey"];
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                /**
                 * @example {
                 *       "keep": "acme",
                 *       "merge": "acme-labs"
                 *     }
                 */
                "application/json": {
                    keep: string;
                    merge: string;
                };
            };
        };
        responses: {
            /** @description Done. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "id": "00000000-0000-4000-8000-000000000022",
                     *       "keep": "acme",
                     *       "merge": "acme-labs"
                     *     }
                     */
                    "application/json": {
                        id: string;
                        keep: string;
                        merge: string;
                    };
                };
            };
            400: components["responses"]["BadRequest"];
            401: components["responses"]["Unauthorized"];
            403: components["responses"]["Forbidden"];
            404: components["responses"]["NotFound"];
            422: components["responses"]["KeyReused"];
            /** @description What is wrong. */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    postAccountsMergeIdUndo: {
        parameters: {
            query?: never;
            header?: {
                /** @description A write with a key that was used before is not done again: it answers what it answered then. */
                "Idempotency-Key"?: components["parameters"]["IdempotencyKey"];
            };
            path: {
                /** @example 00000000-0000-4000-8000-000000000022 */
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "id": "00000000-0000-4000-8000-000000000022",
                     *       "keep": "acme",
                     *       "merge": "acme-labs"
                     *     }
                     */
                    "application/json": {
                        id: string;
                        keep: string;
                        merge: string;
                    };
                };
            };
            400: components["responses"]["BadRequest"];
            401: components["responses"]["Unauthorized"];
            403: components["responses"]["Forbidden"];
            404: components["responses"]["NotFound"];
            422: components["responses"]["KeyReused"];
            /** @description What is wrong. */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    getAccountMerges: {
        parameters: {
            query?: {
                /** @example acme */
                account?: string;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "items": [
                     *         {
                     *           "id": "00000000-0000-4000-8000-000000000022",
                     *           "keep": "acme",
                     *           "merge": "acme-labs",
                     *           "mergeName": "Acme Labs",
                     *           "at": "2026-04-01T08:00:57.000Z"
                     *         }
                     *       ],
                     *       "next": null,
                     *       "total": 1
                     *     }
                     */
                    "application/json": {
                        items: {
                            id: string;
                            keep: string;
                            merge: string;
                            mergeName: string;
                            at: string;
                        }[];
                        next: null;
                        total: number;
                    };
                };
            };
            400: components["responses"]["BadRequest"];
            401: components["responses"]["Unauthorized"];
            403: components["responses"]["Forbidden"];
            404: components["responses"]["NotFound"];
            /** @description What is wrong. */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    getFields: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "items": [
                     *         {
                     *           "key": "account.name",
                     *           "label": "Name",
                     *           "group": "Account",
                     *           "type": "text",
                     *           "operators": [
                     *             "=",
                     *             "!=",
                     *             "in",
                     *             "not_in",
                     *             "contains",
                     *             "not_contains",
                     *             "starts_with",
                     *             "is_set",
                     *             "is_not_set"
                     *           ],
                     *           "options": null,
                     *           "unit": null,
                     *           "description": null,
                     *           "sortable": true
                     *         },
                     *         {
                     *           "key": "account.externalId",
                     *           "label": "External id",
                     *           "group": "Account",
                     *           "type": "text",
                     *           "operators": [
                     *             "=",
                     *             "!=",
                     *             "in",
                     *             "not_in",
                     *             "contains",
                     *             "not_contains",
                     *             "starts_with",
                     *             "is_set",
                     *             "is_not_set"
                     *           ],
                     *           "options": null,
                     *           "unit": null,
                     *           "description": null,
                     *           "sortable": true
                     *         },
                     *         {
                     *           "key": "account.createdAt",
                     *           "label": "Created",
                     *           "group": "Account",
                     *           "type": "date",
                     *           "operators": [
                     *             "=",
                     *             "!=",
                     *             "<",
                     *             "<=",
                     *             ">",
                     *             ">=",
                     *             "before",
                     *             "after",
                     *             "within_past_days",
                     *             "within_next_days",
                     *             "is_set",
                     *             "is_not_set"
                     *           ],
                     *           "options": null,
                     *           "unit": null,
                     *           "description": null,
                     *           "sortable": true
                     *         },
                     *         {
                     *           "key": "account.firstSeenAt",
                     *           "label": "First seen",
                     *           "group": "Account",
                     *           "type": "date",
                     *           "operators": [
                     *             "=",
                     *             "!=",
                     *             "<",
                     *             "<=",
                     *             ">",
                     *             ">=",
                     *             "before",
                     *             "after",
                     *             "within_past_days",
                     *             "within_next_days",
                     *             "is_set",
                     *             "is_not_set"
                     *           ],
                     *           "options": null,
                     *           "unit": null,
                     *           "description": null,
                     *           "sortable": true
                     *         },
                     *         {
                     *           "key": "account.owner",
                     *           "label": "Owner",
                     *           "group": "Account",
                     *           "type": "member",
                     *           "operators": [
                     *             "=",
                     *             "!=",
                     *             "in",
                     *             "not_in",
                     *             "is_set",
                     *             "is_not_set"
                     *           ],
                     *           "options": null,
                     *           "unit": null,
                     *           "description": null,
                     *           "sortable": true
                     *         },
                     *         {
                     *           "key": "account.parent",
                     *           "label": "Parent",
                     *           "group": "Account",
                     *           "type": "text",
                     *           "operators": [
                     *             "=",
                     *             "!=",
                     *             "in",
                     *             "not_in",
                     *             "contains",
                     *             "not_contains",
                     *             "starts_with",
                     *             "is_set",
                     *             "is_not_set"
                     *           ],
                     *           "options": null,
                     *           "unit": null,
                     *           "description": null,
                     *           "sortable": true
                     *         },
                     *         {
                     *           "key": "account.tag",
                     *           "label": "Tag",
                     *           "group": "Account",
                     *           "type": "list",
                     *           "operators": [
                     *             "=",
                     *             "!=",
                     *             "in",
                     *             "not_in",
                     *             "contains",
                     *             "not_contains",
                     *             "is_set",
                     *             "is_not_set"
                     *           ],
                     *           "options": null,
                     *           "unit": null,
                     *           "description": null,
                     *           "sortable": false
                     *         },
                     *         {
                     *           "key": "account.domain",
                     *           "label": "Domain",
                     *           "group": "Account",
                     *           "type": "list",
                     *           "operators": [
                     *             "=",
                     *             "!=",
                     *             "in",
                     *             "not_in",
                     *             "contains",
                     *             "not_contains",
                     *             "is_set",
                     *             "is_not_set"
                     *           ],
                     *           "options": null,
                     *           "unit": null,
                     *           "description": null,
                     *           "sortable": false
                     *         },
                     *         {
                     *           "key": "account.role.sponsor",
                     *           "label": "Role: sponsor",
                     *           "group": "Account",
                     *           "type": "member",
                     *           "operators": [
                     *             "=",
                     *             "!=",
                     *             "in",
                     *             "not_in",
                     *             "is_set",
                     *             "is_not_set"
                     *           ],
                     *           "options": null,
                     *           "unit": null,
                     *           "description": null,
                     *           "sortable": true
                     *         },
                     *         {
                     *           "key": "field.tier",
                     *           "label": "Tier",
                     *           "group": "Fields",
                     *           "type": "option",
                     *           "operators": [
                     *             "=",
                     *             "!=",
                     *             "in",
                     *             "not_in",
                     *             "is_set",
                     *             "is_not_set"
                     *           ],
                     *           "options": [
                     *             {
                     *               "value": "gold",
                     *               "label": "gold"
                     *             },
                     *             {
                     *               "value": "silver",
                     *               "label": "silver"
                     *             }
                     *           ],
                     *           "unit": null,
                     *           "description": null,
                     *           "sortable": true
                     *         },
                     *         {
                     *           "key": "metric.dau",
                     *           "label": "Daily active users",
                     *           "group": "Metrics",
                     *           "type": "number",
                     *           "operators": [
                     *             "=",
                     *             "!=",
                     *             "<",
                     *             "<=",
                     *             ">",
                     *             ">=",
                     *             "in",
                     *             "not_in",
                     *             "is_set",
                     *             "is_not_set"
                     *           ],
                     *           "options": null,
                     *           "unit": "people",
                     *           "description": "People with any event in 1 day.",
                     *           "sortable": true
                     *         },
                     *         {
                     *           "key": "metric.wau",
                     *           "label": "Weekly active users",
                     *           "group": "Metrics",
                     *           "type": "number",
                     *           "operators": [
                     *             "=",
                     *             "!=",
                     *             "<",
                     *             "<=",
                     *             ">",
                     *             ">=",
                     *             "in",
                     *             "not_in",
                     *             "is_set",
                     *             "is_not_set"
                     *           ],
                     *           "options": null,
                     *           "unit": "people",
                     *           "description": "People with any event in 7 days.",
                     *           "sortable": true
                     *         },
                     *         {
                     *           "key": "metric.mau",
                     *           "label": "Monthly active users",
                     *           "group": "Metrics",
                     *           "type": "number",
                     *           "operators": [
                     *             "=",
                     *             "!=",
                     *             "<",
                     *             "<=",
                     *             ">",
                     *             ">=",
                     *             "in",
                     *             "not_in",
                     *             "is_set",
                     *             "is_not_set"
                     *           ],
                     *           "options": null,
                     *           "unit": "people",
                     *           "description": "People with any event in 28 days.",
                     *           "sortable": true
                     *         },
                     *         {
                     *           "key": "metric.stickiness",
                     *           "label": "Stickiness",
                     *           "group": "Metrics",
                     *           "type": "number",
                     *           "operators": [
                     *             "=",
                     *             "!=",
                     *             "<",
                     *             "<=",
                     *             ">",
                     *             ">=",
                     *             "in",
                     *             "not_in",
                     *             "is_set",
                     *             "is_not_set"
                     *           ],
                     *           "options": null,
                     *           "unit": null,
                     *           "description": "Daily over monthly active users: how much of the month an active person is there.",
                     *           "sortable": true
                     *         },
                     *         {
                     *           "key": "metric.weekly_stickiness",
                     *           "label": "Weekly stickiness",
                     *           "group": "Metrics",
                     *           "type": "number",
                     *           "operators": [
                     *             "=",
                     *             "!=",
                     *             "<",
                     *             "<=",
                     *             ">",
                     *             ">=",
                     *             "in",
                     *             "not_in",
                     *             "is_set",
                     *             "is_not_set"
                     *           ],
                     *           "options": null,
                     *           "unit": null,
                     *           "description": "Weekly over monthly active users: the share of people of the last 28 days who were there in the last 7.",
                     *           "sortable": true
                     *         },
                     *         {
                     *           "key": "metric.active_days_28",
                     *           "label": "Active days",
                     *           "group": "Metrics",
                     *           "type": "number",
                     *           "operators": [
                     *             "=",
                     *             "!=",
                     *             "<",
                     *             "<=",
                     *             ">",
                     *             ">=",
                     *             "in",
                     *             "not_in",
                     *             "is_set",
                     *             "is_not_set"
                     *           ],
                     *           "options": null,
                     *           "unit": "days",
                     *           "description": "Days with any event, of the last 28.",
                     *           "sortable": true
                     *         },
                     *         {
                     *           "key": "metric.events_28",
                     *           "label": "Events",
                     *           "group": "Metrics",
                     *           "type": "number",
                     *           "operators": [
                     *             "=",
                     *             "!=",
                     *             "<",
                     *             "<=",
                     *             ">",
                     *             ">=",
                     *             "in",
                     *             "not_in",
                     *             "is_set",
                     *             "is_not_set"
                     *           ],
                     *           "options": null,
                     *           "unit": "events",
                     *           "description": "All events in 28 days.",
                     *           "sortable": true
                     *         },
                     *         {
                     *           "key": "metric.feature_breadth_28",
                     *           "label": "Feature breadth",
                     *           "group": "Metrics",
                     *           "type": "number",
                     *           "operators": [
                     *             "=",
                     *             "!=",
                     *             "<",
                     *             "<=",
                     *             ">",
                     *             ">=",
                     *             "in",
                     *             "not_in",
                     *             "is_set",
                     *             "is_not_set"
                     *           ],
                     *           "options": null,
                     *           "unit": "features",
                     *           "description": "Different events used in 28 days.",
                     *           "sortable": true
                     *         },
                     *         {
                     *           "key": "metric.days_since_last_seen",
                     *           "label": "Days since last seen",
                     *           "group": "Metrics",
                     *           "type": "number",
                     *           "operators": [
                     *             "=",
                     *             "!=",
                     *             "<",
                     *             "<=",
                     *             ">",
                     *             ">=",
                     *             "in",
                     *             "not_in",
                     *             "is_set",
                     *             "is_not_set"
                     *           ],
                     *           "options": null,
                     *           "unit": "days",
                     *           "description": "Whole days since the last event of anybody.",
                     *           "sortable": true
                     *         },
                     *         {
                     *           "key": "metric.days_since_first_seen",
                     *           "label": "Days since first seen",
                     *           "group": "Metrics",
                     *           "type": "number",
                     *           "operators": [
                     *             "=",
                     *             "!=",
                     *             "<",
                     *             "<=",
                     *             ">",
                     *             ">=",
                     *             "in",
                     *             "not_in",
                     *             "is_set",
                     *             "is_not_set"
                     *           ],
                     *           "options": null,
                     *           "unit": "days",
                     *           "description": "Whole days since the first event of anybody.",
                     *           "sortable": true
                     *         },
                     *         {
                     *           "key": "metric.events_28_change",
                     *           "label": "Change in events",
                     *           "group": "Metrics",
                     *           "type": "number",
                     *           "operators": [
                     *             "=",
                     *             "!=",
                     *             "<",
                     *             "<=",
                     *             ">",
                     *             ">=",
                     *             "in",
                     *             "not_in",
                     *             "is_set",
                     *             "is_not_set"
                     *           ],
                     *           "options": null,
                     *           "unit": "%",
                     *           "description": "Events of 28 days against the 28 days before.",
                     *           "sortable": true
                     *         },
                     *         {
                     *           "key": "metric.wau_change",
                     *           "label": "Change in weekly active users",
                     *           "group": "Metrics",
                     *           "type": "number",
                     *           "operators": [
                     *             "=",
                     *             "!=",
                     *             "<",
                     *             "<=",
                     *             ">",
                     *             ">=",
                     *             "in",
                     *             "not_in",
                     *             "is_set",
                     *             "is_not_set"
                     *           ],
                     *           "options": null,
                     *           "unit": "%",
                     *           "description": "Active people of 7 days against the 7 days before.",
                     *           "sortable": true
                     *         },
                     *         {
                     *           "key": "metric.mau_change",
                     *           "label": "Change in monthly active users",
                     *           "group": "Metrics",
                     *           "type": "number",
                     *           "operators": [
                     *             "=",
                     *             "!=",
                     *             "<",
                     *             "<=",
                     *             ">",
                     *             ">=",
                     *             "in",
                     *             "not_in",
                     *             "is_set",
                     *             "is_not_set"
                     *           ],
                     *           "options": null,
                     *           "unit": "%",
                     *           "description": "Active people of 28 days against the 28 days before.",
                     *           "sortable": true
                     *         },
                     *         {
                     *           "key": "metric.active_days_28_change",
                     *           "label": "Change in active days",
                     *           "group": "Metrics",
                     *           "type": "number",
                     *           "operators": [
                     *             "=",
                     *             "!=",
                     *             "<",
                     *             "<=",
                     *             ">",
                     *             ">=",
                     *             "in",
                     *             "not_in",
                     *             "is_set",
                     *             "is_not_set"
                     *           ],
                     *           "options": null,
                     *           "unit": "%",
                     *           "description": "Active days of 28 against the 28 before.",
                     *           "sortable": true
                     *         },
                     *         {
                     *           "key": "revenue.mrr",
                     *           "label": "MRR",
                     *           "group": "Revenue",
                     *           "type": "money",
                     *           "operators": [
                     *             "=",
                     *             "!=",
                     *             "<",
                     *             "<=",
                     *             ">",
                     *             ">=",
                     *             "in",
                     *             "not_in",
                     *             "is_set",
                     *             "is_not_set"
                     *           ],
                     *           "options": null,
                     *           "unit": "EUR",
                     *           "description": null,
                     *           "sortable": true
                     *         },
                     *         {
                     *           "key": "revenue.arr",
                     *           "label": "ARR",
                     *           "group": "Revenue",
                     *           "type": "money",
                     *           "operators": [
                     *             "=",
                     *             "!=",
                     *             "<",
                     *             "<=",
                     *             ">",
                     *             ">=",
                     *             "in",
                     *             "not_in",
                     *             "is_set",
                     *             "is_not_set"
                     *           ],
                     *           "options": null,
                     *           "unit": "EUR",
                     *           "description": null,
                     *           "sortable": true
                     *         },
                     *         {
                     *           "key": "revenue.renewalAt",
                     *           "label": "Renewal",
                     *           "group": "Revenue",
                     *           "type": "date",
                     *           "operators": [
                     *             "=",
                     *             "!=",
                     *             "<",
                     *             "<=",
                     *             ">",
                     *             ">=",
                     *             "before",
                     *             "after",
                     *             "within_past_days",
                     *             "within_next_days",
                     *             "is_set",
                     *             "is_not_set"
                     *           ],
                     *           "options": null,
                     *           "unit": null,
                     *           "description": null,
                     *           "sortable": true
                     *         },
                     *         {
                     *           "key": "revenue.firstPaidAt",
                     *           "label": "First paid",
                     *           "group": "Revenue",
                     *           "type": "date",
                     *           "operators": [
                     *             "=",
                     *             "!=",
                     *             "<",
                     *             "<=",
                     *             ">",
                     *             ">=",
                     *             "before",
                     *             "after",
                     *             "within_past_days",
                     *             "within_next_days",
                     *             "is_set",
                     *             "is_not_set"
                     *           ],
                     *           "options": null,
                     *           "unit": null,
                     *           "description": null,
                     *           "sortable": true
                     *         },
                     *         {
                     *           "key": "revenue.churnedAt",
                     *           "label": "Churned",
                     *           "group": "Revenue",
                     *           "type": "date",
                     *           "operators": [
                     *             "=",
                     *             "!=",
                     *             "<",
                     *             "<=",
                     *             ">",
                     *             ">=",
                     *             "before",
                     *             "after",
                     *             "within_past_days",
                     *             "within_next_days",
                     *             "is_set",
                     *             "is_not_set"
                     *           ],
                     *           "options": null,
                     *           "unit": null,
                     *           "description": null,
                     *           "sortable": true
                     *         },
                     *         {
                     *           "key": "health.score",
                     *           "label": "Health score",
                     *           "group": "Health",
                     *           "type": "number",
                     *           "operators": [
                     *             "=",
                     *             "!=",
                     *             "<",
                     *             "<=",
                     *             ">",
                     *             ">=",
                     *             "in",
                     *             "not_in",
                     *             "is_set",
                     *             "is_not_set"
                     *           ],
                     *           "options": null,
                     *           "unit": null,
                     *           "description": "From 0 to 100; 100 is healthy.",
                     *           "sortable": true
                     *         },
                     *         {
                     *           "key": "health.band",
                     *           "label": "Health",
                     *           "group": "Health",
                     *           "type": "option",
                     *           "operators": [
                     *             "=",
                     *             "!=",
                     *             "in",
                     *             "not_in",
                     *             "is_set",
                     *             "is_not_set"
                     *           ],
                     *           "options": [
                     *             {
                     *               "value": "at_risk",
                     *               "label": "At risk"
                     *             },
                     *             {
                     *               "value": "watch",
                     *               "label": "Watch"
                     *             },
                     *             {
                     *               "value": "healthy",
                     *               "label": "Healthy"
                     *             }
                     *           ],
                     *           "unit": null,
                     *           "description": null,
                     *           "sortable": true
                     *         },
                     *         {
                     *           "key": "health.coverage",
                     *           "label": "Health coverage",
                     *           "group": "Health",
                     *           "type": "number",
                     *           "operators": [
                     *             "=",
                     *             "!=",
                     *             "<",
                     *             "<=",
                     *             ">",
                     *             ">=",
                     *             "in",
                     *             "not_in",
                     *             "is_set",
                     *             "is_not_set"
                     *           ],
                     *           "options": null,
                     *           "unit": null,
                     *           "description": "Share of the weight, 0 to 1, whose measures have a value.",
                     *           "sortable": true
                     *         },
                     *         {
                     *           "key": "health.change28",
                     *           "label": "Change of score, 28 d",
                     *           "group": "Health",
                     *           "type": "number",
                     *           "operators": [
                     *             "=",
                     *             "!=",
                     *             "<",
                     *             "<=",
                     *             ">",
                     *             ">=",
                     *             "in",
                     *             "not_in",
                     *             "is_set",
                     *             "is_not_set"
                     *           ],
                     *           "options": null,
                     *           "unit": null,
                     *           "description": "Against the close 28 days ago.",
                     *           "sortable": true
                     *         },
                     *         {
                     *           "key": "health.trend",
                     *           "label": "Score, 90 d",
                     *           "group": "Health",
                     *           "type": "list",
                     *           "operators": [
                     *             "=",
                     *             "!=",
                     *             "in",
                     *             "not_in",
                     *             "contains",
                     *             "not_contains",
                     *             "is_set",
                     *             "is_not_set"
                     *           ],
                     *           "options": null,
                     *           "unit": null,
                     *           "description": "The last 13 weekly closes, newest last.",
                     *           "sortable": false
                     *         }
                     *       ],
                     *       "next": null,
                     *       "total": 34
                     *     }
                     */
                    "application/json": {
                        items: {
                            key: string;
                            label: string;
                            group: string;
                            type: string;
                            operators: string[];
                            options: {
                                value: string;
                                label: string;
                            }[] | null;
                            unit: string | null;
                            description: string | null;
                            sortable: boolean;
                        }[];
                        next: null;
                        total: number;
                    };
                };
            };
            401: components["responses"]["Unauthorized"];
            403: components["responses"]["Forbidden"];
            /** @description What is wrong. */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    getAccounts: {
        parameters: {
            query?: {
                /** @example {"field":"field.tier","op":"=","value":"gold"} */
                filter?: string;
                /** @example -metric.wau */
                sort?: string;
                /** @example 2 */
                limit?: number;
                cursor?: string;
                q?: string;
                /** @example metric.wau */
                columns?: string;
                /** @example columns */
                totals?: "count" | "columns" | "none";
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "items": [
                     *         {
                     *           "externalId": "acme",
                     *           "ids": {
                     *             "crm": "0017"
                     *           },
                     *           "name": "Acme",
                     *           "domains": [
                     *             "acme.test"
                     *           ],
                     *           "parent": null,
                     *           "fields": {
                     *             "plan": "team",
                     *             "tier": "gold"
                     *           },
                     *           "owner": "ben@northwind.test",
                     *           "roles": {},
                     *           "tags": [],
                     *           "createdAt": "2025-12-31T23:00:00.000Z",
                     *           "firstSeenAt": "2026-03-03T09:00:00.000Z",
                     *           "metrics": {
                     *             "dau": 0,
                     *             "wau": 1,
                     *             "mau": 2,
                     *             "stickiness": 0,
                     *             "weekly_stickiness": 0.5,
                     *             "active_days_28": 2,
                     *             "events_28": 2,
                     *             "feature_breadth_28": 2,
                     *             "days_since_last_seen": 1,
                     *             "days_since_first_seen": 29,
                     *             "events_28_change": 100,
                     *             "wau_change": 0,
                     *             "mau_change": 100,
                     *             "active_days_28_change": 100,
                     *             "reports_28": 2
                     *           },
                     *           "rolledUp": null,
                     *           "health": {
                     *             "scorecard": "default",
                     *             "version": 2,
                     *             "score": 64.2857142857,
                     *             "band": "watch",
                     *             "coverage": 1
                     *           },
                     *           "mrr": {
                     *             "amount": "1500.0000",
                     *             "currency": "EUR"
                     *           },
                     *           "segments": [],
                     *           "asOf": "2026-04-01T08:00:30.000Z",
                     *           "renewalAt": "2026-12-31",
                     *           "columns": {
                     *             "metric.wau": 1
                     *           }
                     *         }
                     *       ],
                     *       "next": null,
                     *       "total": 1,
                     *       "totals": {
                     *         "metric.wau": {
                     *           "sum": 1,
                     *           "count": 1,
                     *           "average": 1
                     *         }
                     *       },
                     *       "tookMs": 1
                     *     }
                     */
                    "application/json": {
                        items: ({
                            externalId: string;
                            ids: {
                                [key: string]: string;
                            };
                            name: string;
                            domains: string[];
                            parent: string | null;
                            fields: {
                                [key: string]: unknown;
                            };
                            owner: string | null;
                            roles: {
                                [key: string]: string;
                            };
                            tags: string[];
                            createdAt: string | null;
                            firstSeenAt: string | null;
                            metrics: {
                                [key: string]: number | null;
                            };
                            rolledUp: {
                                [key: string]: number | null;
                            } | null;
                            health: ({
                                score: number | null;
                                band: string | null;
                                coverage: number | null;
                            } & {
                                [key: string]: unknown;
                            }) | null;
                            mrr: {
                                amount: string;
                                currency: string;
                            } | null;
                            renewalAt?: string | null;
                            segments: string[];
                            asOf: string;
                            columns?: {
                                [key: string]: unknown;
                            };
                        } & {
                            [key: string]: unknown;
                        })[];
                        next: string | null;
                        total: number | null;
                        totals: {
                            [key: string]: {
                                sum?: number | string | null;
                                average?: number | null;
                                count?: number;
                                bands?: {
                                    [key: string]: number;
                                };
                                currency?: string;
                            };
                        };
                        tookMs: number;
                    };
                };
            };
            400: components["responses"]["BadRequest"];
            401: components["responses"]["Unauthorized"];
            403: components["responses"]["Forbidden"];
            404: components["responses"]["NotFound"];
            /** @description What is wrong. */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    getAccountsQuery: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                /**
                 * @example {
                 *       "filter": "{\"field\":\"field.tier\",\"op\":\"=\",\"value\":\"gold\"}",
                 *       "sort": "-metric.wau",
                 *       "limit": 2,
                 *       "columns": "metric.wau",
                 *       "totals": "columns"
                 *     }
                 */
                "application/json": {
                    filter?: string;
                    sort?: string;
                    /** @default 50 */
                    limit?: number;
                    cursor?: string;
                    q?: string;
                    columns?: string;
                    /**
                     * @default count
                     * @enum {string}
                     */
                    totals?: "count" | "columns" | "none";
                };
            };
        };
        responses: {
            /** @description Done. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "items": [
                     *         {
                     *           "externalId": "acme",
                     *           "ids": {
                     *             "crm": "0017"
                     *           },
                     *           "name": "Acme",
                     *           "domains": [
                     *             "acme.test"
                     *           ],
                     *           "parent": null,
                     *           "fields": {
                     *             "plan": "team",
                     *             "tier": "gold"
                     *           },
                     *           "owner": "ben@northwind.test",
                     *           "roles": {},
                     *           "tags": [],
                     *           "createdAt": "2025-12-31T23:00:00.000Z",
                     *           "firstSeenAt": "2026-03-03T09:00:00.000Z",
                     *           "metrics": {
                     *             "dau": 0,
                     *             "wau": 1,
                     *             "mau": 2,
                     *             "stickiness": 0,
                     *             "weekly_stickiness": 0.5,
                     *             "active_days_28": 2,
                     *             "events_28": 2,
                     *             "feature_breadth_28": 2,
                     *             "days_since_last_seen": 1,
                     *             "days_since_first_seen": 29,
                     *             "events_28_change": 100,
                     *             "wau_change": 0,
                     *             "mau_change": 100,
                     *             "active_days_28_change": 100,
                     *             "reports_28": 2
                     *           },
                     *           "rolledUp": null,
                     *           "health": {
                     *             "scorecard": "default",
                     *             "version": 2,
                     *             "score": 64.2857142857,
                     *             "band": "watch",
                     *             "coverage": 1
                     *           },
                     *           "mrr": {
                     *             "amount": "1500.0000",
                     *             "currency": "EUR"
                     *           },
                     *           "segments": [],
                     *           "asOf": "2026-04-01T08:00:31.000Z",
                     *           "renewalAt": "2026-12-31",
                     *           "columns": {
                     *             "metric.wau": 1
                     *           }
                     *         }
                     *       ],
                     *       "next": null,
                     *       "total": 1,
                     *       "totals": {
                     *         "metric.wau": {
                     *           "sum": 1,
                     *           "count": 1,
                     *           "average": 1
                     *         }
                     *       },
                     *       "tookMs": 1
                     *     }
                     */
                    "application/json": {
                        items: ({
                            externalId: string;
                            ids: {
                                [key: string]: string;
                            };
                            name: string;
                            domains: string[];
                            parent: string | null;
                            fields: {
                                [key: string]: unknown;
                            };
                            owner: string | null;
                            roles: {
                                [key: string]: string;
                            };
                            tags: string[];
                            createdAt: string | null;
                            firstSeenAt: string | null;
                            metrics: {
                                [key: string]: number | null;
                            };
                            rolledUp: {
                                [key: string]: number | null;
                            } | null;
                            health: ({
                                score: number | null;
                                band: string | null;
                                coverage: number | null;
                            } & {
                                [key: string]: unknown;
                            }) | null;
                            mrr: {
                                amount: string;
                                currency: string;
                            } | null;
                            renewalAt?: string | null;
                            segments: string[];
                            asOf: string;
                            columns?: {
                                [key: string]: unknown;
                            };
                        } & {
                            [key: string]: unknown;
                        })[];
                        next: string | null;
                        total: number | null;
                        totals: {
                            [key: string]: {
                                sum?: number | string | null;
                                average?: number | null;
                                count?: number;
                                bands?: {
                                    [key: string]: number;
                                };
                                currency?: string;
                            };
                        };
                        tookMs: number;
                    };
                };
            };
            400: components["responses"]["BadRequest"];
            401: components["responses"]["Unauthorized"];
            403: components["responses"]["Forbidden"];
            404: components["responses"]["NotFound"];
            /** @description What is wrong. */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    getAccountsCsv: {
        parameters: {
            query?: {
                filter?: string;
                /** @example name */
                sort?: string;
                q?: string;
                /** @example metric.wau */
                columns?: string;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example externalId,name,owner,parent,tag,metric.wau
                     *     acme,Acme,ben@northwind.test,,,1
                     *     acme-labs,Acme Labs,,,,0
                     *     globex,Globex,ben@northwind.test,,,1
                     */
                    "text/csv; charset=utf-8": string;
                };
            };
            400: components["responses"]["BadRequest"];
            401: components["responses"]["Unauthorized"];
            403: components["responses"]["Forbidden"];
            404: components["responses"]["NotFound"];
            /** @description What is wrong. */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    getAccountsCsvQuery: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                /**
                 * @example {
                 *       "q": "acme",
                 *       "columns": "metric.wau"
                 *     }
                 */
                "application/json": {
                    filter?: string;
                    sort?: string;
                    q?: string;
                    columns?: string;
                };
            };
        };
        responses: {
            /** @description Done. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example externalId,name,owner,parent,tag,metric.wau
                     *     acme,Acme,ben@northwind.test,,,1
                     *     acme-labs,Acme Labs,,,,0
                     */
                    "text/csv; charset=utf-8": string;
                };
            };
            400: components["responses"]["BadRequest"];
            401: components["responses"]["Unauthorized"];
            403: components["responses"]["Forbidden"];
            404: components["responses"]["NotFound"];
            /** @description What is wrong. */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    getAccountsIdFields: {
        parameters: {
            query?: {
                as_of?: string;
                known_at?: string;
            };
            header?: never;
            path: {
                /** @example acme */
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example [
                     *       {
                     *         "key": "name",
                     *         "label": "Name",
                     *         "type": "text",
                     *         "value": "Acme",
                     *         "source": "crm",
                     *         "setBy": "First key",
                     *         "at": "2026-03-30T08:00:19.000Z",
                     *         "pinned": false,
                     *         "others": [],
                     *         "history": [
                     *           {
                     *             "source": "crm",
                     *             "value": "Acme",
                     *             "at": "2026-03-30T08:00:19.000Z",
                     *             "setBy": "First key",
                     *             "knownAt": "2026-03-30T08:00:19.000Z",
                     *             "pinned": false,
                     *             "importId": null
                     *           }
                     *         ]
                     *       },
                     *       {
                     *         "key": "createdAt",
                     *         "label": "Created",
                     *         "type": "text",
                     *         "value": "2025-12-31T23:00:00.000Z",
                     *         "source": "crm",
                     *         "setBy": "First key",
                     *         "at": "2026-03-30T08:00:19.000Z",
                     *         "pinned": false,
                     *         "others": [],
                     *         "history": [
                     *           {
                     *             "source": "crm",
                     *             "value": "2025-12-31T23:00:00.000Z",
                     *             "at": "2026-03-30T08:00:19.000Z",
                     *             "setBy": "First key",
                     *             "knownAt": "2026-03-30T08:00:19.000Z",
                     *             "pinned": false,
                     *             "importId": null
                     *           }
                     *         ]
                     *       },
                     *       {
                     *         "key": "domains",
                     *         "label": "Domains",
                     *         "type": "list",
                     *         "value": [
                     *           "acme.test"
                     *         ],
                     *         "source": "crm",
                     *         "setBy": "First key",
                     *         "at": "2026-03-30T08:00:19.000Z",
                     *         "pinned": false,
                     *         "others": [],
                     *         "history": [
                     *           {
                     *             "source": "crm",
                     *             "value": [
                     *               "acme.test"
                     *             ],
                     *             "at": "2026-03-30T08:00:19.000Z",
                     *             "setBy": "First key",
                     *             "knownAt": "2026-03-30T08:00:19.000Z",
                     *             "pinned": false,
                     *             "importId": null
                     *           }
                     *         ]
                     *       },
                     *       {
                     *         "key": "tags",
                     *         "label": "Tags",
                     *         "type": "list",
                     *         "value": null,
                     *         "source": null,
                     *         "setBy": null,
                     *         "at": null,
                     *         "pinned": false,
                     *         "others": [],
                     *         "history": []
                     *       },
                     *       {
                     *         "key": "plan",
                     *         "label": "Plan",
                     *         "type": "text",
                     *         "value": "team",
                     *         "source": "tracking",
                     *         "setBy": "First source",
                     *         "at": "2026-03-31T08:00:02.000Z",
                     *         "pinned": false,
                     *         "others": [],
                     *         "history": [
                     *           {
                     *             "source": "tracking",
                     *             "value": "team",
                     *             "at": "2026-03-31T08:00:02.000Z",
                     *             "setBy": "First source",
                     *             "knownAt": "2026-03-31T08:00:02.000Z",
                     *             "pinned": false,
                     *             "importId": null
                     *           }
                     *         ]
                     *       },
                     *       {
                     *         "key": "tier",
                     *         "label": "Tier",
                     *         "type": "option",
                     *         "value": "gold",
                     *         "source": "crm",
                     *         "setBy": "First key",
                     *         "at": "2026-03-30T08:00:19.000Z",
                     *         "pinned": false,
                     *         "others": [],
                     *         "history": [
                     *           {
                     *             "source": "crm",
                     *             "value": "gold",
                     *             "at": "2026-03-30T08:00:19.000Z",
                     *             "setBy": "First key",
                     *             "knownAt": "2026-03-30T08:00:19.000Z",
                     *             "pinned": false,
                     *             "importId": null
                     *           }
                     *         ]
                     *       }
                     *     ]
                     */
                    "application/json": {
                        key: string;
                        label: string;
                        /** @enum {string} */
                        type: "text" | "number" | "money" | "boolean" | "date" | "option" | "member" | "list";
                        value: unknown;
                        source: string | null;
                        setBy: string | null;
                        at: string | null;
                        pinned: boolean;
                        others: {
                            source: string;
                            value: unknown;
                            at: string;
                            setBy: string;
                        }[];
                        history: {
                            source: string;
                            value: unknown;
                            at: string;
                            setBy: string;
                            knownAt: string;
                            pinned: boolean;
                            importId: string | null;
                        }[];
                    }[];
                };
            };
            400: components["responses"]["BadRequest"];
            401: components["responses"]["Unauthorized"];
            403: components["responses"]["Forbidden"];
            404: components["responses"]["NotFound"];
            /** @description What is wrong. */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    getAccountsIdTimeline: {
        parameters: {
            query?: {
                as_of?: string;
                known_at?: string;
                /** @example 2 */
                limit?: number;
                cursor?: string;
                kinds?: string;
            };
            header?: never;
            path: {
                /** @example acme */
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "items": [
                     *         {
                     *           "id": "00000000-0000-4000-8000-000000000019",
                     *           "kind": "band_changed",
                     *           "subject": "default",
                     *           "at": "2026-04-01T08:00:00.000Z",
                     *           "knownAt": "2026-04-01T08:00:00.000Z",
                     *           "cause": "live",
                     *           "importId": null,
                     *           "payload": {
                     *             "from": "at_risk",
                     *             "to": "watch",
                     *             "score": 59.75,
                     *             "version": 1
                     *           }
                     *         },
                     *         {
                     *           "id": "00000000-0000-4000-8000-000000000020",
                     *           "kind": "field",
                     *           "subject": "plan",
                     *           "at": "2026-03-31T08:00:02.000Z",
                     *           "knownAt": "2026-03-31T08:00:02.000Z",
                     *           "cause": "live",
                     *           "importId": null,
                     *           "payload": {
                     *             "before": null,
                     *             "after": "team",
                     *             "source": "tracking"
                     *           }
                     *         }
                     *       ],
                     *       "next": "example-of-a-cursor-3"
                     *     }
                     */
                    "application/json": {
                        items: {
                            id: string;
                            kind: string;
                            subject: string;
                            at: string;
                            knownAt: string;
                            cause: string;
                            importId: string | null;
                            payload: {
                                [key: string]: unknown;
                            };
                        }[];
                        next: string | null;
                    };
                };
            };
            400: components["responses"]["BadRequest"];
            401: components["responses"]["Unauthorized"];
            403: components["responses"]["Forbidden"];
            404: components["responses"]["NotFound"];
            /** @description What is wrong. */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    getAccountsIdTimelineQuery: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @example acme */
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                /**
                 * @example {
                 *       "limit": 2
                 *     }
                 */
                "application/json": {
                    as_of?: string;
                    known_at?: string;
                    /** @default 50 */
                    limit?: number;
                    cursor?: string;
                    kinds?: string;
                };
            };
        };
        responses: {
            /** @description Done. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "items": [
                     *         {
                     *           "id": "00000000-0000-4000-8000-000000000019",
                     *           "kind": "band_changed",
                     *           "subject": "default",
                     *           "at": "2026-04-01T08:00:00.000Z",
                     *           "knownAt": "2026-04-01T08:00:00.000Z",
                     *           "cause": "live",
                     *           "importId": null,
                     *           "payload": {
                     *             "from": "at_risk",
                     *             "to": "watch",
                     *             "score": 59.75,
                     *             "version": 1
                     *           }
                     *         },
                     *         {
                     *           "id": "00000000-0000-4000-8000-000000000020",
                     *           "kind": "field",
                     *           "subject": "plan",
                     *           "at": "2026-03-31T08:00:02.000Z",
                     *           "knownAt": "2026-03-31T08:00:02.000Z",
                     *           "cause": "live",
                     *           "importId": null,
                     *           "payload": {
                     *             "before": null,
                     *             "after": "team",
                     *             "source": "tracking"
                     *           }
                     *         }
                     *       ],
                     *       "next": "example-of-a-cursor-3"
                     *     }
                     */
                    "application/json": {
                        items: {
                            id: string;
                            kind: string;
                            subject: string;
                            at: string;
                            knownAt: string;
                            cause: string;
                            importId: string | null;
                            payload: {
                                [key: string]: unknown;
                            };
                        }[];
                        next: string | null;
                    };
                };
            };
            400: components["responses"]["BadRequest"];
            401: components["responses"]["Unauthorized"];
            403: components["responses"]["Forbidden"];
            404: components["responses"]["NotFound"];
            /** @description What is wrong. */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    getViews: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "items": [
                     *         {
                     *           "key": "gold",
                     *           "name": "Gold",
                     *           "filter": {
                     *             "op": "=",
                     *             "field": "field.tier",
                     *             "value": "gold"
                     *           },
                     *           "sort": "-mrr",
                     *           "columns": [
                     *             "field.tier",
                     *             "metric.wau"
                     *           ],
                     *           "shared": true,
                     *           "owner": "First key",
                     *           "mine": true
                     *         }
                     *       ],
                     *       "next": null,
                     *       "total": 1
                     *     }
                     */
                    "application/json": {
                        items: {
                            key: string;
                            name: string;
                            filter: unknown;
                            sort: string | null;
                            columns: string[];
                            shared: boolean;
                            owner: string;
                            mine: boolean;
                        }[];
                        next: null;
                        total: number;
                    };
                };
            };
            401: components["responses"]["Unauthorized"];
            403: components["responses"]["Forbidden"];
            /** @description What is wrong. */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    putViewsKey: {
        parameters: {
            query?: never;
            header?: {
                /** @description A write with a key that was used before is not done again: it answers what it answered then. */
                "Idempotency-Key"?: components["parameters"]["IdempotencyKey"];
            };
            path: {
                /** @example gold */
                key: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                /**
                 * @example {
                 *       "name": "Gold",
                 *       "filter": {
                 *         "field": "field.tier",
                 *         "op": "=",
                 *         "value": "gold"
                 *       },
                 *       "sort": "-mrr",
                 *       "columns": [
                 *         "field.tier",
                 *         "metric.wau"
                 *       ],
                 *       "shared": true
                 *     }
                 */
                "application/json": {
                    name: string;
                    filter?: components["schemas"]["Rule"] | null;
                    /** @default null */
                    sort?: string | null;
                    /** @default [] */
                    columns?: string[];
                    /** @default false */
                    shared?: boolean;
                };
            };
        };
        responses: {
            /** @description Done. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "key": "gold",
                     *       "name": "Gold",
                     *       "filter": {
                     *         "field": "field.tier",
                     *         "op": "=",
                     *         "value": "gold"
                     *       },
                     *       "sort": "-mrr",
                     *       "columns": [
                     *         "field.tier",
                     *         "metric.wau"
                     *       ],
                     *       "shared": true,
                     *       "owner": "First key",
                     *       "mine": true
                     *     }
                     */
                    "application/json": {
                        key: string;
                        name: string;
                        filter: unknown;
                        sort: string | null;
                        columns: string[];
                        shared: boolean;
                        owner: string;
                        mine: boolean;
                    };
                };
            };
            400: components["responses"]["BadRequest"];
            401: components["responses"]["Unauthorized"];
            403: components["responses"]["Forbidden"];
            404: components["responses"]["NotFound"];
            422: components["responses"]["KeyReused"];
            /** @description What is wrong. */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    deleteViewsKey: {
        parameters: {
            query?: never;
            header?: {
                /** @description A write with a key that was used before is not done again: it answers what it answered then. */
                "Idempotency-Key"?: components["parameters"]["IdempotencyKey"];
            };
            path: {
                /** @example gold */
                key: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done. */
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            400: components["responses"]["BadRequest"];
            401: components["responses"]["Unauthorized"];
            403: components["responses"]["Forbidden"];
            404: components["responses"]["NotFound"];
            422: components["responses"]["KeyReused"];
            /** @description What is wrong. */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
}
