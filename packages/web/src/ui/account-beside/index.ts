export { AccountBeside } from './account-beside'
