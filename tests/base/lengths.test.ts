import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { joinFeetAndInches, readLengthM } from '#base'

describe('lengths with units of their own', () => {
  it('are exact: one foot is 0.3048 m, one inch 25.4 mm', () => {
    expect(readLengthM("1'")).toBe(0.3048)
    expect(readLengthM('1in')).toBe(0.0254)
    expect(readLengthM(`3'6"`)).toBeCloseTo(1.0668, 12)
  })

  it('read every number of feet and inches', () => {
    fc.assert(
      fc.property(fc.nat(5000), fc.nat(11), fc.constantFrom('', '-'), (feet, inches, sign) => {
        const metres = (sign === '-' ? -1 : 1) * (feet * 12 + inches) * 0.0254
        for (const text of [`${feet}'${inches}"`, `${feet}' ${inches}"`, `${feet}ft ${inches}in`]) {
          expect(readLengthM(sign + text)).toBeCloseTo(metres, 8)
        }
      }),
    )
  })

  it.each(['3.6', '', "3'12", `3'6'`, 'abc', "7'536"])('leave %s alone', (text) => {
    expect(readLengthM(text)).toBeUndefined()
  })

  it('keep two lengths apart', () => {
    expect(joinFeetAndInches(`3',6"`)).toBe(`3',6"`)
    expect(joinFeetAndInches("3' 6'")).toBe("3' 6'")
  })
})
