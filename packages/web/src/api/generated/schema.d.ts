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
    "/api/v1/sources/silence": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Sources that are silent beyond their usual gap, and the metrics that are stale for it */
        get: operations["getSourcesSilence"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/sources/silence/{id}/seen": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Takes a silence as seen; it lasts until the source delivers again */
        post: operations["postSourcesSilenceIdSeen"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/sources/silence/{id}/end": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Says that a silent source will not come back: its metrics are stale no longer */
        post: operations["postSourcesSilenceIdEnd"];
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
        /** Say what a subscription is, amounts as decimals or as money; what it was before stays in its history. What was answered may be sent back */
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
    "/api/v1/accounts/{id}/subscriptions/query": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** An account's subscriptions, latest first, as of a day and as known at a time (arguments as JSON) */
        post: operations["getAccountsIdSubscriptionsQuery"];
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
    "/api/v1/revenue/holdings": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** The accounts that held something at the end of a day, paused included, the largest first */
        get: operations["getRevenueHoldings"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/revenue/holdings/query": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** The accounts that held something at the end of a day, paused included, the largest first (arguments as JSON) */
        post: operations["getRevenueHoldingsQuery"];
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
    "/api/v1/revenue/retention/series": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Retention over so many months to the end of each month, quarter or year, in one answer */
        get: operations["getRevenueRetentionSeries"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/revenue/retention/series/query": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Retention over so many months to the end of each month, quarter or year, in one answer (arguments as JSON) */
        post: operations["getRevenueRetentionSeriesQuery"];
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
    "/api/v1/revenue/cohorts/accounts": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** The accounts behind a cell of the cohorts: those of the cohort that hold nothing at the end of the period first */
        get: operations["getRevenueCohortsAccounts"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/revenue/cohorts/accounts/query": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** The accounts behind a cell of the cohorts: those of the cohort that hold nothing at the end of the period first (arguments as JSON) */
        post: operations["getRevenueCohortsAccountsQuery"];
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
        /** Say how revenue is counted; what was left out is as by default. What changes the ledger is `pending` until the whole ledger follows, then both change at once */
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
        /** Add rates or correct them; all or, where one is wrong, none. Answers the first 500 */
        put: operations["putRevenueRates"];
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/revenue/rates/query": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** What one unit of a currency is worth in the workspace's, from a day on (arguments as JSON) */
        post: operations["getRevenueRatesQuery"];
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
    "/api/v1/revenue/close/query": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** The closed periods with what was reported of them, latest first (arguments as JSON) */
        post: operations["getRevenueCloseQuery"];
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
    "/api/v1/revenue/churn-reasons": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** The reasons for which revenue is lost, on two levels */
        get: operations["getRevenueChurnReasons"];
        /** Change the list of reasons; one that explains a loss stays */
        put: operations["putRevenueChurnReasons"];
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/revenue/losses": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Every churn and contraction of accounts, by month, with its reason; those that still ask for one */
        get: operations["getRevenueLosses"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/revenue/losses/query": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Every churn and contraction of accounts, by month, with its reason; those that still ask for one (arguments as JSON) */
        post: operations["getRevenueLossesQuery"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/revenue/losses/report": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** What was lost, by reason, tenure, plan, owner, kind, or whether the payment never came */
        get: operations["getRevenueLossesReport"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/revenue/losses/report/query": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** What was lost, by reason, tenure, plan, owner, kind, or whether the payment never came (arguments as JSON) */
        post: operations["getRevenueLossesReportQuery"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/revenue/losses/{account}/{period}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        /** Say why an account lost revenue in a month */
        put: operations["putRevenueLossesAccountPeriod"];
        post?: never;
        /** Take back why an account lost revenue in a month */
        delete: operations["deleteRevenueLossesAccountPeriod"];
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/opportunities": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Possible expansion, the soonest first */
        get: operations["getOpportunities"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/opportunities/query": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Possible expansion, the soonest first (arguments as JSON) */
        post: operations["getOpportunitiesQuery"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/opportunities/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** An opportunity by its id */
        get: operations["getOpportunitiesId"];
        /** Make or change an opportunity */
        put: operations["putOpportunitiesId"];
        post?: never;
        delete?: never;
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
        /** All scorecards, by key */
        get: operations["getScorecards"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/scorecards/assignment": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** How many accounts each scorecard scores, which several would, and which none does */
        get: operations["getScorecardsAssignment"];
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
        /** Deletes the draft; all of a scorecard that was never published */
        delete: operations["deleteScorecardsKey"];
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
        /** Tries the draft on the past and publishes it as a new version, in force from now on; scores of the past keep theirs */
        post: operations["postScorecardsKeyPublish"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/scorecards/{key}/shadow": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** The draft, or a definition not saved, beside what is published, as of now: who would move band, and why */
        post: operations["postScorecardsKeyShadow"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/scorecards/{key}/retire": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Takes a scorecard out of force; its accounts fall to the next that applies */
        post: operations["postScorecardsKeyRetire"];
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
        /** The score of every account that the scorecard scores, as of a day, or now, by any version */
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
        /** The score of every account that the scorecard scores, as of a day, or now, by any version (arguments as JSON) */
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
    "/api/v1/scorecards/{key}/backtests": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** How well a scorecard would have told who was going to leave, on past dates, by what was known then */
        post: operations["postScorecardsKeyBacktests"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/scorecards/{key}/suggest-weights": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Weights under which the measures would have told best who was going to leave, judged on later dates; nothing is saved */
        post: operations["postScorecardsKeySuggestWeights"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/accounts/{id}/pulse": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** The pulse of an account: the rating in force, and every one that was */
        get: operations["getAccountsIdPulse"];
        /** Rates an account, with a reason and an end; the rating before stays in the history */
        put: operations["putAccountsIdPulse"];
        post?: never;
        /** Withdraws the rating in force; it stays in the history */
        delete: operations["deleteAccountsIdPulse"];
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/health/pulses": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** How often the pulses of each member were right, judged once 90 days are over */
        get: operations["getHealthPulses"];
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
        /** The health of all accounts: bands now and over time, biggest movers with their causes, by owner */
        get: operations["getHealthOverview"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/health/changes": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** What moved the mean score of a group of accounts between two days, in parts that add up */
        get: operations["getHealthChanges"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/health/changes/query": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** What moved the mean score of a group of accounts between two days, in parts that add up (arguments as JSON) */
        post: operations["getHealthChangesQuery"];
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
    "/api/v1/health/disagreement": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Accounts where the numbers and other evidence point apart, with the evidence of both sides */
        get: operations["getHealthDisagreement"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/health/disagreement/query": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Accounts where the numbers and other evidence point apart, with the evidence of both sides (arguments as JSON) */
        post: operations["getHealthDisagreementQuery"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
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
        Silence: {
            id: string;
            source: string;
            /** @enum {string} */
            kind: "key" | "import" | "series";
            /** @description Its last delivery. */
            lastAt: string;
            /** @description How long it is quiet at most, by its history of 28 days. */
            usualGapHours: number;
            /** @description When it had been quiet longer than that. */
            silentSince: string;
            /** @description Those that rest on it: they are stale. */
            metrics: {
                key: string;
                name: string;
            }[];
            toldAt: string;
            seenAt: string | null;
            seenBy: string | null;
            endedAt: string | null;
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
            /** @description What left a pause: active again, or ended while paused, which is churn and has its counterpart here. */
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
            /** @description Of a breakdown: what is kept of the accounts that were in each group at the end of `from`. */
            groups?: {
                /** @description An owner, plan or value; null: none. */
                group: string | null;
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
            }[];
        };
        RevenueSettingsState: {
            /** @default 30 */
            pastDueDays: number;
            /**
             * @default in_effect
             * @enum {string}
             */
            discounts: "in_effect" | "ignored";
            /**
             * @default not_revenue
             * @enum {string}
             */
            trials: "not_revenue" | "revenue";
            /**
             * @default access_end
             * @enum {string}
             */
            cancellation: "access_end" | "notice";
            /**
             * @default own
             * @enum {string}
             */
            pauses: "own" | "churn";
            /** @default 3 */
            usageMonths: number;
            /** @default null */
            margin: number | null;
            /** @default null */
            cac: string | null;
            /** @description Policies by which the ledger is being derived; those above are in force until it is. */
            pending: {
                pastDueDays: number;
                /** @enum {string} */
                discounts: "in_effect" | "ignored";
                /** @enum {string} */
                trials: "not_revenue" | "revenue";
                /** @enum {string} */
                cancellation: "access_end" | "notice";
                /** @enum {string} */
                pauses: "own" | "churn";
                since: string;
                by: string;
            } | null;
        };
        RevenueSettings: {
            /** @default 30 */
            pastDueDays: number;
            /**
             * @default in_effect
             * @enum {string}
             */
            discounts: "in_effect" | "ignored";
            /**
             * @default not_revenue
             * @enum {string}
             */
            trials: "not_revenue" | "revenue";
            /**
             * @default access_end
             * @enum {string}
             */
            cancellation: "access_end" | "notice";
            /**
             * @default own
             * @enum {string}
             */
            pauses: "own" | "churn";
            /** @default 3 */
            usageMonths: number;
            /** @default null */
            margin: number | null;
            /** @default null */
            cac: string | null;
        };
        ChurnReasons: {
            groups: {
                key: string;
                label: string;
                reasons: {
                    key: string;
                    label: string;
                }[];
            }[];
        };
        Opportunity: {
            id: string;
            account: string;
            accountName: string;
            name: string;
            amount: {
                amount: string;
                currency: string;
            };
            stage: string;
            probability: number | null;
            owner: string | null;
            expectedOn: string | null;
            closedOn: string | null;
            outcome: ("won" | "lost") | null;
            source: string | null;
            milestone: string | null;
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
            caps: {
                when: components["schemas"]["Rule"];
                max: number;
                reason: string;
            }[];
            /**
             * @description So many closes running a new band must stand before it is shown; 0 and 1 show it at once.
             * @default 0
             */
            hysteresisDays: number;
            /**
             * @description Which accounts it scores; null: all.
             * @default null
             */
            appliesTo: components["schemas"]["Rule"] | null;
            /**
             * @description Of several that apply to an account, the lowest scores it; of equal ones the first by key.
             * @default 1
             */
            priority: number;
            /**
             * @default own
             * @enum {string}
             */
            parents: "own" | "revenue_weighted" | "worst_child";
            key: string;
            /** @description Whether a version of it is published. */
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
                caps: {
                    when: components["schemas"]["Rule"];
                    max: number;
                    reason: string;
                }[];
                /**
                 * @description So many closes running a new band must stand before it is shown; 0 and 1 show it at once.
                 * @default 0
                 */
                hysteresisDays: number;
                /**
                 * @description Which accounts it scores; null: all.
                 * @default null
                 */
                appliesTo: components["schemas"]["Rule"] | null;
                /**
                 * @description Of several that apply to an account, the lowest scores it; of equal ones the first by key.
                 * @default 1
                 */
                priority: number;
                /**
                 * @default own
                 * @enum {string}
                 */
                parents: "own" | "revenue_weighted" | "worst_child";
                version: number;
                publishedAt: string | null;
                backtest: components["schemas"]["RecordedBacktest"];
            } | null;
            versions: {
                version: number;
                /** @enum {string} */
                status: "draft" | "published" | "retired";
                at: string;
                by: string;
                publishedAt: string | null;
                retiredAt: string | null;
                backtest: components["schemas"]["RecordedBacktest"];
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
        /** @description The backtest that it was published on, or why it could not be tried; null where nobody tried. */
        RecordedBacktest: ({
            ask: {
                dates: string[];
                horizonDays: number;
                leadDays: number;
                minTenureDays: number;
                /** @enum {string} */
                outcome: "churn" | "contraction" | "nonrenewal";
                withPulses: boolean;
                /** @enum {string} */
                known: "then" | "now";
            };
            /** @description Accounts on dates. */
            observations: number;
            /** @description Observations that the outcome followed. */
            outcomes: number;
            accounts: number;
            baseRate: number | null;
            auc: number | null;
            aucInterval: [
                number,
                number
            ] | null;
            averagePrecision: number | null;
            /** @description Of the probabilities that the scores were calibrated to; score = reliability - resolution + uncertainty. */
            brier: {
                score: number;
                reliability: number;
                resolution: number;
                uncertainty: number;
            } | null;
            bands: {
                /** @enum {string} */
                band: "at_risk" | "watch";
                edge: number;
                /** @description Observations under the edge. */
                flagged: number;
                flaggedShare: number | null;
                precision: number | null;
                recall: number | null;
            }[];
            /** @description In the worst 10 and 20 percent of scores. */
            lift: {
                10: number | null;
                20: number | null;
            };
            /** @description Of the MRR of all that had the outcome, the share in the worst 10 and 20 percent. */
            revenueCaptured: {
                10: number | null;
                20: number | null;
            };
            leadTimeDays: number | null;
            baselines: {
                tenure: {
                    auc: number | null;
                    aucInterval: [
                        number,
                        number
                    ] | null;
                } | null;
                usageChange: {
                    auc: number | null;
                    aucInterval: [
                        number,
                        number
                    ] | null;
                    metric: string;
                } | null;
                published: {
                    auc: number | null;
                    aucInterval: [
                        number,
                        number
                    ] | null;
                    version: number;
                    difference: {
                        auc: number | null;
                        interval: [
                            number,
                            number
                        ] | null;
                    };
                } | null;
            };
            conclusive: boolean;
            notes: string[];
        } | {
            refused: string;
        }) | null;
        ScorecardAssignment: {
            items: {
                key: string;
                name: string;
                priority: number;
                accounts: number;
            }[];
            /** @description Accounts to which none applies. */
            none: {
                accounts: number;
                sample: {
                    account: string;
                    name: string;
                }[];
            };
            /** @description Accounts to which several apply: the first of them scores. */
            overlaps: {
                accounts: number;
                sample: {
                    account: string;
                    name: string;
                    applied: string;
                    also: string[];
                }[];
            };
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
            caps?: {
                when: components["schemas"]["Rule"];
                max: number;
                reason: string;
            }[];
            /**
             * @description So many closes running a new band must stand before it is shown; 0 and 1 show it at once.
             * @default 0
             */
            hysteresisDays: number;
            /** @description Which accounts it scores; null: all. */
            appliesTo?: components["schemas"]["Rule"] | null;
            /**
             * @description Of several that apply to an account, the lowest scores it; of equal ones the first by key.
             * @default 1
             */
            priority: number;
            /**
             * @default own
             * @enum {string}
             */
            parents: "own" | "revenue_weighted" | "worst_child";
        };
        ScorecardShadow: {
            /** @description Those that the draft or what is published scores. */
            accounts: number;
            published: {
                key: string;
                version: number;
            } | null;
            scores: {
                /** @description Accounts by score, in fives from 0 to 100. */
                draft: number[];
                published: number[];
                draftNone: number;
                publishedNone: number;
            };
            matrix: {
                from: ("at_risk" | "watch" | "healthy") | null;
                to: ("at_risk" | "watch" | "healthy") | null;
                accounts: number;
            }[];
            movers: {
                /** @description Accounts whose band changes. */
                total: number;
                items: {
                    account: string;
                    name: string;
                    owner: string | null;
                    before: {
                        score: number | null;
                        band: ("at_risk" | "watch" | "healthy") | null;
                    };
                    after: {
                        score: number | null;
                        band: ("at_risk" | "watch" | "healthy") | null;
                    };
                    /** @description What moves it most. */
                    cause: string | null;
                }[];
            };
            owners: {
                owner: string | null;
                name: string | null;
                accounts: number;
                up: number;
                down: number;
                average: {
                    before: number | null;
                    after: number | null;
                };
            }[];
            measures: {
                metric: string;
                values: number;
                missing: number;
                bins: {
                    from: number;
                    to: number;
                    accounts: number;
                }[];
                low: number | null;
                high: number | null;
            }[];
            /** @description Whom each cap holds down. */
            caps: {
                reason: string;
                accounts: number;
            }[];
        };
        HealthExplanation: {
            scorecard: {
                key: string;
                name: string;
            };
            version: number;
            /** @description Why this scorecard scores the account. */
            appliesBy: {
                priority: number;
                rule: components["schemas"]["Rule"] | null;
                /** @description The rule as a sentence; null: it applies to all. */
                words: string | null;
                /** @description Scorecards that would apply too, were this one not asked first. */
                others: string[];
            };
            asOf: string;
            /** @description Before cap and rating. */
            base: number | null;
            score: number | null;
            /** @description The score as printed. */
            points: number | null;
            /** @description As shown. */
            band: ("at_risk" | "watch" | "healthy") | null;
            /** @description The score's own. */
            rawBand: ("at_risk" | "watch" | "healthy") | null;
            /** @description Why the band shown is not the score's own: it has not stood long enough, or a source is silent. */
            held: ("hysteresis" | "stale") | null;
            /** @description What `held` means here, in a sentence. */
            holding: {
                /** @description The first close of that band. */
                since: string | null;
                text: string;
            } | null;
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
                    /** @description The silent source on which the value rests; null where all deliver. */
                    stale: {
                        source: string;
                        silentSince: string;
                        lastAt: string;
                    } | null;
                }[];
            }[];
            /** @description Of a parent that is scored by its family: its members, whose contributions add up instead of the groups'. */
            family: {
                /** @enum {string} */
                mode: "revenue_weighted" | "worst_child";
                members: {
                    /** @description Null where the actor may not see it. */
                    account: string | null;
                    name: string;
                    /** @description The account itself, by its own numbers. */
                    self: boolean;
                    score: number | null;
                    mrr: number | null;
                    /** @description Percent of the score. */
                    weight: number;
                    contribution: number | null;
                    points: number | null;
                }[];
            } | null;
            /** @description The member's rating in force, as a measure or in place of the score. */
            pulse: components["schemas"]["Pulse"] | null;
            /** @description The score without that rating; null where none is in force. */
            withoutPulse: {
                score: number | null;
                band: ("at_risk" | "watch" | "healthy") | null;
            } | null;
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
                /** @description Why this scorecard scores the account. */
                appliesBy: {
                    priority: number;
                    rule: components["schemas"]["Rule"] | null;
                    /** @description The rule as a sentence; null: it applies to all. */
                    words: string | null;
                    /** @description Scorecards that would apply too, were this one not asked first. */
                    others: string[];
                };
                asOf: string;
                /** @description Before cap and rating. */
                base: number | null;
                score: number | null;
                /** @description The score as printed. */
                points: number | null;
                /** @description As shown. */
                band: ("at_risk" | "watch" | "healthy") | null;
                /** @description The score's own. */
                rawBand: ("at_risk" | "watch" | "healthy") | null;
                /** @description Why the band shown is not the score's own: it has not stood long enough, or a source is silent. */
                held: ("hysteresis" | "stale") | null;
                /** @description What `held` means here, in a sentence. */
                holding: {
                    /** @description The first close of that band. */
                    since: string | null;
                    text: string;
                } | null;
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
                        /** @description The silent source on which the value rests; null where all deliver. */
                        stale: {
                            source: string;
                            silentSince: string;
                            lastAt: string;
                        } | null;
                    }[];
                }[];
                /** @description Of a parent that is scored by its family: its members, whose contributions add up instead of the groups'. */
                family: {
                    /** @enum {string} */
                    mode: "revenue_weighted" | "worst_child";
                    members: {
                        /** @description Null where the actor may not see it. */
                        account: string | null;
                        name: string;
                        /** @description The account itself, by its own numbers. */
                        self: boolean;
                        score: number | null;
                        mrr: number | null;
                        /** @description Percent of the score. */
                        weight: number;
                        contribution: number | null;
                        points: number | null;
                    }[];
                } | null;
                /** @description The member's rating in force, as a measure or in place of the score. */
                pulse: components["schemas"]["Pulse"] | null;
                /** @description The score without that rating; null where none is in force. */
                withoutPulse: {
                    score: number | null;
                    band: ("at_risk" | "watch" | "healthy") | null;
                } | null;
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
                    kind: "member";
                    account: string | null;
                    name: string;
                    before: number | null;
                    after: number | null;
                    change: number;
                    points: number;
                } | {
                    /** @constant */
                    kind: "cap";
                    reason: string;
                    name: string;
                    before: number | null;
                    after: number | null;
                    change: number;
                    points: number;
                } | {
                    /** @constant */
                    kind: "override";
                    reason: string;
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
                } | {
                    /** @constant */
                    kind: "scorecard";
                    from: string;
                    to: string;
                    name: string;
                    change: number;
                    points: number;
                })[];
            } | null;
        };
        Pulse: {
            id: string;
            rating: number;
            /** @enum {string} */
            band: "at_risk" | "watch" | "healthy";
            reason: string;
            /** @enum {string} */
            as: "measure" | "override";
            expiresAt: string;
            at: string;
            by: {
                email: string | null;
                name: string;
            };
            withdrawnAt: string | null;
        };
        ScoreExplanation: {
            version: number;
            asOf: string;
            /** @description By the measures alone. */
            score: number | null;
            /** @description What a cap and a rating add to it. */
            readonly adjustments: {
                /** @enum {string} */
                kind: "cap" | "override";
                reason: string;
                contribution: number;
            }[];
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
                /** @description By the measures alone. */
                score: number | null;
                /** @description What a cap and a rating add to it. */
                readonly adjustments: {
                    /** @enum {string} */
                    kind: "cap" | "override";
                    reason: string;
                    contribution: number;
                }[];
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
                /** @description By the measures alone. */
                score: number | null;
                /** @description What a cap and a rating add to it. */
                readonly adjustments: {
                    /** @enum {string} */
                    kind: "cap" | "override";
                    reason: string;
                    contribution: number;
                }[];
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
        BacktestAsk: {
            /** @description Instead of the draft or the published version. */
            scorecard?: components["schemas"]["Scorecard"];
            /** @description A version of the scorecard. */
            version?: number;
            /** @description Ascending; or every seventh day from `from` on, or the last days of months. Left out: the last 18 month ends whose horizon is over. */
            dates?: string[] | {
                from: string;
                to: string;
                /** @enum {string} */
                every: "week" | "month";
            };
            /** @default 60 */
            horizonDays: number;
            /** @default 0 */
            leadDays: number;
            /** @default 27 */
            minTenureDays: number;
            /**
             * @default churn
             * @enum {string}
             */
            outcome: "churn" | "contraction" | "nonrenewal";
            /** @default false */
            withPulses: boolean;
            /**
             * @description Whether scores rest on what was known at the end of each date, or on all that is known now.
             * @default then
             * @enum {string}
             */
            known: "then" | "now";
        };
        Backtest: {
            scorecard: {
                key: string;
                name: string;
                version: number | null;
                inline: boolean;
            };
            ask: {
                dates: string[];
                horizonDays: number;
                leadDays: number;
                minTenureDays: number;
                /** @enum {string} */
                outcome: "churn" | "contraction" | "nonrenewal";
                withPulses: boolean;
                /** @enum {string} */
                known: "then" | "now";
            };
            /** @description Accounts on dates. */
            observations: number;
            /** @description Observations that the outcome followed. */
            outcomes: number;
            accounts: number;
            baseRate: number | null;
            auc: number | null;
            aucInterval: [
                number,
                number
            ] | null;
            averagePrecision: number | null;
            /** @description Of the probabilities that the scores were calibrated to; score = reliability - resolution + uncertainty. */
            brier: {
                score: number;
                reliability: number;
                resolution: number;
                uncertainty: number;
            } | null;
            calibration: {
                /** @enum {string} */
                method: "platt" | "isotonic";
                fittedOn: string[];
                judgedOn: string[];
                logLoss: number | null;
                points: {
                    forecast: number;
                    observed: number;
                    observations: number;
                }[];
            } | null;
            bands: {
                /** @enum {string} */
                band: "at_risk" | "watch";
                edge: number;
                /** @description Observations under the edge. */
                flagged: number;
                flaggedShare: number | null;
                precision: number | null;
                recall: number | null;
            }[];
            /** @description In the worst 10 and 20 percent of scores. */
            lift: {
                10: number | null;
                20: number | null;
            };
            /** @description Of the MRR of all that had the outcome, the share in the worst 10 and 20 percent. */
            revenueCaptured: {
                10: number | null;
                20: number | null;
            };
            leadTimeDays: number | null;
            baselines: {
                tenure: {
                    auc: number | null;
                    aucInterval: [
                        number,
                        number
                    ] | null;
                } | null;
                usageChange: {
                    auc: number | null;
                    aucInterval: [
                        number,
                        number
                    ] | null;
                    metric: string;
                } | null;
                published: {
                    auc: number | null;
                    aucInterval: [
                        number,
                        number
                    ] | null;
                    version: number;
                    difference: {
                        auc: number | null;
                        interval: [
                            number,
                            number
                        ] | null;
                    };
                } | null;
            };
            /** @description The outcome followed, above the at-risk edge; the highest scores first, 50 at most. */
            missed: {
                account: string;
                name: string;
                date: string;
                score: number;
                /** @enum {string} */
                band: "at_risk" | "watch" | "healthy";
                outcomeOn: string | null;
                mrr: {
                    amount: string;
                    currency: string;
                } | null;
            }[];
            missedTotal: number;
            /** @description Under the at-risk edge without the outcome; the lowest scores first, 50 at most. */
            falseAlarms: {
                account: string;
                name: string;
                date: string;
                score: number;
                /** @enum {string} */
                band: "at_risk" | "watch" | "healthy";
                outcomeOn: string | null;
                mrr: {
                    amount: string;
                    currency: string;
                } | null;
            }[];
            falseAlarmsTotal: number;
            measures: {
                metric: string;
                observations: number;
                missing: number;
                outcomes: number;
                bins: {
                    from: number;
                    to: number;
                    observations: number;
                    outcomes: number;
                }[];
            }[];
            perDate: {
                date: string;
                observations: number;
                outcomes: number;
                auc: number | null;
            }[];
            conclusive: boolean;
            notes: string[];
        };
        WeightSuggestion: {
            observations: number;
            outcomes: number;
            fittedOn: string[];
            judgedOn: string[];
            /** @description How far the fitted weights were drawn towards equal ones; 1: all the way. */
            shrinkage: number;
            groups: {
                key: string;
                weight: number;
                suggested: number;
            }[];
            measures: {
                metric: string;
                group: string;
                weight: number;
                suggested: number;
            }[];
            judged: {
                current: {
                    auc: number | null;
                    aucInterval: [
                        number,
                        number
                    ] | null;
                };
                suggested: {
                    auc: number | null;
                    aucInterval: [
                        number,
                        number
                    ] | null;
                };
                difference: {
                    auc: number | null;
                    interval: [
                        number,
                        number
                    ] | null;
                };
            };
            /** @description The scorecard with the weights suggested; nothing is saved. */
            scorecard: components["schemas"]["Scorecard"];
            notes: string[];
        };
        PulseInput: {
            rating: number | ("at_risk" | "watch" | "healthy");
            reason: string;
            /** @description A future day, through which it holds, or an instant; 90 days ahead when left out. */
            expiresAt?: string | null;
            /**
             * @description measure: counts where a scorecard measures the pulse; override: replaces the score.
             * @default measure
             * @enum {string}
             */
            as: "measure" | "override";
        };
        HealthOverview: {
            /** @description The one asked for, else the one in force; null where several are, or none is. */
            scorecard: {
                key: string;
                name: string;
                version: number;
            } | null;
            /** @description Those in force, in the order in which they are asked, with how many accounts each scores. */
            scorecards: {
                key: string;
                name: string;
                version: number;
                priority: number;
                accounts: number;
            }[];
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
            /** @description Of the last 52 weeks the last close each, as it was shown. */
            history: {
                date: string;
                bands: {
                    at_risk: number;
                    watch: number;
                    healthy: number;
                    none: number;
                };
                average: number | null;
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
                    /** @description Another scorecard or version scored the earlier day. */
                    versionChanged: boolean;
                    /** @description The part of the score that moved it most, with its points: "WAU −4.2". */
                    cause: string | null;
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
                    /** @description Another scorecard or version scored the earlier day. */
                    versionChanged: boolean;
                    /** @description The part of the score that moved it most, with its points: "WAU −4.2". */
                    cause: string | null;
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
            /** @description Sources that are silent, with the metrics that rest on them. */
            stale: components["schemas"]["Silence"][];
        };
        HealthChanges: {
            from: string;
            to: string;
            /** @description Those with a score on both days; the parts are of their mean. */
            accounts: number;
            before: number | null;
            after: number | null;
            change: number | null;
            /** @description The largest first. */
            parts: {
                /** @enum {string} */
                kind: "measure" | "cap" | "override" | "member" | "version" | "scorecard";
                /** @description Of a measure. */
                metric: string | null;
                name: string;
                /** @description Accounts that it moved. */
                accounts: number;
                /** @description Of the mean, in points; the parts add up to `change`. */
                change: number;
                /** @description As printed: with two decimals all of them add up to the means of all as printed. */
                points: number;
            }[];
            /** @description Those with a score on the later day alone; what they do to the mean of all. */
            joined: {
                accounts: number;
                change: number | null;
                /** @description As printed: with two decimals all of them add up to the means of all as printed. */
                points: number;
            };
            /** @description Those with a score on the earlier day alone. */
            left: {
                accounts: number;
                change: number | null;
                /** @description As printed: with two decimals all of them add up to the means of all as printed. */
                points: number;
            };
            /** @description The mean of all that had a score on the day: it moved by `change`, `joined` and `left` together. */
            all: {
                before: number | null;
                after: number | null;
            };
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
            /** @description The counts behind it; null for what is decided, and as of a past day, where the sentence alone was kept. */
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
            /** @description In the workspace's currency, at the day's rates. */
            value: {
                amount: string;
                currency: string;
            } | null;
            /** @description The currencies for want of whose rate there is no value. */
            readonly missingRates: string[];
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
    };
    responses: {
        /** @description What was sent is not right; `field` names where, `detail` tells all of it. */
        BadRequest: {
            headers: {
                [name: string]: unknown;
            };
            content: {
                "application/problem+json": components["schemas"]["Problem"];
            };
        };
        /** @description No key, or one that is unknown or revoked. */
        Unauthorized: {
            headers: {
                [name: string]: unknown;
            };
            content: {
                "application/problem+json": components["schemas"]["Problem"];
            };
        };
        /** @description The key or the member may not do this. */
        Forbidden: {
            headers: {
                [name: string]: unknown;
            };
            content: {
                "application/problem+json": components["schemas"]["Problem"];
            };
        };
        /** @description What is named is not there, or not for these eyes. */
        NotFound: {
            headers: {
                [name: string]: unknown;
            };
            content: {
                "application/problem+json": components["schemas"]["Problem"];
            };
        };
        /** @description The Idempotency-Key was used for another request. */
        KeyReused: {
            headers: {
                [name: string]: unknown;
            };
            content: {
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
                /** @description A write with a key that was used before is not done again: it answers what it answered then. */
                "Idempotency-Key"?: string;
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
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
                book_to?: string;
            };
            header?: {
                /** @description A write with a key that was used before is not done again: it answers what it answered then. */
                "Idempotency-Key"?: components["parameters"]["IdempotencyKey"];
            };
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
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
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
                limit?: number;
                cursor?: string;
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
                limit?: number;
                before?: string;
                known_at?: string;
            };
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
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
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
                limit?: number;
                cursor?: string;
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
                kind: string;
                map?: string;
                history?: "0" | "1" | "true" | "false" | "";
                time_zone?: string;
                mode?: "upsert" | "snapshot";
                dry_run?: "0" | "1" | "true" | "false" | "";
                force?: "0" | "1" | "true" | "false" | "";
                file_name?: string;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
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
                kind: string;
                size?: number;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
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
                entity: "account" | "person";
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
                entity: "account" | "person";
                key: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
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
                entity: "account" | "person";
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
                entity: "account" | "person";
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
                q?: string;
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
                limit?: number;
                cursor?: string;
            };
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
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
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
                as_of?: string;
                known_at?: string;
            };
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
                source?: string;
            };
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
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
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
                key: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
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
                as_of?: string;
                known_at?: string;
                account?: string;
            };
            header?: never;
            path: {
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
                key: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
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
                as_of?: string;
                known_at?: string;
                account: string;
            };
            header?: never;
            path: {
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
    getSourcesSilence: {
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
                    "application/json": {
                        items: components["schemas"]["Silence"][];
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
    postSourcesSilenceIdSeen: {
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
        requestBody?: never;
        responses: {
            /** @description Done. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Silence"];
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
    postSourcesSilenceIdEnd: {
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
        requestBody?: never;
        responses: {
            /** @description Done. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Silence"];
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
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    /** @description As in the address. */
                    externalId?: string;
                    account: string;
                    plan?: string | null;
                    start: string;
                    end?: string | null;
                    amount?: (number | string | {
                        amount: string;
                        currency: string;
                    }) | null;
                    /** @description For a month. As money beside an amount it is what was answered, which follows from the amount. */
                    mrr?: (number | string | {
                        amount: string;
                        currency: string;
                    }) | null;
                    currency?: string;
                    interval?: string | null;
                    intervalCount?: number | string | null;
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
                    /** @description As answered; it follows from the terms. */
                    active?: boolean;
                    /** @description As answered; not told. */
                    knownAt?: string;
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
    getAccountsIdSubscriptions: {
        parameters: {
            query?: {
                as_of?: string;
                known_at?: string;
                limit?: number;
                cursor?: string;
            };
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
    getAccountsIdSubscriptionsQuery: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    as_of?: string;
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
    getRevenueMovements: {
        parameters: {
            query?: {
                from?: string;
                to?: string;
                interval?: "month" | "quarter" | "year";
                by?: string;
                filter?: string;
                as_of?: string;
                known_at?: string;
                as?: "reported" | "known";
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
                            /** @description What left a pause: active again, or ended while paused, which is churn and has its counterpart here. */
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
                            /** @description Of a period that is not over: the last day told. What is announced for later stands in scheduledChurn. */
                            until: string | null;
                            closed: {
                                at: string;
                                by: string;
                            } | null;
                            /**
                             * @description Whether these figures are those reported when the period was closed, or those known now.
                             * @enum {string}
                             */
                            shown: "reported" | "known";
                            /** @description Of a period shown as reported that is known otherwise now: its figures now. */
                            restated: components["schemas"]["RevenueMovements"] | null;
                            /** @description Of a closed period that is known otherwise now: by how much its figures differ from the reported. */
                            restatement: {
                                /** @description In the currency of the answer, four decimals. */
                                start: string;
                                /** @description In the currency of the answer, four decimals. */
                                new: string;
                                /** @description In the currency of the answer, four decimals. */
                                expansion: string;
                                /** @description In the currency of the answer, four decimals. */
                                reactivation: string;
                                /** @description What left a pause: active again, or ended while paused, which is churn and has its counterpart here. */
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
                    /** @description The last day to tell of, today unless told: a period that runs then is told as far as it has come. */
                    as_of?: string;
                    /** @description As it was known then: a day, meaning its end, or an instant. */
                    known_at?: string;
                    /**
                     * @description reported: closed periods as they were reported, so that a row need not begin with what the one before ended with; known: all as known now.
                     * @default reported
                     * @enum {string}
                     */
                    as?: "reported" | "known";
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
                            /** @description What left a pause: active again, or ended while paused, which is churn and has its counterpart here. */
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
                            /** @description Of a period that is not over: the last day told. What is announced for later stands in scheduledChurn. */
                            until: string | null;
                            closed: {
                                at: string;
                                by: string;
                            } | null;
                            /**
                             * @description Whether these figures are those reported when the period was closed, or those known now.
                             * @enum {string}
                             */
                            shown: "reported" | "known";
                            /** @description Of a period shown as reported that is known otherwise now: its figures now. */
                            restated: components["schemas"]["RevenueMovements"] | null;
                            /** @description Of a closed period that is known otherwise now: by how much its figures differ from the reported. */
                            restatement: {
                                /** @description In the currency of the answer, four decimals. */
                                start: string;
                                /** @description In the currency of the answer, four decimals. */
                                new: string;
                                /** @description In the currency of the answer, four decimals. */
                                expansion: string;
                                /** @description In the currency of the answer, four decimals. */
                                reactivation: string;
                                /** @description What left a pause: active again, or ended while paused, which is churn and has its counterpart here. */
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
                period: string;
                as_of?: string;
                kind?: "new" | "expansion" | "reactivation" | "resume" | "transferIn" | "contraction" | "churn" | "pause" | "transferOut" | "fx";
                by?: string;
                group?: string;
                filter?: string;
                known_at?: string;
                as?: "reported" | "known";
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
                        currency: string;
                        period: string;
                        /** @description Of a period that is not over: the last day told. */
                        until: string | null;
                        /** @description As it was known then; null: as known now. */
                        knownAt: string | null;
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
                            /** @description What left a pause: active again, or ended while paused, which is churn and has its counterpart here. */
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
                "application/json": {
                    period: string;
                    /** @description The last day to tell of, today unless told: a period that runs then is told as far as it has come. */
                    as_of?: string;
                    /** @enum {string} */
                    kind?: "new" | "expansion" | "reactivation" | "resume" | "transferIn" | "contraction" | "churn" | "pause" | "transferOut" | "fx";
                    by?: string;
                    /** @description Of a breakdown: one group alone; empty: none. */
                    group?: string;
                    filter?: string;
                    known_at?: string;
                    /**
                     * @description reported: of a closed period as it was known when it was closed, unless `known_at` is told.
                     * @default known
                     * @enum {string}
                     */
                    as?: "reported" | "known";
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
                        currency: string;
                        period: string;
                        /** @description Of a period that is not over: the last day told. */
                        until: string | null;
                        /** @description As it was known then; null: as known now. */
                        knownAt: string | null;
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
                            /** @description What left a pause: active again, or ended while paused, which is churn and has its counterpart here. */
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
    getRevenueHoldings: {
        parameters: {
            query: {
                day: string;
                by?: string;
                group?: string;
                filter?: string;
                known_at?: string;
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
                        currency: string;
                        day: string;
                        /** @description The MRR of all of them, which the movements of a period start from. */
                        sum: string;
                        /** @description What of them is paused, beside it. */
                        paused: string;
                        items: {
                            account: string;
                            name: string;
                            group: string | null;
                            /** @description In the currency of the answer, four decimals. */
                            mrr: string;
                            /** @description In the currency of the answer, four decimals. */
                            paused: string;
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
    getRevenueHoldingsQuery: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    /** @description The holdings at its end. */
                    day: string;
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
                    "application/json": {
                        currency: string;
                        day: string;
                        /** @description The MRR of all of them, which the movements of a period start from. */
                        sum: string;
                        /** @description What of them is paused, beside it. */
                        paused: string;
                        items: {
                            account: string;
                            name: string;
                            group: string | null;
                            /** @description In the currency of the answer, four decimals. */
                            mrr: string;
                            /** @description In the currency of the answer, four decimals. */
                            paused: string;
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
                account?: string;
                from?: string;
                to?: string;
                filter?: string;
                known_at?: string;
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
                            /** @description What one unit of the row's currency is worth in the workspace's on that day; null where none is told. */
                            rate: string | null;
                            /** @description The change at that rate, in the workspace's currency, four decimals. */
                            worth: string | null;
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
                            /** @description What one unit of the row's currency is worth in the workspace's on that day; null where none is told. */
                            rate: string | null;
                            /** @description The change at that rate, in the workspace's currency, four decimals. */
                            worth: string | null;
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
                from?: string;
                to?: string;
                by?: string;
                filter?: string;
                as_of?: string;
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
                "application/json": {
                    /** @description A day, meaning its end; a year before `to` unless told. */
                    from?: string;
                    /** @description A day, meaning its end, at most today; yesterday unless told. */
                    to?: string;
                    /** @description plan, owner, parent or field.KEY: the same of the accounts that were in each group at the end of `from`. */
                    by?: string;
                    /** @description A rule, as JSON. */
                    filter?: string;
                    /** @description The last day to tell of, today unless told. */
                    as_of?: string;
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
    getRevenueRetentionSeries: {
        parameters: {
            query?: {
                from?: string;
                to?: string;
                interval?: "month" | "quarter" | "year";
                months?: number;
                by?: string;
                filter?: string;
                as_of?: string;
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
                    "application/json": {
                        /** @enum {string} */
                        interval: "month" | "quarter" | "year";
                        months: number;
                        currency: string;
                        /** @description Of each period asked for that is over. */
                        items: components["schemas"]["RevenueRetention"][];
                        /** @description The periods asked for that are not over, of which nothing is told. */
                        notObserved: string[];
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
    getRevenueRetentionSeriesQuery: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    /** @description The first period; twelve before the last unless told. */
                    from?: string;
                    /** @description The last period; the one that ended last unless told. */
                    to?: string;
                    /**
                     * @default month
                     * @enum {string}
                     */
                    interval?: "month" | "quarter" | "year";
                    /**
                     * @description How far each goes back from its end.
                     * @default 12
                     */
                    months?: number;
                    /** @description plan, owner, parent or field.KEY: the same of the accounts that were in each group at the end of the day from which each goes. */
                    by?: string;
                    /** @description A rule, as JSON. */
                    filter?: string;
                    /** @description The last day to tell of, today unless told. */
                    as_of?: string;
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
                    "application/json": {
                        /** @enum {string} */
                        interval: "month" | "quarter" | "year";
                        months: number;
                        currency: string;
                        /** @description Of each period asked for that is over. */
                        items: components["schemas"]["RevenueRetention"][];
                        /** @description The periods asked for that are not over, of which nothing is told. */
                        notObserved: string[];
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
    getRevenueCohorts: {
        parameters: {
            query?: {
                by?: "month" | "quarter";
                measure?: "logos" | "mrr";
                group_by?: string;
                from?: string;
                to?: string;
                filter?: string;
                as_of?: string;
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
                    "application/json": {
                        /** @enum {string} */
                        by: "month" | "quarter";
                        /** @enum {string} */
                        measure: "logos" | "mrr";
                        currency: string;
                        items: {
                            /** @description The period that holds the first payment of its accounts. */
                            cohort: string;
                            /** @description Of a breakdown: in which its accounts were at the end of that period; null: in none. */
                            group?: string | null;
                            accounts: number;
                            /** @description At the end of that period. */
                            startMrr: string;
                            /** @description Of each period from its own on, the share left at its end; null where not yet observed, and of revenue where the cohort held none at first. */
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
                    /** @description plan, owner, parent or field.KEY: the same of the accounts that were in each group at the end of their cohort's period. */
                    group_by?: string;
                    /** @description The first cohort; that of the first payment unless told. */
                    from?: string;
                    /** @description The last period; the one that ended last unless told. */
                    to?: string;
                    /** @description A rule, as JSON. */
                    filter?: string;
                    /** @description The last day to tell of, today unless told. */
                    as_of?: string;
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
                    "application/json": {
                        /** @enum {string} */
                        by: "month" | "quarter";
                        /** @enum {string} */
                        measure: "logos" | "mrr";
                        currency: string;
                        items: {
                            /** @description The period that holds the first payment of its accounts. */
                            cohort: string;
                            /** @description Of a breakdown: in which its accounts were at the end of that period; null: in none. */
                            group?: string | null;
                            accounts: number;
                            /** @description At the end of that period. */
                            startMrr: string;
                            /** @description Of each period from its own on, the share left at its end; null where not yet observed, and of revenue where the cohort held none at first. */
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
    getRevenueCohortsAccounts: {
        parameters: {
            query: {
                cohort: string;
                period: string;
                from?: string;
                to?: string;
                held?: "true" | "false";
                group_by?: string;
                group?: string;
                filter?: string;
                as_of?: string;
                known_at?: string;
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
                        cohort: string;
                        period: string;
                        currency: string;
                        /** @description Of the cohort. */
                        accounts: number;
                        /** @description That hold something at the end of the period. */
                        accountsLeft: number;
                        /** @description In the currency of the answer, four decimals. */
                        startMrr: string;
                        /** @description In the currency of the answer, four decimals. */
                        mrrLeft: string;
                        items: {
                            account: string;
                            name: string;
                            /** @description At the end of the period of its cohort, in the rates of then. */
                            startMrr: string;
                            /** @description At the end of the period, in the same rates. */
                            mrr: string;
                            held: boolean;
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
    getRevenueCohortsAccountsQuery: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    /** @description A month or quarter: when the accounts began. */
                    cohort: string;
                    /** @description A month or quarter that has ended, of which the cell is. */
                    period: string;
                    /** @description The first cohort, as it was asked for with the cohorts. */
                    from?: string;
                    /** @description The last period, as it was asked for with the cohorts; the one that ended last unless told. */
                    to?: string;
                    /**
                     * @description Those alone that hold something then, or those that do not.
                     * @enum {string}
                     */
                    held?: "true" | "false";
                    /** @description plan, owner, parent or field.KEY: the same of the accounts that were in each group at the end of their cohort's period. */
                    group_by?: string;
                    /** @description Of a breakdown: one group alone; empty: none. */
                    group?: string;
                    /** @description A rule, as JSON. */
                    filter?: string;
                    /** @description The last day to tell of, today unless told. */
                    as_of?: string;
                    /** @description As it was known then. */
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
                    "application/json": {
                        cohort: string;
                        period: string;
                        currency: string;
                        /** @description Of the cohort. */
                        accounts: number;
                        /** @description That hold something at the end of the period. */
                        accountsLeft: number;
                        /** @description In the currency of the answer, four decimals. */
                        startMrr: string;
                        /** @description In the currency of the answer, four decimals. */
                        mrrLeft: string;
                        items: {
                            account: string;
                            name: string;
                            /** @description At the end of the period of its cohort, in the rates of then. */
                            startMrr: string;
                            /** @description At the end of the period, in the same rates. */
                            mrr: string;
                            held: boolean;
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
    getRevenueOffset: {
        parameters: {
            query?: {
                growth?: number;
                from?: string;
                to?: string;
                loss_rate?: number;
                cac?: string;
                arpa?: string;
                filter?: string;
                as_of?: string;
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
                            /** @description Of accounts that pay less for a discount, or nothing. */
                            discounts: string;
                            /** @description In the currency of the answer, four decimals. */
                            downsells: string;
                            /** @description Of what was held at the start; above 1 where what was won since was lost, too. */
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
                        /** @description By how much those who stay must give more: c / (1 - c) of the share lost; null where that is 1 or more. */
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
                    "application/json": components["schemas"]["RevenueSettingsState"];
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
                    "application/json": components["schemas"]["RevenueSettingsState"];
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
            query?: {
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
                        base: string;
                        readonly items: {
                            currency: string;
                            day: string;
                            rate: string;
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
                "application/json": {
                    items: {
                        currency: string;
                        day: string;
                        rate: string | number;
                    }[];
                    /** @description Each was known on its day, where nothing was told of that day yet; else all are known from now on. */
                    history?: boolean;
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
                        base: string;
                        readonly items: {
                            currency: string;
                            day: string;
                            rate: string;
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
    getRevenueRatesQuery: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
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
                    "application/json": {
                        base: string;
                        readonly items: {
                            currency: string;
                            day: string;
                            rate: string;
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
    getRevenueClose: {
        parameters: {
            query?: {
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
                        readonly items: {
                            period: string;
                            closedAt: string;
                            closedBy: string;
                            currency: string;
                            figures: components["schemas"]["RevenueMovements"];
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
    getRevenueCloseQuery: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
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
                    "application/json": {
                        readonly items: {
                            period: string;
                            closedAt: string;
                            closedBy: string;
                            currency: string;
                            figures: components["schemas"]["RevenueMovements"];
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
    deleteRevenueClosePeriod: {
        parameters: {
            query?: never;
            header?: {
                /** @description A write with a key that was used before is not done again: it answers what it answered then. */
                "Idempotency-Key"?: components["parameters"]["IdempotencyKey"];
            };
            path: {
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
    getRevenueChurnReasons: {
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
                    "application/json": components["schemas"]["ChurnReasons"];
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
    putRevenueChurnReasons: {
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
                "application/json": components["schemas"]["ChurnReasons"];
            };
        };
        responses: {
            /** @description Done. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ChurnReasons"];
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
    getRevenueLosses: {
        parameters: {
            query?: {
                from?: string;
                to?: string;
                as_of?: string;
                filter?: string;
                unanswered?: "true" | "false";
                by?: "reason" | "reason_group" | "tenure" | "plan" | "owner" | "kind" | "involuntary";
                group?: string;
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
                        currency: string;
                        items: {
                            account: string;
                            name: string;
                            period: string;
                            /** @enum {string} */
                            kind: "churn" | "contraction";
                            amount: string;
                            involuntary: boolean;
                            plan: string | null;
                            owner: string | null;
                            tenureDays: number | null;
                            noticeOn: string | null;
                            endedOn: string | null;
                            lastPaidOn: string | null;
                            /** @description For a reason; not where nothing is paid but every line still runs. */
                            asks: boolean;
                            reason: string | null;
                            text: string | null;
                            readonly evidence: string[];
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
    getRevenueLossesQuery: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    from?: string;
                    to?: string;
                    /** @description The last day to tell of, today unless told. */
                    as_of?: string;
                    filter?: string;
                    /**
                     * @default false
                     * @enum {string}
                     */
                    unanswered?: "true" | "false";
                    /**
                     * @description With `group`: the losses of one row of the report alone.
                     * @enum {string}
                     */
                    by?: "reason" | "reason_group" | "tenure" | "plan" | "owner" | "kind" | "involuntary";
                    /** @description A group of the report by `by`; empty: those of none. */
                    group?: string;
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
                        currency: string;
                        items: {
                            account: string;
                            name: string;
                            period: string;
                            /** @enum {string} */
                            kind: "churn" | "contraction";
                            amount: string;
                            involuntary: boolean;
                            plan: string | null;
                            owner: string | null;
                            tenureDays: number | null;
                            noticeOn: string | null;
                            endedOn: string | null;
                            lastPaidOn: string | null;
                            /** @description For a reason; not where nothing is paid but every line still runs. */
                            asks: boolean;
                            reason: string | null;
                            text: string | null;
                            readonly evidence: string[];
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
    getRevenueLossesReport: {
        parameters: {
            query?: {
                from?: string;
                to?: string;
                as_of?: string;
                filter?: string;
                by?: "reason" | "reason_group" | "tenure" | "plan" | "owner" | "kind" | "involuntary";
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
                        currency: string;
                        /** @enum {string} */
                        by: "reason" | "reason_group" | "tenure" | "plan" | "owner" | "kind" | "involuntary";
                        items: {
                            group: string | null;
                            accounts: number;
                            churn: string;
                            contraction: string;
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
    getRevenueLossesReportQuery: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    from?: string;
                    to?: string;
                    /** @description The last day to tell of, today unless told. */
                    as_of?: string;
                    filter?: string;
                    /**
                     * @default reason
                     * @enum {string}
                     */
                    by?: "reason" | "reason_group" | "tenure" | "plan" | "owner" | "kind" | "involuntary";
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
                        currency: string;
                        /** @enum {string} */
                        by: "reason" | "reason_group" | "tenure" | "plan" | "owner" | "kind" | "involuntary";
                        items: {
                            group: string | null;
                            accounts: number;
                            churn: string;
                            contraction: string;
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
    putRevenueLossesAccountPeriod: {
        parameters: {
            query?: never;
            header?: {
                /** @description A write with a key that was used before is not done again: it answers what it answered then. */
                "Idempotency-Key"?: components["parameters"]["IdempotencyKey"];
            };
            path: {
                account: string;
                period: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    reason: string;
                    text?: string | null;
                    /** @default [] */
                    evidence?: string[];
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
    deleteRevenueLossesAccountPeriod: {
        parameters: {
            query?: never;
            header?: {
                /** @description A write with a key that was used before is not done again: it answers what it answered then. */
                "Idempotency-Key"?: components["parameters"]["IdempotencyKey"];
            };
            path: {
                account: string;
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
    getOpportunities: {
        parameters: {
            query?: {
                account?: string;
                open?: "true" | "false";
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
                        items: components["schemas"]["Opportunity"][];
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
    getOpportunitiesQuery: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    account?: string;
                    /** @enum {string} */
                    open?: "true" | "false";
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
                        items: components["schemas"]["Opportunity"][];
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
    getOpportunitiesId: {
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
                    "application/json": components["schemas"]["Opportunity"];
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
    putOpportunitiesId: {
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
                    account: string;
                    name: string;
                    /** @description As in the address. */
                    id?: string;
                    /** @description As answered; not told. */
                    accountName?: string;
                    /** @description Of a month: a decimal, or money as answered. */
                    amount: number | string | {
                        amount: string;
                        currency: string;
                    };
                    currency?: string;
                    /** @default open */
                    stage?: string;
                    probability?: number | null;
                    owner?: string | null;
                    expectedOn?: string | null;
                    closedOn?: string | null;
                    outcome?: ("won" | "lost") | null;
                    source?: string | null;
                    milestone?: string | null;
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
                    "application/json": components["schemas"]["Opportunity"];
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
    getScorecardsAssignment: {
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
                    "application/json": components["schemas"]["ScorecardAssignment"];
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
                key: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
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
    deleteScorecardsKey: {
        parameters: {
            query?: never;
            header?: {
                /** @description A write with a key that was used before is not done again: it answers what it answered then. */
                "Idempotency-Key"?: components["parameters"]["IdempotencyKey"];
            };
            path: {
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
                    "application/json": {
                        /** @constant */
                        deleted: true;
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
    postScorecardsKeyPublish: {
        parameters: {
            query?: never;
            header?: {
                /** @description A write with a key that was used before is not done again: it answers what it answered then. */
                "Idempotency-Key"?: components["parameters"]["IdempotencyKey"];
            };
            path: {
                key: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    /** @description On which dates it is tried; left out: the last 18 month ends whose horizon is over. */
                    backtest?: {
                        /** @description Ascending; or every seventh day from `from` on, or the last days of months. Left out: the last 18 month ends whose horizon is over. */
                        dates?: string[] | {
                            from: string;
                            to: string;
                            /** @enum {string} */
                            every: "week" | "month";
                        };
                        /** @default 60 */
                        horizonDays?: number;
                        /** @default 0 */
                        leadDays?: number;
                        /** @default 27 */
                        minTenureDays?: number;
                        /**
                         * @default churn
                         * @enum {string}
                         */
                        outcome?: "churn" | "contraction" | "nonrenewal";
                        /** @default false */
                        withPulses?: boolean;
                        /**
                         * @description Whether scores rest on what was known at the end of each date, or on all that is known now.
                         * @default then
                         * @enum {string}
                         */
                        known?: "then" | "now";
                    };
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
    postScorecardsKeyShadow: {
        parameters: {
            query?: never;
            header?: {
                /** @description A write with a key that was used before is not done again: it answers what it answered then. */
                "Idempotency-Key"?: components["parameters"]["IdempotencyKey"];
            };
            path: {
                key: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    scorecard?: components["schemas"]["Scorecard"];
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
                    "application/json": components["schemas"]["ScorecardShadow"];
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
    postScorecardsKeyRetire: {
        parameters: {
            query?: never;
            header?: {
                /** @description A write with a key that was used before is not done again: it answers what it answered then. */
                "Idempotency-Key"?: components["parameters"]["IdempotencyKey"];
            };
            path: {
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
                as_of?: string;
                known_at?: string;
                version?: "draft" | number;
            };
            header?: never;
            path: {
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
                    "application/json": {
                        asOf: string;
                        scorecard: string;
                        /** @description The version that scored the most of them; null where it scored none. */
                        version: number | null;
                        items: {
                            account: string;
                            name: string;
                            version: number;
                            score: number | null;
                            band: ("at_risk" | "watch" | "healthy") | null;
                            /** @description Why the band shown is not the score's own: it has not stood long enough, or a source is silent. */
                            held: ("hysteresis" | "stale") | null;
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
                key: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    /** @description A day, meaning its end; an instant; or now, when left out. */
                    as_of?: string;
                    /** @description What was known then: a day, meaning its end, or an instant. */
                    known_at?: string;
                    /** @description Left out: of each account the version that scored it then. */
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
                    "application/json": {
                        asOf: string;
                        scorecard: string;
                        /** @description The version that scored the most of them; null where it scored none. */
                        version: number | null;
                        items: {
                            account: string;
                            name: string;
                            version: number;
                            score: number | null;
                            band: ("at_risk" | "watch" | "healthy") | null;
                            /** @description Why the band shown is not the score's own: it has not stood long enough, or a source is silent. */
                            held: ("hysteresis" | "stale") | null;
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
                compare_to?: string;
            };
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
    postScorecardsKeyBacktests: {
        parameters: {
            query?: never;
            header?: {
                /** @description A write with a key that was used before is not done again: it answers what it answered then. */
                "Idempotency-Key"?: components["parameters"]["IdempotencyKey"];
            };
            path: {
                key: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["BacktestAsk"];
            };
        };
        responses: {
            /** @description Done. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Backtest"];
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
    postScorecardsKeySuggestWeights: {
        parameters: {
            query?: never;
            header?: {
                /** @description A write with a key that was used before is not done again: it answers what it answered then. */
                "Idempotency-Key"?: components["parameters"]["IdempotencyKey"];
            };
            path: {
                key: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["BacktestAsk"];
            };
        };
        responses: {
            /** @description Done. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["WeightSuggestion"];
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
    getAccountsIdPulse: {
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
                        current: components["schemas"]["Pulse"] | null;
                        history: components["schemas"]["Pulse"][];
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
    putAccountsIdPulse: {
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
                "application/json": components["schemas"]["PulseInput"];
            };
        };
        responses: {
            /** @description Done. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Pulse"];
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
    deleteAccountsIdPulse: {
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
    getHealthPulses: {
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
                    "application/json": {
                        horizonDays: number;
                        items: {
                            /** @description An e-mail; null for a key. */
                            member: string | null;
                            name: string;
                            /** @description All that were set, replaced and withdrawn ones too. */
                            pulses: number;
                            /** @description Those of paying accounts whose days are over and that said at risk or healthy; in between is no call. */
                            judged: number;
                            atRisk: {
                                called: number;
                                churned: number;
                            };
                            healthy: {
                                called: number;
                                stayed: number;
                            };
                            /** @description The share of the judged that came true. */
                            right: number | null;
                            /** @description The share that churned of all paying accounts, on the days of the judged pulses and as long after. */
                            baseRate: number | null;
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
    getHealthOverview: {
        parameters: {
            query?: {
                scorecard?: string;
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
                    "application/json": components["schemas"]["HealthOverview"];
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
    getHealthChanges: {
        parameters: {
            query: {
                from: string;
                to?: string;
                filter?: string;
                scorecard?: string;
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
                    "application/json": components["schemas"]["HealthChanges"];
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
    getHealthChangesQuery: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    /** @description The earlier day, meaning its end. */
                    from: string;
                    /** @description The later day, meaning its end; now, when left out. */
                    to?: string;
                    /** @description A rule, as JSON: whom the group holds as of now. */
                    filter?: string;
                    /** @description Only accounts that this scorecard scores on the later day. */
                    scorecard?: string;
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
                    "application/json": components["schemas"]["HealthChanges"];
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
                        /** @description The day whose close is shown; null: now, or no snapshot by then. */
                        snapshot: string | null;
                        /** @description Where no snapshot is of the day asked for: of which day this is. */
                        word: string | null;
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
                        /** @description The day whose close is shown; null: now, or no snapshot by then. */
                        snapshot: string | null;
                        /** @description Where no snapshot is of the day asked for: of which day this is. */
                        word: string | null;
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
                        /** @description Open renewals of which no category was told, and those of them for which something is suggested. */
                        untold: {
                            renewals: number;
                            /** @description MRR in the answer's currency, four decimals. */
                            stake: string;
                            suggested: {
                                renewals: number;
                                /** @description MRR in the answer's currency, four decimals. */
                                stake: string;
                                /** @description MRR in the answer's currency, four decimals. */
                                amount: string;
                            };
                        };
                        gross: {
                            /** @description MRR in the answer's currency, four decimals. */
                            worst: string;
                            /** @description By what was told and what is decided; of what nobody told nothing. */
                            expected: string;
                            /** @description The same, where what is suggested stands in for what nobody told; null where something has neither. */
                            expectedWithSuggested: string | null;
                            /** @description MRR in the answer's currency, four decimals. */
                            best: string;
                            suggested: string | null;
                            /** @description expectedWithSuggested / stake. */
                            retention: number | null;
                        };
                        /** @description With growth of renewals and open opportunities at their probability; null as of a past day, which keeps none. */
                        net: {
                            opportunities: number;
                            /** @description Without a probability or a rate. */
                            leftOut: number;
                            /** @description MRR in the answer's currency, four decimals. */
                            weighted: string;
                            /** @description MRR in the answer's currency, four decimals. */
                            expected: string;
                            expectedWithSuggested: string | null;
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
                            /** @description Open renewals of which no category was told, and those of them for which something is suggested. */
                            untold: {
                                renewals: number;
                                /** @description MRR in the answer's currency, four decimals. */
                                stake: string;
                                suggested: {
                                    renewals: number;
                                    /** @description MRR in the answer's currency, four decimals. */
                                    stake: string;
                                    /** @description MRR in the answer's currency, four decimals. */
                                    amount: string;
                                };
                            };
                            gross: {
                                /** @description MRR in the answer's currency, four decimals. */
                                worst: string;
                                /** @description By what was told and what is decided; of what nobody told nothing. */
                                expected: string;
                                /** @description The same, where what is suggested stands in for what nobody told; null where something has neither. */
                                expectedWithSuggested: string | null;
                                /** @description MRR in the answer's currency, four decimals. */
                                best: string;
                                suggested: string | null;
                                /** @description expectedWithSuggested / stake. */
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
    getHealthDisagreement: {
        parameters: {
            query?: {
                kind?: "healthy_renewal_at_risk" | "red_expanding" | "high_usage_unhappy" | "low_usage_happy";
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
                        /** @description By what usage is called high or low; null where no metric tells accounts apart. */
                        usage: {
                            metric: string;
                            name: string;
                            /** @description From this value on an account is in the top third. */
                            high: number;
                            /** @description Up to this value it is in the bottom third. */
                            low: number;
                        } | null;
                        items: {
                            account: string;
                            name: string;
                            owner: string | null;
                            /** @enum {string} */
                            kind: "healthy_renewal_at_risk" | "red_expanding" | "high_usage_unhappy" | "low_usage_happy";
                            score: number | null;
                            band: ("at_risk" | "watch" | "healthy") | null;
                            mrr: {
                                amount: string;
                                currency: string;
                            } | null;
                            /** @description What the numbers say. */
                            health: {
                                text: string;
                                value: number | null;
                                /** @description A day or an instant: since when, or as of when. */
                                at: string;
                            }[];
                            /** @description What speaks against it. */
                            other: {
                                text: string;
                                value: number | null;
                                /** @description A day or an instant: since when, or as of when. */
                                at: string;
                            }[];
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
    getHealthDisagreementQuery: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    /** @enum {string} */
                    kind?: "healthy_renewal_at_risk" | "red_expanding" | "high_usage_unhappy" | "low_usage_happy";
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
                        /** @description By what usage is called high or low; null where no metric tells accounts apart. */
                        usage: {
                            metric: string;
                            name: string;
                            /** @description From this value on an account is in the top third. */
                            high: number;
                            /** @description Up to this value it is in the bottom third. */
                            low: number;
                        } | null;
                        items: {
                            account: string;
                            name: string;
                            owner: string | null;
                            /** @enum {string} */
                            kind: "healthy_renewal_at_risk" | "red_expanding" | "high_usage_unhappy" | "low_usage_happy";
                            score: number | null;
                            band: ("at_risk" | "watch" | "healthy") | null;
                            mrr: {
                                amount: string;
                                currency: string;
                            } | null;
                            /** @description What the numbers say. */
                            health: {
                                text: string;
                                value: number | null;
                                /** @description A day or an instant: since when, or as of when. */
                                at: string;
                            }[];
                            /** @description What speaks against it. */
                            other: {
                                text: string;
                                value: number | null;
                                /** @description A day or an instant: since when, or as of when. */
                                at: string;
                            }[];
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
    getAccountsIdPage: {
        parameters: {
            query?: {
                as_of?: string;
                known_at?: string;
                compare_to?: string;
            };
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
                            /** @description In the workspace's currency, at the day's rates. */
                            mrr: {
                                amount: string;
                                currency: string;
                            } | null;
                            /** @description The currencies for want of whose rate `mrr` is null; left out where none is. */
                            missingRates?: string[];
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
                            /** @description As shown. */
                            band: ("at_risk" | "watch" | "healthy") | null;
                            /** @description The score's own. */
                            raw: ("at_risk" | "watch" | "healthy") | null;
                            /** @description Why the band shown is not the score's own: it has not stood long enough, or a source is silent. */
                            held: ("hysteresis" | "stale") | null;
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
                as_of?: string;
                known_at?: string;
            };
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
                        /** @description In the workspace's currency, at the day's rates. */
                        mrr: {
                            amount: string;
                            currency: string;
                        } | null;
                        /** @description The currencies for want of whose rate `mrr` is null; left out where none is. */
                        missingRates?: string[];
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
                source?: string;
            };
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
                        /** @description In the workspace's currency, at the day's rates. */
                        mrr: {
                            amount: string;
                            currency: string;
                        } | null;
                        /** @description The currencies for want of whose rate `mrr` is null; left out where none is. */
                        missingRates?: string[];
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
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
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
                        /** @description In the workspace's currency, at the day's rates. */
                        mrr: {
                            amount: string;
                            currency: string;
                        } | null;
                        /** @description The currencies for want of whose rate `mrr` is null; left out where none is. */
                        missingRates?: string[];
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
                filter?: string;
                sort?: string;
                limit?: number;
                cursor?: string;
                q?: string;
                columns?: string;
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
                            /** @description In the workspace's currency, at the day's rates. */
                            mrr: {
                                amount: string;
                                currency: string;
                            } | null;
                            /** @description The currencies for want of whose rate `mrr` is null; left out where none is. */
                            missingRates?: string[];
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
                            /** @description In the workspace's currency, at the day's rates. */
                            mrr: {
                                amount: string;
                                currency: string;
                            } | null;
                            /** @description The currencies for want of whose rate `mrr` is null; left out where none is. */
                            missingRates?: string[];
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
                sort?: string;
                q?: string;
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
                limit?: number;
                cursor?: string;
                kinds?: string;
            };
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
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
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
                key: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
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
