import { catalog } from '#catalog'
import { createPowerEngine, solve, solveCooling, solveFiber, solveSpace } from '#engines'
import { createInventory, type Facility } from '#model'
import { createJudge, factsOf } from '#rules'
import { parametersOf } from '#standards'
import { Session } from '../../../src/platform/solver/session'
import { median, timed, times } from './clock'
import { count, type Figure, ms } from './figure'

const parameter = parametersOf({})

const engineFigures = (facility: Facility): Figure[] => {
  const fresh = () => createInventory(facility, catalog)
  const inventory = fresh()
  const lossKw = new Float64Array(inventory.count)
  const cooling = solveCooling(inventory, parameter, lossKw)
  const mechanicalKw = cooling.columns.find(({ name }) => name === 'mechanicalKw')?.values ?? lossKw
  // A new inventory each time: engines may keep what belongs to one.
  const engine = (run: (of: ReturnType<typeof fresh>) => unknown) => {
    const spent: number[] = []
    for (let i = 0; i < 3; i++) {
      const own = fresh()
      spent.push(timed(() => run(own)).ms)
    }
    return median(spent)
  }
  const power = createPowerEngine(inventory, parameter).solve(mechanicalKw)
  return [
    ms('inventory', 'Inventory', median(times(fresh))),
    ms(
      'power',
      'Power engine, alone',
      engine((own) => createPowerEngine(own, parameter).solve(mechanicalKw)),
    ),
    count('tried', 'Components taken out one by one', power.componentsTried),
    count('states', 'Removals that are not harmless', power.componentLosses.length),
    ms(
      'cooling',
      'Cooling engine, alone',
      engine((own) => solveCooling(own, parameter, lossKw)),
    ),
    ms(
      'fiber',
      'Fiber engine',
      engine((own) => solveFiber(own, parameter)),
    ),
    ms(
      'space',
      'Space engine',
      engine((own) => solveSpace(own, parameter)),
    ),
  ]
}

const judgeFigures = (facility: Facility): Figure[] => {
  const inventory = createInventory(facility, catalog)
  const { ms: solveMs, result: solution } = timed(() => solve(inventory, parameter))
  const facts = factsOf({ inventory, solution, parameter, lens: 'as-built' })
  const judgement = createJudge().judge(facts)
  const looked = judgement.counts.reduce(
    (sum, { pass, fail, unknown, notApplicable }) => sum + pass + fail + unknown + notApplicable,
    0,
  )
  return [
    ms('solve', 'All engines, power and cooling in rounds', solveMs),
    count('rounds', 'Rounds of power and cooling', solution.rounds),
    ms('judge', 'All rules, one lens', median(times(() => createJudge().judge(facts)))),
    count('verdicts', 'Verdicts', looked),
    count('findings', 'Findings', judgement.findings.length),
  ]
}

const wholeFigures = (facility: Facility): Figure[] => {
  const whole = (): number => {
    const session = new Session(catalog)
    session.open(facility, 0)
    return timed(() => session.answer()).ms
  }
  const spent = [whole(), whole(), whole()]
  return [
    ms('check-first', 'Full check, the first of the page', spent[0] ?? Number.NaN),
    ms('check', 'Full check: all engines, both lenses', median(spent), 500),
  ]
}

/** What a full check costs, whole and by its parts. */
export const checkFigures = (facility: Facility): Figure[] => [
  ...wholeFigures(facility),
  ...engineFigures(facility),
  ...judgeFigures(facility),
]
