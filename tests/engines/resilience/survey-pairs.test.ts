import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { type PairsFound, surveyPairs } from '../../../src/engines/resilience/survey-pairs'
import { planOf, shape, solvedPlan, turnedRound } from '../../support/resilience/generated'

type Solved = ReturnType<typeof solvedPlan>

const pairsOf = ({ resilience, columns }: Solved, most?: number): PairsFound => {
  const steps = surveyPairs(resilience, columns, most)
  for (;;) {
    const { done, value } = steps.next()
    if (done) return value
  }
}

const rounded = (value: number) => Number(value.toPrecision(9))

/** Every two pieces of equipment, none of them a load, taken out together and each alone. */
const bruteForce = ({ inventory, resilience }: Solved) => {
  const { isLoad } = resilience.parts.book
  const ids = inventory.equipment.flatMap(({ id }, row) => (isLoad[row] ? [] : id)).sort()
  const lost = (...out: string[]) => resilience.tally({ ids: out, mode: 'fault' })
  const alone = new Map(ids.map((id) => [id, lost(id)]))
  const found: { kw: number; loads: number }[] = []
  let pairs = 0
  for (const [at, first] of ids.entries()) {
    for (const second of ids.slice(at + 1)) {
      pairs += 1
      const known = new Set([first, second].flatMap((id) => alone.get(id)?.lostRows ?? []))
      const more = lost(first, second).lostRows.filter((row) => !known.has(row))
      if (more.length === 0) continue
      const kw = more.reduce((sum, row) => sum + (resilience.parts.book.kw[row] as number), 0)
      found.push({ kw: rounded(kw), loads: more.length })
    }
  }
  return { found, pairs }
}

const byWorst = (a: { kw: number; loads: number }, b: { kw: number; loads: number }) =>
  b.kw - a.kw || b.loads - a.loads

describe('pairs of losses', { timeout: 120_000 }, () => {
  it('by kinds are all pairs one by one, and each kind stands for as many as there are', () => {
    fc.assert(
      fc.property(shape, (drawn) => {
        const solved = solvedPlan(planOf(drawn))
        const { pairs, stoodFor, left } = pairsOf(solved)
        const brute = bruteForce(solved)
        expect(left).toBe(0)
        expect(stoodFor).toBe(brute.pairs)
        const told = pairs
          .filter(({ loadsBeyond }) => loadsBeyond > 0)
          .flatMap(({ count, itKwBeyond, loadsBeyond }) =>
            Array.from({ length: count }, () => ({
              kw: rounded(itKwBeyond.value),
              loads: loadsBeyond,
            })),
          )
        expect(told.sort(byWorst)).toEqual(brute.found.sort(byWorst))
      }),
      { numRuns: 25 },
    )
  })

  it('do not depend on the order of records', () => {
    fc.assert(
      fc.property(shape, (drawn) => {
        const plan = planOf(drawn)
        const told = (found: PairsFound) =>
          found.pairs.map(({ first, second, count, itKwBeyond, loadsBeyond }) => [
            first,
            second,
            count,
            rounded(itKwBeyond.value),
            loadsBeyond,
          ])
        const [one, other] = [pairsOf(solvedPlan(plan)), pairsOf(solvedPlan(turnedRound(plan)))]
        expect(told(one)).toEqual(told(other))
      }),
      { numRuns: 15 },
    )
  })

  it('stop at so many kinds and say how many are left', () => {
    const drawn = {
      chains: 3,
      racksPerChain: 2,
      isDual: true,
      needed: 1,
      batteryMin: 5,
      hasGenerator: true,
      coolers: 2,
      cdus: 2,
      leaves: 2,
      oddRackKw: 40,
      rooms: 2,
    }
    const solved = solvedPlan(planOf(drawn))
    const [whole, few] = [pairsOf(solved), pairsOf(solved, 5)]
    expect(few.tried).toBe(5)
    expect(few.left).toBe(whole.tried - 5)
  })
})
