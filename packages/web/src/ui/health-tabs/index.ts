export { HealthTabs } from './health-tabs'
