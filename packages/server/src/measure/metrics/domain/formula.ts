import { type Problem, problem } from '../../../kernel/errors'
import { binary, type Expr, numberExpr } from './expr'

const TOKEN = /\s*(?:(\d+(?:\.\d+)?(?:[eE][+-]?\d+)?)|([A-Za-z_][A-Za-z0-9_]*)|([-+*/(),]))/y
const MAX_LENGTH = 1000
const MAX_DEPTH = 50

interface Token {
  readonly kind: 'number' | 'name' | 'sign' | 'end'
  readonly text: string
  readonly at: number
}

/**
 * Reads `a / (b + 1)`: numbers, the names of `of`, `+ - * / ( )`, `min(x, y)`, `max(x, y)`, `abs(x)`. `read` gives the
 * expression behind a name. Throws `invalid_metric` on `compute.formula`, saying what stands at which character.
 */
export function parseFormula(formula: string, read: (name: string) => Expr | undefined): Expr {
  if (formula.length > MAX_LENGTH) throw fault(`is longer than ${MAX_LENGTH} characters`)
  const tokens = tokenize(formula)
  let place = 0
  let depth = 0
  const peek = (): Token => tokens[place] as Token
  const next = (): Token => tokens[place++] as Token
  const expect = (sign: string): void => {
    const token = next()
    if (token.text !== sign) throw unexpected(token, `"${sign}"`)
  }

  function sum(): Expr {
    let left = product()
    while (peek().text === '+' || peek().text === '-') {
      const { text } = next()
      left = binary(text as '+' | '-', left, product())
    }
    return left
  }
  function product(): Expr {
    let left = unary()
    while (peek().text === '*' || peek().text === '/') {
      const { text } = next()
      left = binary(text as '*' | '/', left, unary())
    }
    return left
  }
  function unary(): Expr {
    if (++depth > MAX_DEPTH) throw fault(`is nested more than ${MAX_DEPTH} deep`)
    try {
      if (peek().text === '-') {
        next()
        return { op: 'negate', of: unary() }
      }
      return atom()
    } finally {
      depth--
    }
  }
  function atom(): Expr {
    const token = next()
    if (token.kind === 'number') return numberExpr(Number(token.text))
    if (token.text === '(') {
      const inner = sum()
      expect(')')
      return inner
    }
    if (token.kind !== 'name') throw unexpected(token, 'a number, a name or "("')
    if (peek().text === '(' && ['min', 'max', 'abs'].includes(token.text)) return call(token.text)
    const named = read(token.text)
    if (!named) throw fault(`names "${token.text}", which "of" does not define`)
    return named
  }
  function call(name: string): Expr {
    expect('(')
    let result = sum()
    if (name === 'abs') {
      expect(')')
      return { op: 'abs', of: result }
    }
    expect(',')
    result = binary(name as 'min' | 'max', result, sum())
    while (peek().text === ',') {
      next()
      result = binary(name as 'min' | 'max', result, sum())
    }
    expect(')')
    return result
  }

  const whole = sum()
  if (peek().kind !== 'end') throw unexpected(peek(), 'an operator or the end')
  return whole
}

function tokenize(formula: string): Token[] {
  const tokens: Token[] = []
  TOKEN.lastIndex = 0
  while (formula.slice(TOKEN.lastIndex).trim() !== '') {
    const at = TOKEN.lastIndex
    const match = TOKEN.exec(formula)
    if (!match) throw fault(`has "${formula.slice(at).trim()[0]}" at character ${at + 1}, which no formula may hold`)
    const [, number, name, sign] = match
    const text = number ?? name ?? sign ?? ''
    tokens.push({ kind: number ? 'number' : name ? 'name' : 'sign', text, at: TOKEN.lastIndex - text.length })
  }
  return [...tokens, { kind: 'end', text: '', at: formula.length }]
}

const unexpected = (token: Token, wanted: string): Problem =>
  fault(
    token.kind === 'end'
      ? `ends where ${wanted} should stand`
      : `has "${token.text}" at character ${token.at + 1}, where ${wanted} should stand`,
  )

const fault = (what: string): Problem =>
  problem('invalid_metric', `compute.formula ${what}.`, { field: 'compute.formula' })
