import type { StretchGraph } from '../trays/stretches'
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

const stopsOf = (places: readonly RoutedPlace[]): ReadonlyMap<number, number[]> => {
  const stops = new Map<number, number[]>()
  for (const { landings } of places) {
    for (let l = 0; l < landings.count; l++) {
      const edge = landings.edge[l] as number
      const own = stops.get(edge)
      if (own) own.push(landings.atM[l] as number)
      else stops.set(edge, [landings.atM[l] as number])
    }
  }
  return stops
}

/** Cuts every stretch where landings are and where one tray follows another. */
export const sectionsOf = (graph: StretchGraph, places: readonly RoutedPlace[]): Sections => {
  const { edgeCount, firstPiece, pieceAt, startM, trays } = graph
  const stops = stopsOf(places)
  const first = new Int32Array(edgeCount + 1)
  const ends: number[] = []
  const pieces: number[] = []
  for (let edge = 0; edge < edgeCount; edge++) {
    const own = (stops.get(edge) ?? []).sort((a, b) => a - b)
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

/** For every landing of every place, the section that begins there, or would. */
export const landingSections = (
  sections: Sections,
  places: readonly RoutedPlace[],
): readonly Int32Array[] =>
  places.map(({ landings }) =>
    landings.edge.map((edge, l) => {
      const at = landings.atM[l] as number
      const section = sectionAt(sections, edge, at + sameM)
      const last = (sections.first[edge + 1] as number) - 1
      // At the very end of a stretch no section begins any more.
      return section === last && at >= (sections.endM[last] as number) - sameM ? last + 1 : section
    }),
  )

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
    const steps = this.#steps
    const plus = (from + edge) * loadWidth
    const minus = (to + edge) * loadWidth
    for (let c = 0; c < loadWidth; c++) {
      const value = sign * (load[at + c] as number)
      steps[plus + c] = (steps[plus + c] as number) + value
      steps[minus + c] = (steps[minus + c] as number) - value
    }
  }

  /** The same over a whole stretch. */
  addWhole(edge: number, load: Float64Array, at: number, sign: number): void {
    this.#isStale[edge] = 1
    const into = edge * loadWidth
    const { whole } = this
    for (let c = 0; c < loadWidth; c++) {
      whole[into + c] = (whole[into + c] as number) + sign * (load[at + c] as number)
    }
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
