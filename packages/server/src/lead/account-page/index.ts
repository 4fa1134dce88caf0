export { type AccountPage, readAccountPage } from './page'
export { createAccountPageRoutes } from './routes'
