export const kinds = [
  { value: 'accounts', label: 'Accounts' },
  { value: 'people', label: 'People' },
  { value: 'events', label: 'Events' },
  { value: 'subscriptions', label: 'Subscriptions' },
] as const

/** What a file probably holds, by its name; accounts where the name says nothing. */
export function guessKind(fileName: string): string {
  const name = fileName.toLowerCase()
  if (/event|usage|track|activity/.test(name)) return 'events'
  if (/subscription|contract|invoice|billing|revenue/.test(name)) return 'subscriptions'
  if (/people|person|user|contact/.test(name)) return 'people'
  return 'accounts'
}
