import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { fewest, type Trial } from '../../../src/planning/cooling/search'

/** A trial that only remembers its count. */
const trial = (count: number): Trial => ({ units: Array(count).fill('') }) as unknown as Trial

const run = (need: number, start: number, most = Number.POSITIVE_INFINITY) => {
  const tried: number[] = []
  const search = fewest(
    (count) => {
      tried.push(count)
      return count > most ? 'No place is left.' : trial(count)
    },
    ({ units }) =>
      units.length >= need
        ? { verdict: 'enough', ratio: need / units.length }
        : { verdict: 'short', ratio: need / units.length },
    start,
  )
  for (let step = search.next(); ; step = search.next()) {
    if (step.done) return { found: step.value, tried }
  }
}

describe('the fewest units that suffice', () => {
  it('are found from any estimate', () => {
    fc.assert(
      fc.property(
        fc.integer({ min: 1, max: 110 }),
        fc.integer({ min: 1, max: 120 }),
        (need, start) => {
          const { found, tried } = run(need, start)
          expect(found).toMatchObject({ count: need })
          expect(new Set(tried).size).toBe(tried.length)
        },
      ),
    )
  })

  it('take two looks where the estimate is right, and one where it is one', () => {
    expect(run(5, 5).tried).toEqual([5, 4])
    expect(run(1, 1).tried).toEqual([1])
  })

  it('end with the reason where they find no place', () => {
    expect(run(9, 4, 6).found).toEqual({ refusal: { en: 'No place is left.' } })
  })

  it('end where no count suffices', () => {
    expect(run(Number.POSITIVE_INFINITY, 100).found).toMatchObject({
      refusal: { en: expect.stringMatching(/^Not even \d+ of them suffice/) },
    })
  })
})
