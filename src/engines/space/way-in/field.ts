import { Frontier } from './frontier'
import type { Maze, Terminal } from './graph'
import { faultM, type Lattice } from './lattice'

const unseen = -1
const blocked = -2

/** Cells around one: to the sides and across. */
const around = [-1, 0, 1].flatMap((dy) =>
  [-1, 0, 1].flatMap((dx) => (dx === 0 && dy === 0 ? [] : [[dx, dy] as const])),
)

/** A leap that costs more than this leads over a fault: it is longer than doors and lifts are. */
const doubtfulM = 30

interface Arc {
  readonly to: number
  readonly costM: number
}

/**
 * At least how far it is to the end from anywhere, and over how many faults: the way of the largest
 * disc in the piece, which never has to turn. Where that does not get, the piece does not either.
 */
export class Field {
  readonly #maze: Maze
  /** The number of each floor's first cell. */
  readonly #offsets: number[] = []
  readonly #costM: Float64Array
  readonly #faults: Float32Array
  /** By cell: whether its best way leads over a fault. */
  readonly #isOver: Uint8Array
  readonly #frontier = new Frontier()
  readonly #closed: Uint8Array
  /** Leaps against their direction, by the cell that they end in. */
  readonly #arcs = new Map<number, Arc[]>()
  /** No cell that is not settled is nearer than this; infinite when all are. */
  #levelM = 0

  constructor(maze: Maze, end: Terminal) {
    this.#maze = maze
    const count = maze.lattices.reduce((sum, { columns, rows }) => {
      this.#offsets.push(sum)
      return sum + columns * rows
    }, 0)
    this.#costM = new Float64Array(count).fill(Number.POSITIVE_INFINITY)
    this.#faults = new Float32Array(count).fill(unseen)
    this.#isOver = new Uint8Array(count)
    this.#closed = new Uint8Array(count)
    for (const [node, leaps] of maze.leaps) {
      const from = this.#cellOf(node)
      for (const { to, costM } of leaps) this.#addArc(this.#cellOf(to), { to: from, costM })
    }
    const offset = maze.offsets[end.floor] as number
    for (const { place, costM } of end.entries) this.#reach(this.#cellOf(offset + place), costM, 0)
  }

  /** Settles cells from the end on, until those of a beginning are settled. Pauses now and then. */
  *settle(start: Terminal): Generator<undefined, void, undefined> {
    const offset = this.#maze.offsets[start.floor] as number
    const wanted = new Set(start.entries.map(({ place }) => this.#cellOf(offset + place)))
    for (let looked = 1; wanted.size > 0; looked++) {
      const cell = this.#frontier.pop()
      if (cell < 0) {
        this.#levelM = Number.POSITIVE_INFINITY
        return
      }
      if (this.#closed[cell]) continue
      this.#closed[cell] = 1
      this.#levelM = this.#costM[cell] as number
      wanted.delete(cell)
      this.#expand(cell)
      if (looked % cellsPerPause === 0) yield undefined
    }
  }

  /** No way from there is shorter than this, faults counted; infinite where there is none. */
  leastM(node: number): number {
    const cell = this.#cellOf(node)
    return this.#closed[cell] ? (this.#costM[cell] as number) : this.#levelM
  }

  /** Whether the best way from there leads over something that is at fault, or may be. */
  isFaulty(node: number): boolean {
    return this.#isOver[this.#cellOf(node)] === 1
  }

  #addArc(from: number, arc: Arc): void {
    const known = this.#arcs.get(from)
    if (known) known.push(arc)
    else this.#arcs.set(from, [arc])
  }

  #floorOf(offsets: readonly number[], index: number): number {
    let floor = offsets.length - 1
    while (floor > 0 && index < (offsets[floor] as number)) floor -= 1
    return floor
  }

  #cellOf(node: number): number {
    const floor = this.#floorOf(this.#maze.offsets, node)
    const { columns, rows } = this.#maze.lattices[floor] as Lattice
    const place = node - (this.#maze.offsets[floor] as number)
    return (this.#offsets[floor] as number) + (place % (columns * rows))
  }

  #expand(cell: number): void {
    const costM = this.#costM[cell] as number
    const isOver = this.#isOver[cell] as number
    for (const arc of this.#arcs.get(cell) ?? []) {
      this.#reach(arc.to, costM + arc.costM, isOver || Number(arc.costM > doubtfulM))
    }
    const floor = this.#floorOf(this.#offsets, cell)
    const lattice = this.#maze.lattices[floor] as Lattice
    const { columns, rows, stepM } = lattice
    const offset = this.#offsets[floor] as number
    const faults = this.#faultsAt(lattice, offset, cell)
    // Nothing comes here but by a leap; nothing that it leads to goes through it either.
    if (faults === undefined) return
    const column = (cell - offset) % columns
    const row = Math.floor((cell - offset) / columns)
    for (const [dx, dy] of around) {
      const [x, y] = [column + dx, row + dy]
      if (x < 0 || y < 0 || x >= columns || y >= rows) continue
      const next = offset + y * columns + x
      if (this.#closed[next] || this.#faultsAt(lattice, offset, next) === undefined) continue
      const wayM = (dx === 0 || dy === 0 ? 1 : Math.SQRT2) * stepM
      this.#reach(next, costM + wayM + faults * faultM * stepM, isOver || Number(faults > 0))
    }
  }

  #reach(cell: number, costM: number, isOver: number): void {
    if (costM >= (this.#costM[cell] as number)) return
    this.#costM[cell] = costM
    this.#isOver[cell] = isOver
    this.#frontier.push(cell, costM)
  }

  #faultsAt(lattice: Lattice, offset: number, cell: number): number | undefined {
    if (this.#faults[cell] === unseen) {
      this.#faults[cell] = lattice.leastFaultsIn(cell - offset) ?? blocked
    }
    const faults = this.#faults[cell] as number
    return faults === blocked ? undefined : faults
  }
}

/** Between two looks at the clock. */
const cellsPerPause = 5_000
