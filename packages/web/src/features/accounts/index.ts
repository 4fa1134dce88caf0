import { createLazyRoute } from '@tanstack/react-router'
import { AccountsScreen } from './accounts-screen'

export const accountsRoute = createLazyRoute('/shell/accounts')({ component: AccountsScreen })
