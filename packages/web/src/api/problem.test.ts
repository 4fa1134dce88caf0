import { describe, expect, it } from 'vitest'
import { ApiProblem, faultOf, plainMessage, restOf } from './problem'

const fault = (message: string, field: string | null) => new ApiProblem(message, 400, 'invalid_input', field)

describe('what the server refused', () => {
  it.each([
    [
      'items.0.rate: "abc" is not a rate such as 1.0825, more than 0.',
      '"abc" is not a rate such as 1.0825, more than 0.',
    ],
    ['pastDueDays: Too small: expected number to be >=0', 'This must be 0 or more.'],
    ['margin: Too big: expected number to be <=1', 'This must be 1 or less.'],
    ['name: Too small: expected string to have >=1 characters', 'This must be filled in.'],
    ['pastDueDays: Invalid input: expected number, received null', 'This must be a number.'],
    ['cac: must be a decimal such as 1200.00', 'Must be a decimal such as 1200.00.'],
  ])('"%s" is said plainly', (message, plain) => expect(plainMessage(fault(message, 'a'))).toBe(plain))

  it('keeps a path that is no field', () => {
    expect(plainMessage(fault('note: read this', null))).toBe('Note: read this.')
  })

  it('stands at its field, and as a whole where no field is its own', () => {
    const error = fault('items.0.rate: is not a rate', 'items.0.rate')
    expect([faultOf(error, 'rate'), faultOf(error, 'day')]).toEqual(['Is not a rate.', null])
    expect([restOf(error, ['rate']), restOf(error, ['day']), restOf(null, [])]).toEqual([null, 'Is not a rate.', null])
  })
})
