import { cruise } from 'dependency-cruiser'

/** Cruises `paths` below `baseDir` under `rules`; returns the violations as {rule, from, to}. */
export async function findViolations(baseDir, paths, rules) {
  const { output } = await cruise(paths, {
    baseDir,
    ruleSet: { forbidden: rules },
    validate: true,
    tsPreCompilationDeps: true,
    doNotFollow: { path: 'node_modules' },
    enhancedResolveOptions: {
      extensions: ['.ts', '.tsx', '.mjs', '.js'],
      exportsFields: ['exports'],
      conditionNames: ['import', 'types', 'node'],
    },
  })
  return {
    modules: output.summary.totalCruised,
    violations: output.summary.violations.map(({ rule, from, to }) => ({ rule: rule.name, from, to })),
  }
}
