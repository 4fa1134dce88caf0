export type FieldInfo = {
  key: string
  label: string
  group: string
  type: 'text' | 'number' | 'money' | 'boolean' | 'date' | 'option' | 'member' | 'list'
  options?: { value: string; label: string }[] | null
  unit?: string | null
  operators: string[]
}

/** A rule as the API writes it; kinds the builder does not edit are kept and shown as they are. */
export type RuleNode = Record<string, unknown>
export type Leaf = { field: string; op: string; value?: unknown }
export type Join = 'all' | 'any'
export type Group = { join: Join; items: RuleNode[] }
