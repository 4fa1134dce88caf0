/** Mail providers open to all: a member who has an address there says nothing about whose people the others are. */
const OPEN_TO_ALL = new Set([
  'gmail.com',
  'googlemail.com',
  'outlook.com',
  'hotmail.com',
  'live.com',
  'msn.com',
  'yahoo.com',
  'ymail.com',
  'icloud.com',
  'me.com',
  'mac.com',
  'aol.com',
  'proton.me',
  'protonmail.com',
  'gmx.com',
  'gmx.de',
  'gmx.net',
  'web.de',
  'mail.com',
  'mail.ru',
  'yandex.com',
  'yandex.ru',
  'qq.com',
  '163.com',
  'zoho.com',
  'fastmail.com',
])

/** The domains whose people are the workspace's own, from its members' addresses; lower case, each once. */
export function ownDomains(memberDomains: readonly string[]): string[] {
  const own = memberDomains.map((domain) => domain.toLowerCase()).filter((domain) => domain && !OPEN_TO_ALL.has(domain))
  return [...new Set(own)].sort()
}

/** The domain of an address, lower case; empty when it has none. */
export const emailDomain = (email: string): string => email.slice(email.lastIndexOf('@') + 1).toLowerCase()
