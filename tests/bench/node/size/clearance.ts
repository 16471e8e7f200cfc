import { performance } from 'node:perf_hooks'
import { catalog } from '#catalog'
import { openDocument } from '#document'
import { createLiveClearances, solveSpace } from '#engines'
import { createInventory, type Equipment, type Facility } from '#model'
import { parametersOf } from '#standards'
import { layoutOf } from '#workspace'
import { createBodies, placeBody } from '../../../../src/engines/space/bodies'
import { ClearanceIndex } from '../../../../src/engines/space/clearances'
import { needsOf } from '../../../../src/engines/space/needs'
import { createWalls } from '../../../../src/engines/space/walls'
import { median, percentile, timed, times } from '../clock'
import { count, type Figure, ms } from '../figure'

const parameters = parametersOf({})

/** Clear spaces by themselves: the grid, all of them, and one piece moved to and fro. */
const indexFigures = (campus: Facility): Figure[] => {
  const laid: number[] = []
  const checked: number[] = []
  for (let n = 0; n < 7; n++) {
    const inventory = createInventory(campus, catalog)
    const walls = createWalls(campus.rooms)
    const layout = timed(() => ({
      bodies: createBodies(inventory),
      needs: needsOf(inventory, parameters),
    }))
    laid.push(layout.ms)
    const { bodies, needs } = layout.result
    checked.push(timed(() => new ClearanceIndex({ bodies, walls }, needs)).ms)
  }
  const inventory = createInventory(campus, catalog)
  const bodies = createBodies(inventory)
  const table = needsOf(inventory, parameters)
  const index = new ClearanceIndex({ bodies, walls: createWalls(campus.rooms) }, table)
  const moves: number[] = []
  const { equipment } = inventory
  for (let n = 0; n < 2000; n++) {
    const row = (n * 7919) % equipment.length
    const item = equipment[row] as Equipment
    if (item.inside) continue
    const moved = { ...item, x: item.x + (n % 2 ? 0.3 : 0), y: item.y + 0.1 }
    const rows = equipment.with(row, moved)
    const start = performance.now()
    const touched = new Set<number>()
    index.touchedBy(row, touched)
    placeBody(bodies, { ...inventory, equipment: rows }, row)
    index.touchedBy(row, touched)
    index.recheck(touched)
    moves.push(performance.now() - start)
  }
  return [
    ms('clear-layout', 'Grid and needs of everything, read', median(laid)),
    ms('clear-all', 'Clear spaces of everything, checked', median(checked), 50),
    ms('clear-move', '… after one move', median(moves), 0.1),
    ms('clear-move-p95', '… 95 of 100 within', percentile(moves, 0.95), 0.1),
  ]
}

/** The check that runs while one piece is led through a hall. */
const liveFigures = (campus: Facility): Figure[] => {
  const document = openDocument(campus)
  const layout = layoutOf(document, catalog)
  const site = {
    library: layout.library,
    equipment: (id: string) => document.get('equipment', id),
    placeOf: layout.placeOf.bind(layout),
    near: (bounds: Parameters<typeof layout.index.inBand>[0]) =>
      layout.index.inBand(bounds, 'touching'),
    rooms: () => document.list('rooms'),
  }
  layout.index.at(0, 0)
  const made = timed(() => createLiveClearances(site, campus.equipment, parameters))
  const racks = campus.equipment.filter(({ kind }) => kind === 'rack')
  const looks: number[] = []
  for (let n = 0; n < 40; n++) {
    const rack = racks[(n * 7919) % racks.length] as Equipment
    // A rack led through its hall, 12 cm a step.
    for (let step = 0; step < 100; step++) {
      const led = { ...rack, x: rack.x + 0.1 * step, y: rack.y + 0.07 * step }
      const start = performance.now()
      made.result.look([led])
      looks.push(performance.now() - start)
    }
  }
  return [
    ms('live-made', 'Live check of clear spaces, made ready', made.ms),
    ms('live', '… each look while a rack is led', median(looks.slice(1000)), 0.1),
    ms('live-p95', '… 95 of 100 within', percentile(looks.slice(1000), 0.95), 0.1),
  ]
}

/** The check of clear spaces: all of them, and after one piece was moved. */
export const clearanceFigures = (campus: Facility): Figure[] => {
  const whole: number[] = []
  for (let n = 0; n < 5; n++) {
    const inventory = createInventory(campus, catalog)
    whole.push(timed(() => solveSpace(inventory, parameters)).ms)
  }
  const inventory = createInventory(campus, catalog)
  const solution = solveSpace(inventory, parameters)
  let now = inventory
  const follow = times(() => {
    const row = now.equipment.length / 2
    const item = now.equipment[row] as Equipment
    now = now.moved([{ ...item, x: item.x + 0.02 }])
    solveSpace(now, parameters)
  })
  return [
    ...indexFigures(campus),
    ...liveFigures(campus),
    ms('space', 'Space engine, everything', median(whole)),
    ms('space-move', '… after one move, all of its answers', median(follow)),
    count('clear-spaces', 'Clear spaces looked at', solution.clearancesChecked),
    count('faults', 'Obstructed ones', solution.clearanceFaults.length),
  ]
}
