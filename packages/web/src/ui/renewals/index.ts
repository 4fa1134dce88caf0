export { stakeTarget, suggestedTarget } from './targets'
export { bucketNames, moneyOr } from './words'
