import { queryOptions } from '@tanstack/react-query'
import { answerOf, api } from '../client'
import type { Role } from '../types'

export const membersQuery = queryOptions({
  queryKey: ['members'],
  queryFn: () => answerOf(api.GET('/api/v1/members')),
  staleTime: 60_000,
})

export type NewMember = { email: string; name?: string; role: Role; sees: 'all' | 'book' }

const byId = (id: string) => ({ path: { id } })
export const addMember = (body: NewMember) => answerOf(api.POST('/api/v1/members', { body }))
export const inviteAgain = (id: string) => answerOf(api.POST('/api/v1/members/{id}/invite', { params: byId(id) }))
export const changeMember = (id: string, body: { name?: string; role?: Role; sees?: 'all' | 'book' }) =>
  answerOf(api.PATCH('/api/v1/members/{id}', { params: byId(id), body }))
/** `bookTo` is the e-mail of who gets the accounts, or "none". */
export const removeMember = (id: string, bookTo: string) =>
  answerOf(api.DELETE('/api/v1/members/{id}', { params: { ...byId(id), query: { book_to: bookTo } } }))
export const join = (body: { token: string; password: string; name?: string }) =>
  answerOf(api.POST('/api/v1/join', { body }))

export const apiKeysQuery = queryOptions({
  queryKey: ['api-keys'],
  queryFn: () => answerOf(api.GET('/api/v1/api-keys')),
})
export const createApiKey = (name: string, scopes: readonly string[]) =>
  answerOf(api.POST('/api/v1/api-keys', { body: { name, scopes: scopes.length > 0 ? (scopes as never) : undefined } }))
export const revokeApiKey = (id: string) => answerOf(api.DELETE('/api/v1/api-keys/{id}', { params: byId(id) }))

export const auditQuery = queryOptions({
  queryKey: ['audit'],
  queryFn: () => answerOf(api.GET('/api/v1/audit', { params: { query: { limit: 100 } } })),
})
