import { createLazyRoute } from '@tanstack/react-router'
import { AccountScreen } from './account-screen'

export const accountRoute = createLazyRoute('/shell/accounts/$id')({ component: AccountScreen })
