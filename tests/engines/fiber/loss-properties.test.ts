import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { solveFiber } from '#engines'
import { parametersOf } from '#standards'
import { cableWays } from '../../../src/engines/fiber/cable-ways'
import { surveyNetworkWith } from '../../../src/engines/fiber/survey-network'
import { closPlan } from '../../support/fiber/clos'
import { losing, shareOf, surveyed } from '../../support/fiber/losing'
import { inventoryOf, type Plan } from '../../support/plan'

describe('any loss', () => {
  const shape = fc.record({
    pods: fc.integer({ min: 1, max: 3 }),
    leaves: fc.integer({ min: 1, max: 4 }),
    spines: fc.integer({ min: 1, max: 3 }),
    perPair: fc.integer({ min: 1, max: 3 }),
    cores: fc.integer({ min: 0, max: 2 }),
    perCore: fc.integer({ min: 1, max: 3 }),
    nodes: fc.integer({ min: 1, max: 6 }),
    planes: fc.integer({ min: 1, max: 2 }),
    isRailWise: fc.boolean(),
  })
  /** A network with some of its links left out, so that it is not even. */
  const uneven = fc
    .tuple(shape, fc.array(fc.nat(), { maxLength: 6 }))
    .map(([clos, holes]): Plan => {
      const plan = closPlan(clos)
      const connections = plan.connections ?? []
      const out = new Set(holes.map((hole) => hole % connections.length))
      return { ...plan, connections: connections.filter((_, at) => !out.has(at)) }
    })
  const idsOf = (plan: Plan): string[] => (plan.equipment ?? []).map(({ id }) => String(id))
  const some = (ids: readonly string[], picks: readonly number[]): string[] => [
    ...new Set(picks.map((pick) => ids[pick % ids.length] as string)),
  ]

  it('changes nothing when nothing is lost', () => {
    fc.assert(
      fc.property(uneven, (plan) => {
        const loss = losing(plan)()
        expect(loss.linksLost).toBe(0)
        expect(loss.cutOff).toEqual([])
        for (const { bisection, nodesDegraded } of loss.fabrics) {
          expect(Number.isNaN(bisection) || bisection === 1).toBe(true)
          expect(nodesDegraded).toEqual([])
        }
      }),
      { numRuns: 40 },
    )
  })

  it('never leaves more than the loss of a part of it', () => {
    fc.assert(
      fc.property(
        uneven,
        fc.array(fc.nat(), { maxLength: 4 }),
        fc.array(fc.nat(), { minLength: 1, maxLength: 4 }),
        (plan, first, more) => {
          const ids = idsOf(plan)
          const lose = losing(plan)
          const part = lose(...some(ids, first))
          const whole = lose(...some(ids, [...first, ...more]))
          expect(whole.gpusLost).toBeGreaterThanOrEqual(part.gpusLost)
          expect(whole.nodesLost).toEqual(expect.arrayContaining([...part.nodesLost]))
          expect(whole.linksLost).toBeGreaterThanOrEqual(part.linksLost)
          whole.fabrics.forEach(({ bisection }, at) => {
            const was = part.fabrics[at]?.bisection ?? Number.NaN
            if (!Number.isNaN(was)) expect(bisection).toBeLessThanOrEqual(was + 1e-9)
          })
        },
      ),
      { numRuns: 60 },
    )
  })

  it('does the same whatever the order of the records', () => {
    fc.assert(
      fc.property(uneven, fc.nat(), (plan, pick) => {
        const id = some(idsOf(plan), [pick])
        const one = losing(plan)(...id)
        const other = losing({
          ...plan,
          equipment: [...(plan.equipment ?? [])].reverse(),
          connections: [...(plan.connections ?? [])].reverse(),
        })(...id)
        expect(other.fabrics[0]?.bisection).toBeCloseTo(one.fabrics[0]?.bisection ?? Number.NaN, 9)
        expect([other.gpusLost, other.linksLost]).toEqual([one.gpusLost, one.linksLost])
      }),
      { numRuns: 40 },
    )
  })

  it('is told by the survey as by itself, and equal things together', () => {
    fc.assert(
      fc.property(uneven, (plan) => {
        const inventory = inventoryOf(plan)
        const lose = losing(plan)
        const { losses, tried } = surveyed(inventory)
        expect(losses.flatMap(({ like }) => like).length).toBe(tried)
        for (const { like, bisection, nodesLost, gpusLost, linksLost } of losses) {
          for (const id of like) {
            const single = lose(id)
            const share = shareOf(single)
            expect(Number.isNaN(bisection)).toBe(Number.isNaN(share))
            if (!Number.isNaN(share)) expect(bisection).toBeCloseTo(share, 9)
            expect([nodesLost, gpusLost, linksLost]).toEqual([
              single.nodesLost.length,
              single.gpusLost,
              single.linksLost,
            ])
          }
        }
      }),
      { numRuns: 25 },
    )
  })
})

describe('a survey of classes', () => {
  it('says of an even network what trying each of its parts says', () => {
    const even = closPlan({
      pods: 3,
      leaves: 4,
      spines: 2,
      perPair: 2,
      cores: 2,
      perCore: 4,
      nodes: 4,
    })
    const inventory = inventoryOf(even)
    const parameters = parametersOf({})
    const fiber = solveFiber(inventory, parameters)
    const survey = (eachUpTo: number) => {
      const steps = surveyNetworkWith(
        inventory,
        fiber,
        cableWays(inventory, parameters, fiber),
        eachUpTo,
      )
      for (;;) {
        const { done, value } = steps.next()
        if (done) return value
      }
    }
    const [brief, whole] = [survey(0), survey(Number.POSITIVE_INFINITY)]
    expect([brief.isBrief, whole.isBrief]).toEqual([true, false])
    expect(brief.losses).toEqual(whole.losses)
    expect(brief.losses.map(({ like }) => like.length)).toEqual([4, 6, 12])
  })
})
