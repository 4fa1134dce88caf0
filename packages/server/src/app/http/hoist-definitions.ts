type Node = Record<string, unknown>

/**
 * A schema that refers to itself carries its definition as `$defs`, addressed from its own root; in a document it has another root. Moves
 * each definition to `components.schemas`, once, and points the references there.
 */
export function hoistDefinitions(document: object): object {
  const found: Node = {}
  const walk = (node: unknown): unknown => {
    if (Array.isArray(node)) return node.map(walk)
    if (node === null || typeof node !== 'object') return node
    const { $defs, ...rest } = node as Node
    for (const [name, definition] of Object.entries(($defs as Node | undefined) ?? {})) {
      if (name in found) continue
      found[name] = {}
      found[name] = walk(definition)
    }
    return Object.fromEntries(
      Object.entries(rest).map(([key, value]) => [key, key === '$ref' ? moved(value) : walk(value)]),
    )
  }
  const walked = walk(document) as { components: { schemas: Node } }
  Object.assign(walked.components.schemas, found)
  return walked
}

const moved = (reference: unknown): unknown =>
  typeof reference === 'string' ? reference.replace(/^#\/\$defs\//, '#/components/schemas/') : reference
