export { appendOutbox, forgetOutbox, type OutboxItem } from './append'
export { migrations } from './migrations'
export { type OutboxSink, type OutboxSinks, relayOutbox, startOutboxRelay } from './relay'
