import { groupBy } from '#base'
import type { StretchGraph } from '../trays/stretches'
import type { LandingColumns } from './landing-columns'

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

/** Adds a load to another. What is unknown is seldom, and then passed over. */
export const addRow = (
  rows: Float64Array,
  into: number,
  load: Float64Array,
  at: number,
  sign: number,
): void => {
  rows[into] = (rows[into] as number) + sign * (load[at] as number)
  rows[into + 1] = (rows[into + 1] as number) + sign * (load[at + 1] as number)
  rows[into + 2] = (rows[into + 2] as number) + sign * (load[at + 2] as number)
  const unknownArea = load[at + 3] as number
  const unknownMass = load[at + 4] as number
  if (unknownArea === 0 && unknownMass === 0) return
  rows[into + 3] = (rows[into + 3] as number) + sign * unknownArea
  rows[into + 4] = (rows[into + 4] as number) + sign * unknownMass
}

/** The parts of every stretch between the places where cables leave it or another tray begins. */
export interface Sections {
  /** The sections of stretch e: `first[e]` … `first[e + 1] − 1`, in order along it. */
  readonly first: Int32Array
  /** Where each section ends along its stretch. */
  readonly endM: Float64Array
  /** The tray edge that it is a part of. */
  readonly piece: Int32Array
}

const sameM = 1e-6

/** Places along each stretch at which cables leave it, in rising order. */
const stopsOf = (edgeCount: number, { edge, atM }: LandingColumns) => {
  const { offsets, items } = groupBy(edgeCount, edge)
  const stopM = Float64Array.from(items, (landing) => atM[landing] as number)
  for (let one = 0; one < edgeCount; one++) stopM.subarray(offsets[one], offsets[one + 1]).sort()
  return { first: offsets, stopM }
}

/** Cuts every stretch where landings are and where one tray follows another. */
export const sectionsOf = (graph: StretchGraph, landings: LandingColumns): Sections => {
  const { edgeCount, firstPiece, pieceAt, startM, trays } = graph
  const stops = stopsOf(edgeCount, landings)
  const first = new Int32Array(edgeCount + 1)
  const ends: number[] = []
  const pieces: number[] = []
  for (let edge = 0; edge < edgeCount; edge++) {
    const own = stops.stopM.subarray(stops.first[edge], stops.first[edge + 1])
    let next = 0
    for (let at = firstPiece[edge] as number; at < (firstPiece[edge + 1] as number); at++) {
      const piece = pieceAt[at] as number
      let last = startM[piece] as number
      const end = last + (trays.lengthM[piece] as number)
      for (; next < own.length && (own[next] as number) < end - sameM; next++) {
        if ((own[next] as number) - last <= sameM) continue
        last = own[next] as number
        ends.push(last)
        pieces.push(piece)
      }
      ends.push(end)
      pieces.push(piece)
    }
    first[edge + 1] = ends.length
  }
  return { first, endM: Float64Array.from(ends), piece: Int32Array.from(pieces) }
}

/** For every landing, the section that begins there, or would. */
export const landingSections = (
  sections: Sections,
  { edge: edges, atM }: LandingColumns,
): Int32Array =>
  edges.map((edge, landing) => {
    const at = atM[landing] as number
    const section = sectionAt(sections, edge, at + sameM)
    const last = (sections.first[edge + 1] as number) - 1
    // At the very end of a stretch no section begins any more.
    return section === last && at >= (sections.endM[last] as number) - sameM ? last + 1 : section
  })

/** The first section of a stretch that ends after a place along it. */
export const sectionAt = ({ first, endM }: Sections, edge: number, alongM: number): number => {
  let low = first[edge] as number
  let high = (first[edge + 1] as number) - 1
  while (low < high) {
    const middle = (low + high) >> 1
    if ((endM[middle] as number) <= alongM) low = middle + 1
    else high = middle
  }
  return low
}

/**
 * What lies in each section, summed up. Ways over whole edges are kept by edge; the parts of an edge
 * that a cable joins or leaves midway by differences between sections.
 */
export class Loads {
  readonly #sections: Sections
  /** By stretch, then by column. */
  readonly whole: Float64Array
  /** By section and one more for each edge, then by column. */
  readonly #steps: Float64Array
  /** The largest bend radius asked for on an edge; 0 where none is known. */
  readonly bendM: Float64Array

  readonly #most: Float64Array
  readonly #isStale: Uint8Array

  constructor(edgeCount: number, sections: Sections) {
    this.#sections = sections
    this.whole = new Float64Array(edgeCount * loadWidth)
    this.#steps = new Float64Array((sections.endM.length + edgeCount + 1) * loadWidth)
    this.bendM = new Float64Array(edgeCount)
    this.#most = new Float64Array(edgeCount)
    this.#isStale = new Uint8Array(edgeCount)
  }

  /** Adds a load (`sign` 1) or takes it away (−1) from one section of a stretch up to another, not included. */
  addPart(
    edge: number,
    from: number,
    to: number,
    load: Float64Array,
    at: number,
    sign: number,
  ): void {
    if (from >= to) return
    this.#isStale[edge] = 1
    this.#step(from + edge, load, at, sign)
    // What ends with its stretch is read no further.
    if (to < (this.#sections.first[edge + 1] as number)) this.#step(to + edge, load, at, -sign)
  }

  #step(row: number, load: Float64Array, at: number, sign: number): void {
    addRow(this.#steps, row * loadWidth, load, at, sign)
  }

  /** The same over a whole stretch. */
  addWhole(edge: number, load: Float64Array, at: number, sign: number): void {
    this.#isStale[edge] = 1
    addRow(this.whole, edge * loadWidth, load, at, sign)
  }

  addBend(edge: number, bendM: number): void {
    if (bendM > (this.bendM[edge] as number)) this.bendM[edge] = bendM
  }

  /** What lies in every section: by section, then by column. */
  settled(): Float64Array {
    const { first, endM } = this.#sections
    const settled = new Float64Array(endM.length * loadWidth)
    for (let edge = 0; edge + 1 < first.length; edge++) {
      for (let c = 0; c < loadWidth; c++) {
        let own = this.whole[edge * loadWidth + c] as number
        for (let s = first[edge] as number; s < (first[edge + 1] as number); s++) {
          own += this.#steps[(s + edge) * loadWidth + c] as number
          settled[s * loadWidth + c] = own
        }
      }
    }
    return settled
  }

  /** The largest cross section on a stretch, in µm². */
  mostUm2(edge: number): number {
    if (!this.#isStale[edge]) return this.#most[edge] as number
    const { first } = this.#sections
    let own = this.whole[edge * loadWidth + 1] as number
    let most = 0
    for (let s = first[edge] as number; s < (first[edge + 1] as number); s++) {
      own += this.#steps[(s + edge) * loadWidth + 1] as number
      if (own > most) most = own
    }
    this.#most[edge] = most
    this.#isStale[edge] = 0
    return most
  }
}
