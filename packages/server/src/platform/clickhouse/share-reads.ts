import type { Olap } from './olap'

/**
 * The same store for the length of one answer, in which equal statements are asked once. The parts of the answer then also agree with
 * each other, whatever arrives between them. Rows are shared: whoever reads them leaves them as they are.
 */
export function shareReads(olap: Olap): Olap {
  const asked = new Map<string, Promise<unknown[]>>()
  return {
    ...olap,
    query: <Row>(...question: Parameters<Olap['query']>) => {
      const key = JSON.stringify(question)
      const known = asked.get(key) ?? olap.query(...question)
      asked.set(key, known)
      return known as Promise<Row[]>
    },
  }
}
