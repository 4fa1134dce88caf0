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
