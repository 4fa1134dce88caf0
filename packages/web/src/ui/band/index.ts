export { Band, BandCounts, type BandKey, BandMark, bandKeys, bandNames, Score } from './band'
