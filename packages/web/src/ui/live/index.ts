export { type Sighted, useLiveStream } from './use-live-stream'
