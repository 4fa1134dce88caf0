import { createLazyRoute } from '@tanstack/react-router'
import { DisagreementScreen } from './disagreement-screen'
import { HealthScreen } from './health-screen'
import { PulsesScreen } from './pulses-screen'

export const healthRoute = createLazyRoute('/shell/health')({ component: HealthScreen })
export const disagreementRoute = createLazyRoute('/shell/health/disagreement')({ component: DisagreementScreen })
export const pulsesRoute = createLazyRoute('/shell/health/pulses')({ component: PulsesScreen })
