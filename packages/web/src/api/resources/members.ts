import { queryOptions } from '@tanstack/react-query'
import { addressOf, request, send } from '../request'
import type { AuditRow, KeyRow, MemberRow, Page, Role } from '../types'

export const membersQuery = queryOptions({
  queryKey: ['members'],
  queryFn: () => request<Page<MemberRow>>('/api/v1/members'),
  staleTime: 60_000,
})

type Invited = { member: MemberRow; inviteUrl: string }
export type NewMember = { email: string; name?: string; role: Role; sees: 'all' | 'book' }

const one = (id: string) => `/api/v1/members/${encodeURIComponent(id)}`
export const addMember = (body: NewMember) => send<Invited>('POST', '/api/v1/members', body)
export const inviteAgain = (id: string) => send<Invited>('POST', `${one(id)}/invite`)
export const changeMember = (id: string, body: { name?: string; role?: Role; sees?: 'all' | 'book' }) =>
  send<MemberRow>('PATCH', one(id), body)
/** `bookTo` is the e-mail of who gets the accounts, or "none". */
export const removeMember = (id: string, bookTo: string) =>
  send<{ removed: string; moved: number }>('DELETE', addressOf(one(id), { book_to: bookTo }))
export const join = (body: { token: string; password: string; name?: string }) =>
  send<{ member: MemberRow; workspace: string }>('POST', '/api/v1/join', body)

export const apiKeysQuery = queryOptions({
  queryKey: ['api-keys'],
  queryFn: () => request<Page<KeyRow>>('/api/v1/api-keys'),
})
export const createApiKey = (body: { name: string; scopes?: string[] }) =>
  send<{ id: string; key: string }>('POST', '/api/v1/api-keys', body)
export const revokeApiKey = (id: string) => send<void>('DELETE', `/api/v1/api-keys/${encodeURIComponent(id)}`)

export const auditQuery = queryOptions({
  queryKey: ['audit'],
  queryFn: () => request<{ items: AuditRow[]; next: string | null }>('/api/v1/audit', { query: { limit: 100 } }),
})
