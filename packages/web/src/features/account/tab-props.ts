import type { AccountPage } from '../../api'
import type { AccountPageState } from './use-account-page'

export type TabProps = { page: AccountPage; state: AccountPageState }
