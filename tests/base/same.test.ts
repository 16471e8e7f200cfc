import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { samePlain, sharing } from '#base'

const plain = fc.object({ withTypedArray: true })

describe('sameness of plain data', () => {
  it('holds of a copy', () => {
    fc.assert(
      fc.property(fc.clone(plain, 2), ([value, copy]) => {
        expect(samePlain(value, copy)).toBe(true)
      }),
    )
  })

  it('agrees with what the test runner calls equal', () => {
    fc.assert(
      fc.property(plain, plain, (a, b) => {
        let equal = true
        try {
          expect(a).toStrictEqual(b)
        } catch {
          equal = false
        }
        // Only maps are stricter: they have to have the same order.
        if (samePlain(a, b)) expect(equal).toBe(true)
      }),
    )
  })

  it.each([
    [
      [1, 2],
      [1, 3],
    ],
    [[1], [1, undefined]],
    [new Float64Array([Number.NaN]), new Float64Array([0])],
    [new Map([['a', 1]]), new Map([['a', 2]])],
    [new Map([['a', 1]]), new Map([['b', 1]])],
    [{ a: undefined }, {}],
    [{ a: 1 }, [1]],
    [null, {}],
    [0, -0],
  ])('tells %o from %o', (a, b) => {
    expect(samePlain(a, b)).toBe(false)
    expect(samePlain(b, a)).toBe(false)
  })

  it('takes unknown figures for the same', () => {
    expect(samePlain(new Float64Array([Number.NaN]), new Float64Array([Number.NaN]))).toBe(true)
  })
})

describe('sharing', () => {
  it('keeps the very same fields where nothing changed, and the whole where nothing did', () => {
    const before = { rooms: [{ kw: 1 }], loops: [{ kw: 2 }], total: 3 }
    const after = { rooms: [{ kw: 1 }], loops: [{ kw: 5 }], total: 3 }
    const shared = sharing(before, after)
    expect(shared).toEqual(after)
    expect(shared.rooms).toBe(before.rooms)
    expect(shared.loops).toBe(after.loops)
    expect(sharing(before, { rooms: [{ kw: 1 }], loops: [{ kw: 2 }], total: 3 })).toBe(before)
    expect(sharing(undefined, after)).toBe(after)
  })
})
