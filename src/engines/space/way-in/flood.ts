import { floorOf, type Maze, type Terminal } from './graph'
import { type Lattice, turnDeg } from './lattice'

/**
 * All places from which an end can be reached, looked at one after another from the end on, however
 * many faults are on the way. When it runs dry before it meets another one from the beginning, there
 * is no way: whichever of two halls is smaller decides how long that takes to see.
 */
class Flood {
  readonly #maze: Maze
  readonly #seen: Uint8Array
  readonly #stack: number[] = []
  readonly #near = new Int32Array(10)
  /** Leaps against their direction, or along it when it goes forward. */
  readonly #back = new Map<number, number[]>()

  /** With `isForward` from a beginning on instead. */
  constructor(maze: Maze, end: Terminal, count: number, isForward = false) {
    this.#maze = maze
    this.#seen = new Uint8Array(count)
    for (const [from, leaps] of maze.leaps) {
      for (const { to } of leaps) {
        const [at, next] = isForward ? [from, to] : [to, from]
        const known = this.#back.get(at)
        if (known) known.push(next)
        else this.#back.set(at, [next])
      }
    }
    const offset = maze.offsets[end.floor] as number
    for (const { place } of end.entries) this.#reach(offset + place)
  }

  /** Looks at one place more: whether it was met from the other side, or nothing is left. */
  step(isMet: (node: number) => boolean): 'on' | 'met' | 'dry' {
    const node = this.#stack.pop()
    if (node === undefined) return 'dry'
    if (isMet(node)) return 'met'
    const floor = floorOf(this.#maze, node)
    const lattice = this.#maze.lattices[floor] as Lattice
    const offset = this.#maze.offsets[floor] as number
    const place = node - offset
    // Where it may turn as it likes, all headings are one place.
    const plane = lattice.columns * lattice.rows
    const isWide = lattice.isWide(place % plane)
    const count = lattice.around(place, this.#near, isWide)
    for (let i = 0; i < count; i++) {
      const next = this.#near[i] as number
      if (!isWide) this.#try(lattice, offset, place, next)
      else if (lattice.isWide(next % plane)) this.#reach(offset + next)
      else
        for (let at = next % plane; at < lattice.count; at += plane) {
          this.#try(lattice, offset, at - (next % plane) + (place % plane), at)
        }
    }
    const cell = place % plane
    if (!isWide) this.#leap(node)
    else for (let at = cell; at < lattice.count; at += plane) this.#leap(offset + at)
    return 'on'
  }

  #leap(node: number): void {
    for (const from of this.#back.get(node) ?? []) this.#reach(from)
  }

  #try(lattice: Lattice, offset: number, place: number, next: number): void {
    if (this.#seen[offset + next] || lattice.faultsAt(next) === undefined) return
    const turnedDeg = lattice.headingOf(next) * turnDeg
    if (lattice.joins(lattice.xOf(next), lattice.yOf(next), turnedDeg, place))
      this.#reach(offset + next)
  }

  /** Whether a place was seen. */
  has(node: number): boolean {
    return this.#seen[node] === 1
  }

  #reach(node: number): void {
    if (this.#seen[node]) return
    const floor = floorOf(this.#maze, node)
    const lattice = this.#maze.lattices[floor] as Lattice
    const offset = this.#maze.offsets[floor] as number
    const plane = lattice.columns * lattice.rows
    const cell = (node - offset) % plane
    if (!lattice.isWide(cell)) this.#seen[node] = 1
    else for (let at = cell; at < lattice.count; at += plane) this.#seen[offset + at] = 1
    this.#stack.push(node)
  }
}

/** Between two looks at the clock. */
const placesPerPause = 2_000

/** Whether there is any way from start to end, however long and whatever is on it. */
export function* isJoined(
  maze: Maze,
  start: Terminal,
  end: Terminal,
): Generator<undefined, boolean, undefined> {
  const count = maze.lattices.reduce((sum, lattice) => sum + lattice.count, 0)
  const there = new Flood(maze, end, count)
  const here = new Flood(maze, start, count, true)
  for (let looked = 1; ; looked++) {
    const fromEnd = there.step((node) => here.has(node))
    const fromStart = here.step((node) => there.has(node))
    if (fromEnd === 'met' || fromStart === 'met') return true
    if (fromEnd === 'dry' || fromStart === 'dry') return false
    if (looked % placesPerPause === 0) yield undefined
  }
}

/** Everything that can be reached from a beginning. */
export function* allReached(
  maze: Maze,
  start: Terminal,
): Generator<undefined, (node: number) => boolean, undefined> {
  const count = maze.lattices.reduce((sum, lattice) => sum + lattice.count, 0)
  const flood = new Flood(maze, start, count, true)
  for (let looked = 1; flood.step(() => false) !== 'dry'; looked++) {
    if (looked % placesPerPause === 0) yield undefined
  }
  return (node) => flood.has(node)
}
