export { type AccountEvent, listAccountEvents } from './account-events'
export { drainWorkspace } from './drain/drain-workspace'
export { startDrainer } from './drain/drainer'
export { forgetAccounts, forgetPeople } from './forget'
export { attachHeld, dropHeldOfImport } from './held'
export { jobs } from './jobs'
export { openIngest } from './open-ingest'
export { createIngestRoutes } from './routes'
export {
  type Delivery,
  deliveredSql,
  detectSilence,
  endSilence,
  listSilences,
  SILENCE_TOPIC,
  type Silence,
  seeSilence,
  silencesAt,
  sinkSilence,
  sourceKey,
} from './silence'
export { countEvents } from './sources'
