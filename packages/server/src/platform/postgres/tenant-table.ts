/**
 * The statements that make a table a workspace's own: row security, forced, by `workspace_id`, and the rights of the
 * application's role. Every table of Waymark's with a `workspace_id` ends its migration with these.
 */
export const tenantTable = (table: string, rights = 'select, insert, update, delete'): string[] => [
  `alter table ${table} enable row level security`,
  `alter table ${table} force row level security`,
  `create policy workspace on ${table} using (workspace_id = nullif(current_setting('waymark.workspace', true), '')::uuid)
     with check (workspace_id = nullif(current_setting('waymark.workspace', true), '')::uuid)`,
  `grant ${rights} on ${table} to waymark_app`,
]

/**
 * The statements of a migration that change rows of every workspace: row security binds the owner of the tables too, so that without
 * this they would find none, and say nothing of it. `tables` are all that the statements read or write.
 */
export const acrossWorkspaces = (tables: readonly string[], statements: readonly string[]): string[] => [
  ...tables.map((table) => `alter table ${table} no force row level security`),
  ...statements,
  ...tables.map((table) => `alter table ${table} force row level security`),
]
