import { BoxGrid, boundsOf, type Point, polygonContains } from '#base'
import { createRoomFinder, type Element, type Inventory, type Room } from '#model'
import { type Block, blockHolds, spanOf, wallBlock } from './collide'
import type { Piece } from './piece'

/** What stands in the way on a level, and whether it may be passed with a fault. */
interface Obstacle {
  readonly block: Block
  /** Undefined for walls and columns, which nobody takes away. */
  readonly soft: { readonly id: string } | undefined
}

/** A door as an opening of the walls: its length lies along the wall. */
export interface Opening {
  readonly door: Element
  readonly block: Block
}

/** One floor on which things are moved. */
export interface Level {
  readonly z: number
  readonly rooms: readonly Room[]
  readonly openings: readonly Opening[]
  readonly obstacles: readonly Obstacle[]
  /** Columns, shafts and holes whose size nobody states: they may stand in the way. */
  readonly unmeasured: readonly Element[]
  readonly grid: BoxGrid
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

/** The index of the level that lies nearest to a height; −1 where none is near. */
export const nearestLevel = (levels: readonly { readonly z: number }[], z: number): number => {
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
/** Two rooms may have a wall of this thickness between them, which a door leads through. */
const thinnestDoorM = 0.4

const directionOf = (degrees: number): readonly [number, number] => {
  const turns = ((degrees % 360) + 360) % 360
  if (turns % 90 === 0) {
    return [
      [1, 0],
      [0, 1],
      [-1, 0],
      [0, -1],
    ][turns / 90] as [number, number]
  }
  return [Math.cos((degrees * Math.PI) / 180), Math.sin((degrees * Math.PI) / 180)]
}

/** A rectangle as a block; its width is its length. */
export const blockOf = (
  { x, y, rotationDeg }: Point & { readonly rotationDeg: number },
  widthM: number,
  depthM: number,
): Block => {
  const [cos, sin] = directionOf(rotationDeg)
  return { x, y, cos, sin, halfM: widthM / 2, acrossM: depthM / 2 }
}

/** The opening of a door; of one whose width nobody states, as wide as the piece needs. */
const openingOf = (door: Element, neededM: number): Opening => ({
  door,
  block: blockOf(door, door.widthM ?? neededM, Math.max(door.depthM ?? 0, thinnestDoorM)),
})

const parallel = 0.17

/** Where an opening cuts a wall: a stretch along it, from its beginning; undefined where it does not. */
const cutOf = (wall: Block, { block }: Opening): readonly [number, number] | undefined => {
  const across = Math.abs(wall.cos * block.sin - wall.sin * block.cos)
  if (across > parallel) return undefined
  const dx = block.x - wall.x
  const dy = block.y - wall.y
  if (Math.abs(dy * wall.cos - dx * wall.sin) > block.acrossM) return undefined
  const along = dx * wall.cos + dy * wall.sin + wall.halfM
  const cut = [along - block.halfM, along + block.halfM] as const
  return cut[1] <= 0 || cut[0] >= wall.halfM * 2 ? undefined : cut
}

const stretchOf = (wall: Block, from: number, to: number): Block => {
  const at = (along: number): Point => ({
    x: wall.x + wall.cos * (along - wall.halfM),
    y: wall.y + wall.sin * (along - wall.halfM),
  })
  const a = at(from)
  const b = at(to)
  return wallBlock(a.x, a.y, b.x, b.y)
}

interface Cut {
  readonly from: number
  readonly to: number
  readonly opening: Opening
}

/** A door under which the piece does not go: what reaches through it is at fault. */
const isLow = ({ door }: Opening, topM: number): boolean => (door.heightM ?? topM) < topM - 1e-6

/** A wall without its doors. Beside a door that is too narrow it may be passed, with a fault. */
const wallObstacles = (
  wall: Block,
  openings: readonly Opening[],
  neededM: number,
  topM: number,
): Obstacle[] => {
  const cuts = openings.flatMap((opening): Cut[] => {
    const cut = cutOf(wall, opening)
    return cut ? [{ from: cut[0], to: cut[1], opening }] : []
  })
  const length = wall.halfM * 2
  const edges = new Set([0, length])
  for (const { from, to } of cuts) {
    const more = Math.max(0, (neededM - (to - from)) / 2)
    for (const edge of [from - more, from, to, to + more]) {
      if (edge > 0 && edge < length) edges.add(edge)
    }
  }
  const sorted = [...edges].sort((a, b) => a - b)
  const found: Obstacle[] = []
  for (const [index, from] of sorted.slice(0, -1).entries()) {
    const to = sorted[index + 1] as number
    const middle = (from + to) / 2
    const through = cuts.filter((cut) => middle > cut.from && middle < cut.to)
    if (through[0]) {
      if (!through.every(({ opening }) => isLow(opening, topM))) continue
      const { id } = through[0].opening.door
      found.push({ block: stretchOf(wall, from, to), soft: { id } })
      continue
    }
    const beside = cuts.find((cut) => {
      const more = Math.max(0, (neededM - (cut.to - cut.from)) / 2)
      return middle > cut.from - more && middle < cut.to + more
    })
    const soft = beside && { id: beside.opening.door.id }
    found.push({ block: stretchOf(wall, from, to), soft })
  }
  return found
}

const wallsOf = ({ polygon }: Room): Block[] =>
  polygon.map((a, at) => {
    const b = polygon[(at + 1) % polygon.length] as Point
    return wallBlock(a.x, a.y, b.x, b.y)
  })

/** Whether a part of the building is on a floor, or comes up through it from one below. */
const reaches = ({ type, z: bottomM, heightM = 0, toZ = bottomM }: Element, z: number): boolean =>
  Math.abs(bottomM - z) <= sameLevelM ||
  (type !== 'opening' && bottomM < z && Math.max(bottomM + heightM, toZ) > z + sameLevelM)

/** Columns, shafts and holes of the floor: nothing rolls through them. */
const solidElements = (elements: readonly Element[], z: number) => {
  const solids: Obstacle[] = []
  const unmeasured: Element[] = []
  for (const element of elements) {
    const { type, widthM, depthM = widthM } = element
    if (type !== 'column' && type !== 'shaft' && type !== 'opening') continue
    if (!reaches(element, z)) continue
    if (widthM === undefined || depthM === undefined) unmeasured.push(element)
    else solids.push({ block: blockOf(element, widthM, depthM), soft: undefined })
  }
  return { solids, unmeasured }
}

const equipmentObstacles = (
  inventory: Inventory,
  piece: Piece,
  z: number,
  others: 'in-place' | 'existing',
): Obstacle[] => {
  const found: Obstacle[] = []
  const topM = z + piece.heightM
  for (let row = 0; row < inventory.count; row++) {
    const { id, status } = inventory.equipment[row] as Inventory['equipment'][number]
    if (row === piece.row || (inventory.hostRow[row] as number) >= 0 || status === 'removed')
      continue
    if (others === 'existing' && status !== 'existing') continue
    const place = inventory.placeOf(row)
    if (!(place.z < topM - 1e-6 && place.z + place.heightM > z + 1e-6)) continue
    if (!(place.widthM > 0 && place.depthM > 0)) continue
    const block = blockOf(place, place.widthM, place.depthM)
    found.push({ block, soft: { id } })
  }
  return found
}

const gridOf = (obstacles: readonly Obstacle[]): BoxGrid => {
  const grid = new BoxGrid(obstacles.length, 2)
  for (const [index, { block }] of obstacles.entries()) {
    const [spanX, spanY] = spanOf(block)
    grid.set(index, block.x - spanX, block.y - spanY, block.x + spanX, block.y + spanY)
  }
  return grid
}

/** The doors that lead through walls of a level. */
const openingsAt = (elements: readonly Element[], z: number, neededM: number): Opening[] =>
  elements
    .filter(({ type, z: at }) => type === 'door' && Math.abs(at - z) <= sameLevelM)
    .map((door) => openingOf(door, neededM))

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
    (room) => Math.abs(room.floorZ - z) <= stepM && isCrossed(room),
  )
  if (rooms.length === 0) return undefined
  const { solids, unmeasured } = solidElements(facility.elements, z)
  // Whichever side goes ahead, the shorter one has to get through.
  const neededM = Math.min(piece.widthM, piece.depthM) + 2 * piece.clearanceM
  const topM = piece.heightM + piece.clearanceM
  const openings = openingsAt(facility.elements, z, neededM)
  const walls = rooms.filter(({ open }) => !open).flatMap(wallsOf)
  const obstacles = [
    ...walls.flatMap((wall) => wallObstacles(wall, openings, neededM, topM)),
    ...solids,
    ...equipmentObstacles(inventory, piece, z, others),
  ]
  // Floors of one level may differ by a threshold.
  const find = createRoomFinder(
    rooms.map((room) => ({ ...room, floorZ: z })),
    polygonContains,
  )
  return {
    z,
    rooms,
    openings,
    obstacles,
    unmeasured,
    grid: gridOf(obstacles),
    ...boundsOf(rooms.flatMap(({ polygon }) => [...polygon])),
    roomAt: (x, y) => find(x, y, z),
  }
}

/** The opening in which a point lies. */
export const openingAt = (
  { openings }: Level,
  x: number,
  y: number,
  widerM = 0,
): Opening | undefined => openings.find(({ block }) => blockHolds(block, x, y, widerM))
