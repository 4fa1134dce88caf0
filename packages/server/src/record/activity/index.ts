export { type DirtyCause, markDirty } from './dirty'
export { appendFacts, FACTS_TOPIC, type Fact, type FactCause, formatInstant, sinkFacts } from './facts'
export { readTimeline, type TimelineEntry, timelineEntrySchema } from './timeline'
