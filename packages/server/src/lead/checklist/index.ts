export { checklistSteps } from './steps'
