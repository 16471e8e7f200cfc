import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { jsonFault } from '../../src/ui/app/jsonFault'

describe('the place of a fault in JSON', () => {
  it.each([
    ['{"a": ]}', 1, 7],
    ['{\n"a" 1}', 2, 5],
    ['[1, 2,]', 1, 7],
    ['{"a": 1,}', 1, 9],
    ['{"a": 1}}', 1, 9],
    ['[1}', 1, 3],
    ['<!doctype html>', 1, 1],
    ['{a: 1}', 1, 2],
    ['["a\nb"]', 1, 2],
    ['[01]', 1, 3],
  ])('%s', (source, line, column) => {
    expect(() => JSON.parse(source)).toThrow()
    expect(jsonFault(source)).toEqual({ line, column })
  })

  it.each(['', '{', '{"a"', '[1,', '{"a": [true, '])(
    'is none where the text just ends: %s',
    (source) => {
      expect(jsonFault(source)).toBeUndefined()
    },
  )

  it('is none in any JSON', () => {
    fc.assert(fc.property(fc.json(), (source) => jsonFault(source) === undefined))
  })
})
