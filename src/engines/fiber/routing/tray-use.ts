import type { Room } from '#model'
import type { Penetration, Place3, TrayUse } from '../cabling'
import type { TrayGraph } from '../trays/graph'
import { type Crossing, crossingsOf } from '../trays/penetrations'
import { alongEdgeM, alongStretchM, type StretchGraph } from '../trays/stretches'
import { type Loads, loadWidth, type Sections, sectionAt } from './loads'

const placeOn = ({ segments }: TrayGraph, s: number, alongM: number): Place3 => {
  const { ends, lengthM } = segments
  const share = alongM / (lengthM[s] as number)
  const part = (axis: number) => {
    const from = ends[s * 6 + axis] as number
    return from + ((ends[s * 6 + 3 + axis] as number) - from) * share
  }
  return { x: part(0), y: part(1), z: part(2) }
}

/** The fullest section of a pathway so far, and what is the most of each figure in any section. */
interface Fullest {
  areaUm2: number
  /** The same of each run. */
  runUm2: number[]
  runUnknown: number[]
  cables: number
  massUgPerM: number
  unknown: number
  unknownMass: number
  bendM: number
  worstAt: Place3
}

const emptyRuns = (count: number) => new Array<number>(count).fill(0)

const nowhere: Place3 = { x: Number.NaN, y: Number.NaN, z: Number.NaN }

/** Reads settled loads, pathway by pathway. */
class Reading {
  readonly fullest: readonly Fullest[]
  readonly #graph: StretchGraph
  readonly #sections: Sections
  readonly #settled: Float64Array
  /** The first run of each pathway. */
  readonly #firstRun: Int32Array

  constructor(graph: StretchGraph, sections: Sections, loads: Loads) {
    this.#graph = graph
    this.#sections = sections
    this.#settled = loads.settled()
    const { pathways, segments } = graph.trays
    this.#firstRun = new Int32Array(pathways.length + 1)
    for (let s = 0; s < segments.count; s++) {
      this.#firstRun[(segments.pathway[s] as number) + 1] = s + 1
    }
    for (let p = 0; p < pathways.length; p++) {
      // One without a run begins where the one before ends.
      this.#firstRun[p + 1] = Math.max(this.#firstRun[p + 1] as number, this.#firstRun[p] as number)
    }
    this.fullest = pathways.map((_, p) => this.#empty(p))
    for (let edge = 0; edge < graph.edgeCount; edge++) this.#read(edge, loads.bendM[edge] as number)
  }

  runsOf(pathway: number): readonly [number, number] {
    return [this.#firstRun[pathway] as number, this.#firstRun[pathway + 1] as number]
  }

  #empty(pathway: number): Fullest {
    const [from, to] = this.runsOf(pathway)
    return {
      areaUm2: -1,
      runUm2: emptyRuns(to - from),
      runUnknown: emptyRuns(to - from),
      cables: 0,
      massUgPerM: 0,
      unknown: 0,
      unknownMass: 0,
      bendM: 0,
      worstAt: from < to ? placeOn(this.#graph.trays, from, 0) : nowhere,
    }
  }

  #read(edge: number, bendM: number): void {
    const { first, endM, piece } = this.#sections
    const { segment, segments, offsetM } = this.#graph.trays
    let startM = 0
    for (let section = first[edge] as number; section < (first[edge + 1] as number); section++) {
      const on = piece[section] as number
      const s = segment[on] as number
      const end = endM[section] as number
      if (s >= 0) {
        const pathway = segments.pathway[s] as number
        const full = this.fullest[pathway] as Fullest
        const isUsed = (this.#settled[section * loadWidth] as number) > 0
        if (isUsed && bendM > full.bendM) full.bendM = bendM
        const fuller = this.#take(full, section, s - (this.#firstRun[pathway] as number))
        if (fuller) {
          const middle = alongEdgeM(this.#graph, on, (startM + end) / 2)
          full.worstAt = placeOn(this.#graph.trays, s, (offsetM[on] as number) + middle)
        }
      }
      startM = end
    }
  }

  /** Takes a section into account; answers whether it is the fullest so far. */
  #take(full: Fullest, section: number, run: number): boolean {
    const at = section * loadWidth
    const figure = (column: number) => this.#settled[at + column] as number
    const area = figure(1)
    full.massUgPerM = Math.max(full.massUgPerM, figure(2))
    full.unknown = Math.max(full.unknown, figure(3))
    full.unknownMass = Math.max(full.unknownMass, figure(4))
    full.runUnknown[run] = Math.max(full.runUnknown[run] as number, figure(3))
    full.runUm2[run] = Math.max(full.runUm2[run] as number, area)
    if (!(area > full.areaUm2 || (area === full.areaUm2 && figure(0) > full.cables))) return false
    full.areaUm2 = area
    full.cables = figure(0)
    return true
  }

  /** What goes through a place along a run: cables, cross section, cables of unknown cross section. */
  through(s: number, alongM: number): readonly [number, number, number] {
    const { firstEdge, offsetM } = this.#graph.trays
    let edge = firstEdge[s] as number
    const last = (firstEdge[s + 1] as number) - 1
    while (edge < last && (offsetM[edge + 1] as number) <= alongM) edge++
    const stretch = this.#graph.stretchOf[edge] as number
    const at = alongStretchM(this.#graph, edge, alongM - (offsetM[edge] as number))
    const row = sectionAt(this.#sections, stretch, at) * loadWidth
    const figure = (column: number) => this.#settled[row + column] as number
    return [figure(0), figure(1), figure(3)]
  }
}

const penetrationOf = (
  trays: TrayGraph,
  reading: Reading,
  { segment, alongM, roomIds, compartments }: Crossing,
): Penetration => {
  const [cables, areaUm2, unknownCables] = reading.through(segment, alongM)
  return {
    ...placeOn(trays, segment, alongM),
    roomIds,
    compartments,
    cables,
    areaM2: areaUm2 / 1e12,
    unknownCables,
  }
}

const positive = (value: number): number => (value > 0 ? value : Number.NaN)

/** What lies in every pathway: its fullest section, its mass, and where it goes through walls and floors. */
export const trayUses = (
  graph: StretchGraph,
  sections: Sections,
  loads: Loads,
  rooms: readonly Room[],
): readonly TrayUse[] => {
  const { trays } = graph
  const { pathways, segments } = trays
  const crossings = crossingsOf(segments, rooms)
  const reading = new Reading(graph, sections, loads)
  return pathways.map((pathway, index): TrayUse => {
    const [from, to] = reading.runsOf(index)
    let lengthM = 0
    for (let run = from; run < to; run++) lengthM += segments.lengthM[run] as number
    const full = reading.fullest[index] as Fullest
    const areaM2 = Math.max(0, full.areaUm2) / 1e12
    const capacityM2 = positive(pathway.widthM * pathway.usableDepthM)
    return {
      id: pathway.id,
      lengthM,
      cables: full.cables,
      areaM2,
      capacityM2,
      fill: areaM2 / capacityM2,
      runUnknown: full.runUnknown,
      runFill: full.runUm2.map((area) => area / 1e12 / capacityM2),
      kgPerM: full.massUgPerM / 1e9,
      loadLimitKgPerM: pathway.loadLimitKgPerM,
      bendNeededM: positive(full.bendM),
      bendRadiusM: pathway.bendRadiusM,
      worstAt: full.worstAt,
      path: pathway.path,
      penetrations: (crossings.get(index) ?? []).map((crossing) =>
        penetrationOf(trays, reading, crossing),
      ),
      unknownCables: full.unknown,
      unknownMasses: full.unknownMass,
    }
  })
}
