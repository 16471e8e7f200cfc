import type { Entry } from './chains'
import { Field } from './field'
import { isJoined } from './flood'
import { Frontier } from './frontier'
import { floorOf, type Leap, type Maze, posesOn, type Terminal } from './graph'
import { faultM, type Lattice, turnDeg } from './lattice'
import type { WayInPose } from './solution'

/** Turning by a step counts as so much of a way: turns are made where they are needed. */
const turnCostM = 0.15
/** Between two looks at the clock. */
const placesPerPause = 4_000
/**
 * Where no way is free of faults, one that has hardly more of them than the best will do: looking for
 * the very best costs seconds.
 */
const faultyHaste = 3
/** After so many places it is looked whether there is any way at all. */
const soonPlaces = 20_000

/** One search: the way with the fewest faults, and of those the shortest (A*). */
class Search {
  readonly #maze: Maze
  readonly #cost: Float64Array
  readonly #from: Int32Array
  readonly #closed: Uint8Array
  readonly #frontier = new Frontier()
  readonly #near = new Int32Array(10)
  readonly #ends = new Map<number, Entry>()
  readonly #start: Terminal
  readonly #end: Terminal
  readonly #field: Field
  readonly #haste: number

  constructor(maze: Maze, start: Terminal, end: Terminal, field: Field) {
    this.#maze = maze
    this.#start = start
    this.#end = end
    const count = maze.lattices.reduce((sum, lattice) => sum + lattice.count, 0)
    this.#cost = new Float64Array(count + 1).fill(Number.POSITIVE_INFINITY)
    this.#from = new Int32Array(count + 1).fill(-1)
    this.#closed = new Uint8Array(count + 1)
    this.#field = field
    const first = maze.offsets[start.floor] as number
    this.#haste = start.entries.some(({ place }) => !field.isFaulty(first + place))
      ? 1
      : faultyHaste
    for (const entry of end.entries) {
      this.#ends.set((maze.offsets[end.floor] as number) + entry.place, entry)
    }
    for (const { place, costM } of start.entries) {
      this.#reach((maze.offsets[start.floor] as number) + place, costM, -1)
    }
  }

  /** The numbers of the places of the best way; undefined where there is none. Pauses now and then. */
  *run(): Generator<undefined, readonly number[] | undefined, undefined> {
    const goal = this.#cost.length - 1
    for (let looked = 1; ; looked++) {
      if (looked === soonPlaces) {
        const isAnyWay = yield* isJoined(this.#maze, this.#start, this.#end)
        if (!isAnyWay) return undefined
      }
      const node = this.#frontier.pop()
      if (node < 0) return undefined
      if (node === goal) return this.#back(goal)
      if (this.#closed[node]) continue
      this.#closed[node] = 1
      this.#expand(node)
      if (looked % placesPerPause === 0) yield undefined
    }
  }

  #expand(node: number): void {
    const floor = floorOf(this.#maze, node)
    const lattice = this.#maze.lattices[floor] as Lattice
    const offset = this.#maze.offsets[floor] as number
    const cost = this.#cost[node] as number
    const place = node - offset
    const end = this.#ends.get(node)
    if (end) this.#reach(this.#cost.length - 1, cost + end.costM, node)
    const count = lattice.around(place, this.#near)
    const heading = lattice.headingOf(place)
    for (let i = 0; i < count; i++) {
      const next = this.#near[i] as number
      if (this.#closed[offset + next]) continue
      const faults = lattice.faultsAt(next)
      if (faults === undefined) continue
      const [x, y] = [lattice.xOf(place), lattice.yOf(place)]
      if (!lattice.joins(x, y, heading * turnDeg, next)) continue
      const isTurn = lattice.headingOf(next) !== heading
      const wayM = isTurn
        ? turnCostM
        : Math.hypot(lattice.xOf(next) - lattice.xOf(place), lattice.yOf(next) - lattice.yOf(place))
      this.#reach(offset + next, cost + wayM + faults * faultM * lattice.stepM, node)
    }
    for (const { to, costM } of this.#maze.leaps.get(node) ?? []) {
      this.#reach(to, cost + costM, node)
    }
  }

  #reach(node: number, costM: number, from: number): void {
    if (costM >= (this.#cost[node] as number)) return
    const restM = this.#restM(node)
    if (restM === Number.POSITIVE_INFINITY) return
    this.#cost[node] = costM
    this.#from[node] = from
    this.#frontier.push(node, costM + restM)
  }

  /** Never more than the way that is left, where one may be free of faults. */
  #restM(node: number): number {
    if (node === this.#cost.length - 1) return 0
    // Places give way by a little, so that their ways may be shorter than those of the field.
    const { stepM } = this.#maze.lattices[floorOf(this.#maze, node)] as Lattice
    return Math.max(0, this.#field.leastM(node) - 3 * stepM) * this.#haste
  }

  #back(goal: number): readonly number[] {
    const nodes: number[] = []
    for (let node = this.#from[goal] as number; node >= 0; node = this.#from[node] as number) {
      nodes.push(node)
    }
    return nodes.reverse()
  }
}

const poseOf = (maze: Maze, node: number): WayInPose => {
  const floor = floorOf(maze, node)
  const lattice = maze.lattices[floor] as Lattice
  const place = node - (maze.offsets[floor] as number)
  return {
    x: lattice.xOf(place),
    y: lattice.yOf(place),
    z: lattice.footings.level.z,
    rotationDeg: lattice.headingOf(place) * turnDeg,
  }
}

const leapBetween = (maze: Maze, from: number, to: number): Leap | undefined =>
  maze.leaps
    .get(from)
    ?.filter((leap) => leap.to === to)
    .sort((a, b) => a.costM - b.costM)[0]

const areNeighbours = (maze: Maze, from: number, to: number): boolean => {
  const floor = floorOf(maze, from)
  if (floor !== floorOf(maze, to)) return false
  const offset = maze.offsets[floor] as number
  const near = new Int32Array(10)
  const count = (maze.lattices[floor] as Lattice).around(from - offset, near)
  return near.subarray(0, count).includes(to - offset)
}

/** The poses of the best way from start to end; undefined where there is none. */
export function* searchWay(
  maze: Maze,
  start: Terminal,
  end: Terminal,
): Generator<undefined, readonly WayInPose[] | undefined, undefined> {
  const field = new Field(maze, end)
  yield* field.settle(start)
  const nodes = yield* new Search(maze, start, end, field).run()
  const first = nodes?.[0]
  const last = nodes?.at(-1)
  if (!nodes || first === undefined || last === undefined) return undefined
  const entryAt = ({ floor, entries }: Terminal, node: number) =>
    entries.find(({ place }) => place + (maze.offsets[floor] as number) === node)?.poses ?? []
  const zOf = (floor: number) => (maze.lattices[floor] as Lattice).footings.level.z
  const poses: WayInPose[] = [...posesOn(zOf(start.floor), entryAt(start, first))]
  nodes.forEach((node, index) => {
    const before = nodes[index - 1]
    const leap =
      before !== undefined && !areNeighbours(maze, before, node)
        ? leapBetween(maze, before, node)
        : undefined
    if (leap) poses.push(...leap.poses)
    poses.push(poseOf(maze, node))
  })
  poses.push(...posesOn(zOf(end.floor), entryAt(end, last).toReversed()))
  return poses
}

/** Whether there is a way at all: nobody asks how long it is or what is on it. */
export function* hasWay(
  maze: Maze,
  start: Terminal,
  end: Terminal,
): Generator<undefined, boolean, undefined> {
  const field = new Field(maze, end)
  yield* field.settle(start)
  const offset = maze.offsets[start.floor] as number
  const isNear = start.entries.some(({ place }) => Number.isFinite(field.leastM(offset + place)))
  return isNear && (yield* isJoined(maze, start, end))
}
