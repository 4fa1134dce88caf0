import { createLazyRoute } from '@tanstack/react-router'
import { MetricScreen } from './metric-screen'
import { MetricsScreen } from './metrics-screen'

export const metricsRoute = createLazyRoute('/shell/metrics')({ component: MetricsScreen })
export const metricRoute = createLazyRoute('/shell/metrics/$key')({ component: MetricScreen })
