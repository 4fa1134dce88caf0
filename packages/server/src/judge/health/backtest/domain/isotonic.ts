import type { Calibrator } from './platt'
import { rankCases } from './ranking'

interface Block {
  risk: number
  cases: number
  hits: number
}

/**
 * Isotonic regression by pooling adjacent violators: the rising steps that fit best (Ayer and others 1955). A risk between two that were
 * seen has the step of the lower one; below all, the first.
 */
export function fitIsotonic(risks: Float64Array, outcomes: Uint8Array): Calibrator {
  const { order, ends } = rankCases(risks, outcomes)
  const blocks: Block[] = []
  let at = 0
  for (const end of ends) {
    const block = { risk: risks[order[at] as number] as number, cases: end - at, hits: 0 }
    for (; at < end; at++) block.hits += outcomes[order[at] as number] as number
    blocks.push(block)
    for (;;) {
      const [before, last] = blocks.slice(-2)
      if (!before || !last || before.hits * last.cases < last.hits * before.cases) break
      before.cases += last.cases
      before.hits += last.hits
      blocks.pop()
    }
  }
  return (risk) => {
    let [low, high] = [0, blocks.length - 1]
    while (low < high) {
      const middle = Math.ceil((low + high) / 2)
      if ((blocks[middle] as Block).risk <= risk) low = middle
      else high = middle - 1
    }
    const block = blocks[low]
    return block ? block.hits / block.cases : Number.NaN
  }
}
