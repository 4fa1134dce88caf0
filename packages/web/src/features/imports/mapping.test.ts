import { describe, expect, it } from 'vitest'
import { guessKind } from './guess-kind'
import { missingTargets, sampleOf, startMapping, writeMapping } from './mapping'

const preview = {
  format: 'csv' as const,
  gzip: false,
  columns: [
    { name: 'account_id', samples: ['a1', 'a2'] },
    { name: 'user', samples: ['u1'] },
    { name: 'plan', samples: ['Growth'] },
  ],
  targets: [
    { key: 'account', label: 'Account', required: true, repeat: false },
    { key: 'event', label: 'Event', required: true, repeat: false },
    { key: 'property.', label: 'Property', required: false, repeat: true },
  ],
  guesses: { account: 'account_id', 'property.plan': 'plan' },
}

describe('a mapping', () => {
  it('starts from the guesses and leaves room for the rest', () =>
    expect(startMapping(preview)).toEqual([
      { target: 'account', source: 'account_id' },
      { target: 'event', source: '' },
      { target: 'property.plan', source: 'plan' },
    ]))
  it('is written without what is not mapped', () =>
    expect(writeMapping(startMapping(preview))).toBe('account=account_id,property.plan=plan'))
  it('names what is required and missing', () =>
    expect(missingTargets(preview, startMapping(preview))).toEqual(['Event']))
})

it.each([
  ['account_id', 'a1, a2'],
  ["'login'", 'login'],
  ['{account_id}-{user}', 'a1-u1'],
  ['nothing', ''],
])('the source %s gives %s', (source, sample) => expect(sampleOf(preview, source)).toBe(sample))

it.each([
  ['crm_accounts.csv', 'accounts'],
  ['Usage-2026.parquet', 'events'],
  ['subscriptions.jsonl.gz', 'subscriptions'],
  ['contacts.csv', 'people'],
  ['book1.csv', 'accounts'],
])('%s probably holds %s', (name, kind) => expect(guessKind(name)).toBe(kind))
