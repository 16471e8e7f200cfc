import type { Inventory } from '#model'
import { parameters as allParameters, type Parameters, rowGapM } from '#standards'
import { sameLoadsStated } from '../stated'
import { AisleIndex } from './aisles'
import { type Bodies, createBodies, placeBody } from './bodies'
import { ClearanceIndex } from './clearances'
import { fireCompartments } from './compartments'
import { exhaustPathsOf } from './exhausts'
import { floorLoads } from './loads'
import { type NeedsTable, needsOf } from './needs'
import { hoistedKinds, type Overhead, overheadOf } from './overhead'
import { OverlapIndex } from './overlaps'
import { copyRoomFit, createRoomFit, fitRows, misplaced, type RoomFit } from './rooms'
import { separationsOf, spacedKinds } from './separations'
import type { SpaceSolution } from './solution'
import { followedInSpace } from './unread'
import { createWalls, type Walls } from './walls'

/**
 * Checks one layout and follows it as things are moved: one move costs what stands around it, not
 * the whole. Everything else about the facility must stay as it was; a new one needs a new index.
 */
export class SpaceIndex {
  #inventory: Inventory
  readonly #bodies: Bodies
  readonly #walls: Walls
  readonly #table: NeedsTable
  readonly #overlaps: OverlapIndex
  readonly #clearances: ClearanceIndex
  readonly #floorLoadKpa: Float64Array
  #fit: RoomFit
  readonly #aisles: AisleIndex
  #separations: SpaceSolution['separations']
  #overhead: Overhead
  #exhaustPaths: SpaceSolution['exhaustPaths']
  #solution: SpaceSolution | undefined

  constructor(inventory: Inventory, parameters: Parameters) {
    this.#inventory = inventory
    this.#bodies = createBodies(inventory)
    this.#walls = createWalls(inventory.facility.rooms)
    this.#table = needsOf(inventory, parameters)
    this.#overlaps = new OverlapIndex(this.#bodies)
    const place = { bodies: this.#bodies, walls: this.#walls }
    this.#clearances = new ClearanceIndex(place, this.#table)
    this.#floorLoadKpa = floorLoads(inventory)
    this.#fit = createRoomFit(inventory.count)
    this.#fitRows(inventory.equipment.keys())
    this.#aisles = new AisleIndex(inventory, this.#bodies, this.#walls, parameters(rowGapM))
    this.#separations = separationsOf(inventory, this.#bodies)
    this.#overhead = overheadOf(inventory, this.#bodies)
    this.#exhaustPaths = exhaustPathsOf(inventory, this.#bodies)
  }

  /** Follows an inventory that differs from the last one in places alone (same `stamp`). */
  follow(inventory: Inventory): void {
    const before = this.#inventory.equipment
    if (before === inventory.equipment) return
    const moved: number[] = []
    inventory.equipment.forEach((item, row) => {
      if (item !== before[row]) moved.push(row)
    })
    this.#inventory = inventory
    if (moved.length > 0) this.#move(moved)
  }

  /** What holds now; the very same object as long as nothing is moved. */
  solution(): SpaceSolution {
    this.#solution ??= {
      overlaps: this.#overlaps.list(),
      clearancesChecked: this.#table.count,
      clearanceFaults: this.#clearances.list(),
      clearanceRows: { service: this.#table.serviceRows, working: this.#table.workingRows },
      clearanceUnknown: this.#table.unknown,
      ...misplaced(this.#fit),
      headroomM: this.#fit.headroomM,
      onFloor: this.#fit.onFloor,
      floorLoadKpa: this.#floorLoadKpa,
      ...this.#overhead,
      separations: this.#separations,
      exhaustPaths: this.#exhaustPaths,
      ...this.#aisles.list(),
      fireCompartments: fireCompartments(this.#inventory),
    }
    return this.#solution
  }

  #move(rows: readonly number[]): void {
    const clear = new Set<number>()
    for (const row of rows) this.#clearances.touchedBy(row, clear)
    this.#aisles.move(rows, this.#inventory, () => {
      for (const row of rows) placeBody(this.#bodies, this.#inventory, row)
    })
    for (const row of rows) {
      this.#clearances.touchedBy(row, clear)
      this.#overlaps.recheck(row)
    }
    this.#clearances.recheck(clear)
    // What has been handed out stays as it was.
    this.#fit = copyRoomFit(this.#fit)
    this.#fitRows(rows)
    if (rows.some((row) => spacedKinds.includes(this.#inventory.kindOf(row).id))) {
      this.#separations = separationsOf(this.#inventory, this.#bodies)
    }
    this.#lookAgain(rows)
    this.#solution = undefined
  }

  /** Anything that moves may come to hang over a tank. */
  #lookAgain(rows: readonly number[]): void {
    if (hoistedKinds.some((kind) => this.#inventory.rowsOf(kind).length > 0)) {
      this.#overhead = overheadOf(this.#inventory, this.#bodies)
    }
    if (rows.some((row) => this.#inventory.kindOf(row).id === 'miner-container')) {
      this.#exhaustPaths = exhaustPathsOf(this.#inventory, this.#bodies)
    }
  }

  #fitRows(rows: Iterable<number>): void {
    fitRows(this.#fit, this.#inventory, this.#bodies, this.#walls, rows)
  }
}

interface Kept {
  readonly index: SpaceIndex
  readonly figures: string
  inventory: Inventory
}

/** One index per layout: an inventory and those edited from it share it, and it goes when they go. */
const kept = new WeakMap<object, Kept>()

const figuresOf = (parameters: Parameters): string =>
  [...allParameters.values()]
    .filter(({ id }) => id.startsWith('space.'))
    .map((parameter) => parameters(parameter))
    .join(' ')

/**
 * Checks how everything stands: overlaps, clear spaces, rooms, floor loads, separations, rows and
 * aisles. After an edit (`inventory.edited`) that leaves sizes alone only what stands around it is looked at again; the
 * result is the same as that of a check of the whole.
 */
export const solveSpace = (inventory: Inventory, parameters: Parameters): SpaceSolution => {
  const figures = figuresOf(parameters)
  let known = kept.get(inventory.layout)
  const follows =
    known?.figures === figures &&
    inventory.sameBut(known.inventory, followedInSpace) &&
    sameLoadsStated(known.inventory, inventory) &&
    inventory.facility.rooms === known.inventory.facility.rooms
  if (!known || !follows) {
    known = { index: new SpaceIndex(inventory, parameters), figures, inventory }
    kept.set(inventory.layout, known)
  }
  known.index.follow(inventory)
  known.inventory = inventory
  return known.index.solution()
}
