import { countingIds } from '#base'
import { catalog } from '#catalog'
import type { Equipment, Facility } from '#model'
import { createToolRunner } from '#tools'
import { createWorkspace, layoutOf, type PointerInput } from '#workspace'
import { silentSolver } from '../../../support/silent-solver'
import { median, percentile, timed } from '../clock'
import { type Figure, ms } from '../figure'

const many = 10_000

const pointer = (type: PointerInput['type'], x: number, y: number, id?: string): PointerInput => ({
  type,
  x,
  y,
  z: 0,
  ...(id === undefined ? {} : { hit: { id, type: 'equipment' as const } }),
  button: type === 'move' ? -1 : 0,
  shift: false,
  alt: false,
  ctrl: false,
  pixelsPerM: 40,
  screenX: x * 40,
  screenY: -y * 40,
})

/** Moving what is selected, with the select tool; putting it down and undoing that. */
export const moveFigures = (campus: Facility): Figure[] => {
  const workspace = createWorkspace(campus, catalog, silentSolver())
  const runner = createToolRunner({ workspace, ids: countingIds('new-'), say: () => {} })
  const { document } = workspace.store.getState()
  const free = campus.equipment.filter(({ inside }) => !inside)
  const chosen = free.slice(20_000, 20_000 + many)
  const item = chosen[many / 2] as Equipment
  const drag = (ids: readonly string[], end: 'up' | 'cancel') => {
    workspace.select(ids)
    runner.pointer(pointer('move', item.x, item.y, item.id))
    runner.pointer(pointer('down', item.x, item.y, item.id))
    const first = timed(() => runner.pointer(pointer('move', item.x + 0.3, item.y))).ms
    const steps = Array.from(
      { length: 100 },
      (_, n) =>
        timed(() => runner.pointer(pointer('move', item.x + 0.07 * n, item.y + 0.03 * n))).ms,
    )
    const put = timed(() => runner.pointer(pointer(end, item.x + 7, item.y + 3))).ms
    return { first, steps: steps.slice(10), put }
  }
  const ids = chosen.map(({ id }) => id)
  drag(ids, 'cancel')
  const moved = drag(ids, 'up')
  const { index } = layoutOf(document, catalog)
  const undos: number[] = []
  const redos: number[] = []
  for (let n = 0; n < 7; n++) {
    undos.push(timed(() => document.undo()).ms)
    index.at(0, 0)
    redos.push(timed(() => document.redo()).ms)
    index.at(0, 0)
  }
  const asked = timed(() => index.at(0, 0)).ms
  const pickAfter = timed(() => index.ray({ x: 0, y: 0, z: 9 }, { x: 0.6, y: 0.6, z: -0.1 })).ms
  document.undo()
  const one = drag([item.id], 'cancel')
  return [
    ms('drag', 'Moving 10,000 selected, per pointer step', median(moved.steps), 4),
    ms('drag-p95', '… 95 of 100 within', percentile(moved.steps, 0.95), 4),
    ms('drag-begin', '… taking them up', moved.first),
    ms('drag-put', '… putting them down', moved.put),
    ms('undo', 'Undo of that', median(undos), 20),
    ms('redo', 'Redo of it', median(redos)),
    ms('after', '… the first pick after it', asked + pickAfter),
    ms('drag-one', 'Moving one piece, per pointer step', median(one.steps)),
  ]
}
