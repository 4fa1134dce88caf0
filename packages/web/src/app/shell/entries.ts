import type { IconName } from '../../ui/icon'

export type Entry = { to: string; label: string; icon: IconName; letter: string; group: string; permission?: string }

/** The screens of the left navigation; an entry comes with its module. `letter` follows G. */
export const entries: readonly Entry[] = [
  { group: 'Customers', to: '/accounts', label: 'Accounts', icon: 'accounts', letter: 'a' },
  { group: 'Customers', to: '/people', label: 'People', icon: 'people', letter: 'p' },
  { group: 'Numbers', to: '/health', label: 'Health', icon: 'health', letter: 'h' },
  { group: 'Numbers', to: '/revenue', label: 'Revenue', icon: 'revenue', letter: 'r', permission: 'revenue:read' },
  { group: 'Numbers', to: '/renewals', label: 'Renewals', icon: 'calendar', letter: 'n', permission: 'renewals:read' },
  { group: 'Numbers', to: '/metrics', label: 'Metrics', icon: 'metrics', letter: 'm' },
  { group: 'Data', to: '/sources', label: 'Sources', icon: 'sources', letter: 's' },
  { group: 'Data', to: '/imports', label: 'Imports', icon: 'imports', letter: 'i' },
]

export const footEntries: readonly Entry[] = [
  { group: 'Foot', to: '/setup', label: 'Setup', icon: 'setup', letter: 'u' },
  { group: 'Foot', to: '/settings', label: 'Settings', icon: 'settings', letter: 'e' },
]
