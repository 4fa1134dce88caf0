import { queryOptions } from '@tanstack/react-query'
import { answerOf, api } from '../client'
import { problemFrom } from '../problem'

export const meQuery = queryOptions({
  queryKey: ['me'],
  queryFn: () => answerOf(api.GET('/api/v1/me')),
  staleTime: 5 * 60_000,
  retry: false,
})

export const setupQuery = queryOptions({
  queryKey: ['setup'],
  queryFn: () => answerOf(api.GET('/api/v1/setup')),
  staleTime: 0,
  retry: false,
})

export type FirstRun = {
  workspace: string
  email: string
  password: string
  name?: string
  timeZone: string
  currency: string
}

export const runSetup = (body: FirstRun) => answerOf(api.POST('/api/v1/setup', { body }))

/** The session's own routes stand beside the documented ones. */
async function postSession(path: string, body: object): Promise<void> {
  const response = await fetch(path, {
    method: 'POST',
    credentials: 'same-origin',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify(body),
  })
  if (!response.ok) throw problemFrom(await response.json(), response.status)
}

export const signIn = (body: { email: string; password: string }) => postSession('/api/auth/sign-in/email', body)
export const signOut = () => postSession('/api/auth/sign-out', {})

export const checklistQuery = queryOptions({
  queryKey: ['setup', 'checklist'],
  queryFn: () => answerOf(api.GET('/api/v1/setup/checklist')),
  staleTime: 15_000,
})
