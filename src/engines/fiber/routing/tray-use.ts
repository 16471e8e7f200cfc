import type { Room } from '#model'
import type { Penetration, Place3, TrayUse } from '../cabling'
import type { TrayGraph } from '../trays/graph'
import { type Crossing, crossingsOf } from '../trays/penetrations'
import type { Loads, Sections } from './loads'

type Five = readonly [number, number, number, number, number]

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

const fullestOf = (
  graph: TrayGraph,
  { first, endM }: Sections,
  loads: Loads,
  from: number,
  to: number,
): Fullest => {
  const start =
    from < to ? placeOn(graph, from, 0) : { x: Number.NaN, y: Number.NaN, z: Number.NaN }
  const runUm2 = new Array<number>(to - from).fill(0)
  const runUnknown = new Array<number>(to - from).fill(0)
  const full = {
    areaUm2: -1,
    runUm2,
    runUnknown,
    cables: 0,
    massUgPerM: 0,
    unknown: 0,
    unknownMass: 0,
    bendM: 0,
    worstAt: start,
  }
  for (let s = from; s < to; s++) {
    const lastEdge = graph.firstEdge[s + 1] as number
    for (let edge = graph.firstEdge[s] as number; edge < lastEdge; edge++) {
      full.bendM = Math.max(full.bendM, loads.bendM[edge] as number)
      loads.eachSection(edge, (section, load) => {
        const [cables, area, mass, unknown, unknownMass] =
          load as unknown as readonly number[] as Five
        full.massUgPerM = Math.max(full.massUgPerM, mass)
        full.unknown = Math.max(full.unknown, unknown)
        runUnknown[s - from] = Math.max(runUnknown[s - from] as number, unknown)
        runUm2[s - from] = Math.max(runUm2[s - from] as number, area)
        full.unknownMass = Math.max(full.unknownMass, unknownMass)
        const fuller = area > full.areaUm2 || (area === full.areaUm2 && cables > full.cables)
        if (!fuller) return
        full.areaUm2 = area
        full.cables = cables
        const startM = section === first[edge] ? 0 : (endM[section - 1] as number)
        const offset = graph.offsetM[edge] as number
        full.worstAt = placeOn(graph, s, offset + (startM + (endM[section] as number)) / 2)
      })
    }
  }
  return full
}

/** What goes through a place along a run: cables, cross section, cables with something unknown. */
const throughAt = (
  graph: TrayGraph,
  { endM }: Sections,
  loads: Loads,
  s: number,
  alongM: number,
): readonly [number, number, number] => {
  let found: readonly [number, number, number] = [0, 0, 0]
  const last = (graph.firstEdge[s + 1] as number) - 1
  let edge = graph.firstEdge[s] as number
  while (edge < last && (graph.offsetM[edge + 1] as number) < alongM) edge++
  let before = true
  loads.eachSection(edge, (section, load) => {
    if (!before) return
    found = [load[0] as number, load[1] as number, load[3] as number]
    before = (graph.offsetM[edge] as number) + (endM[section] as number) < alongM
  })
  return found
}

const penetrationOf = (
  graph: TrayGraph,
  sections: Sections,
  loads: Loads,
  { segment, alongM, roomIds, compartments }: Crossing,
): Penetration => {
  const [cables, areaUm2, unknownCables] = throughAt(graph, sections, loads, segment, alongM)
  return {
    ...placeOn(graph, segment, alongM),
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
  graph: TrayGraph,
  sections: Sections,
  loads: Loads,
  rooms: readonly Room[],
): readonly TrayUse[] => {
  const { pathways, segments } = graph
  const crossings = crossingsOf(segments, rooms)
  let s = 0
  return pathways.map((pathway, index): TrayUse => {
    const from = s
    while (s < segments.count && segments.pathway[s] === index) s += 1
    let lengthM = 0
    for (let run = from; run < s; run++) lengthM += segments.lengthM[run] as number
    const full = fullestOf(graph, sections, loads, from, s)
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
        penetrationOf(graph, sections, loads, crossing),
      ),
      unknownCables: full.unknown,
      unknownMasses: full.unknownMass,
    }
  })
}
