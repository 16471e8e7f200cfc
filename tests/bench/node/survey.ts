import { writeFileSync } from 'node:fs'
import { catalog } from '#catalog'
import { createResilience, type ResilienceSurvey, solve, surveyResilience } from '#engines'
import { createInventory, type Facility } from '#model'
import { parametersOf } from '#standards'
import { gb300Hall } from '../../../scripts/examples/gb300-hall/index'
import { campusOf } from '../../support/campus'
import { clockName, timed } from './clock'
import { count, type Figure, ms } from './figure'

const drained = (run: Generator<unknown, ResilienceSurvey, undefined>): ResilienceSurvey => {
  for (;;) {
    const { done, value } = run.next()
    if (done) return value
  }
}

/** One facility, solved, and everything in it taken out once as the worker does it at first asking. */
const figuresOf = (facility: Facility): Figure[] => {
  const inventory = createInventory(facility, catalog)
  const parameters = parametersOf(facility.parameters)
  const solution = solve(inventory, parameters)
  const { power, cooling } = solution
  const prepared = timed(() => createResilience(inventory, parameters, solution))
  const survey = timed(() =>
    drained(surveyResilience(prepared.result, [...power.columns, ...cooling.columns])),
  )
  const { tried, classes, runs, harmless } = survey.result
  return [
    count('tried', 'Components, rooms, paths and routes', tried),
    count('classes', 'Classes of like ones', classes),
    count('runs', 'Cascades followed, as faults and for work', runs),
    count('harmless', 'Things whose loss harms nobody', harmless),
    ms('survey', 'Everything taken out once', prepared.ms + survey.ms, 2000),
    ms('each', '… each cascade', survey.ms / runs),
  ]
}

const target = process.argv[2]
const cases = [
  ['GB300 hall', gb300Hall],
  ['campus, 1,000', () => campusOf(1000)],
  ['campus, 10,000', () => campusOf(10_000)],
  ['campus, 100,000', () => campusOf(100_000)],
] as const
const results = cases.map(([shape, build]) => ({ shape, figures: figuresOf(build()) }))
if (target === undefined) {
  for (const { shape, figures } of results) {
    console.log(shape)
    for (const { label, value, unit } of figures) console.log(`  ${label}: ${value} ${unit}`)
  }
} else writeFileSync(target, JSON.stringify({ clock: clockName, results }))
