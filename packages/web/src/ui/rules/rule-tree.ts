import type { Group, Leaf, RuleNode } from './types'

/** The leaf in a node, or null for any other kind. */
export function leafOf(node: RuleNode): Leaf | null {
  return typeof node.field === 'string' && typeof node.op === 'string' ? (node as Leaf) : null
}

/** The group in a node, or null for any other kind. */
export function groupOf(node: RuleNode): Group | null {
  if (Array.isArray(node.all)) return { join: 'all', items: node.all as RuleNode[] }
  if (Array.isArray(node.any)) return { join: 'any', items: node.any as RuleNode[] }
  return null
}

/** What a `not` turns around, or null. */
export function negatedOf(node: RuleNode): RuleNode | null {
  const inner = node.not
  return inner && typeof inner === 'object' ? (inner as RuleNode) : null
}

/** Any rule as a group, so that clauses can be added beside it; no rule is an empty group. */
export function toGroup(rule: RuleNode | null): Group {
  if (!rule) return { join: 'all', items: [] }
  return groupOf(rule) ?? { join: 'all', items: [rule] }
}

/** A group as a rule; an empty one is no rule at all. */
export function fromGroup(group: Group): RuleNode | null {
  return group.items.length === 0 ? null : { [group.join]: group.items }
}

/** The group with one clause replaced, or taken out when `node` is null. */
export function replaceItem(group: Group, index: number, node: RuleNode | null): Group {
  const items = node
    ? group.items.map((item, at) => (at === index ? node : item))
    : group.items.filter((_, at) => at !== index)
  return { ...group, items }
}

/** The same rule turned around; a second turn takes the `not` away. */
export function negate(node: RuleNode): RuleNode {
  return negatedOf(node) ?? { not: node }
}
