import { writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { buildOpenApi } from '../../src/app/http/openapi'
import { wireModules } from '../../src/app/modules'
import type { Route } from '../../src/trust/access'
import { type Installation, openInstallation } from './installation'
import { type Played, playStory } from './play'
import { readDocument } from './read-document'
import { STORY, STORY_STARTS } from './story'

const FILE = join(import.meta.dirname, '../../src/app/http/examples.json')
/** Set by `npm run examples`. */
const writing = process.env.EXAMPLES === 'write'

const { routes } = wireModules({ hooks: new Map() } as never, {} as never)
const text = JSON.stringify(buildOpenApi(routes, 'test'))
const document = readDocument(text)
let installation: Installation
let played: Played

beforeAll(async () => {
  installation = await openInstallation(STORY_STARTS)
  played = await playStory(installation, STORY, document, writing ? 'story' : 'document')
})
afterAll(() => installation?.close())

describe.runIf(writing)('the story', () => {
  it('is written down, once every step went well', () => {
    expect(played.story.filter(({ status }) => status >= 400)).toEqual([])
    writeFileSync(FILE, JSON.stringify({ story: played.story, faults: played.faults }))
  })
})

describe.skipIf(writing)('the examples of the document', () => {
  it('are served as they are played', async () => {
    const served = await installation.fetch(new Request('http://localhost:4000/api/v1/openapi.json'))
    expect(served.headers.get('content-type')).toContain('application/json')
    expect(await served.text()).toBe(text)
  })

  it('are of every operation, and of nothing else', () => {
    const told = played.story.map(({ operation }) => operation)
    const without = document.operations.filter((operation) => !document.requests.has(operation))
    expect(without, 'Tell of them in test/examples/story, then: npm run examples').toEqual([])
    expect(told.filter((operation) => !document.operations.includes(operation))).toEqual([])
    expect(new Set(told).size).toBe(told.length)
  })

  it.each([...document.requests.keys()])('%s asks what the story asks, and is answered as documented', (name) => {
    expect(document.requests.get(name), 'The story has changed: npm run examples').toEqual(played.said.get(name))
    expect(answerOf(played, name)).toEqual(document.answers.get(name))
  })

  it.each(
    routes
      .filter((route) => route.answer && document.requests.has(nameOf(route)))
      .map((route) => [nameOf(route), route] as const),
  )('%s answers what its schema says, and nothing else', (name, route) => {
    const { answer } = document.answers.get(name) ?? {}
    expect(route.answer?.parse(answer)).toEqual(answer)
  })

  it('hold no key that could be real', () => {
    expect(text.match(/wm[kw]_[\w-]{32}/g)).toBeNull()
  })
})

const nameOf = (route: Route): string => `${route.method.toUpperCase()} ${route.path}`

function answerOf({ story, faults }: Played, name: string) {
  const found = story.find(({ operation }) => operation === name) ?? faults[name as keyof typeof faults]
  if (!found) return undefined
  const { status, answerType, answer } = found
  return { status, ...(answerType === undefined ? {} : { answerType, answer }) }
}
