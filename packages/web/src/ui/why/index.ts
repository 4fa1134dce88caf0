export { type Change, changesOf } from './changes'
export { WhyPanel } from './why-panel'
