import { example, list, type Told, work } from '../step'

const USAGE = `account,user,event,time
acme,u-1,Report opened,2026-03-03T09:00:00Z
acme,u-4,Report shared,2026-03-24T09:00:00Z
globex,u-3,Report opened,31 March
`
const file = { contentType: 'text/csv', body: USAGE }
const imported = (told: Told) => ({ params: { id: told('POST /api/v1/imports').id as string } })

/** What happened before Waymark was there comes as a file. */
export const imports = [
  example('POST /api/v1/imports/preview', { ...file, query: { kind: 'events' } }),
  example('POST /api/v1/imports', {
    ...file,
    query: {
      kind: 'events',
      map: 'account=account,user=user,event=event,time=time',
      history: 'true',
      file_name: 'usage.csv',
    },
  }),
  work,
  example('GET /api/v1/imports/{id}', imported),
  example('GET /api/v1/imports/{id}/errors.csv', imported),
  ...list('/api/v1/imports', { query: { limit: 2, kind: 'events' } }),
]

export const undoImport = [example('DELETE /api/v1/imports/{id}', imported), work]
