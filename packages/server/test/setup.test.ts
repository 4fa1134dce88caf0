import { describe, expect, it } from 'vitest'
import { callerFor, testHttp } from './http'
import { newTenant } from './stores'

describe('who may call', () => {
  it('answers 401 without a key, 403 without the permission, 404 for what is no route', async () => {
    const tenant = await newTenant()
    const anonymous = await testHttp().fetch(new Request('http://localhost/api/v1/me'))
    expect(anonymous.status).toBe(401)
    expect(await anonymous.json()).toMatchObject({ code: 'unauthorized' })
    const wrong = await testHttp().fetch(
      new Request('http://localhost/api/v1/me', { headers: { authorization: 'Bearer nope' } }),
    )
    expect(wrong.status).toBe(401)
    const track = await callerFor(tenant, ['track'])
    expect((await track('GET', '/api/v1/me')).status).toBe(403)
    const all = await callerFor(tenant)
    expect((await all('GET', '/api/v1/nowhere')).body).toMatchObject({ code: 'not_found', status: 404 })
  })

  it('names the workspace of a key', async () => {
    const tenant = await newTenant({ timeZone: 'Asia/Kolkata', currency: 'INR' })
    const call = await callerFor(tenant)
    expect((await call('GET', '/api/v1/me')).body).toMatchObject({
      member: null,
      workspace: { id: tenant.workspace.id, timeZone: 'Asia/Kolkata', currency: 'INR' },
    })
  })
})
