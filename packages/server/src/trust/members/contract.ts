import { z } from 'zod'
import { ROLES } from '../access'

export const memberSchema = z.object({
  id: z.string(),
  email: z.string(),
  name: z.string(),
  role: z.enum(ROLES),
  sees: z.enum(['all', 'book']),
  joined: z.boolean(),
  createdAt: z.string(),
})

export const newMemberSchema = z.strictObject({
  email: z.email(),
  name: z.string().trim().min(1).max(200).optional(),
  role: z.enum(ROLES),
  sees: z.enum(['all', 'book']).default('all'),
})

export const memberPatchSchema = z.strictObject({
  name: z.string().trim().min(1).max(200).optional(),
  role: z.enum(ROLES).optional(),
  sees: z.enum(['all', 'book']).optional(),
})

export const joinSchema = z.strictObject({
  token: z.string().min(1).max(200),
  password: z.string().min(1).max(500),
  name: z.string().trim().min(1).max(200).optional(),
})
