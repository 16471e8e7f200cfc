import { describe, expect, it } from 'vitest'
import { readingsOf } from '../../../src/ui/single-line/readings'

const column = (name: string, values: readonly number[]) => ({
  name,
  label: { en: name },
  unit: 'kW' as const,
  values: Float64Array.from(values),
})
const unknown = Number.NaN
const { of } = readingsOf({
  ids: ['a', 'b', 'c', 'd'],
  columns: [
    column('loadKw', [10, 20, unknown, 0]),
    column('ratingKw', [50, 50, 50, unknown]),
    column('utilisation', [0.2, 1.4, unknown, unknown]),
    column('live', [1, 1, 0, 0]),
  ],
})

describe('readings', () => {
  it('are those of one piece', () => {
    expect(of(['b'])).toEqual({
      loadKw: 20,
      unknownCount: 0,
      count: 1,
      ratingKw: 50,
      utilisation: 1.4,
      live: 'live',
    })
  })

  it('add loads up, take the worst share, and count what is unknown', () => {
    expect(of(['a', 'b', 'c'])).toMatchObject({
      loadKw: 30,
      unknownCount: 1,
      ratingKw: 50,
      utilisation: 1.4,
      live: 'partly',
    })
    expect(of(['a', 'd']).ratingKw).toBeUndefined()
    expect(of(['c', 'd']).live).toBe('dead')
  })

  it('are unknown, not 0, where nothing is stated, and empty before an answer', () => {
    expect(of(['c']).loadKw).toBeNaN()
    expect(of(['nobody']).loadKw).toBeUndefined()
    expect(readingsOf(undefined).of(['a'])).toMatchObject({ loadKw: undefined, live: undefined })
  })
})
