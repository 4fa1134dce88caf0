import { createLazyRoute } from '@tanstack/react-router'
import { ImportScreen } from './import-screen'
import { ImportsScreen } from './imports-screen'

export const importsRoute = createLazyRoute('/shell/imports')({ component: ImportsScreen })
export const importRoute = createLazyRoute('/shell/imports/$id')({ component: ImportScreen })
