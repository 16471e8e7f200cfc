import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { countingIds } from '#base'
import { addConstraint, attempt, type ConstraintRequest, moveItems, openDocument } from '#document'
import type { Anchor, Equipment } from '#model'
import { facilityWith, item, library } from '../../support/editor/facility'
import { plainly } from '../../support/editor/pod'

const count = 6
const tenths = fc.integer({ min: -100, max: 100 }).map((one) => one / 10)
const one = fc.nat({ max: count - 1 })
const sides = ['min-x', 'max-x', 'min-y', 'max-y', 'middle'] as const

const request: fc.Arbitrary<ConstraintRequest> = fc
  .record({
    type: fc.constantFrom('distance', 'clear', 'align', 'pitch'),
    axis: fc.constantFrom('x', 'y'),
    of: fc.uniqueArray(one, { minLength: 2, maxLength: 4 }),
    side: fc.constantFrom(...sides),
    valueM: fc.integer({ min: 1, max: 60 }).map((value) => value / 10),
    isStated: fc.boolean(),
  })
  .map(({ type, axis, of, side, valueM, isStated }) => ({
    type,
    axis,
    anchors: of.map((index): Anchor => ({ of: `r${index}`, side })),
    valueM: type === 'align' || (type === 'pitch' && !isStated) ? undefined : valueM,
  }))

/** Where a side of a rack of 0.6 × 1.2 m lies, worked out apart from the program. */
const sideOf = ({ x, y }: Equipment, side: (typeof sides)[number], axis: 'x' | 'y'): number => {
  const half = axis === 'x' ? 0.3 : 0.6
  const middle = axis === 'x' ? x : y
  if (side === `min-${axis}`) return middle - half
  return side === `max-${axis}` ? middle + half : middle
}

const near = 2.1e-3

describe('constraints, whatever is moved', () => {
  it('hold after every gesture that is not refused, and what is moved stays where it was put', () => {
    let held = 0
    fc.assert(
      fc.property(
        fc.array(fc.tuple(tenths, tenths), { minLength: count, maxLength: count }),
        fc.array(request, { maxLength: 6 }),
        fc.array(fc.tuple(one, tenths, tenths), { maxLength: 8 }),
        (places, requests, moves) => {
          const equipment = places.map(([x, y], index) =>
            item(`r${index}`, 'rack', { product: 'test-rack', x, y }),
          )
          const document = openDocument(facilityWith({ equipment }), library)
          const context = { library, ids: countingIds('c-') }
          const check = () => {
            for (const { type, axis, anchors, valueM } of document.list('constraints')) {
              const at = anchors.map((anchor) => {
                const { of, side } = anchor as { of: string; side: (typeof sides)[number] }
                return sideOf(document.get('equipment', of) as Equipment, side, axis)
              })
              const gaps = at.slice(1).map((value, index) => value - (at[index] ?? 0))
              for (const gap of gaps) {
                held += 1
                if (type === 'distance') expect(Math.abs(gap - (valueM ?? 0))).toBeLessThan(near)
                if (type === 'clear') expect(gap).toBeGreaterThan((valueM ?? 0) - near)
                if (type === 'align') expect(Math.abs(gap)).toBeLessThan(near)
                if (type === 'pitch') {
                  expect(Math.abs(gap - (gaps[0] ?? 0))).toBeLessThan(near)
                  if (valueM !== undefined) {
                    expect(Math.abs(Math.abs(gap) - valueM)).toBeLessThan(near)
                  }
                }
              }
            }
          }
          for (const wish of requests) {
            attempt(document, 'Ask', (edit) => addConstraint(edit, context, wish))
            check()
          }
          for (const [index, dx, dy] of moves) {
            const before = document.toFacility()
            const was = document.get('equipment', `r${index}`) as Equipment
            const outcome = attempt(
              document,
              'Move',
              plainly((edit) => moveItems(edit, [`r${index}`], { dx, dy })),
            )
            if (!outcome.ok) expect(document.toFacility()).toEqual(before)
            else {
              const now = document.get('equipment', `r${index}`) as Equipment
              expect(now.x).toBeCloseTo(was.x + dx, 3)
              expect(now.y).toBeCloseTo(was.y + dy, 3)
            }
            check()
          }
        },
      ),
      { numRuns: 200 },
    )
    expect(held).toBeGreaterThan(1000)
  })
})
