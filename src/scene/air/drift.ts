import { type AirSample, cellAt, velocityAt } from './sampling'

/** How much of the room's air is followed. */
export const driftCount = 3000
/** A speck is followed for so long, then another takes its place. */
const shortestS = 2
const longestS = 6
/** So slow, and nothing is to be seen. */
const stillMPerS = 0.02
/** Its trail shows where it was so long ago. */
const trailS = 0.22
/** Where motion is unwelcome, trails are longer and stand still. */
const calmTrailS = 0.9
const calmSteps = 6

/** Specks that are carried along by the air of a room. Chance comes in as a function. */
export class Drift {
  readonly count: number
  /** Places in metres from the corner, three a speck. */
  readonly at: Float32Array
  readonly #age: Float32Array
  readonly #life: Float32Array
  readonly #speed = new Float32Array(3)
  readonly #chance: () => number
  #air: Int32Array = new Int32Array()
  #sample: AirSample | undefined

  constructor(chance: () => number, count = driftCount) {
    this.#chance = chance
    this.count = count
    this.at = new Float32Array(count * 3)
    this.#age = new Float32Array(count)
    this.#life = new Float32Array(count)
  }

  /** Takes up another frame. What drifts goes on where it is, as long as air is there. */
  carry(sample: AirSample): void {
    const before = this.#sample
    const { grid, solid } = sample.frame
    const isSameRoom =
      before !== undefined &&
      before.frame.grid.nx === grid.nx &&
      before.frame.grid.ny === grid.ny &&
      before.frame.grid.nz === grid.nz
    this.#sample = sample
    const cells: number[] = []
    for (let at = 0; at < solid.length; at++) if (!solid[at]) cells.push(at)
    this.#air = Int32Array.from(cells)
    if (!isSameRoom) {
      for (let n = 0; n < this.count; n++) {
        this.#seed(n)
        this.#age[n] = this.#chance() * (this.#life[n] as number)
      }
    }
  }

  /** Moves everything on by a moment, in two half steps each. */
  advance(dtS: number): void {
    const sample = this.#sample
    if (!sample || this.#air.length === 0) return
    for (let n = 0; n < this.count; n++) this.#move(sample, n, dtS)
  }

  /** Writes a trail for each speck: its place and where it came from, in the same metres. */
  trails(into: Float32Array, warmth: Float32Array, isCalm: boolean): void {
    const sample = this.#sample
    if (!sample) return
    const { at } = this
    const speed = this.#speed
    for (let n = 0; n < this.count; n++) {
      const from = n * 3
      const to = n * 6
      let x = at[from] as number
      let y = at[from + 1] as number
      let z = at[from + 2] as number
      into[to] = x
      into[to + 1] = y
      into[to + 2] = z
      const steps = isCalm ? calmSteps : 1
      const back = (isCalm ? calmTrailS : trailS) / steps
      for (let step = 0; step < steps; step++) {
        velocityAt(sample, x, y, z, speed)
        x -= (speed[0] as number) * back
        y -= (speed[1] as number) * back
        z -= (speed[2] as number) * back
      }
      into[to + 3] = x
      into[to + 4] = y
      into[to + 5] = z
      const cell = cellAt(
        sample,
        at[from] as number,
        at[from + 1] as number,
        at[from + 2] as number,
      )
      warmth[n] = cell < 0 ? Number.NaN : (sample.frame.field.t[cell] as number)
    }
  }

  /** How visible a speck is: it fades in and out, so that none pops up. 0–1. */
  strength(n: number): number {
    const age = this.#age[n] as number
    const left = (this.#life[n] as number) - age
    return Math.max(0, Math.min(1, age * 3, left * 3))
  }

  #move(sample: AirSample, n: number, dtS: number): void {
    const { at } = this
    const speed = this.#speed
    const o = n * 3
    const x = at[o] as number
    const y = at[o + 1] as number
    const z = at[o + 2] as number
    velocityAt(sample, x, y, z, speed)
    const half = dtS / 2
    velocityAt(
      sample,
      x + (speed[0] as number) * half,
      y + (speed[1] as number) * half,
      z + (speed[2] as number) * half,
      speed,
    )
    const u = speed[0] as number
    const v = speed[1] as number
    const w = speed[2] as number
    at[o] = x + u * dtS
    at[o + 1] = y + v * dtS
    at[o + 2] = z + w * dtS
    const age = (this.#age[n] as number) + dtS
    this.#age[n] = age
    const isStill = u * u + v * v + w * w < stillMPerS * stillMPerS
    const cell = cellAt(sample, at[o] as number, at[o + 1] as number, at[o + 2] as number)
    const isLost = cell < 0 || sample.frame.solid[cell] !== 0
    if (isStill || isLost || age > (this.#life[n] as number)) this.#seed(n)
  }

  #seed(n: number): void {
    const sample = this.#sample
    if (!sample) return
    const { nx, ny } = sample.frame.grid
    const cell = this.#air[Math.floor(this.#chance() * this.#air.length)] ?? 0
    const i = cell % nx
    const j = Math.floor(cell / nx) % ny
    const k = Math.floor(cell / (nx * ny))
    const o = n * 3
    this.at[o] = (i + this.#chance()) * sample.cell[0]
    this.at[o + 1] = (j + this.#chance()) * sample.cell[1]
    this.at[o + 2] = (k + this.#chance()) * sample.cell[2]
    this.#age[n] = 0
    this.#life[n] = shortestS + (longestS - shortestS) * this.#chance()
  }
}
