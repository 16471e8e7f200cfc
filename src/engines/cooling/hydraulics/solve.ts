import type { Setting } from '../conditions'
import { fluidAt as usualFluid } from '../formulas/fluid'
import type { Flowing, Pipes } from '../liquid'
import type { PipeState } from '../loop-solution'
import type { Pipework } from '../network'
import type { Gap } from '../solution'
import type { LoopRun } from '../thermal'
import { edgeFlows } from './flows'
import { type Given, givenOf } from './given'
import type { OwnDrops } from './own-drop'
import { type Paths, wayTo, worstPaths } from './paths'
import {
  connectionPair,
  headerPair,
  type Legs,
  type PipePair,
  pairDropKpa,
  pairState,
} from './pipes'

/** One source of a loop with the pressure that it takes to reach and to pass it. NaN: not known. */
interface SourceDrop {
  readonly row: number
  readonly flowLPerMin: number
  readonly ownKpa: number
  readonly pathKpa: number
  /** At least what it takes, all unknown parts left out. */
  readonly leastKpa: number
}

/** Flows and pressure drops in the pipes of a loop. */
export interface LoopHydraulics {
  readonly given: Given
  readonly sources: readonly SourceDrop[]
  /** What it takes to reach the worst source and to come back; undefined where no flow is known. */
  readonly requiredKpa: number | undefined
  /** How many ways have parts that are not known. */
  readonly openWays: number
  readonly gaps: readonly Gap[]
  readonly worstRow: number
  readonly pipes: readonly PipeState[]
  /** Drop of the worst way at a multiple of all flows, kPa; unknown parts left out. */
  readonly requiredAtKpa: (factor: number) => number
  readonly pairs: readonly PipePair[]
  readonly headers: ReadonlyMap<number, PipePair>
  /** Flow through each header and pump. */
  readonly through: ReadonlyMap<number, number>
}

interface Frame {
  readonly setting: Setting
  readonly pipes: Pipes
  readonly at: number
  readonly pipework: Pipework
  readonly given: Given
  readonly drops: OwnDrops
  readonly legs: Legs | undefined
  readonly pairs: readonly PipePair[]
  readonly headers: ReadonlyMap<number, PipePair>
}

const legsOf = (pipes: Pipes, at: number, { supplyC, returnC }: LoopRun): Legs | undefined => {
  const fluidAt = pipes.fluids[at] ?? (() => usualFluid('water', undefined))
  const supply = fluidAt(supplyC)
  const back = returnC === undefined ? supply : fluidAt(returnC)
  return supply && back ? { supply, back } : undefined
}

const headerAt = ({ headers, pipework }: Frame, node: number): PipePair | undefined =>
  headers.get(pipework.rows[node] as number)

/** Drop of a pipe in a ring with half of the header at either end; undefined where not known. */
const ringEdge = (frame: Frame, edge: number) => {
  const { legs, pairs, pipework } = frame
  const pair = pairs[edge] as PipePair
  const ends = [pipework.from[edge], pipework.to[edge]]
    .map((node) => headerAt(frame, node as number))
    .filter((header) => header !== undefined)
  if (!legs || [pair, ...ends].some(({ gaps }) => gaps.length > 0)) return undefined
  return {
    dropKpa: (flow: number) =>
      pairDropKpa(pair, flow, legs) +
      ends.reduce((sum, header) => sum + pairDropKpa(header, flow, legs) / 2, 0),
  }
}

/** Flow through every node: half of all that passes its pipes and its port. */
const throughNodes = ({ pipework, given }: Frame, flow: Float64Array): Float64Array => {
  const through = given.amounts.map((amount) => Math.abs(amount) / 2)
  flow.forEach((q, edge) => {
    for (const node of [pipework.from[edge] as number, pipework.to[edge] as number]) {
      through[node] = (through[node] as number) + Math.abs(q) / 2
    }
  })
  return through
}

const dropOf = ({ legs }: Frame, pair: PipePair | undefined, flow: number): number => {
  if (!pair || flow === 0) return 0
  return legs && pair.gaps.length === 0 ? pairDropKpa(pair, flow, legs) : Number.NaN
}

const sourcesOf = (frame: Frame, flow: Float64Array, paths: Paths) => {
  const { pipework, given, drops } = frame
  const gaps: Gap[] = []
  const sources: (SourceDrop & { readonly node: number })[] = []
  pipework.rows.forEach((row, node) => {
    if (pipework.roles[node] !== 1) return
    const asked = -(given.amounts[node] as number)
    if (asked === 0) return
    const own = Number.isNaN(asked) ? { kpa: Number.NaN, gaps: [] } : drops.ofSource(row, asked)
    gaps.push(...own.gaps)
    const reached = paths.dropKpa[node] as number
    const pathKpa = paths.open[node] ? Number.NaN : reached
    const least = reached + (Number.isNaN(own.kpa) ? 0 : own.kpa)
    sources.push({ node, row, flowLPerMin: asked, ownKpa: own.kpa, pathKpa, leastKpa: least })
  })
  return { sources, gaps, flow }
}

const statesOf = (
  frame: Frame,
  flow: Float64Array,
  through: Float64Array,
): readonly PipeState[] => {
  const { setting, pipework, pairs, legs, given } = frame
  const state = (pair: PipePair, q: number, row: number, connection: string | undefined) => ({
    row,
    connection,
    innerDiameterM: pair.innerDiameterM,
    lengthM: pair.lengthM,
    flowLPerMin: Math.abs(q),
    ...(legs
      ? pairState(pair, q, legs)
      : { velocityMPerS: Number.NaN, frictionPaPerM: Number.NaN }),
    dropKpa: dropOf(frame, pair, q),
  })
  const found: PipeState[] = []
  pipework.rows.forEach((row, node) => {
    const pair = headerAt(frame, node)
    if (pair) found.push(state(pair, through[node] as number, row, undefined))
  })
  pairs.forEach((pair, edge) => {
    const connection = setting.inventory.facility.connections[pipework.connection[edge] as number]
    const stated = !Number.isNaN(pair.innerDiameterM) || !Number.isNaN(pair.lengthM)
    // Connections of which nothing is stated are left out: their flow stands at their equipment.
    if (stated && given.stands(edge))
      found.push(state(pair, flow[edge] as number, -1, connection?.id))
  })
  return found
}

const remembered = (of: (factor: number) => number): ((factor: number) => number) => {
  const known = new Map<number, number>()
  return (factor) => {
    const before = known.get(factor)
    if (before !== undefined) return before
    const figure = of(factor)
    known.set(factor, figure)
    return figure
  }
}

/** Drop of the worst way at a multiple of all flows. */
const systemCurve = (
  frame: Frame,
  flow: Float64Array,
  through: Float64Array,
  paths: Paths,
  worst: { readonly node: number; readonly row: number; readonly flowLPerMin: number } | undefined,
) => {
  if (!worst) return () => 0
  const { pipework, pairs, drops, given } = frame
  const edges = wayTo(pipework, paths, worst.node)
  const nodes = new Set(
    edges.flatMap((edge) => [pipework.from[edge] as number, pipework.to[edge] as number]),
  )
  const known = (kpa: number): number => (Number.isNaN(kpa) ? 0 : kpa)
  // Like pumps ask for the same multiples.
  return remembered((factor: number): number => {
    let sum = known(drops.ofSource(worst.row, worst.flowLPerMin * factor).kpa)
    for (const edge of edges)
      sum += known(dropOf(frame, pairs[edge], (flow[edge] as number) * factor))
    for (const node of nodes) {
      sum += known(dropOf(frame, headerAt(frame, node), (through[node] as number) * factor))
      if (pipework.roles[node] !== 2) continue
      sum += known(
        drops.ofSink(pipework.rows[node] as number, (given.amounts[node] as number) * factor).kpa,
      )
    }
    return sum
  })
}

/** Gaps of the pipes that flow passes, or may pass. */
const pipeGaps = ({ pairs, headers, given }: Frame, flow: Float64Array): readonly Gap[] => [
  ...pairs.flatMap(({ gaps }, edge) => (given.stands(edge) && flow[edge] !== 0 ? gaps : [])),
  ...[...headers.values()].flatMap(({ gaps }) => gaps),
]

/** Solves the pipes of one loop at the flows that its sources ask for. */
export const solveHydraulics = (
  setting: Setting,
  pipes: Pipes,
  flowing: Flowing,
  drops: OwnDrops,
  at: number,
): LoopHydraulics => {
  const { inventory, parameters } = setting
  const pipework = pipes.network.pipework[at] as Pipework
  const run = flowing.thermal.runOf(at)
  const given = givenOf(setting, pipes, flowing, at, run)
  const headerRows = (pipes.network.loops[at]?.headerRows ?? []).filter(
    (row) => inventory.kindOf(row).cooling === 'header',
  )
  const frame: Frame = {
    setting,
    pipes,
    at,
    pipework,
    given,
    drops,
    legs: legsOf(pipes, at, run),
    pairs: Array.from(pipework.from, (_, edge) =>
      connectionPair(inventory, pipework, edge, parameters),
    ),
    headers: new Map(headerRows.map((row) => [row, headerPair(inventory, row, parameters)])),
  }
  const { flow } = edgeFlows(pipework, given.amounts, (edge) => ringEdge(frame, edge), given.stands)
  const through = throughNodes(frame, flow)
  const startGaps: Gap[] = []
  const startKpa = Float64Array.from(pipework.rows, (row, node) => {
    if (pipework.roles[node] !== 2) return 0
    const own = drops.ofSink(row, given.amounts[node] as number)
    startGaps.push(...own.gaps)
    return own.kpa
  })
  const paths = worstPaths({
    pipework,
    flow,
    edgeKpa: flow.map((q, edge) => dropOf(frame, frame.pairs[edge], q)),
    nodeKpa: through.map((q, node) => dropOf(frame, headerAt(frame, node), q)),
    startKpa,
  })
  const { sources, gaps } = sourcesOf(frame, flow, paths)
  const reached = sources.filter(({ leastKpa }) => !Number.isNaN(leastKpa))
  const worst = reached.reduce<(typeof sources)[number] | undefined>(
    (most, one) => (most && most.leastKpa >= one.leastKpa ? most : one),
    undefined,
  )
  return {
    given,
    sources,
    requiredKpa: reached.length === sources.length ? worst?.leastKpa : undefined,
    openWays: sources.filter(({ ownKpa, pathKpa }) => Number.isNaN(ownKpa + pathKpa)).length,
    gaps: [...gaps, ...startGaps, ...pipeGaps(frame, flow)],
    worstRow: worst?.row ?? -1,
    pipes: statesOf(frame, flow, through),
    requiredAtKpa: systemCurve(frame, flow, through, paths, worst),
    pairs: frame.pairs,
    headers: frame.headers,
    through: new Map(Array.from(pipework.rows, (row, node) => [row, through[node] as number])),
  }
}
