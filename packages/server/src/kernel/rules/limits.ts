/** How deep parts of a rule may be nested; people nest three or four deep. */
export const MAX_DEPTH = 20

/** How many parts a rule may have. */
export const MAX_PARTS = 1_000

/** How many values a list may have. */
export const MAX_LIST = 5_000

/** How many characters a text may have. */
export const MAX_TEXT = 2_000

/** How many days back or ahead a rule may look: a hundred years. */
export const MAX_DAYS = 36_500
