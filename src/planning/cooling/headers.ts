import type { Ids, Point } from '#base'
import {
  blankEquipment,
  createTagger,
  type Equipment,
  estimated,
  type Library,
  type Product,
  type Room,
} from '#model'
import type { Ground } from './ground'
import type { Body } from './shapes'
import type { Site } from './site'
import { facing, type Wall, wallsOf } from './walls'

/** A loop that planning draws a header for. */
export type HeaderLoop = 'tcs' | 'fws'

const fluids: Readonly<Record<HeaderLoop, string>> = { tcs: 'pg25', fws: 'water' }

const leastLengthM = 2
const [headerDepthM, headerHeightM] = [0.5, 0.32]
const headM = 2.4
const stepM = 0.4

/** The bore of a header product, m; NaN where nobody states it. */
export const boreOf = (library: Library, { id }: Product): number => {
  const value = library.productValue('pipe-header', id, 'innerDiameterM')?.value
  return typeof value === 'number' ? value : Number.NaN
}

/** Headers of the catalog with a stated bore, the narrowest first. */
export const headerSizes = (library: Library): readonly Product[] =>
  [...library.products.values()]
    .filter((product) => product.kind === 'pipe-header' && boreOf(library, product) > 0)
    .sort((a, b) => boreOf(library, a) - boreOf(library, b) || (a.id < b.id ? -1 : 1))

const tidy = (value: number): number => Math.round(value * 100) / 100 + 0

/** Heights at which a header may hang in a room: under its ceiling first, above heads at the least. */
const levels = (room: Room): number[] => {
  if (room.open) return [0.2, 3.2, 4, 5]
  const top = (room.heightM ?? 4) - 0.6
  const all: number[] = []
  for (let z = top; z >= headM; z -= headerHeightM + 0.1) all.push(tidy(z))
  return all.length > 0 ? all : [tidy(Math.max(0, top))]
}

const runAlong = (wall: Wall, points: readonly Point[]) => {
  const along = points.map(
    ({ x, y }) => (x - wall.from.x) * wall.along.x + (y - wall.from.y) * wall.along.y,
  )
  const [low, high] = [Math.min(...along), Math.max(...along)]
  const lengthM = Math.max(leastLengthM, Math.ceil((high - low) * 10) / 10)
  return { middleM: (low + high) / 2, lengthM }
}

/** How far points stand from a wall, all together. */
const offWall = (wall: Wall, points: readonly Point[]): number =>
  points.reduce(
    (sum, { x, y }) =>
      sum + Math.abs((x - wall.from.x) * wall.inward.x + (y - wall.from.y) * wall.inward.y),
    0,
  )

const spotFor = (
  ground: Ground,
  room: Room,
  points: readonly Point[],
  toward: Point,
): Body | undefined => {
  // What it leads to counts as much as all that it serves.
  const far = (wall: Wall) => offWall(wall, points) + points.length * offWall(wall, [toward])
  const walls = [...wallsOf(room)].sort((a, b) => far(a) - far(b))
  for (const wall of walls) {
    const { middleM, lengthM } = runAlong(wall, points)
    for (const z of levels(room)) {
      for (let off = stepM; off <= 8; off += stepM) {
        const body: Body = {
          x: tidy(wall.from.x + wall.along.x * middleM + wall.inward.x * off),
          y: tidy(wall.from.y + wall.along.y * middleM + wall.inward.y * off),
          z: tidy(room.floorZ + z),
          widthM: lengthM,
          depthM: headerDepthM,
          heightM: headerHeightM,
          rotationDeg: facing(wall.inward),
        }
        if (ground.fitsRun(body)) return body
      }
    }
  }
  return undefined
}

/** A new header pair along points that it is to serve; undefined where nothing is free for it. */
export const makeHeader = (
  site: Site,
  ground: Ground,
  room: Room,
  { points, toward }: { readonly points: readonly Point[]; readonly toward: Point },
  loop: HeaderLoop,
  product: Product,
  ids: Ids,
): Equipment | undefined => {
  const spot = spotFor(ground, room, points, toward)
  if (!spot) return undefined
  ground.put(spot)
  const tagger = createTagger(site.inventory.facility.equipment)
  return {
    ...blankEquipment,
    id: ids(),
    tag: tagger.next({ tag: loop.toUpperCase() }),
    kind: 'pipe-header',
    product: product.id,
    x: spot.x,
    y: spot.y,
    z: spot.z,
    rotationDeg: spot.rotationDeg,
    values: {
      loop,
      fluid: estimated(fluids[loop]),
      lengthM: estimated(spot.widthM),
      widthM: estimated(spot.widthM),
    },
  }
}
