import type { Point } from '#base'
import type { Element, Room } from '#model'
import { type Block, wallBlock } from './collide'
import type { Obstacle } from './level'

/** A door as an opening of the walls: its length lies along the wall. */
export interface Opening {
  readonly door: Element
  /** From one face of its wall to the other. */
  readonly block: Block
  /** How much wider than the door the piece is that goes through it, on each side. */
  readonly besideM: number
  /** From face to face where nobody can tell that one door goes through both; NaN where it is clear. */
  readonly unclearM: number
}

/** A face of a wall lies this far from a door's middle at the most: doors are drawn by hand. */
const snapM = 0.2
/** Faces this far apart with no room between them are those of one wall: an estimate. */
const thickestWallM = 0.4
/** Faces farther apart than that are asked about; beyond this they are different walls. */
const askedM = 1
/** What is drawn closer than this is drawn at the same place. */
const sameM = 0.02
const parallel = 0.17

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

/** The walls of a room; of an open one the edges of its floor. */
export const edgesOf = ({ polygon }: Pick<Room, 'polygon'>): Block[] =>
  polygon.map((a, at) => {
    const b = polygon[(at + 1) % polygon.length] as Point
    return wallBlock(a.x, a.y, b.x, b.y)
  })

/** Where a door cuts a wall: a stretch along it, from its beginning. */
interface Cut {
  readonly from: number
  readonly to: number
  readonly opening: Opening
  readonly isUnclear: boolean
}

/** A wall that lies along a door, and how far ahead of the door's middle. */
interface Face {
  readonly wall: Block
  readonly aheadM: number
  readonly from: number
  readonly to: number
}

const faceOf = (wall: Block, door: Block): Face | undefined => {
  if (Math.abs(wall.cos * door.sin - wall.sin * door.cos) > parallel) return undefined
  const dx = door.x - wall.x
  const dy = door.y - wall.y
  // Along the door's normal, so that faces on either side have different signs.
  const side = wall.cos * door.cos + wall.sin * door.sin < 0 ? 1 : -1
  const aheadM = side * (dy * wall.cos - dx * wall.sin)
  if (Math.abs(aheadM) > snapM + askedM) return undefined
  const along = dx * wall.cos + dy * wall.sin + wall.halfM
  const [from, to] = [along - door.halfM, along + door.halfM]
  return to <= 0 || from >= wall.halfM * 2 ? undefined : { wall, aheadM, from, to }
}

/** Whether there is a room at so much ahead of a door's middle. */
type HasFloor = (x: number, y: number) => boolean

type Reach = 'cut' | 'unclear' | 'other'

/** Whether a door in one face leads through another one too. */
const reachOf = (face: Face, first: Face, { door, at }: Hung, hasFloor: HasFloor): Reach => {
  const gapM = Math.abs(face.aheadM - first.aheadM)
  if (gapM <= sameM) return 'cut'
  const middleM = (face.aheadM + first.aheadM) / 2
  if (hasFloor(at.x - at.sin * middleM, at.y + at.cos * middleM)) {
    // Two walls of a narrow room: the door is in the one that it was drawn on, if it was.
    const isDrawn = Math.abs(first.aheadM) <= sameM || Math.abs(face.aheadM) > snapM
    return isDrawn ? 'other' : 'unclear'
  }
  if (gapM <= (door.depthM ?? thickestWallM) + sameM) return 'cut'
  return gapM <= askedM ? 'unclear' : 'other'
}

/** A door with its place as a rectangle without depth. */
interface Hung {
  readonly door: Element
  readonly at: Block
}

interface Fitted {
  readonly opening: Opening
  readonly reached: readonly { readonly face: Face; readonly isUnclear: boolean }[]
}

/** A door in the walls that it goes through. Of one whose width nobody states, as wide as the piece needs. */
const fitted = (
  door: Element,
  walls: readonly Block[],
  neededM: number,
  hasFloor: HasFloor,
): Fitted => {
  const at = blockOf(door, door.widthM ?? neededM, 0)
  const faces = walls
    .flatMap((wall) => faceOf(wall, at) ?? [])
    .sort((a, b) => Math.abs(a.aheadM) - Math.abs(b.aheadM))
  const halfM = Math.max(snapM, (door.depthM ?? 0) / 2)
  const first = faces.find(({ aheadM }) => Math.abs(aheadM) <= halfM)
  const reached = first
    ? faces.flatMap((face) => {
        const reach = reachOf(face, first, { door, at }, hasFloor)
        return reach === 'other' ? [] : [{ face, isUnclear: reach === 'unclear' }]
      })
    : []
  const ahead = reached.map(({ face }) => face.aheadM)
  const [low, high] = [Math.min(-halfM, ...ahead), Math.max(halfM, ...ahead)]
  const gaps = reached.flatMap(({ face, isUnclear }) =>
    first && isUnclear ? [Math.abs(face.aheadM - first.aheadM)] : [],
  )
  const middleM = (low + high) / 2
  const block: Block = {
    ...at,
    x: at.x - at.sin * middleM,
    y: at.y + at.cos * middleM,
    acrossM: (high - low) / 2,
  }
  const besideM = Math.max(0, neededM / 2 - at.halfM)
  const unclearM = gaps.length > 0 ? Math.max(...gaps) : Number.NaN
  return { opening: { door, block, besideM, unclearM }, reached }
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

/** A wall without its doors. Beside a door that is too narrow it may be passed, with a fault. */
const solidParts = (
  wall: Block,
  cuts: readonly Cut[],
  isLow: (door: Element) => boolean,
): Obstacle[] => {
  const length = wall.halfM * 2
  const edges = new Set([0, length])
  for (const { from, to, opening } of cuts) {
    const more = opening.besideM
    for (const edge of [from - more, from, to, to + more]) {
      if (edge > 0 && edge < length) edges.add(edge)
    }
  }
  const sorted = [...edges].sort((a, b) => a - b)
  return sorted.slice(0, -1).flatMap((from, index): Obstacle[] => {
    const to = sorted[index + 1] as number
    const middle = (from + to) / 2
    const block = stretchOf(wall, from, to)
    const through = cuts.filter((cut) => middle > cut.from && middle < cut.to)
    const [first] = through
    if (first) {
      const { id } = first.opening.door
      if (through.every(({ opening }) => isLow(opening.door))) {
        return [{ block, soft: { id, isKnown: true } }]
      }
      return through.every(({ isUnclear }) => isUnclear)
        ? [{ block, soft: { id, isKnown: false } }]
        : []
    }
    const beside = cuts.find(
      ({ from: a, to: b, opening }) => middle > a - opening.besideM && middle < b + opening.besideM,
    )
    return [{ block, soft: beside && { id: beside.opening.door.id, isKnown: true } }]
  })
}

/**
 * Walls with the doors cut out of them, and the doors. A door leads through both faces of a wall with
 * nothing between them; where they lie too far apart, or a narrow room makes it doubtful which wall
 * was meant, it may be passed and is not known to be a way.
 */
export const walled = (
  walls: readonly Block[],
  doors: readonly Element[],
  needs: {
    readonly neededM: number
    readonly hasFloor: HasFloor
    /** A door under which the piece does not go: what reaches through it is at fault. */
    readonly isLow: (door: Element) => boolean
  },
): { readonly openings: readonly Opening[]; readonly obstacles: readonly Obstacle[] } => {
  const all = doors.map((door) => fitted(door, walls, needs.neededM, needs.hasFloor))
  const cutsOf = new Map<Block, Cut[]>()
  for (const { opening, reached } of all) {
    for (const { face, isUnclear } of reached) {
      const cuts = cutsOf.get(face.wall) ?? []
      cuts.push({ from: face.from, to: face.to, opening, isUnclear })
      cutsOf.set(face.wall, cuts)
    }
  }
  const obstacles = walls.flatMap((wall) => solidParts(wall, cutsOf.get(wall) ?? [], needs.isLow))
  return { openings: all.map(({ opening }) => opening), obstacles }
}
