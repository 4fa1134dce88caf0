export { renewalHook } from './hook'
export { jobs } from './jobs'
export { routes } from './routes'
export { closeDay } from './snapshot'
