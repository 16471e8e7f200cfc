import type { Inventory, KindId } from '#model'
import type { Parameters } from '#standards'
import { hostsOf } from './hosts'
import { type Revisited, revisit } from './revisit'
import type { PowerSolution, Supply } from './solution'
import { dead, supplyCode } from './state'
import { type Upstream, upstreamOf } from './upstream'

/** One piece of equipment that the power of a cord passes. */
export interface TraceStep {
  readonly id: string
  readonly kind: KindId
  readonly path?: string
  /** How many steps above the cord: 0 is what it is plugged into. Parallel feeders share a number. */
  readonly depth: number
  /** Part of the cord's power that passes here, 0–1; 0 where nothing flows. */
  readonly share: number
  /** What it carries for everybody, and of what rating; NaN where nobody stated it. */
  readonly loadKw: number
  readonly ratingKw: number
  readonly utilisation: number
  readonly live: boolean
  /** A UPS or the like: what hangs below rides through a power failure. */
  readonly protects: boolean
  /** All power of every live cord passes here, of two or more. */
  readonly common: boolean
  /** The connections over which it feeds the steps below. */
  readonly connections: readonly string[]
  /** Ids of live inputs that it does not take now: the other side of a switch, a standing tie. */
  readonly spare: readonly string[]
}

/** Cords into one component, with their way up to the sources. */
export interface TracedCord {
  /** What the cords are plugged into. */
  readonly from: string
  readonly connections: readonly string[]
  readonly count: number
  /** What these cords carry together; NaN where the draw is not stated. */
  readonly loadKw: number
  readonly live: boolean
  /** Upwards, the sources last. */
  readonly steps: readonly TraceStep[]
}

/** The way of the power from the sources to one piece of equipment, in the normal state. */
export interface PowerTrace {
  readonly id: string
  /** One for each component that it is plugged into; a component of the chain is its own. */
  readonly cords: readonly TracedCord[]
  /** The worst supply of its loads; undefined for what is no load. */
  readonly supply: Supply | undefined
  /** How many of its cords must be live, where it is one load and somebody stated it. */
  readonly cordsNeeded: number | undefined
}

/** Shares are products of fractions. */
const almostAll = 1 - 1e-9

/** The loads that stand for a row: itself, else those mounted in it, else the one it is mounted in. */
const loadsFor = ({ wired }: Revisited, inventory: Inventory, row: number): number[] => {
  const rows = [...wired.wiring.rowOfLoad]
  const where = (test: (load: number) => boolean) =>
    rows.flatMap((load, n) => (test(load) ? [n] : []))
  const own = where((load) => load === row)
  if (own.length > 0) return own
  const inside = where((load) => hostsOf(inventory, load).includes(row))
  if (inside.length > 0) return inside
  const hosts = new Set(hostsOf(inventory, row))
  return where((load) => hosts.has(load)).slice(0, 1)
}

/** The power connections that lead out of each row. */
const connectionIndex = ({ facility, rowOf }: Inventory) => {
  const out = new Map<number, { readonly to: number; readonly id: string }[]>()
  for (const { id, medium, from, to } of facility.connections) {
    const start = rowOf.get(from.equipment)
    const end = rowOf.get(to.equipment)
    if (medium !== 'power' || start === undefined || end === undefined) continue
    const known = out.get(start)
    if (known) known.push({ to: end, id })
    else out.set(start, [{ to: end, id }])
  }
  const where = (from: number, leadsTo: (row: number) => boolean): string[] =>
    (out.get(from) ?? []).flatMap(({ to, id }) => (leadsTo(to) ? [id] : []))
  return {
    where,
    either: (a: number, b: number): string[] => [
      ...where(a, (row) => row === b),
      ...where(b, (row) => row === a),
    ],
  }
}

type Index = ReturnType<typeof connectionIndex>

interface Plug {
  readonly node: number
  count: number
  loadKw: number
  readonly connections: Set<string>
}

/** What each live cord of a load carries; NaN where its draw is not stated. */
const kwPerCord = ({ base }: Revisited, load: number): number => {
  const { classes, plant, state, network } = base
  const group = classes.of[load] as number
  let live = 0
  for (
    let at = classes.offsets[group] as number;
    at < (classes.offsets[group + 1] as number);
    at++
  ) {
    const vertex = plant.vertexOf[classes.entryNode[at] as number] as number
    if (state.rank[vertex] !== dead) live += classes.entryCords[at] as number
  }
  const isFed = live > 0 && state.supply[group] !== supplyCode.dropped
  return isFed ? (network.loadKw[load] as number) / live : 0
}

/** The cords of loads, gathered by what they are plugged into. */
const plugsOf = (
  found: Revisited,
  inventory: Inventory,
  index: Index,
  loads: readonly number[],
) => {
  const { wiring } = found.wired
  const { cordLoad, cordNode, cordCount } = wiring.network
  const wanted = new Map(loads.map((load) => [load, kwPerCord(found, load)]))
  // A cord ends at the load, at the rack that it stands in, or at what stands in it.
  const isPlugOf = (load: number) => {
    const row = wiring.rowOfLoad[load] as number
    const hosts = new Set(hostsOf(inventory, row))
    return (at: number) => at === row || hosts.has(at) || hostsOf(inventory, at).includes(row)
  }
  const plugs = new Map<number, Plug>()
  cordLoad.forEach((load, cord) => {
    const each = wanted.get(load)
    if (each === undefined) return
    const node = cordNode[cord] as number
    const count = cordCount[cord] as number
    const plug = plugs.get(node) ?? { node, count: 0, loadKw: 0, connections: new Set<string>() }
    const isLive = found.base.state.rank[found.base.plant.vertexOf[node] as number] !== dead
    plug.count += count
    plug.loadKw += isLive ? each * count : 0
    for (const id of index.where(wiring.rowOfNode[node] as number, isPlugOf(load))) {
      plug.connections.add(id)
    }
    plugs.set(node, plug)
  })
  return [...plugs.values()]
}

/** Live inputs of a component that it does not take. */
const sparesOf = ({ base }: Revisited, node: number): number[] => {
  const { plant, state } = base
  const vertex = plant.vertexOf[node] as number
  const arcs: number[] = []
  let takes = false
  for (let arc = plant.inOffsets[vertex] as number; ; arc++) {
    if (arc >= (plant.inOffsets[vertex + 1] as number)) break
    if ((state.share[arc] as number) > 0) takes = true
    else if (plant.arcToNode[arc] === node && state.rank[plant.arcFrom[arc] as number] !== dead) {
      arcs.push(arc)
    }
  }
  return takes ? arcs.map((arc) => plant.arcFromNode[arc] as number) : []
}

/** Components that all power of every live way passes, where there are several. */
const commonTo = (ways: readonly Upstream[], live: readonly boolean[]): ReadonlySet<number> => {
  const running = ways.filter((_, n) => live[n])
  const [first, ...others] = running
  if (!first || others.length === 0) return new Set()
  const passesAll = ({ shares }: Upstream, node: number) => (shares.get(node) ?? 0) >= almostAll
  return new Set(
    [...first.shares.keys()].filter((node) => running.every((way) => passesAll(way, node))),
  )
}

const stepsOf = (
  found: Revisited,
  { inventory, power, index }: { inventory: Inventory; power: PowerSolution; index: Index },
  way: Upstream,
  common: ReadonlySet<number>,
): TraceStep[] => {
  const { wiring } = found.wired
  const { plant, state, network } = found.base
  const at = (name: string, row: number): number =>
    power.columns.find((column) => column.name === name)?.values[row] ?? Number.NaN
  const idOf = (node: number) => inventory.equipment[wiring.rowOfNode[node] as number]?.id ?? ''
  const steps = [...way.shares].map(([node, share]): TraceStep => {
    const row = wiring.rowOfNode[node] as number
    const path = inventory.equipment[row]?.path
    return {
      id: idOf(node),
      kind: inventory.kindOf(row).id,
      ...(path === undefined ? {} : { path }),
      depth: way.depths.get(node) ?? 0,
      share,
      loadKw: at('loadKw', row),
      ratingKw: at('ratingKw', row),
      utilisation: at('utilisation', row),
      live: state.rank[plant.vertexOf[node] as number] !== dead,
      protects: network.protects[node] === 1,
      common: common.has(node),
      connections: way.hops
        .filter(({ from }) => from === node)
        .flatMap(({ from, to }) =>
          index.either(wiring.rowOfNode[from] as number, wiring.rowOfNode[to] as number),
        ),
      spare: sparesOf(found, node)
        .filter((other) => !way.shares.has(other))
        .map(idOf),
    }
  })
  return steps.sort((a, b) => a.depth - b.depth)
}

const kwOf = ({ columns }: PowerSolution, row: number): number =>
  columns.find(({ name }) => name === 'loadKw')?.values[row] ?? Number.NaN

const supplyOrder: readonly Supply[] = ['dropped', 'unknown', 'unprotected', 'ok']

/**
 * Traces the power of one piece of equipment over each of its cords up to every source, as the normal
 * state of the solution has it. Equipment that stands outside the power chain has no cords. Throws
 * when there is no such equipment.
 */
export const tracePower = (
  inventory: Inventory,
  parameters: Parameters,
  power: PowerSolution,
  id: string,
): PowerTrace => {
  const row = inventory.rowOf.get(id)
  if (row === undefined) throw new Error('What was to be traced is no longer there.')
  const found = revisit(inventory, parameters, power)
  const { wired, base } = found
  const index = connectionIndex(inventory)
  const own = wired.wiring.nodeOfRow[row] as number
  const loads = own >= 0 ? [] : loadsFor(found, inventory, row)
  const itself = { node: own, count: 1, loadKw: kwOf(power, row), connections: new Set<string>() }
  const plugs = own >= 0 ? [itself] : plugsOf(found, inventory, index, loads)
  const ways = plugs.map(({ node }) => upstreamOf(base.state, node))
  const live = plugs.map(
    ({ node }) => base.state.rank[base.plant.vertexOf[node] as number] !== dead,
  )
  const common = commonTo(ways, live)
  const supplies = new Set(
    loads.map((load) => power.supply.get(wired.wiring.rowOfLoad[load] as number)),
  )
  const [only] = loads.length === 1 ? loads : []
  const needed =
    only === undefined ? Number.NaN : base.classes.needed[base.classes.of[only] as number]
  return {
    id,
    supply: supplyOrder.find((one) => supplies.has(one)),
    cordsNeeded: Number.isNaN(needed) ? undefined : needed,
    cords: plugs.map(({ node, count, loadKw, connections }, n) => ({
      from: inventory.equipment[wired.wiring.rowOfNode[node] as number]?.id ?? '',
      connections: [...connections],
      count,
      loadKw,
      live: live[n] as boolean,
      steps: stepsOf(found, { inventory, power, index }, ways[n] as Upstream, common),
    })),
  }
}
