// biome-ignore lint/suspicious/noControlCharactersInRegex: NUL is what is refused; PostgreSQL cannot keep it
const BROKEN = /\u0000|[\ud800-\udbff](?![\udc00-\udfff])|(?<![\ud800-\udbff])[\udc00-\udfff]/

/** Whether a text can be stored: no NUL, no half of a surrogate pair. */
export const isWellFormed = (text: string): boolean => !BROKEN.test(text)
