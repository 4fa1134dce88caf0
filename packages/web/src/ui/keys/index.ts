export { setSingleKeys, singleKeysOn } from './preference'
export { useGo } from './use-go'
export { useKey } from './use-key'
