import { formatInstant } from './moment'
import { INSTANT, type Params } from './params'

/** Two lists side by side: what is stored under `from[i]` belongs to `to[i]`. */
export interface Aliases {
  readonly from: readonly string[]
  readonly to: readonly string[]
}

/** Whose rows a statement reads. `accountIds` null: every account's. */
export interface RowScope {
  readonly workspaceId: string
  readonly accountIds: readonly string[] | null
  readonly accountAliases: Aliases
  readonly personAliases: Aliases
}

/** The id that rows of `column` belong to now, merges applied. */
export function aliasSql(column: 'account_id' | 'person_id', aliases: Aliases, params: Params): string {
  if (aliases.from.length === 0) return column
  const name = column.replace('_id', '')
  const from = params.named(`${name}_from`, 'Array(UUID)', aliases.from)
  const to = params.named(`${name}_to`, 'Array(UUID)', aliases.to)
  return `if(has(${from}, ${column}), ${to}[indexOf(${from}, ${column})], ${column})`
}

/** The conditions that every statement begins with: workspace, accounts (with those merged into them), what was known. */
export function scopeConditions(scope: RowScope, knownAt: number | null, params: Params): string[] {
  const conditions = [`workspace_id = ${params.named('workspace', 'UUID', scope.workspaceId)}`]
  if (scope.accountIds) {
    const stored = new Set(scope.accountIds)
    scope.accountAliases.from.forEach((from, index) => {
      if (stored.has(scope.accountAliases.to[index] as string)) stored.add(from)
    })
    conditions.push(`account_id IN ${params.named('accounts', 'Array(UUID)', [...stored])}`)
  }
  if (knownAt !== null) conditions.push(`known_at <= ${params.named('known_at', INSTANT, formatInstant(knownAt))}`)
  return conditions
}
