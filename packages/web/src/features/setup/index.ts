import { createLazyRoute } from '@tanstack/react-router'
import { SetupChecklist } from './setup-checklist'

export const setupRoute = createLazyRoute('/shell/setup')({ component: SetupChecklist })
