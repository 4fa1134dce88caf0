import { describe, expect, it } from 'vitest'
import { newTenant } from '../../../test/stores'
import { inTenant } from '../../trust/tenancy'
import { appendOutbox, relayOutbox } from './index'

describe('the outbox', () => {
  it('keeps what a sink refused, delivers it later in order, and forgets it then', async () => {
    const tenant = await newTenant()
    const topic = `t-${tenant.workspace.id}`
    await inTenant(tenant, (tx) =>
      appendOutbox(
        tx,
        tenant.workspace.id,
        topic,
        [1, 2, 3].map((n) => ({ about: null, payload: { n } })),
      ),
    )
    const quiet = { ...tenant.stores, log: { ...tenant.stores.log, error: () => {} } as never }
    const refused = await relayOutbox(quiet, { [topic]: () => Promise.reject(new Error('away')) })
    expect(refused).toBe(0)
    const got: object[] = []
    const sinks = { [topic]: async (_: unknown, __: string, payloads: readonly object[]) => void got.push(...payloads) }
    expect(await relayOutbox(tenant.stores, sinks)).toBe(3)
    expect(await relayOutbox(tenant.stores, sinks)).toBe(0)
    expect(got).toEqual([{ n: 1 }, { n: 2 }, { n: 3 }])
  })

  it('holds nothing of a transaction that failed', async () => {
    const tenant = await newTenant()
    const topic = `t-${tenant.workspace.id}`
    const failing = inTenant(tenant, async (tx) => {
      await appendOutbox(tx, tenant.workspace.id, topic, [{ about: null, payload: {} }])
      throw new Error('rolled back')
    })
    await expect(failing).rejects.toThrow('rolled back')
    expect(await relayOutbox(tenant.stores, { [topic]: async () => {} })).toBe(0)
  })
})
