import { queryOptions } from '@tanstack/react-query'
import { request, send } from '../request'
import type { ChecklistStep, Me } from '../types'

export const meQuery = queryOptions({
  queryKey: ['me'],
  queryFn: () => request<Me>('/api/v1/me'),
  staleTime: 5 * 60_000,
  retry: false,
})

export const setupQuery = queryOptions({
  queryKey: ['setup'],
  queryFn: () => request<{ needed: boolean }>('/api/v1/setup'),
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

export const runSetup = (body: FirstRun) => send<unknown>('POST', '/api/v1/setup', body)
export const signIn = (body: { email: string; password: string }) =>
  send<unknown>('POST', '/api/auth/sign-in/email', body)
export const signOut = () => send<unknown>('POST', '/api/auth/sign-out', {})

export const checklistQuery = queryOptions({
  queryKey: ['setup', 'checklist'],
  queryFn: () => request<{ steps: ChecklistStep[] }>('/api/v1/setup/checklist'),
  staleTime: 15_000,
})
