import { createLazyRoute } from '@tanstack/react-router'
import { SourcesScreen } from './sources-screen'

export const sourcesRoute = createLazyRoute('/shell/sources/$part')({ component: SourcesScreen })
