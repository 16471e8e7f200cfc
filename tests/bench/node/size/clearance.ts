import { catalog } from '#catalog'
import { solveSpace } from '#engines'
import { createInventory, type Facility } from '#model'
import { parametersOf } from '#standards'
import { median, timed } from '../clock'
import { count, type Figure, ms } from '../figure'

const parameters = parametersOf({})

/** The check of clear spaces: all of them, and after one piece was moved. */
export const clearanceFigures = (campus: Facility): Figure[] => {
  const whole: number[] = []
  for (let n = 0; n < 5; n++) {
    const inventory = createInventory(campus, catalog)
    whole.push(timed(() => solveSpace(inventory, parameters)).ms)
  }
  const inventory = createInventory(campus, catalog)
  const solution = solveSpace(inventory, parameters)
  return [
    ms('space', 'Space engine, everything', median(whole)),
    count('clear-spaces', 'Clear spaces looked at', solution.clearancesChecked),
    count('faults', 'Obstructed ones', solution.clearanceFaults.length),
  ]
}
