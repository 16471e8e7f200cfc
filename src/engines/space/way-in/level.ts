import { BoxGrid, boundsOf, polygonContains } from '#base'
import { createRoomFinder, type Element, type Inventory, type Room } from '#model'
import { type Block, blockHolds, spanOf } from './collide'
import type { Piece } from './piece'
import { overlap, runObstacles } from './runs'
import { blockOf, edgesOf, type Opening, walled } from './walls'

/** What is there that can be taken away, or asked about. */
export interface Soft {
  readonly id: string
  /** Whether it certainly is in the way of what meets it. */
  readonly isKnown: boolean
  /** How high above the floor it hangs, where it does not stand. */
  readonly underM?: number
  /** A ramp that one is on may not stop one. */
  readonly isRamp?: boolean
}

/** What stands in the way on a level, and whether it may be passed with a fault. */
export interface Obstacle {
  readonly block: Block
  /** Undefined for walls and columns, which nobody takes away. */
  readonly soft: Soft | undefined
}

/** One floor on which things are moved. */
export interface Level {
  /** What is rolled on: a raised floor where there is one. */
  readonly z: number
  readonly rooms: readonly Room[]
  readonly openings: readonly Opening[]
  readonly obstacles: readonly Obstacle[]
  /** Columns, shafts and holes whose size nobody states: they may stand in the way. */
  readonly unmeasured: readonly Element[]
  readonly grid: BoxGrid
  /** Where floors end or meet. */
  readonly edges: readonly Block[]
  readonly edgeGrid: BoxGrid
  readonly minX: number
  readonly minY: number
  readonly maxX: number
  readonly maxY: number
  /** The index of the room at a point; −1 outside. */
  roomAt(x: number, y: number): number
}

/** Doors and hoists belong to a floor that is no farther off than this; drawings are not exact. */
const sameLevelM = 0.3
/** Floors that are farther apart are a step, which nothing is wheeled over without a ramp: drawing accuracy. */
export const stepM = 0.02

/** The height at which things are rolled through a room: on its raised floor, if it has one. */
export const surfaceOf = ({ floorZ, raisedFloorM = 0 }: Room): number => floorZ + raisedFloorM

/** The index of the level that lies nearest to a height; −1 where none is near. */
const nearestLevel = (levels: readonly { readonly z: number }[], z: number): number => {
  let best = -1
  let nearestM = sameLevelM + 1e-9
  for (const [index, level] of levels.entries()) {
    const awayM = Math.abs(level.z - z)
    if (awayM >= nearestM) continue
    best = index
    nearestM = awayM
  }
  return best
}

/** The level that a height belongs to: its surface, or the slab under its raised floor; −1 for none. */
export const levelNear = (
  levels: readonly { readonly z: number; readonly rooms: readonly Room[] }[],
  z: number,
): number => {
  const found = nearestLevel(levels, z)
  if (found >= 0) return found
  return levels.findIndex(({ rooms }) =>
    rooms.some(({ floorZ }) => Math.abs(floorZ - z) <= sameLevelM),
  )
}

/** Whether a part of the building is on a floor, or comes up through it from one below. */
const reaches = (
  { type, z: bottomM, heightM = 0, toZ = bottomM }: Element,
  surfaces: readonly number[],
): boolean =>
  surfaces.some(
    (z) =>
      Math.abs(bottomM - z) <= sameLevelM ||
      (type !== 'opening' && bottomM < z && Math.max(bottomM + heightM, toZ) > z + sameLevelM),
  )

/** Columns, shafts, holes of the floor and ramps: nothing rolls through them. */
const solidElements = (elements: readonly Element[], surfaces: readonly number[]) => {
  const solids: Obstacle[] = []
  const unmeasured: Element[] = []
  for (const element of elements) {
    const { id, type, widthM, depthM = widthM } = element
    if (type === 'door' || type === 'hoist' || !reaches(element, surfaces)) continue
    if (type === 'ramp') {
      if (widthM === undefined || element.depthM === undefined) continue
      const block = blockOf(element, widthM, element.depthM)
      solids.push({ block, soft: { id, isKnown: true, isRamp: true } })
    } else if (widthM === undefined || depthM === undefined) unmeasured.push(element)
    else solids.push({ block: blockOf(element, widthM, depthM), soft: undefined })
  }
  return { solids, unmeasured }
}

/** What is lower than this stands on something; what is higher hangs. */
const hangsM = 1

/** Where the piece is to stand, if that is on this level. */
const ownBlock = (piece: Piece, z: number): Block | undefined =>
  Math.abs(piece.floorZ - z) <= stepM ? blockOf(piece, piece.widthM, piece.depthM) : undefined

const equipmentObstacles = (
  inventory: Inventory,
  piece: Piece,
  z: number,
  others: 'in-place' | 'existing',
): Obstacle[] => {
  const found: Obstacle[] = []
  const topM = z + piece.heightM
  const own = ownBlock(piece, z)
  for (let row = 0; row < inventory.count; row++) {
    const { id, status } = inventory.equipment[row] as Inventory['equipment'][number]
    if (row === piece.row || (inventory.hostRow[row] as number) >= 0 || status === 'removed')
      continue
    if (others === 'existing' && status !== 'existing') continue
    const place = inventory.placeOf(row)
    const room = inventory.facility.rooms[inventory.roomRow[row] as number]
    // What is drawn on the slab under a raised floor may stand on its panels.
    const isOnSlab =
      room && Math.abs(place.z - room.floorZ) < 1e-6 && Math.abs(surfaceOf(room) - z) <= stepM
    const lowM = isOnSlab ? place.z : z
    if (!(place.z < topM + piece.clearanceM - 1e-6 && place.z + place.heightM > lowM + 1e-6))
      continue
    if (!(place.widthM > 0 && place.depthM > 0)) continue
    const block = blockOf(place, place.widthM, place.depthM)
    const isAbove = place.z >= topM - 1e-6
    if (isAbove && own && overlap(own, block)) continue
    const underM = place.z - z
    found.push({ block, soft: { id, isKnown: true, ...(underM > hangsM ? { underM } : {}) } })
  }
  return found
}

const gridOf = (blocks: readonly Block[]): BoxGrid => {
  const grid = new BoxGrid(blocks.length, 2)
  for (const [index, block] of blocks.entries()) {
    const [spanX, spanY] = spanOf(block)
    grid.set(index, block.x - spanX, block.y - spanY, block.x + spanX, block.y + spanY)
  }
  return grid
}

/** A door whose foot lies below what is rolled on is lower by as much. */
const overFloorM = (door: Element, z: number): number | undefined =>
  door.heightM === undefined ? undefined : door.heightM - Math.max(0, z - door.z)

/** The doors of a level, with the clear height that is left above what is rolled on. */
const doorsAt = (elements: readonly Element[], surfaces: readonly number[], z: number): Element[] =>
  elements
    .filter((element) => element.type === 'door' && reaches({ ...element, heightM: 0 }, surfaces))
    .map((door) => {
      const heightM = Math.abs(door.z - z) <= stepM ? door.heightM : overFloorM(door, z)
      return heightM === undefined ? door : { ...door, heightM: Math.max(0, heightM) }
    })

const bandOf = ({ heightM, clearanceM }: Piece, z: number) => ({
  lowM: z,
  topM: z + heightM,
  clearM: clearanceM,
})

/** A floor with everything that a piece may run into. Undefined where there is no room. */
export const levelAt = (
  inventory: Inventory,
  piece: Piece,
  z: number,
  others: 'in-place' | 'existing',
  isCrossed: (room: Room) => boolean,
): Level | undefined => {
  const { facility } = inventory
  const rooms = facility.rooms.filter(
    (room) => Math.abs(surfaceOf(room) - z) <= stepM && isCrossed(room),
  )
  if (rooms.length === 0) return undefined
  const surfaces = [...new Set([z, ...rooms.map(({ floorZ }) => floorZ)])]
  const { solids, unmeasured } = solidElements(facility.elements, surfaces)
  // Floors of one level may differ by a threshold.
  const find = createRoomFinder(
    rooms.map((room) => ({ ...room, floorZ: z })),
    polygonContains,
  )
  const roomAt = (x: number, y: number) => find(x, y, z)
  const hasFloor = (x: number, y: number) => roomAt(x, y) >= 0
  const topM = piece.heightM + piece.clearanceM
  const edges = rooms.flatMap(edgesOf)
  const { openings, obstacles: walls } = walled(
    rooms.filter(({ open }) => !open).flatMap(edgesOf),
    doorsAt(facility.elements, surfaces, z),
    {
      // Whichever side goes ahead, the shorter one has to get through.
      neededM: Math.min(piece.widthM, piece.depthM) + 2 * piece.clearanceM,
      hasFloor,
      isLow: ({ heightM = topM }) => heightM < topM - 1e-6,
    },
  )
  const band = bandOf(piece, z)
  const isThere = others === 'in-place'
  const obstacles = [
    ...walls,
    ...solids,
    ...equipmentObstacles(inventory, piece, z, others),
    ...runObstacles(facility.routes, { band, own: ownBlock(piece, z), edges, hasFloor, isThere }),
  ]
  return {
    z,
    rooms,
    openings,
    obstacles,
    unmeasured,
    grid: gridOf(obstacles.map(({ block }) => block)),
    edges,
    edgeGrid: gridOf(edges),
    ...boundsOf(rooms.flatMap(({ polygon }) => [...polygon])),
    roomAt,
  }
}

/** The opening in which a point lies, or beside which a piece that is too wide for it. */
export const openingAt = (
  { openings }: Level,
  x: number,
  y: number,
  isBeside = false,
): Opening | undefined =>
  openings.find(({ block, besideM }) => blockHolds(block, x, y, isBeside ? besideM + 0.01 : 0))
