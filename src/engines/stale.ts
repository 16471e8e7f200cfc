import { type Inventory, placeFields } from '#model'
import { sameAisles } from './cooling/containment'
import { cabledRows } from './fiber/cabled-rows'
import { unreadByNetwork } from './fiber/unread'
import { rewiredSince } from './rewired'
import { unreadBySpace } from './space/unread'
import { sameLoadsStated } from './stated'

/** Which engines have to run again. Power and cooling hang together and run as one. */
export interface Stale {
  readonly energy: boolean
  readonly fiber: boolean
  readonly space: boolean
}

/** Every engine has to run. */
export const everything: Stale = { energy: true, fiber: true, space: true }

/**
 * Fields that neither power nor cooling looks at; what stands in no such list counts as read. The
 * tags that loops go by are followed without solving anew.
 */
const unreadByEnergy: ReadonlySet<string> = new Set([...placeFields, 'tag', 'owner', 'cluster'])

/** Where a header states a fill pressure, heights tell the pressure at every rack. */
const unreadByPressure: ReadonlySet<string> = new Set(
  [...unreadByEnergy].filter((field) => field !== 'z'),
)

const statesPressure = (inventory: Inventory): boolean => {
  const stated = inventory.numbers('staticPressureKpa')
  return [...inventory.rowsOf('pipe-header'), ...inventory.rowsOf('manifold')].some(
    (row) => !Number.isNaN(stated[row]),
  )
}

const sameAir = (before: Inventory, after: Inventory, ids: readonly string[]): boolean =>
  before.roomRow === after.roomRow && sameAisles(before, after, ids)

/**
 * Whether the place or the path of one of them is read by fiber: entrances are judged by the
 * distance between them, and cables run to where their ends stand.
 */
const readByCables = (after: Inventory, ids: readonly string[]): boolean => {
  const isCabled = cabledRows(after)
  return ids.some((id) => {
    const row = after.rowOf.get(id) ?? -1
    return isCabled[row] === 1 || after.equipment[row]?.kind === 'entrance'
  })
}

/** A new tag or owner moves no cable. */
const movesCables = (before: Inventory, after: Inventory, ids: readonly string[]): boolean => {
  const changed = after.changedSince(before)
  const moved =
    !changed || changed.has('path') || [...placeFields].some((field) => changed.has(field))
  return moved && readByCables(after, ids)
}

/**
 * Which engines have to look again after an edit of the given equipment and of tables. Two
 * inventories of one layout are compared; of different layouts everything is stale.
 */
export const staleAfter = (before: Inventory, after: Inventory, ids: readonly string[]): Stale => {
  const [was, is] = [before.facility, after.facility]
  if (before.layout !== after.layout || was.rooms !== is.rooms) return everything
  const rewired = rewiredSince(before, after)
  const elsewhere = was.site !== is.site
  const unread = statesPressure(after) ? unreadByPressure : unreadByEnergy
  const energy =
    rewired.energy || elsewhere || !after.sameBut(before, unread) || !sameAir(before, after, ids)
  return {
    energy,
    fiber:
      rewired.data ||
      was.clusters !== is.clusters ||
      before.roomRow !== after.roomRow ||
      was.routes !== is.routes ||
      movesCables(before, after, ids) ||
      !after.sameBut(before, unreadByNetwork),
    space: elsewhere || !after.sameBut(before, unreadBySpace) || !sameLoadsStated(before, after),
  }
}
