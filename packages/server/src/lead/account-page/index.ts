export type { AccountPage } from './page'
export { createAccountPageRoutes } from './routes'
