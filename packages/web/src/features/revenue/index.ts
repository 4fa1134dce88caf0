import { createLazyRoute } from '@tanstack/react-router'
import { RevenueScreen } from './revenue-screen'

export const revenueRoute = createLazyRoute('/shell/revenue')({ component: RevenueScreen })
