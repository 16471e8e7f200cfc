import type { Footings } from './footing'

/** Positions every so many metres, headings every so many degrees. */
export const turnDeg = 7.5
/** A rectangle looks the same after half a turn. */
const headings = 180 / turnDeg

/** Steps that are tried, the finest first, and how many places are looked at at the most. */
const stepsM = [0.1, 0.15, 0.2, 0.3, 0.5] as const
const mostPlaces = 4_000_000

/** A fault weighs as much as a way of so many metres: others are taken first. */
export const faultM = 60

/** Faults are kept in single precision. */
const roundedBy = 0.001

/** Between two places a piece is looked at every so many metres. */
const lookM = 0.05

/** A place may give way by so many steps: between two places is always one that fits. */
const slackSteps = 0.55

const unseen = 0
const free = 1
const faulty = 2
const blocked = 3

/** The shorter turn from one heading to another: half a turn changes nothing. */
const turnBetween = (fromDeg: number, toDeg: number): number => {
  const turn = (((toDeg - fromDeg) % 180) + 180) % 180
  return turn > 90 ? turn - 180 : turn
}

/** The places on one level where a piece may stand, looked at when the search comes there. */
export class Lattice {
  readonly footings: Footings
  readonly stepM: number
  readonly columns: number
  readonly rows: number
  readonly #marginM: number
  readonly #state: Uint8Array
  readonly #faults: Float32Array
  readonly #shiftX: Float32Array
  readonly #shiftY: Float32Array
  /** By cell: whether the piece may stand there in any heading. */
  readonly #wide: Uint8Array
  readonly #minX: number
  readonly #minY: number

  constructor(footings: Footings, stepM: number, marginM: number) {
    const { minX, minY, maxX, maxY } = footings.level
    this.footings = footings
    this.stepM = stepM
    this.#marginM = marginM
    this.#minX = minX
    this.#minY = minY
    this.columns = Math.floor((maxX - minX) / stepM) + 1
    this.rows = Math.floor((maxY - minY) / stepM) + 1
    this.#wide = new Uint8Array(this.columns * this.rows)
    this.#state = new Uint8Array(this.count)
    this.#faults = new Float32Array(this.count)
    this.#shiftX = new Float32Array(this.count)
    this.#shiftY = new Float32Array(this.count)
  }

  /** The finest step at which so large a floor is searched; undefined where it is too large. */
  static stepFor(widthM: number, depthM: number, levels: number): number | undefined {
    return stepsM.find(
      (step) => (widthM / step + 1) * (depthM / step + 1) * headings * levels <= mostPlaces,
    )
  }

  get count(): number {
    return this.columns * this.rows * headings
  }

  /** The place that lies nearest, or −1 beyond the floor. */
  nearest(x: number, y: number, rotationDeg: number): number {
    const column = Math.round((x - this.#minX) / this.stepM)
    const row = Math.round((y - this.#minY) / this.stepM)
    if (column < 0 || row < 0 || column >= this.columns || row >= this.rows) return -1
    const heading = ((Math.round(rotationDeg / turnDeg) % headings) + headings) % headings
    return (heading * this.rows + row) * this.columns + column
  }

  headingOf(place: number): number {
    return Math.floor(place / (this.rows * this.columns))
  }

  xOf(place: number): number {
    return this.#minX + (place % this.columns) * this.stepM + (this.#shiftX[place] as number)
  }

  yOf(place: number): number {
    const row = Math.floor(place / this.columns) % this.rows
    return this.#minY + row * this.stepM + (this.#shiftY[place] as number)
  }

  /** The faults of standing there; undefined where nothing can. */
  faultsAt(place: number): number | undefined {
    if (this.#state[place] === unseen) this.#look(place)
    const state = this.#state[place]
    return state === blocked ? undefined : state === free ? 0 : (this.#faults[place] as number)
  }

  /**
   * At least so many faults stand in the way of a piece around a cell, whatever its heading: those of
   * the largest disc in it; undefined where it cannot stand in any.
   */
  leastFaultsIn(cell: number): number | undefined {
    const x = this.#minX + (cell % this.columns) * this.stepM
    const y = this.#minY + Math.floor(cell / this.columns) * this.stepM
    const radiusM = this.footings.thinnestM(this.#marginM) / 2 - this.stepM * slackSteps
    return this.footings.discAt(x, y, radiusM)
  }

  /** Whether a piece may stand in a cell in any heading, with nothing near it. */
  isWide(cell: number): boolean {
    const known = this.#wide[cell]
    if (known !== unseen) return known === free
    const x = this.#minX + (cell % this.columns) * this.stepM
    const y = this.#minY + Math.floor(cell / this.columns) * this.stepM
    const reachM = this.footings.cornerM(Math.max(0, this.#marginM)) + 0.01
    const isWide = this.footings.floorAt(x, y) !== undefined && this.footings.isWideAt(x, y, reachM)
    this.#wide[cell] = isWide ? free : blocked
    return isWide
  }

  /**
   * Whether a piece gets from a pose to a place in one step, ahead or turning: a long one may not leap
   * over a wall, and its corners may not sweep through anything while it turns.
   */
  joins(x: number, y: number, rotationDeg: number, place: number): boolean {
    const [dx, dy] = [this.xOf(place) - x, this.yOf(place) - y]
    const wayM = Math.hypot(dx, dy)
    const heading = this.headingOf(place) * turnDeg
    const thinM = this.footings.thinnestM(this.#marginM)
    // On both sides of a wall and touching it, it is just so far apart as it is thick.
    const isLeap = wayM >= thinM - 0.001
    const turned = turnBetween(rotationDeg, heading)
    const sweptM = wayM + (Math.abs(turned) * Math.PI * this.footings.cornerM(0)) / 180
    if (!isLeap && (sweptM < lookM || this.isWide(place % (this.columns * this.rows)))) return true
    const apartM = isLeap ? Math.max(thinM, 0.01) : lookM
    const steps = Math.min(Math.ceil((isLeap ? wayM : sweptM) / apartM) + 1, 20)
    // Between two places it may come nearer to a corner than its clearance, but not into it.
    const marginM = isLeap ? this.#marginM : Math.min(this.#marginM, 0)
    const most = isLeap
      ? Number.POSITIVE_INFINITY
      : this.#mostFaults(x, y, rotationDeg, place, marginM)
    for (let step = 1; step < steps; step++) {
      const part = step / steps
      const between = rotationDeg + turned * part
      const found = this.footings.at(x + dx * part, y + dy * part, between, marginM)
      if (found.faults === undefined || found.faults > most + roundedBy) return false
    }
    return true
  }

  /** The faults of the worse end of a step: what is met between the two is met there as well. */
  #mostFaults(x: number, y: number, rotationDeg: number, place: number, marginM: number): number {
    const from = this.footings.at(x, y, rotationDeg, marginM).faults ?? 0
    return Math.max(from, this.faultsAt(place) ?? 0)
  }

  /** The places next to one, into `out`; answers how many. With `isLevel` without turning. */
  around(place: number, out: Int32Array, isLevel = false): number {
    const plane = this.rows * this.columns
    const heading = Math.floor(place / plane)
    const rest = place - heading * plane
    const row = Math.floor(rest / this.columns)
    const column = rest - row * this.columns
    let count = 0
    for (let dy = -1; dy <= 1; dy++) {
      for (let dx = -1; dx <= 1; dx++) {
        if (dx === 0 && dy === 0) continue
        const x = column + dx
        const y = row + dy
        if (x < 0 || y < 0 || x >= this.columns || y >= this.rows) continue
        out[count++] = heading * plane + y * this.columns + x
      }
    }
    if (isLevel) return count
    out[count++] = ((heading + 1) % headings) * plane + rest
    out[count++] = ((heading + headings - 1) % headings) * plane + rest
    return count
  }

  #look(place: number): void {
    const x = this.xOf(place)
    const y = this.yOf(place)
    if (this.isWide(place % (this.columns * this.rows))) {
      const faults = this.footings.floorAt(x, y) ?? 0
      this.#state[place] = faults > 0 ? faulty : free
      this.#faults[place] = faults
      return
    }
    const heading = this.headingOf(place) * turnDeg
    // Between two places a piece may be led exactly through what leaves no slack.
    const found = this.footings.at(x, y, heading, this.#marginM, this.stepM * slackSteps)
    if (found.faults === undefined) {
      this.#state[place] = blocked
      return
    }
    this.#state[place] = found.faults > 0 ? faulty : free
    this.#faults[place] = found.faults
    this.#shiftX[place] = found.x - x
    this.#shiftY[place] = found.y - y
  }
}
