import { emptyValue, type Leaf, leafKey } from './leaf'

export type BinaryOp = '+' | '-' | '*' | '/' | 'min' | 'max'

/** Arithmetic over leaves. Null propagates; a division by zero is null. */
export type Expr =
  | { readonly op: 'leaf'; readonly leaf: Leaf }
  | { readonly op: 'number'; readonly value: number }
  | { readonly op: 'negate'; readonly of: Expr }
  | { readonly op: 'abs'; readonly of: Expr }
  | Binary

interface Binary {
  readonly op: BinaryOp
  readonly left: Expr
  readonly right: Expr
}

export const leafExpr = (leaf: Leaf): Expr => ({ op: 'leaf', leaf })
export const numberExpr = (value: number): Expr => ({ op: 'number', value })
export const binary = (op: BinaryOp, left: Expr, right: Expr): Expr => ({ op, left, right })

/** Every leaf of the expression, each as often as it occurs. */
export function leavesOf(expr: Expr): Leaf[] {
  if (expr.op === 'leaf') return [expr.leaf]
  if (expr.op === 'number') return []
  if (expr.op === 'negate' || expr.op === 'abs') return leavesOf(expr.of)
  return [...leavesOf(expr.left), ...leavesOf(expr.right)]
}

/** The leaves of several expressions, each once, and where each stands. */
export interface LeafSet {
  readonly leaves: readonly Leaf[]
  readonly indexOf: (leaf: Leaf) => number
}

export function collectLeaves(exprs: readonly Expr[]): LeafSet {
  const places = new Map<string, number>()
  const leaves: Leaf[] = []
  for (const leaf of exprs.flatMap(leavesOf)) {
    const key = leafKey(leaf)
    if (places.has(key)) continue
    places.set(key, leaves.length)
    leaves.push(leaf)
  }
  return { leaves, indexOf: (leaf) => places.get(leafKey(leaf)) as number }
}

export type LeafValues = readonly (number | null)[]
export type Evaluator = (leaves: LeafValues) => number | null

/** The expression as a function of its leaves' values: built once, called for every account. What is not finite is null. */
export function compileEvaluator(expr: Expr, set: LeafSet): Evaluator {
  const inner = build(expr, set)
  return (leaves) => {
    const value = inner(leaves)
    return value !== null && Number.isFinite(value) ? value : null
  }
}

function build(expr: Expr, set: LeafSet): Evaluator {
  switch (expr.op) {
    case 'leaf': {
      const index = set.indexOf(expr.leaf)
      return (leaves) => leaves[index] ?? null
    }
    case 'number':
      return () => expr.value
    case 'negate':
    case 'abs': {
      const of = build(expr.of, set)
      const act = expr.op === 'abs' ? Math.abs : (value: number) => -value
      return (leaves) => {
        const value = of(leaves)
        return value === null ? null : act(value)
      }
    }
    default: {
      const [left, right, act] = [build(expr.left, set), build(expr.right, set), BINARY[expr.op]]
      return (leaves) => {
        const [a, b] = [left(leaves), right(leaves)]
        return a === null || b === null ? null : act(a, b)
      }
    }
  }
}

const BINARY: Readonly<Record<BinaryOp, (a: number, b: number) => number | null>> = {
  '+': (a, b) => a + b,
  '-': (a, b) => a - b,
  '*': (a, b) => a * b,
  '/': (a, b) => (b === 0 ? null : a / b),
  min: Math.min,
  max: Math.max,
}

/** What the leaves are for an account without any event; a source's leaf is null until the source says otherwise. */
export const emptyLeaves = (set: LeafSet): (number | null)[] =>
  set.leaves.map((leaf) => (leaf.type === 'events' ? emptyValue(leaf) : null))
