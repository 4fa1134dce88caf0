/** The first instant Waymark stores, in epoch milliseconds; ClickHouse wraps years before 1900. */
export const FIRST_INSTANT = Date.UTC(1900, 0, 1)

/** The last instant Waymark stores, in epoch milliseconds: the end of the year 2100; ClickHouse wraps a few years later. */
export const LAST_INSTANT = Date.UTC(2101, 0, 1) - 1

export const FIRST_YEAR = 1900
export const LAST_YEAR = 2100
