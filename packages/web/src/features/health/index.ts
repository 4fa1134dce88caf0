import { createLazyRoute } from '@tanstack/react-router'
import { HealthScreen } from './health-screen'

export const healthRoute = createLazyRoute('/shell/health')({ component: HealthScreen })
