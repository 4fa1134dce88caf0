export { deleteRows } from './delete-rows'
export { type Lane, type Olap, OlapError, type OlapOptions, type OlapParams } from './olap'
export { openEmbeddedOlap, openServerOlap } from './open'
export { shareReads } from './share-reads'
