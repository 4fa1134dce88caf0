export { Facts, Panel } from './panel'
