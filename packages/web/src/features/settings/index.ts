import { createLazyRoute } from '@tanstack/react-router'
import { SettingsScreen } from './settings-screen'

export const settingsRoute = createLazyRoute('/shell/settings/$section')({ component: SettingsScreen })
