import { z } from 'zod'
import type { Stores } from '../../platform/stores'
import { defineRoute, type Route } from '../access'
import type { SignIn } from '../auth'
import { addMember, type BookKeeper, changeMember, inviteAgain, removeMember } from './change'
import { joinSchema, memberPatchSchema, memberSchema, newMemberSchema } from './contract'
import { acceptInvite } from './invite'
import { listMembers } from './members'

export type { BookKeeper } from './change'

export interface MemberDeps {
  readonly stores: Stores
  readonly signIn: SignIn
  readonly book: BookKeeper
  /** Where browsers reach Waymark; the request's own origin unless told. */
  readonly baseUrl?: string | undefined
}

const id = z.object({ id: z.string() })
const invited = z.object({ member: memberSchema, inviteUrl: z.string() })

/** Members: list, invite, change, remove; and taking up an invitation. */
export function createMemberRoutes(deps: MemberDeps): readonly Route[] {
  const inviteUrl = (request: Request, token: string): string =>
    `${deps.baseUrl ?? new URL(request.url).origin}/join?token=${token}`
  return [
    defineRoute({
      method: 'get',
      path: '/api/v1/members',
      permission: 'members:read',
      summary: 'The members of the workspace',
      tag: 'Trust',
      answer: z.object({ items: z.array(memberSchema), next: z.null(), total: z.number() }),
      handle: async (tenant) => {
        const items = await listMembers(tenant)
        return { items, next: null, total: items.length }
      },
    }),
    defineRoute({
      method: 'post',
      path: '/api/v1/members',
      permission: 'members:write',
      summary: 'Adds a member; the invitation is shown this once',
      tag: 'Trust',
      body: newMemberSchema,
      status: 201,
      answer: invited,
      handle: async (tenant, { body, request }) => {
        const { member, token } = await addMember(tenant, body)
        return { member, inviteUrl: inviteUrl(request, token) }
      },
    }),
    defineRoute({
      method: 'post',
      path: '/api/v1/members/{id}/invite',
      permission: 'members:write',
      summary: 'A new invitation for a member; the one before stops working',
      tag: 'Trust',
      params: id,
      status: 201,
      answer: invited,
      handle: async (tenant, { params, request }) => {
        const { member, token } = await inviteAgain(tenant, params.id)
        return { member, inviteUrl: inviteUrl(request, token) }
      },
    }),
    defineRoute({
      method: 'patch',
      path: '/api/v1/members/{id}',
      permission: 'members:write',
      summary: 'Changes the role, scope or name of a member (by id or e-mail)',
      tag: 'Trust',
      params: id,
      body: memberPatchSchema,
      answer: memberSchema,
      handle: (tenant, { params, body }) => changeMember(tenant, params.id, body),
    }),
    defineRoute({
      method: 'delete',
      path: '/api/v1/members/{id}',
      permission: 'members:write',
      summary: 'Removes a member; book_to says who gets the accounts: an e-mail, or none',
      tag: 'Trust',
      params: id,
      query: z.object({ book_to: z.string().min(1).optional() }),
      answer: z.object({ removed: z.string(), moved: z.number() }),
      handle: (tenant, { params, query }) => removeMember(tenant, params.id, query.book_to, deps.book),
    }),
    defineRoute({
      method: 'post',
      path: '/api/v1/join',
      permission: 'public',
      summary: 'Takes up an invitation with a password of one’s own',
      tag: 'Trust',
      body: joinSchema,
      status: 201,
      answer: z.object({ member: memberSchema, workspace: z.string() }),
      handle: (_tenant, { body }) => acceptInvite(deps.stores, deps.signIn, body),
    }),
  ]
}
