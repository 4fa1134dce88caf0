import { createLazyRoute } from '@tanstack/react-router'
import { RenewalsScreen } from './renewals-screen'

export const renewalsRoute = createLazyRoute('/shell/renewals')({ component: RenewalsScreen })
