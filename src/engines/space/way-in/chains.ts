import { type Point, rotate } from '#base'
import type { Footings } from './footing'
import { type Lattice, turnDeg } from './lattice'

/** Places in a line, such as straight through a door or straight out of a row. */
export interface ChainPose extends Point {
  readonly rotationDeg: number
  readonly faults: number
}

/** A way from an exact place to a place of the lattice. */
export interface Entry {
  readonly place: number
  readonly poses: readonly ChainPose[]
  readonly costM: number
}

const chainStepM = 0.05

/** From an exact place straight on, as long as the piece can stand. */
const straight = (
  footings: Footings,
  from: Point,
  rotationDeg: number,
  direction: Point,
  lengthM: number,
  marginM: number,
): ChainPose[] => {
  const poses: ChainPose[] = []
  const steps = Math.ceil(lengthM / chainStepM)
  for (let step = 0; step <= steps; step++) {
    const way = Math.min(step * chainStepM, lengthM)
    const x = from.x + direction.x * way
    const y = from.y + direction.y * way
    const { faults } = footings.at(x, y, rotationDeg, marginM)
    if (faults === undefined) break
    poses.push({ x, y, rotationDeg, faults })
  }
  return poses
}

const withinTurnDeg = (a: number, b: number): number => {
  const apart = Math.abs(a - b) % 180
  return Math.min(apart, 180 - apart)
}

/** The place of the lattice that a pose can step to, if there is one. */
const stepTo = (lattice: Lattice, { x, y, rotationDeg }: ChainPose): number => {
  const place = lattice.nearest(x, y, rotationDeg)
  if (place < 0 || lattice.faultsAt(place) === undefined) return -1
  const apart = Math.hypot(lattice.xOf(place) - x, lattice.yOf(place) - y)
  const turned = withinTurnDeg(lattice.headingOf(place) * turnDeg, rotationDeg)
  const isNear = apart <= lattice.stepM * 1.3 && turned <= turnDeg / 2 + 1e-9
  return isNear && lattice.joins(x, y, rotationDeg, place) ? place : -1
}

/** Ways out of an exact place to the lattice: straight ahead, back and to both sides. */
export const waysOut = (
  lattice: Lattice,
  at: Point,
  rotationDeg: number,
  lengthM: number,
  marginM: number,
  faultM: number,
): Entry[] => {
  const entries = new Map<number, Entry>()
  for (const turn of [-90, 90, 0, 180]) {
    const direction = rotate({ x: 1, y: 0 }, rotationDeg + turn)
    const poses = straight(lattice.footings, at, rotationDeg, direction, lengthM, marginM)
    let costM = 0
    for (const [index, pose] of poses.entries()) {
      costM += (index === 0 ? 0 : chainStepM) + pose.faults * faultM * chainStepM
      const place = stepTo(lattice, pose)
      if (place < 0) continue
      const known = entries.get(place)
      if (known && known.costM <= costM) continue
      entries.set(place, { place, poses: poses.slice(0, index + 1), costM })
    }
  }
  return [...entries.values()]
}

/** A way straight through a door, from a place of the lattice on one side to one on the other. */
export interface Passage {
  readonly from: number
  readonly to: number
  readonly poses: readonly ChainPose[]
  readonly costM: number
}

/** Ways straight through every door: exactly in its middle, with either side of the piece ahead. */
export const passagesOf = (
  lattice: Lattice,
  lengthM: number,
  marginM: number,
  faultM: number,
): Passage[] => {
  const passages: Passage[] = []
  const { footings } = lattice
  for (const { block } of footings.level.openings) {
    const doorDeg = (Math.atan2(block.sin, block.cos) * 180) / Math.PI
    const ahead: Point = { x: -block.sin, y: block.cos }
    for (const rotationDeg of [doorDeg, doorDeg + 90]) {
      const out = straight(footings, block, rotationDeg, ahead, lengthM, marginM)
      const back = straight(
        footings,
        block,
        rotationDeg,
        { x: -ahead.x, y: -ahead.y },
        lengthM,
        marginM,
      )
      passages.push(...joined(lattice, back, out, faultM))
    }
  }
  return passages
}

/** Of many places along a line the first, the middle and the last: the rest is between them. */
const mostEntries = 3

const entriesAlong = (lattice: Lattice, poses: readonly ChainPose[]): [number, number][] => {
  const found = allEntries(lattice, poses)
  if (found.length <= mostEntries) return found
  const middle = found[Math.floor(found.length / 2)] as [number, number]
  return [found[0] as [number, number], middle, found.at(-1) as [number, number]]
}

const allEntries = (lattice: Lattice, poses: readonly ChainPose[]): [number, number][] => {
  const found: [number, number][] = []
  const seen = new Set<number>()
  for (const [index, pose] of poses.entries()) {
    const place = stepTo(lattice, pose)
    if (place < 0 || seen.has(place)) continue
    seen.add(place)
    found.push([index, place])
  }
  return found
}

/** From the last place before the door to the first behind it, and the other way round. */
const joined = (
  lattice: Lattice,
  back: readonly ChainPose[],
  out: readonly ChainPose[],
  faultM: number,
): Passage[] => {
  const passages: Passage[] = []
  const behind = entriesAlong(lattice, out)
  for (const [before, from] of entriesAlong(lattice, back)) {
    for (const [after, to] of behind) {
      const poses = [...back.slice(0, before + 1).reverse(), ...out.slice(1, after + 1)]
      const faults = poses.reduce((sum, pose) => sum + pose.faults, 0)
      const costM = (poses.length + faults * faultM) * chainStepM
      passages.push({ from, to, poses, costM })
      passages.push({ from: to, to: from, poses: poses.toReversed(), costM })
    }
  }
  return passages
}
