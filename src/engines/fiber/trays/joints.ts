import type { Pathway } from './pathways'
import type { Segments } from './segments'

/** How near two trays have to come to be joined. */
export interface JointRules {
  /** Gap over which trays still join. */
  readonly joinM: number
  /** Difference in height over which cables drop from one to the other where they meet in plan. */
  readonly dropM: number
}

/** Where two straight runs are joined: each pair of columns is one joint. */
export interface Joints {
  readonly count: number
  readonly segmentA: Int32Array
  readonly segmentB: Int32Array
  /** Metres along each run. */
  readonly atA: Float64Array
  readonly atB: Float64Array
  /** What a cable goes from one to the other. */
  readonly gapM: Float64Array
}

class JointList implements Joints {
  count = 0
  segmentA = new Int32Array(1024)
  segmentB = new Int32Array(1024)
  atA = new Float64Array(1024)
  atB = new Float64Array(1024)
  gapM = new Float64Array(1024)

  add(a: number, b: number, atA: number, atB: number, gapM: number): void {
    if (this.count === this.segmentA.length) this.#grow()
    const at = this.count++
    this.segmentA[at] = a
    this.segmentB[at] = b
    this.atA[at] = atA
    this.atB[at] = atB
    this.gapM[at] = gapM
  }

  #grow(): void {
    const longer = <T extends Int32Array | Float64Array>(column: T, into: T): T => {
      into.set(column)
      return into
    }
    const size = this.segmentA.length * 2
    this.segmentA = longer(this.segmentA, new Int32Array(size))
    this.segmentB = longer(this.segmentB, new Int32Array(size))
    this.atA = longer(this.atA, new Float64Array(size))
    this.atB = longer(this.atB, new Float64Array(size))
    this.gapM = longer(this.gapM, new Float64Array(size))
  }
}

const clamp = (value: number, most: number): number => Math.min(Math.max(value, 0), most)

/** Finds the joints of one pair of runs at a time. Made once, so that no pair costs an object. */
class Pairing {
  readonly joints = new JointList()
  readonly #segments: Segments
  readonly #rules: JointRules
  readonly #halfWidth: Float64Array

  constructor(segments: Segments, pathways: readonly Pathway[], rules: JointRules) {
    this.#segments = segments
    this.#rules = rules
    this.#halfWidth = Float64Array.from(segments.pathway.subarray(0, segments.count), (index) => {
      const { widthM } = pathways[index] as Pathway
      return Number.isNaN(widthM) ? 0 : widthM / 2
    })
  }

  /** How far from its line another tray may end and still be joined. */
  reachM(s: number): number {
    return this.#rules.joinM + (this.#halfWidth[s] as number)
  }

  join(a: number, b: number): void {
    this.#end(a, 0, b)
    this.#end(a, this.#segments.lengthM[a] as number, b)
    this.#end(b, 0, a)
    this.#end(b, this.#segments.lengthM[b] as number, a)
    this.#crossing(a, b)
  }

  /** An end of run `a` that touches run `b`, or ends at its side. */
  #end(a: number, atA: number, b: number): void {
    const { ends, lengthM } = this.#segments
    const from = a * 6 + (atA === 0 ? 0 : 3)
    const x = ends[from] as number
    const y = ends[from + 1] as number
    const z = ends[from + 2] as number
    const long = lengthM[b] as number
    const at = b * 6
    const bx = ends[at] as number
    const by = ends[at + 1] as number
    const bz = ends[at + 2] as number
    const ux = ((ends[at + 3] as number) - bx) / long
    const uy = ((ends[at + 4] as number) - by) / long
    const uz = ((ends[at + 5] as number) - bz) / long
    const atB = clamp((x - bx) * ux + (y - by) * uy + (z - bz) * uz, long)
    const beside = Math.hypot(bx + ux * atB - x, by + uy * atB - y)
    this.#add(a, b, atA, atB, beside, Math.abs(bz + uz * atB - z), this.reachM(b))
  }

  /** Where the lines of two runs that are not parallel come nearest, inside both. */
  #crossing(a: number, b: number): void {
    const { ends, lengthM } = this.#segments
    const [i, j] = [a * 6, b * 6]
    const [longA, longB] = [lengthM[a] as number, lengthM[b] as number]
    const part = (at: number) => ends[at] as number
    const ux = (part(i + 3) - part(i)) / longA
    const uy = (part(i + 4) - part(i + 1)) / longA
    const uz = (part(i + 5) - part(i + 2)) / longA
    const vx = (part(j + 3) - part(j)) / longB
    const vy = (part(j + 4) - part(j + 1)) / longB
    const vz = (part(j + 5) - part(j + 2)) / longB
    const dot = ux * vx + uy * vy + uz * vz
    const sine = 1 - dot * dot
    if (sine < 1e-9) return
    const wx = part(i) - part(j)
    const wy = part(i + 1) - part(j + 1)
    const wz = part(i + 2) - part(j + 2)
    const uw = ux * wx + uy * wy + uz * wz
    const vw = vx * wx + vy * wy + vz * wz
    const atA = (dot * vw - uw) / sine
    const atB = (vw - dot * uw) / sine
    if (!(atA > 0 && atA < longA && atB > 0 && atB < longB)) return
    const beside = Math.hypot(wx + ux * atA - vx * atB, wy + uy * atA - vy * atB)
    this.#add(a, b, atA, atB, beside, Math.abs(wz + uz * atA - vz * atB), this.#rules.joinM)
  }

  #add(
    a: number,
    b: number,
    atA: number,
    atB: number,
    beside: number,
    above: number,
    reachM: number,
  ): void {
    const { joinM, dropM } = this.#rules
    if (beside <= reachM && above <= Math.max(joinM, dropM)) {
      this.joints.add(a, b, atA, atB, beside + above)
    }
  }
}

/**
 * Finds where trays join: where points coincide, where one ends at another, where two cross at the
 * same height. Crossings at different heights are none. Each joint is of two runs alone and moves
 * neither, so that taking a tray away changes nothing about the joints of the others.
 */
export const jointsOf = (
  segments: Segments,
  pathways: readonly Pathway[],
  rules: JointRules,
): Joints => {
  const pairing = new Pairing(segments, pathways, rules)
  const { ends, grid, count } = segments
  let widest = 0
  for (let s = 0; s < count; s++) widest = Math.max(widest, pairing.reachM(s))
  for (let a = 0; a < count; a++) {
    const at = a * 6
    const [x1, y1] = [ends[at] as number, ends[at + 1] as number]
    const [x2, y2] = [ends[at + 3] as number, ends[at + 4] as number]
    grid.query(
      Math.min(x1, x2) - widest,
      Math.min(y1, y2) - widest,
      Math.max(x1, x2) + widest,
      Math.max(y1, y2) + widest,
      (b) => {
        if (b > a) pairing.join(a, b)
        return true
      },
    )
  }
  return pairing.joints
}
