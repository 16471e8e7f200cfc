import { writeFileSync } from 'node:fs'
import { catalog } from '#catalog'
import { type AirCase, createAirSolver, gridChoices, meshAir, solve, surveyAirOf } from '#engines'
import { createInventory } from '#model'
import { parametersOf } from '#standards'
import { gb300Hall } from '../../../scripts/examples/gb300-hall/index'
import { pod } from '../../support/airflow/pod'
import { clockName, median, timed, times } from './clock'
import { count, type Figure } from './figure'

/** Copies as many bytes as the solver's state has, and tells how many of its cells pass in a second. */
const copyFigures = (cells: number): Figure[] => {
  const perCell = 8
  const from = new Float64Array(cells * perCell).fill(1)
  const to = new Float64Array(from.length)
  const copy = () => {
    for (let again = 0; again < 20; again++) to.set(from)
  }
  copy()
  const perCopyMs = median(times(copy, 600)) / 20
  return [
    {
      id: 'copy',
      label: 'Memory copy of eight numbers a cell, million cells a second',
      unit: '1/µs',
      value: cells / perCopyMs / 1e3,
    },
  ]
}

const mostSteps = 4000

const caseFigures = (airCase: AirCase): Figure[] => {
  const cells = airCase.nx * airCase.ny * airCase.nz
  // A short run compiles; the one that counts starts anew.
  createAirSolver(airCase).advance(20)
  const { ms: spent, result } = timed(() => {
    const solver = createAirSolver(airCase)
    return { solver, progress: solver.advance(mostSteps) }
  })
  const { steps, timeS, state, driftK, imbalance } = result.progress
  const again = timed(() => createAirSolver(airCase, result.solver.field()).advance(mostSteps))
  const is = (id: string, label: string, value: number, unit: Figure['unit'] = ''): Figure => ({
    id,
    label,
    unit,
    value,
  })
  return [
    count('cells', 'Cells', cells),
    is('settled', 'Settled (1) or not (0)', state === 'settled' ? 1 : 0),
    count('steps', 'Steps to the steady answer', steps),
    is('time', 'Time of the flow by then', timeS, 's'),
    is('spent', 'Seconds to the steady answer', spent / 1000, 's'),
    is('warm', 'The same from the earlier field', again.ms / 1000, 's'),
    is('warm-steps', '… steps', again.result.steps),
    is('mlups', 'Million cell updates a second', (steps * cells) / spent / 1e3, '1/µs'),
    is('drift', 'Drift of the means', driftK, 'K'),
    is('imbalance', 'Heat in less heat out', imbalance * 100, '%'),
    ...copyFigures(cells),
  ]
}

/** The GB300 hall on the grid that the page proposes. */
const hall = (wantedMm?: number): AirCase => {
  const facility = gb300Hall()
  const inventory = createInventory(facility, catalog)
  const parameters = parametersOf(facility.parameters)
  const solution = solve(inventory, parameters)
  const room = facility.rooms.find(({ use }) => use === 'ai-training')?.id ?? ''
  const survey = surveyAirOf(inventory, solution, parameters, { room })
  const proposed = gridChoices(survey.sizeMm).find(({ isProposed }) => isProposed)
  return meshAir(survey, wantedMm ?? proposed?.wantedMm ?? 500).case
}

const target = process.argv[2]
const results = [
  { shape: 'pod, 0.2 m', figures: caseFigures(pod(200)) },
  { shape: 'pod, 0.15 m', figures: caseFigures(pod(150)) },
  { shape: 'GB300 hall, as proposed', figures: caseFigures(hall()) },
]
if (target === undefined) {
  for (const { shape, figures } of results) {
    console.log(shape)
    for (const { label, value, unit } of figures) console.log(`  ${label}: ${value} ${unit}`)
  }
} else writeFileSync(target, JSON.stringify({ clock: clockName, results }))
