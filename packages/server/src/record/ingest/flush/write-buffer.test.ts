import { describe, expect, it } from 'vitest'
import { createWriteBuffer } from './write-buffer'

/** A flush that ends when told to. */
function heldFlush() {
  const flushes: { items: readonly number[]; end: () => void; fail: (reason: Error) => void }[] = []
  const flush = (items: readonly number[]) =>
    new Promise<string[]>((resolve, reject) => {
      flushes.push({ items, end: () => resolve(items.map((item) => `done ${item}`)), fail: reject })
    })
  return { flush, flushes }
}

const turn = () => new Promise((resolve) => setImmediate(resolve))

describe('the write buffer', () => {
  it('flushes at once when idle, and gathers what comes meanwhile', async () => {
    const { flush, flushes } = heldFlush()
    const buffer = createWriteBuffer({ flush, maxFlush: 10, lanes: 1, maxWaiting: 100 })
    const first = buffer.write([1])
    const second = buffer.write([2, 3])
    const third = buffer.write([4])
    expect(flushes.map((entry) => entry.items)).toEqual([[1]])
    expect(buffer.waiting()).toBe(3)
    flushes[0]?.end()
    expect(await first).toEqual(['done 1'])
    await turn()
    expect(flushes.map((entry) => entry.items)).toEqual([[1], [2, 3, 4]])
    flushes[1]?.end()
    expect(await second).toEqual(['done 2', 'done 3'])
    expect(await third).toEqual(['done 4'])
    await buffer.settle()
    expect(buffer.waiting()).toBe(0)
  })

  it('keeps a write whole, and takes one that is larger than a flush', async () => {
    const { flush, flushes } = heldFlush()
    const buffer = createWriteBuffer({ flush, maxFlush: 3, lanes: 1, maxWaiting: 100 })
    const writes = [buffer.write([0]), buffer.write([1, 2]), buffer.write([3, 4]), buffer.write([5, 6, 7, 8])]
    for (let index = 0; index < 4; index++) {
      flushes[index]?.end()
      await turn()
    }
    await Promise.all(writes)
    expect(flushes.map((entry) => entry.items)).toEqual([[0], [1, 2], [3, 4], [5, 6, 7, 8]])
  })

  it('runs as many flushes at once as it has lanes', () => {
    const { flush, flushes } = heldFlush()
    const buffer = createWriteBuffer({ flush, maxFlush: 1, lanes: 2, maxWaiting: 100 })
    for (let item = 0; item < 4; item++) void buffer.write([item])
    expect(flushes).toHaveLength(2)
  })

  it('tells every write of a flush that failed, and goes on with the next', async () => {
    const { flush, flushes } = heldFlush()
    const buffer = createWriteBuffer({ flush, maxFlush: 10, lanes: 1, maxWaiting: 100 })
    const first = buffer.write([1])
    const failing = [buffer.write([2]), buffer.write([3])]
    flushes[0]?.end()
    await first
    await turn()
    const after = buffer.write([4])
    flushes[1]?.fail(new Error('gone'))
    for (const write of failing) await expect(write).rejects.toThrow('gone')
    await turn()
    flushes[2]?.end()
    expect(await after).toEqual(['done 4'])
  })

  it('refuses what would wait beyond its room', async () => {
    const { flush } = heldFlush()
    const buffer = createWriteBuffer({ flush, maxFlush: 1, lanes: 1, maxWaiting: 2 })
    void buffer.write([1])
    void buffer.write([2, 3])
    await expect(buffer.write([4])).rejects.toMatchObject({ code: 'too_busy', status: 429 })
  })
})
