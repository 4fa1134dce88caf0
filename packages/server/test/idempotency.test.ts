import { describe, expect, it } from 'vitest'
import { newId } from '../src/kernel/ids'
import { callerFor } from './http'
import { newTenant } from './stores'

describe('a write with an Idempotency-Key', () => {
  it('is done once, answered alike, and refused for another request', async () => {
    const call = await callerFor(await newTenant())
    const key = { 'idempotency-key': newId() }
    const first = await call('POST', '/api/v1/api-keys', { name: 'robot', scopes: ['accounts:read'] }, key)
    const again = await call('POST', '/api/v1/api-keys', { name: 'robot', scopes: ['accounts:read'] }, key)
    expect(first.status).toBe(201)
    expect(again).toMatchObject({ status: 201, body: first.body })
    expect(again.headers.get('idempotency-replayed')).toBe('true')
    const keys = await call('GET', '/api/v1/api-keys')
    expect(keys.body.items.filter(({ name }: { name: string }) => name === 'robot')).toHaveLength(1)
    const other = await call('POST', '/api/v1/api-keys', { name: 'other', scopes: ['accounts:read'] }, key)
    expect(other).toMatchObject({ status: 422, body: { code: 'idempotency_mismatch' } })
  })

  it('that failed frees its key', async () => {
    const call = await callerFor(await newTenant())
    const key = { 'idempotency-key': newId() }
    const refused = await call('POST', '/api/v1/api-keys', { name: '', scopes: [] }, key)
    expect(refused.status).toBe(400)
    const mended = await call('POST', '/api/v1/api-keys', { name: 'robot', scopes: ['accounts:read'] }, key)
    expect(mended.status).toBe(201)
  })
})
