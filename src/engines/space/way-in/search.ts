import type { ChainPose, Entry } from './chains'
import { Frontier } from './frontier'
import { faultM, type Lattice, turnDeg } from './lattice'
import type { WayInPose } from './solution'

/** A leap from one place to another that is no step of the lattice: through a door, by a lift. */
export interface Leap {
  readonly to: number
  readonly costM: number
  readonly poses: readonly WayInPose[]
}

/** Floors with their places numbered on, and leaps between them. */
export interface Maze {
  readonly lattices: readonly Lattice[]
  /** The number of each floor's first place. */
  readonly offsets: readonly number[]
  readonly leaps: ReadonlyMap<number, readonly Leap[]>
}

/** An exact beginning or end of a way, with how it joins the lattice of its floor. */
export interface Terminal {
  readonly floor: number
  readonly entries: readonly Entry[]
}

/** Turning by a step counts as so much of a way: turns are made where they are needed. */
const turnCostM = 0.15
/** Between two looks at the clock. */
const placesPerPause = 20_000

export const posesOn = (z: number, poses: readonly ChainPose[]): WayInPose[] =>
  poses.map(({ x, y, rotationDeg }) => ({ x, y, z, rotationDeg }))

const floorOf = ({ offsets }: Maze, node: number): number => {
  let floor = offsets.length - 1
  while (floor > 0 && node < (offsets[floor] as number)) floor -= 1
  return floor
}

/** One search: the way with the fewest faults, and of those the shortest (A*). */
class Search {
  readonly #maze: Maze
  readonly #cost: Float64Array
  readonly #from: Int32Array
  readonly #closed: Uint8Array
  readonly #frontier = new Frontier()
  readonly #near = new Int32Array(10)
  readonly #ends = new Map<number, Entry>()
  readonly #end: Terminal
  readonly #aim: { readonly x: number; readonly y: number }

  constructor(maze: Maze, start: Terminal, end: Terminal) {
    this.#maze = maze
    this.#end = end
    const count = maze.lattices.reduce((sum, lattice) => sum + lattice.count, 0)
    this.#cost = new Float64Array(count + 1).fill(Number.POSITIVE_INFINITY)
    this.#from = new Int32Array(count + 1).fill(-1)
    this.#closed = new Uint8Array(count + 1)
    const last = end.entries[0]?.poses[0]
    this.#aim = { x: last?.x ?? 0, y: last?.y ?? 0 }
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
      if (!lattice.joins(lattice.xOf(place), lattice.yOf(place), next)) continue
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
    this.#cost[node] = costM
    this.#from[node] = from
    this.#frontier.push(node, costM + this.#restM(node))
  }

  /** Never more than the way that is left. */
  #restM(node: number): number {
    if (node === this.#cost.length - 1) return 0
    const floor = floorOf(this.#maze, node)
    if (floor !== this.#end.floor) return 0
    const lattice = this.#maze.lattices[floor] as Lattice
    const place = node - (this.#maze.offsets[floor] as number)
    // A chain may lie a step off its places.
    const straightM = Math.hypot(lattice.xOf(place) - this.#aim.x, lattice.yOf(place) - this.#aim.y)
    return this.#maze.lattices.length > 1 ? 0 : Math.max(0, straightM - 3 * lattice.stepM)
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
  const nodes = yield* new Search(maze, start, end).run()
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
