import type { Example, ExampleFault, FaultExample, KeyKind } from '../../src/app/http/examples'
import type { Installation } from './installation'
import { createMask } from './mask'
import type { Document } from './read-document'
import { readAnswer, readFrames, requestOf } from './send'
import type { Asked, Step } from './step'

export interface Played {
  readonly story: readonly Example[]
  readonly faults: Readonly<Partial<Record<ExampleFault, FaultExample>>>
  /** What the story itself would have asked, by operation or fault. */
  readonly said: ReadonlyMap<string, Asked>
}

/**
 * Plays the story against an installation that nobody has used, and answers what was asked and answered, masked. What the document says of
 * an operation is asked word for word; what it does not know yet, as the story says.
 */
export async function playStory(
  installation: Installation,
  story: readonly Step[],
  document: Document,
  source: 'document' | 'story',
): Promise<Played> {
  const { mask, unmask } = createMask(installation.clock.now)
  const told = new Map<string, unknown>()
  const said = new Map<string, Asked>()
  const played: Example[] = []
  const faults: Partial<Record<ExampleFault, FaultExample>> = {}

  const ownAsk = ({ ask }: Asking): Asked => (typeof ask === 'function' ? ask((operation) => told.get(operation)) : ask)
  const askOf = (step: Asking): Asked => {
    const name = step.kind === 'fault' ? step.fault : step.operation
    const own = ownAsk(step)
    const ofStory = mask(own) as Asked
    said.set(name, ofStory)
    return (source === 'document' ? document.requests.get(name) : undefined) ?? ofStory
  }
  const send = (step: Asking, asked: Asked): Promise<Response> => {
    installation.clock.tick(1000)
    const key = step.kind === 'fault' ? step.key : document.keyKind(step.operation)
    return installation.fetch(requestOf(step.operation, unmask(asked) as Asked, authorizationOf(key, told)))
  }
  const play = async (step: Step): Promise<void> => {
    if (step.kind === 'act') return step.run(installation)
    if (step.kind === 'passing') {
      const { status } = await send(step, ownAsk(step))
      if (status >= 300) throw new Error(`${step.operation} in passing: ${status}`)
      return
    }
    const asked = askOf(step)
    // Its place in the story is where it begins.
    const place = step.kind === 'example' ? played.push({ operation: step.operation, status: 0 }) - 1 : -1
    const response = await send(step, asked)
    if (step.kind === 'example' && step.stream) for (const inner of step.stream.meanwhile) await play(inner)
    const answered =
      step.kind === 'example' && step.stream
        ? await readFrames(response, step.stream.frames)
        : await readAnswer(response)
    const done = { operation: step.operation, ...asked, ...(mask(answered) as typeof answered) }
    if (step.kind === 'fault') faults[step.fault] = { ...done, key: step.key }
    else {
      told.set(step.operation, answered.answer)
      played[place] = done
    }
  }
  for (const step of story) await play(step)
  return { story: played, faults, said }
}

type Asking = Extract<Step, { operation: string }>

/** The keys are those that the first run answered. */
function authorizationOf(kind: KeyKind, told: ReadonlyMap<string, unknown>): string | null {
  if (kind === 'none') return null
  const keys = told.get('POST /api/v1/setup') as { apiKey: string; writeKey: string } | undefined
  if (!keys) throw new Error('Nobody has a key before POST /api/v1/setup.')
  return kind === 'api key' ? `Bearer ${keys.apiKey}` : `Basic ${Buffer.from(`${keys.writeKey}:`).toString('base64')}`
}
