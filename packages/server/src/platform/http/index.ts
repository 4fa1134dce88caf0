export { presentProblem } from './problem'
