export { type Client, type ClientOptions, createClient, WaymarkError } from './client'
export type { QueueOptions } from './queue'
export { createTracker, type Properties, type Tracker, type Who } from './tracker'
