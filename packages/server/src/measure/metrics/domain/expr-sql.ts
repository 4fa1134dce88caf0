import type { Expr } from './expr'
import type { Leaf } from './leaf'

/** The expression in ClickHouse's words; null propagates, a division by zero is null, as `compileEvaluator` has it. */
export function exprSql(expr: Expr, column: (leaf: Leaf) => string): string {
  switch (expr.op) {
    case 'leaf':
      return column(expr.leaf)
    case 'number':
      return `toFloat64(${expr.value})`
    case 'negate':
      return `(-${exprSql(expr.of, column)})`
    case 'abs':
      return `abs(${exprSql(expr.of, column)})`
    default: {
      const left = exprSql(expr.left, column)
      const right = exprSql(expr.right, column)
      if (expr.op === '/') return `(${left} / nullIf(${right}, 0))`
      if (expr.op === 'min' || expr.op === 'max') {
        // least and greatest pass over nulls in newer versions of ClickHouse.
        const name = expr.op === 'min' ? 'least' : 'greatest'
        return `if(isNull(${left}) OR isNull(${right}), NULL, ${name}(${left}, ${right}))`
      }
      return `(${left} ${expr.op} ${right})`
    }
  }
}
