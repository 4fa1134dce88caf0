import { z } from 'zod'
import { notFound } from '../../kernel/errors'
import type { Stores } from '../../platform/stores'
import { defineRoute, type Route } from '../access'
import type { SignIn } from '../auth'
import type { Tenant } from '../tenancy'
import { inTenant, type MemberTables } from '../tenancy'
import { needsSetup, setUp, type WorkspaceStarter } from './first-run'

export interface ChecklistStep {
  readonly key: string
  readonly title: string
  /** Looks at what is really there: `proof` says it in figures, null while it is not. `fix` says what to do, `href` where. */
  readonly check: (tenant: Tenant) => Promise<{ proof: string | null; fix: string; href: string }>
}

export interface SetupDeps {
  readonly stores: Stores
  readonly signIn: SignIn
  readonly starters: readonly WorkspaceStarter[]
  readonly steps: readonly ChecklistStep[]
}

const firstRunSchema = z.strictObject({
  workspace: z.string().trim().min(1).max(100),
  email: z.email(),
  password: z.string().min(1),
  name: z.string().trim().max(100).optional(),
  timeZone: z.string().default('UTC'),
  currency: z.string().length(3).default('USD'),
})

const meSchema = z.object({
  member: z.object({ id: z.string(), email: z.string(), name: z.string(), role: z.string() }).nullable(),
  actor: z.object({ kind: z.string(), label: z.string() }),
  workspace: z.object({ id: z.string(), name: z.string(), timeZone: z.string(), currency: z.string() }),
  permissions: z.array(z.string()),
})

/** First run, who am I, and the checklist. */
export const createSetupRoutes = (deps: SetupDeps): readonly Route[] => [
  defineRoute({
    method: 'get',
    path: '/api/v1/setup',
    permission: 'public',
    summary: 'Whether the first admin is still to be made',
    tag: 'Setup',
    answer: z.object({ needed: z.boolean() }),
    handle: async () => ({ needed: await needsSetup(deps.stores) }),
  }),
  defineRoute({
    method: 'post',
    path: '/api/v1/setup',
    permission: 'public',
    summary: 'Makes the first workspace and its admin, once',
    tag: 'Setup',
    body: firstRunSchema,
    status: 201,
    answer: z.object({ workspaceId: z.string(), writeKey: z.string(), apiKey: z.string() }),
    handle: async (_tenant, { body }) => setUp(deps.stores, deps.signIn, body, deps.starters),
  }),
  defineRoute({
    method: 'get',
    path: '/api/v1/me',
    permission: 'signed_in',
    summary: 'Who is signed in, where, with what rights',
    tag: 'Setup',
    answer: meSchema,
    handle: async (tenant) => ({
      member: tenant.actor.kind === 'member' ? await readMember(tenant) : null,
      actor: { kind: tenant.actor.kind, label: tenant.actor.label },
      workspace: tenant.workspace,
      permissions: [...tenant.permissions],
    }),
  }),
  defineRoute({
    method: 'get',
    path: '/api/v1/setup/checklist',
    permission: 'signed_in',
    summary: 'What is left until Waymark is useful; each step done only on data really seen',
    tag: 'Setup',
    answer: z.object({
      steps: z.array(
        z.object({
          key: z.string(),
          title: z.string(),
          done: z.boolean(),
          proof: z.string().nullable(),
          fix: z.string(),
          href: z.string(),
        }),
      ),
    }),
    handle: async (tenant) => ({
      steps: await Promise.all(
        deps.steps.map(async ({ key, title, check }) => {
          const { proof, fix, href } = await check(tenant)
          return { key, title, done: proof !== null, proof, fix, href }
        }),
      ),
    }),
  }),
]

async function readMember(tenant: Tenant): Promise<{ id: string; email: string; name: string; role: string }> {
  const id = tenant.actor.id ?? ''
  const row = await inTenant(tenant, (tx) =>
    tx
      .withTables<MemberTables>()
      .selectFrom('member')
      .select(['id', 'email', 'name', 'role'])
      .where('id', '=', id)
      .executeTakeFirst(),
  )
  if (!row) throw notFound('member', id)
  return row
}
