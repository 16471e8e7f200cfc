import { countingIds } from '#base'
import { catalog } from '#catalog'
import { arrayItems, openDocument, removeItems } from '#document'
import type { Equipment, Facility } from '#model'
import { createToolRunner } from '#tools'
import { createWorkspace, type PointerInput } from '#workspace'
import { silentSolver } from '../../support/silent-solver'
import { median, percentile, timed, times } from './clock'
import { type Figure, ms } from './figure'

const block = {
  rows: 10,
  columns: 100,
  columnPitchM: 0.8,
  rowPitchM: 3,
  backToBack: false,
  coldAisleM: 1.8,
  hotAisleM: 1.2,
}

const bigEdits = (facility: Facility): Figure[] => {
  const document = openDocument(facility)
  const all = document.list('equipment')
  const gone = all.slice(0, 10_000).map(({ id }) => id)
  const removal = timed(() => document.transact('Delete', (edit) => removeItems(edit, gone))).ms
  const undo = timed(() => document.undo()).ms
  const redo = timed(() => document.redo()).ms
  document.undo()
  const rack = all.find(({ kind }) => kind === 'rack') as Equipment
  const context = { library: catalog, ids: countingIds('new-') }
  const array = times(() => {
    document.transact('Array', (edit) => arrayItems(edit, context, [rack.id], block))
    document.undo()
  }, 500)
  return [
    ms('delete', 'Delete 10,000 items with their connections', removal),
    ms('undo', 'Undo that', undo),
    ms('redo', 'Redo it', redo),
    ms('array', 'Array of 1,000 racks, and undo', median(array)),
  ]
}

const smallEdit = (facility: Facility): Figure[] => {
  const document = openDocument(facility)
  const { id } = document.list('equipment')[0] as Equipment
  let x = 0
  const edit = times(() => {
    x += 1
    document.transact('Move', (to) => to.set('equipment', id, { x }))
  })
  return [
    ms('edit', 'One edit', median(edit)),
    ms('undo-one', 'Undo one edit', median(times(() => document.undo(), 100, 20))),
  ]
}

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

/** Script of the tools for each move of a drag; the scene's part is measured in the browser. */
const drag = (facility: Facility): Figure[] => {
  const workspace = createWorkspace(facility, catalog, silentSolver())
  const runner = createToolRunner({ workspace, ids: countingIds('new-'), say: () => {} })
  const all = workspace.store.getState().document.list('equipment')
  const free = all.filter(({ inside }) => !inside)
  const item = free[Math.floor(free.length / 2)] as Equipment
  const dragOf = (ids: readonly string[]): number[] => {
    workspace.select(ids)
    runner.pointer(pointer('move', item.x, item.y, item.id))
    runner.pointer(pointer('down', item.x, item.y, item.id))
    const spent = Array.from(
      { length: 120 },
      (_, step) =>
        timed(() => runner.pointer(pointer('move', item.x + 0.07 * step, item.y + 0.03 * step))).ms,
    )
    runner.pointer(pointer('cancel', item.x, item.y))
    return spent.slice(20)
  }
  const one = dragOf([item.id])
  const many = dragOf(
    free
      .slice(0, 1000)
      .map(({ id }) => id)
      .concat(item.id),
  )
  return [
    ms('tool-drag', 'Drag one item: tools, per move', median(one), 2),
    ms('tool-drag-p95', '… 95 of 100 within', percentile(one, 0.95), 2),
    ms('tool-drag-many', 'Drag 1,000 items: tools, per move', median(many)),
  ]
}

/** What gestures cost on the page's own thread, without drawing. */
export const editFigures = (facility: Facility): Figure[] => [
  ...smallEdit(facility),
  ...bigEdits(facility),
  ...drag(facility),
]
