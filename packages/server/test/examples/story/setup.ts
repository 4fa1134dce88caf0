import { example, fault } from '../step'

/** A company begins: its workspace, its first member, its keys. */
export const setup = [
  example('GET /api/v1/setup'),
  example('POST /api/v1/setup', {
    body: {
      workspace: 'Northwind',
      email: 'ada@northwind.test',
      password: 'only an example',
      name: 'Ada Keller',
      timeZone: 'Europe/Berlin',
      currency: 'EUR',
    },
  }),
  example('GET /api/v1/me'),
  fault('Unauthorized', 'GET /api/v1/me', {}, 'none'),
  fault('Forbidden', 'GET /api/v1/me', {}, 'write key'),
]
