import { describe, expect, it } from 'vitest'
import { readFacility } from '#model'

const facility = (values: object, more: object = {}) => ({
  format: 'gridhall',
  version: 1,
  id: 'f',
  name: 'F',
  equipment: [
    { id: 'a', tag: 'A', kind: 'rack', x: 0, y: 0 },
    { id: 'b', tag: 'B', kind: 'generator', x: 0, y: 0, values },
  ],
  ...more,
})

const problem = (values: object, more?: object): string => {
  const result = readFacility(facility(values, more))
  return result.ok ? 'it was read' : result.problem
}

describe('values that equipment cannot have', () => {
  it('names the place of a figure outside its range', () => {
    expect(problem({ ratingKw: 1e308 })).toBe(
      'At equipment[1] (b).values.ratingKw: 1.00000e+308 is outside 0 to 1,000,000 kW.',
    )
    expect(problem({ ratingKw: { value: -5, source: { grade: 'estimate' } } })).toContain(
      '-5.00000 is outside 0 to 1,000,000 kW',
    )
  })

  it('names the place of a value of the wrong type', () => {
    expect(problem({ ratingKw: 'much' })).toContain('values.ratingKw: a number was expected')
    expect(problem({ ratingClass: 'BIG' })).toContain('one of COP, DCC, PRP, ESP was expected')
  })

  it('looks at the file’s own products too', () => {
    const products = [
      {
        id: 'mine',
        kind: 'ups',
        maker: 'M',
        model: 'U',
        source: { grade: 'estimate' },
        values: { efficiency: 97.5 },
      },
    ]
    expect(problem({}, { products })).toContain('At products[0] (mine).values.efficiency')
  })

  it('takes what fits, and what it does not know', () => {
    expect(problem({ ratingKw: 1800, ratingClass: 'DCC', futureField: 'kept' })).toBe('it was read')
  })
})
