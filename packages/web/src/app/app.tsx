import { MantineProvider } from '@mantine/core'
import { Notifications } from '@mantine/notifications'
import { QueryClientProvider } from '@tanstack/react-query'
import { RouterProvider } from '@tanstack/react-router'
import { colorSchemeManager, resolveVariables, theme } from '../ui/theme/theme'
import { queryClient } from './query-client'
import { router } from './router'

/** The whole app: theme, queries, notifications, routes. */
export function App() {
  return (
    <MantineProvider
      theme={theme}
      cssVariablesResolver={resolveVariables}
      colorSchemeManager={colorSchemeManager}
      defaultColorScheme="auto"
    >
      <QueryClientProvider client={queryClient}>
        <RouterProvider router={router} />
        <Notifications position="bottom-right" zIndex={1000} />
      </QueryClientProvider>
    </MantineProvider>
  )
}
