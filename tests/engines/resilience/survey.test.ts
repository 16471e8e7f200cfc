import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { catalog } from '#catalog'
import { createInventory, type Facility } from '#model'
import { gb300Hall } from '../../../scripts/examples/gb300-hall/index'
import { hydroYard } from '../../../scripts/examples/hydro-yard/index'
import { superpodH100 } from '../../../scripts/examples/superpod-h100/index'
import type { Contingency } from '../../../src/engines/resilience/contingency'
import type { Resilience } from '../../../src/engines/resilience/resilience'
import type { ResilienceSurvey, SurveyLine } from '../../../src/engines/resilience/survey'
import {
  planOf,
  resilienceOf,
  shape,
  solvedPlan,
  surveyed,
  turnedRound,
} from '../../support/resilience/generated'

const facility = (made: Facility) => resilienceOf(createInventory(made, catalog))

/** Numbers to nine digits: sums may be taken in another order. */
const told = (value: unknown): unknown =>
  JSON.parse(
    JSON.stringify(value, (_, one) => {
      if (typeof one !== 'number') return one
      return Number.isNaN(one) ? 'unknown' : Number(one.toPrecision(9))
    }),
  )

const contingencyOf = ({ type, contingency }: SurveyLine, id: string): Contingency =>
  type === 'path' || type === 'compartment' || id === ''
    ? contingency
    : { ...contingency, ids: [id] }

/** Every thing of every line by itself, next to what the survey says of it. */
const expectSingleRuns = (resilience: Resilience, lines: readonly SurveyLine[]) => {
  for (const line of lines) {
    for (const id of line.like) {
      const alone = contingencyOf(line, id)
      expect(told(line.figures), id).toEqual(told(resilience.figures(alone)))
    }
  }
}

/** What is said of each thing, whatever lines it stands in. */
const byThing = (lines: readonly SurveyLine[]) =>
  new Map(
    lines.flatMap(({ type, like, figures, effects }) =>
      like.map((id) => [`${type} ${id}`, told({ figures, effects })] as const),
    ),
  )

const sameLines = (one: ResilienceSurvey, other: ResilienceSurvey) => {
  expect(byThing(one.losses)).toEqual(byThing(other.losses))
  expect(told(one.losses)).toEqual(told(other.losses))
  expect(told(one.maintainable)).toEqual(told(other.maintainable))
  expect(one.harmless).toBe(other.harmless)
}

describe.each([
  ['the GB300 hall', gb300Hall],
  ['the SuperPOD', superpodH100],
  ['the hydro yard', hydroYard],
] as const)('a survey of %s', { timeout: 60_000 }, (_, build) => {
  const solved = facility(build())
  const survey = surveyed(solved)

  it('tells of each thing what its own cascade tells', () => {
    expectSingleRuns(solved.resilience, survey.losses)
    expectSingleRuns(solved.resilience, survey.maintainable.prevents)
  })

  it('tells the same by classes of like things', () => {
    const byClass = surveyed(solved, 0)
    expect(byClass.isByClass).toBe(true)
    expect(byClass.runs).toBeLessThan(survey.runs)
    sameLines(byClass, survey)
  })

  it('leaves out only what harms nobody', () => {
    const lined = new Set(
      survey.losses.flatMap(({ type, like }) => like.map((id) => `${type} ${id}`)),
    )
    const harmless = solved.inventory.equipment.filter(
      ({ id }) => !['component', 'utility', 'entrance'].some((type) => lined.has(`${type} ${id}`)),
    )
    for (const { id } of harmless) {
      const { itKwLost, loadsLost, loadsUnknown, loadsDegraded } = solved.resilience.figures({
        ids: [id],
        mode: 'fault',
      })
      expect([itKwLost.value, loadsLost, loadsUnknown, loadsDegraded], id).toEqual([0, 0, 0, 0])
    }
    expect(lined.size + survey.harmless).toBe(survey.tried)
  })

  it('takes every component, room, path and data route out', () => {
    const { equipment, facility: whole } = solved.inventory
    const paths = new Set(equipment.flatMap(({ path }) => path ?? []))
    const routes = whole.routes.filter(({ carries }) => carries === 'data')
    const feeds = equipment.filter(({ kind }) => kind === 'utility-feed')
    expect(survey.tried).toBe(
      equipment.length +
        whole.rooms.length +
        paths.size +
        routes.length +
        (feeds.length > 1 ? 1 : 0),
    )
  })
})

describe('a survey of any facility', { timeout: 120_000 }, () => {
  it('is the union of its single runs', () => {
    fc.assert(
      fc.property(shape, (drawn) => {
        const solved = solvedPlan(planOf(drawn))
        const { losses, maintainable } = surveyed(solved)
        expectSingleRuns(solved.resilience, losses)
        expectSingleRuns(solved.resilience, maintainable.prevents)
      }),
      { numRuns: 40 },
    )
  })

  it('finds by classes what it finds one by one', () => {
    fc.assert(
      fc.property(shape, (drawn) => {
        const solved = solvedPlan(planOf(drawn))
        sameLines(surveyed(solved, 0), surveyed(solved, Number.POSITIVE_INFINITY))
      }),
      { numRuns: 60 },
    )
  })

  it('does not depend on the order of records', () => {
    fc.assert(
      fc.property(shape, (drawn) => {
        const plan = planOf(drawn)
        sameLines(surveyed(solvedPlan(plan)), surveyed(solvedPlan(turnedRound(plan))))
      }),
      { numRuns: 40 },
    )
  })
})
