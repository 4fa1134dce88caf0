/** What modules handed in of a running Waymark: of each point, by name. */
export type Hooks = Map<symbol, Map<string, unknown>>

export interface HookPoint<Hook> {
  /** Hands in what a module does or tells there; the same name again replaces it. */
  readonly add: (hooks: Hooks, name: string, hook: Hook) => void
  /** All that were handed in, in that order. */
  readonly of: (hooks: Hooks) => readonly Hook[]
}

/** A point at which modules that stand higher in the house hook into a lower one, which knows none of them. */
export function hookPoint<Hook>(what: string): HookPoint<Hook> {
  const point = Symbol(what)
  return {
    add: (hooks, name, hook) => {
      const own = hooks.get(point) ?? new Map<string, unknown>()
      hooks.set(point, own.set(name, hook))
    },
    of: (hooks) => [...(hooks.get(point)?.values() ?? [])] as Hook[],
  }
}
