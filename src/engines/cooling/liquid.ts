import type { CoolerState } from './air'
import { type Ask, type AskReader, askOf, askReaderOf } from './asks'
import { type Capacity, sinkCapacity } from './capacity'
import type { Setting } from './conditions'
import { Demand, type FluidAt } from './demand'
import { fluidOf } from './flows'
import type { Contributor, Nesting } from './heat'
import type { LiquidNetwork } from './network'
import { type OwnDraw, ownDraw } from './plant/draw'
import { type Rolled, rollHeat } from './roll'
import type { Gap } from './solution'
import { Sum } from './sum'
import { Thermal } from './thermal'

/** An ask at the port that it comes through, with the share of it that goes this way. */
interface Placed {
  readonly ask: Ask
  /** The row whose port it is: the rack, where the load stands in one. */
  readonly member: number
  readonly share: number
  readonly gaps: readonly Gap[]
}

/** What enters a loop from its sources, exchangers apart. */
interface Feed {
  readonly heat: Sum
  readonly maxHeat: Sum
  readonly placed: Placed[]
  readonly demand: Demand
}

/** Everything about the loops that holds whatever the air of the rooms does. */
export interface Pipes {
  readonly network: LiquidNetwork
  readonly fluids: readonly FluidAt[]
  /** What the units take as far as it does not rest on the loops: shares are drawn by it. */
  readonly capacities: ReadonlyMap<number, Capacity>
  readonly asks: AskReader
  /** Rows of exchangers, pumps and outdoor units. */
  readonly plantRows: readonly number[]
  readonly feeds: readonly Feed[]
  /** What a loop is supplied with at the published approaches, °C: before any duty is known. */
  readonly ratedSupplyC: (at: number) => number | undefined
  /** Loads with liquid heat and no loop to take it. */
  readonly loose: readonly Contributor[]
}

/** A port through which a load's heat leaves, with the loop behind it. */
interface Outlet {
  readonly loop: number
  readonly member: number
}

/** Where a load's liquid heat leaves: its own port, else those of what stands in it, else its rack's. */
export const outletsOf = (
  network: LiquidNetwork,
  nesting: Nesting,
  row: number,
): readonly Outlet[] => {
  const at = (member: number): readonly Outlet[] =>
    (network.loopsFrom.get(member) ?? []).map((loop) => ({ loop, member }))
  const own = at(row)
  if (own.length > 0) return own
  const within: Outlet[] = []
  const open = [...(nesting.children.get(row) ?? [])]
  for (let child = open.pop(); child !== undefined; child = open.pop()) {
    within.push(...at(child))
    open.push(...(nesting.children.get(child) ?? []))
  }
  if (within.length > 0) return within
  for (let host = nesting.parent[row] as number; host >= 0; host = nesting.parent[host] as number) {
    const around = at(host)
    if (around.length > 0) return around
  }
  return []
}

/** Heat of a load into liquid, kW, at a given load; NaN while load or split is not known. */
export const liquidHeatOf = (
  { loadKw, auxiliaryKw, liquidShare }: Contributor,
  atKw: number = loadKw,
): number => (liquidShare === 0 ? 0 : (atKw + auxiliaryKw) * liquidShare)

/** Gives the liquid heat of a load to its loops, in equal parts, and there to its ports. */
const feedLoad = (
  { feeds, asks }: Pick<Pipes, 'feeds' | 'asks'>,
  load: Contributor,
  outlets: readonly Outlet[],
): void => {
  const heatKw = liquidHeatOf(load)
  const maxKw = liquidHeatOf(load, load.maxLoadKw)
  const ask = askOf(asks, load.row, heatKw)
  const loops = new Set(outlets.map(({ loop }) => loop))
  for (const loop of loops) {
    const ports = outlets.filter((outlet) => outlet.loop === loop)
    const { heat, maxHeat, placed, demand } = feeds[loop] as Feed
    heat.add(heatKw / loops.size, load.gaps)
    maxHeat.add(maxKw / loops.size, load.gaps)
    demand.add(ask, 1 / loops.size)
    for (const { member } of ports) {
      placed.push({ ask, member, share: 1 / loops.size / ports.length, gaps: load.gaps })
    }
  }
}

const emptyFeed = (): Feed => ({
  heat: new Sum(),
  maxHeat: new Sum(),
  placed: [],
  demand: new Demand(),
})

/** Reads the loops: fluids, capacities, and what the loads give to each and ask of it. */
export const pipesOf = (
  setting: Setting,
  network: LiquidNetwork,
  nesting: Nesting,
  loads: readonly Contributor[],
  plantRows: readonly number[],
): Pipes => {
  const { inventory, parameters } = setting
  const sinks = [...network.loopsInto.keys()]
  const pipes = {
    network,
    fluids: network.loops.map((wiring) => fluidOf(inventory, wiring)),
    capacities: new Map(sinks.map((row) => [row, sinkCapacity(setting, row)])),
    asks: askReaderOf(inventory, parameters),
    plantRows,
    feeds: network.loops.map(emptyFeed),
  }
  const loose: Contributor[] = []
  for (const load of loads) {
    if (load.liquidShare === 0) continue
    const outlets = outletsOf(network, nesting, load.row)
    if (outlets.length === 0) loose.push(load)
    else feedLoad(pipes, load, outlets)
  }
  const told: Pipes = { ...pipes, loose, ratedSupplyC: (at) => atRest().runOf(at).supplyC }
  // A unit without duty supplies at its published approach.
  const atRest = onceOnly(() => thermalAtRest(setting, told))
  return told
}

const onceOnly = <T>(build: () => T): (() => T) => {
  let built: { readonly value: T } | undefined
  return () => {
    built ??= { value: build() }
    return built.value
  }
}

const thermalAtRest = (setting: Setting, pipes: Pipes): Thermal => {
  const { network, fluids, plantRows } = pipes
  return new Thermal({
    setting,
    pipes,
    rolled: {
      heat: network.loops.map(() => new Sum()),
      taken: new Map(),
      circular: new Set(),
      unassignedKw: 0,
      deadEnds: [],
    },
    demands: network.loops.map(() => new Demand()),
    fluids,
    own: { ...ownDraw(setting, network, plantRows, undefined), kwOf: () => 0 },
  })
}

/** Heat of a cooler into its water: the net heat that it takes and that of its fans. */
export const grossOf = ({ load, fanKw }: CoolerState, scale = 1): Sum => {
  const gross = new Sum()
  gross.addShare(load, scale)
  if (!Number.isNaN(fanKw)) gross.value += fanKw
  return gross
}

/** What flows through the pipes once the coolers have their load. */
export interface Flowing {
  /** What is asked of each loop, port by port, exchangers apart. */
  readonly placed: readonly (readonly Placed[])[]
  readonly rolled: Rolled
  readonly maxRolled: Rolled
  readonly thermal: Thermal
  /** Draw of pumps and of compressors that warm a condenser loop. */
  readonly own: OwnDraw
  /** Coolers that are joined to no water. */
  readonly loose: readonly CoolerState[]
}

/** Adds the air coolers to what the loads give to their loops. */
const withCoolers = (
  { network, feeds, asks }: Pipes,
  coolers: readonly CoolerState[],
  peakScaleOf: (row: number) => number,
) => {
  const fed = feeds.map(({ heat, maxHeat, placed, demand }) => ({
    heat: heat.copy(),
    maxHeat: maxHeat.copy(),
    placed,
    demand: demand.copy(),
  }))
  const added = feeds.map((): Placed[] => [])
  const loose: CoolerState[] = []
  for (const cooler of coolers) {
    const { row } = cooler
    const loops = network.loopsFrom.get(row) ?? []
    if (loops.length === 0) loose.push(cooler)
    const gross = grossOf(cooler)
    const ask = askOf(asks, row, gross.figure)
    for (const loop of loops) {
      const share = 1 / loops.length
      const feed = fed[loop] as Feed
      feed.heat.addShare(gross, share)
      feed.maxHeat.addShare(grossOf(cooler, peakScaleOf(row)), share)
      feed.demand.add(ask, share)
      added[loop]?.push({ ask, member: row, share, gaps: gross.gaps })
    }
  }
  const placed = feeds.map((feed, at) => [...feed.placed, ...(added[at] as Placed[])])
  return { fed, placed, loose }
}

/** Gives each loop the heat of the pumps in its pipes, which ends in what they pump. */
const withPumps = ({ network }: Pipes, heats: readonly Sum[], own: OwnDraw): readonly Sum[] =>
  heats.map((heat, at) => {
    const warmed = heat.copy()
    for (const row of network.loops[at]?.pumpRows ?? []) {
      const kw = own.kwOf(row, 0)
      if (!Number.isNaN(kw)) warmed.add(kw)
    }
    return warmed
  })

/** Rounds of temperatures and of what pumps and compressors draw at them. */
const adaptiveRounds = 3

/**
 * Adds the coolers to their loops, rolls all heat down and finds the temperatures. Pumps whose
 * speed follows the flow, and compressors that warm a condenser loop, draw what the temperatures
 * of the round before make of them.
 */
export const flowThrough = (
  setting: Setting,
  pipes: Pipes,
  coolers: readonly CoolerState[],
  peakScaleOf: (row: number) => number,
): Flowing => {
  const { inventory } = setting
  const { network, capacities, fluids } = pipes
  const { fed, placed, loose } = withCoolers(pipes, coolers, peakScaleOf)
  const heats = fed.map(({ heat }) => heat)
  const demands = fed.map(({ demand }) => demand)
  const rollWith = (sums: readonly Sum[], own: OwnDraw): Rolled =>
    rollHeat(inventory, network, withPumps(pipes, sums, own), {
      capacityKw: (row) => capacities.get(row)?.kw ?? Number.NaN,
      ownHeatKw: (row, takenKw) => {
        const kw = own.kwOf(row, takenKw)
        // Pumps run once for all loops of an exchanger; a compressor runs for each heat.
        return inventory.kindOf(row).cooling === 'exchanger'
          ? kw / (network.loopsInto.get(row)?.length ?? 1)
          : kw
      },
    })
  let own = ownDraw(setting, network, pipes.plantRows, undefined)
  let rolled = rollWith(heats, own)
  const thermalOf = () => new Thermal({ setting, pipes, rolled, demands, fluids, own })
  let thermal = thermalOf()
  for (let round = 1; own.adapts && round < adaptiveRounds; round++) {
    own = ownDraw(setting, network, pipes.plantRows, thermal)
    rolled = rollWith(heats, own)
    thermal = thermalOf()
  }
  const maxRolled = rollWith(
    fed.map(({ maxHeat }) => maxHeat),
    own,
  )
  return { placed, rolled, maxRolled, thermal, own, loose }
}
