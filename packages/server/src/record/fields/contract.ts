import { z } from 'zod'

export const FIELD_TYPES = ['text', 'number', 'money', 'boolean', 'date', 'option', 'member'] as const
export type FieldType = (typeof FIELD_TYPES)[number]
export type Entity = 'account' | 'person'

export const entitySchema = z.enum(['account', 'person'])

/** A field as it is kept. */
export interface Field {
  readonly entity: Entity
  readonly key: string
  readonly label: string
  readonly type: FieldType
  readonly options: readonly string[]
  /** The order of sources: of two values, the one whose source stands first wins; those not named come after, newest first. */
  readonly sources: readonly string[]
  readonly builtIn: boolean
}

/** What a PUT of a field takes. */
export const fieldBodySchema = z.strictObject({
  label: z.string().min(1).max(200).optional(),
  type: z.enum(FIELD_TYPES),
  options: z.array(z.string().min(1).max(200)).max(500).default([]),
  sources: z.array(z.string().min(1).max(100)).max(50).default([]),
})

export const fieldSchema = z.object({
  entity: entitySchema,
  key: z.string(),
  label: z.string(),
  type: z.enum(FIELD_TYPES),
  options: z.array(z.string()),
  sources: z.array(z.string()),
  builtIn: z.boolean(),
})

/** Values that an account has by itself, kept as fields for their source and history; `$` keeps them apart from custom ones. */
export const BUILT_IN: Readonly<Record<Entity, Readonly<Record<string, { label: string; type: FieldType | 'list' }>>>> =
  {
    account: {
      $name: { label: 'Name', type: 'text' },
      $createdAt: { label: 'Created', type: 'text' },
      $domains: { label: 'Domains', type: 'list' },
      $tags: { label: 'Tags', type: 'list' },
    },
    person: {
      $name: { label: 'Name', type: 'text' },
      $email: { label: 'E-mail', type: 'text' },
      $createdAt: { label: 'Created', type: 'text' },
    },
  }
