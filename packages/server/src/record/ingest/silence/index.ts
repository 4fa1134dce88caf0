export { type Delivery, deliveredSql, type SourceRef, sourceKey } from './delivered'
export { detectSilence, SILENCE_TOPIC, sinkSilence } from './detect-silence'
export { endSilence, listSilences, type Silence, seeSilence, silencesAt } from './silences'
