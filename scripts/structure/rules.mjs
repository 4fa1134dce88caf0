/** The house, top to bottom: a layer imports those above it, never one below. */
export const LAYERS = ['kernel', 'platform', 'trust', 'record', 'measure', 'judge', 'act', 'lead', 'edge', 'app', 'bin']

/** The layers whose folders are modules, reached through their index alone. */
const MODULAR = LAYERS.filter((layer) => layer !== 'app' && layer !== 'bin')

/** Tests, and what only tests use. */
const TESTS = '\\.(test|fixture)\\.ts$'

/** The rules of dependency-cruiser for a source folder `src` (a path without a trailing slash). */
export function houseRules(src) {
  const downward = LAYERS.slice(0, -1).map((layer, place) => ({
    name: `${layer}-imports-nothing-below`,
    severity: 'error',
    comment: `${layer}/ may import only what stands above it in the house.`,
    from: { path: `^${src}/${layer}/`, pathNot: TESTS },
    to: { path: `^${src}/(${LAYERS.slice(place + 1).join('|')})/` },
  }))
  return [
    ...downward,
    {
      name: 'modules-by-their-index',
      severity: 'error',
      comment: 'Another module is reached through its index.ts alone.',
      from: { path: `^${src}/(${MODULAR.join('|')})/([^/]+)/`, pathNot: TESTS },
      to: {
        path: `^${src}/(${MODULAR.join('|')})/[^/]+/`,
        pathNot: [`^${src}/$1/$2/`, `^${src}/[^/]+/[^/]+/index\\.ts$`],
      },
    },
    {
      name: 'app-by-the-index',
      severity: 'error',
      comment: 'Wiring, too, sees only the faces of modules; migrations are a face of their own.',
      from: { path: `^${src}/(app|bin)/`, pathNot: TESTS },
      to: {
        path: `^${src}/(${MODULAR.join('|')})/[^/]+/`,
        pathNot: [`^${src}/[^/]+/[^/]+/index\\.ts$`, `^${src}/[^/]+/[^/]+/migrations/index\\.ts$`],
      },
    },
    {
      name: 'no-cycles',
      severity: 'error',
      comment: 'Two files that import each other are one file, or three.',
      from: { path: `^${src}/` },
      to: { circular: true },
    },
    {
      name: 'kernel-is-pure',
      severity: 'error',
      comment: 'kernel/ does no input or output.',
      from: { path: `^${src}/kernel/`, pathNot: TESTS },
      to: {
        path: '^(node:)?(fs|net|http|https|child_process|worker_threads|dgram)(/|$)|node_modules/(pg|hono|chdb|@clickhouse)/',
      },
    },
    {
      name: 'domain-is-pure',
      severity: 'error',
      comment: 'domain/ knows no database, no clock, no HTTP.',
      from: { path: `^${src}/[^/]+/[^/]+/domain/`, pathNot: TESTS },
      to: {
        path: `^${src}/platform/|^(node:)?(fs|net|http|https|child_process)(/|$)|node_modules/(pg|hono|chdb|@clickhouse)/`,
      },
    },
    {
      name: 'no-tests-in-production',
      severity: 'error',
      comment: 'What runs never imports what tests.',
      from: { path: `^${src}/`, pathNot: TESTS },
      to: { path: '\\.(test|fixture)\\.ts$|/test/' },
    },
  ]
}

/** The rules of the web app: a feature imports `ui`, `api` and itself. */
export function webRules(src) {
  return [
    {
      name: 'features-stand-alone',
      severity: 'error',
      comment: 'A feature imports ui, api and itself.',
      from: { path: `^${src}/features/([^/]+)/` },
      to: { path: `^${src}/(features|app)/`, pathNot: `^${src}/features/$1/` },
    },
    {
      name: 'ui-knows-no-feature',
      severity: 'error',
      comment: 'The design system knows no feature.',
      from: { path: `^${src}/ui/` },
      to: { path: `^${src}/(features|app)/` },
    },
    {
      name: 'no-web-cycles',
      severity: 'error',
      comment: 'Two files that import each other are one file, or three.',
      from: { path: `^${src}/` },
      to: { circular: true },
    },
  ]
}
