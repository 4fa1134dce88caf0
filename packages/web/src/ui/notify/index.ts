export { type Offer, sayDone, sayFailed } from './notify'
