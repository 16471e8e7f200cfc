import { beforeAll, describe, expect, it } from 'vitest'
import { catalog } from '#catalog'
import { type Resilience, type ResilienceSurvey, solve, surveyResilience } from '#engines'
import { createInventory } from '#model'
import { parametersOf } from '#standards'
import { createResilience } from '../../src/engines/resilience/resilience'
import { campusOf } from '../support/campus'

// Work is counted, not timed: these hold on every machine.

const items = 4000

let survey: ResilienceSurvey
let followed = 0
let told = 0
let pauses = 0

beforeAll(() => {
  const facility = campusOf(items)
  const inventory = createInventory(facility, catalog)
  const parameters = parametersOf(facility.parameters)
  const solution = solve(inventory, parameters)
  const made = createResilience(inventory, parameters, solution)
  const counting: Resilience = {
    ...made,
    tally: (contingency) => {
      followed += 1
      return made.tally(contingency)
    },
    story: (contingency) => {
      told += 1
      return made.story(contingency)
    },
  }
  const columns = [...solution.power.columns, ...solution.cooling.columns]
  const steps = surveyResilience(counting, columns)
  for (;;) {
    const { done, value } = steps.next()
    if (done) {
      survey = value
      break
    }
    pauses += 1
  }
}, 120_000)

describe(`a survey of ${items} items`, () => {
  it('follows each class of like things once as a fault and once for work, and no more', () => {
    expect(survey.tried).toBeGreaterThan(items)
    expect(followed).toBe(survey.runs)
    expect(survey.runs).toBeLessThanOrEqual(2 * survey.classes)
  })

  it('puts like things together: two in three cost nothing', () => {
    expect(survey.isByClass).toBe(true)
    expect(survey.classes).toBeLessThan(survey.tried * 0.67)
  })

  it('explains the gravest lines only', () => {
    expect(told).toBeLessThanOrEqual(120)
    expect(told).toBeGreaterThan(0)
  })

  it('pauses after each cascade, so that it can be called off', () => {
    expect(pauses).toBeGreaterThanOrEqual(survey.runs)
  })

  it('accounts for everything that was tried', () => {
    const lined = survey.losses.reduce((sum, { like }) => sum + like.length, 0)
    expect(lined + survey.harmless).toBe(survey.tried)
  })
})
