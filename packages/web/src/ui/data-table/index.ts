export { DataTable } from './data-table'
export type { Column, Sort } from './types'
