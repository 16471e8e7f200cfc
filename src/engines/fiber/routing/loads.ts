import type { TrayGraph } from '../trays/graph'
import type { RoutedPlace } from './ends'

/** What one cable puts into a tray, in whole units, so that sums do not depend on their order. */
export interface CableLoad {
  /** Cross section in µm²; 0 where unknown. */
  readonly areaUm2: number
  /** Mass in µg per metre; 0 where unknown. */
  readonly massUgPerM: number
  /** 1 where the first is unknown, 1 where the second is. */
  readonly unknownArea: number
  readonly unknownMass: number
  /** NaN unknown. */
  readonly bendM: number
}

/** Columns of a load: cables, cross section, mass, cables of unknown cross section, of unknown mass. */
export const loadWidth = 5

/** The parts of every edge between the places where cables leave it: each has a load of its own. */
export interface Sections {
  /** The sections of edge e: `first[e]` … `first[e + 1] − 1`, in order along it. */
  readonly first: Int32Array
  /** Where each section ends along its edge. */
  readonly endM: Float64Array
}

const sameM = 1e-6

/** Cuts every edge where landings are. */
export const sectionsOf = (graph: TrayGraph, places: readonly RoutedPlace[]): Sections => {
  const { edgeCount, lengthM } = graph
  const stops = new Map<number, number[]>()
  for (const { landings } of places) {
    for (let l = 0; l < landings.count; l++) {
      const edge = landings.edge[l] as number
      const own = stops.get(edge)
      if (own) own.push(landings.atM[l] as number)
      else stops.set(edge, [landings.atM[l] as number])
    }
  }
  const first = new Int32Array(edgeCount + 1)
  const ends: number[] = []
  for (let edge = 0; edge < edgeCount; edge++) {
    const long = lengthM[edge] as number
    let last = 0
    for (const at of (stops.get(edge) ?? []).sort((a, b) => a - b)) {
      if (at - last <= sameM || long - at <= sameM) continue
      ends.push(at)
      last = at
    }
    ends.push(long)
    first[edge + 1] = ends.length
  }
  return { first, endM: Float64Array.from(ends) }
}

/**
 * What lies in each section, summed up. Ways over whole edges are kept by edge; the parts of an edge
 * that a cable joins or leaves midway by differences between sections.
 */
export class Loads {
  readonly #sections: Sections
  /** By edge, then by column. */
  readonly whole: Float64Array
  /** By section and one more for each edge, then by column. */
  readonly #steps: Float64Array
  /** The largest bend radius asked for on an edge; 0 where none is known. */
  readonly bendM: Float64Array

  constructor(edgeCount: number, sections: Sections) {
    this.#sections = sections
    this.whole = new Float64Array(edgeCount * loadWidth)
    this.#steps = new Float64Array((sections.endM.length + edgeCount + 1) * loadWidth)
    this.bendM = new Float64Array(edgeCount)
  }

  /** Adds a load (`sign` 1) or takes it away (−1) between two places of an edge. */
  addPart(edge: number, aM: number, bM: number, load: Float64Array, at: number, sign: number) {
    const from = Math.min(aM, bM)
    const to = Math.max(aM, bM)
    if (to - from <= sameM) return
    const { first, endM } = this.#sections
    const start = first[edge] as number
    const end = first[edge + 1] as number
    let lower = start
    while (lower < end - 1 && (endM[lower] as number) <= from + sameM) lower++
    let upper = lower
    while (upper < end - 1 && (endM[upper] as number) < to - sameM) upper++
    const plus = (lower + edge) * loadWidth
    const minus = (upper + 1 + edge) * loadWidth
    for (let c = 0; c < loadWidth; c++) {
      const value = sign * (load[at + c] as number)
      this.#steps[plus + c] = (this.#steps[plus + c] as number) + value
      this.#steps[minus + c] = (this.#steps[minus + c] as number) - value
    }
  }

  addBend(edge: number, bendM: number): void {
    if (bendM > (this.bendM[edge] as number)) this.bendM[edge] = bendM
  }

  /** Calls `visit` for each section of an edge with what lies in it. The row given is used again. */
  eachSection(edge: number, visit: (section: number, load: Float64Array) => void): void {
    const { first } = this.#sections
    const load = this.whole.slice(edge * loadWidth, (edge + 1) * loadWidth)
    for (let s = first[edge] as number; s < (first[edge + 1] as number); s++) {
      for (let c = 0; c < loadWidth; c++) {
        load[c] = (load[c] as number) + (this.#steps[(s + edge) * loadWidth + c] as number)
      }
      visit(s, load)
    }
  }

  /** The largest cross section on an edge, in µm². */
  mostUm2(edge: number): number {
    const { first } = this.#sections
    let own = this.whole[edge * loadWidth + 1] as number
    let most = 0
    for (let s = first[edge] as number; s < (first[edge + 1] as number); s++) {
      own += this.#steps[(s + edge) * loadWidth + 1] as number
      if (own > most) most = own
    }
    return most
  }
}
