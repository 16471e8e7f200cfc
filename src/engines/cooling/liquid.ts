import type { Inventory } from '#model'
import type { CoolerState } from './air'
import { type Capacity, sinkCapacity } from './capacity'
import type { Setting } from './conditions'
import { type FlowReader, flowDemandOf, flowReaderOf, fluidOf, type LoopCoolant } from './flows'
import type { Contributor, Nesting } from './heat'
import type { LiquidNetwork } from './network'
import { type Rolled, rollHeat } from './roll'
import { Sum } from './sum'
import { type LoopSupply, setPointC, supplyTemperatures } from './temperatures'

/** What enters a loop from its sources, exchangers apart: heat, heat at most, and flow asked for. */
interface Feed {
  readonly heat: Sum
  readonly maxHeat: Sum
  readonly flow: Sum
}

/** Everything about the loops that holds whatever the air of the rooms does. */
export interface Pipes {
  readonly network: LiquidNetwork
  readonly supplies: readonly LoopSupply[]
  readonly coolants: readonly LoopCoolant[]
  readonly capacities: ReadonlyMap<number, Capacity>
  readonly flows: FlowReader
  readonly feeds: readonly Feed[]
  /** Loads with liquid heat and no loop to take it. */
  readonly loose: readonly Contributor[]
}

/** The loops that take a load's liquid heat: its own, else of what stands in it, else of its rack. */
const loopsOfLoad = (network: LiquidNetwork, nesting: Nesting, row: number): readonly number[] => {
  const own = network.loopsFrom.get(row)
  if (own) return own
  const within: number[] = []
  const open = [...(nesting.children.get(row) ?? [])]
  for (let at = open.pop(); at !== undefined; at = open.pop()) {
    within.push(...(network.loopsFrom.get(at) ?? []))
    open.push(...(nesting.children.get(at) ?? []))
  }
  if (within.length > 0) return [...new Set(within)]
  for (let at = nesting.parent[row] as number; at >= 0; at = nesting.parent[at] as number) {
    const around = network.loopsFrom.get(at)
    if (around) return around
  }
  return []
}

/** Heat of a load into liquid, kW, at a given load; NaN while load or split is not known. */
export const liquidHeatOf = (
  { loadKw, auxiliaryKw, liquidShare }: Contributor,
  atKw: number = loadKw,
): number => (liquidShare === 0 ? 0 : (atKw + auxiliaryKw) * liquidShare)

/** Gives the liquid heat of a load to its loops, in equal parts where there are several. */
const feedLoad = (
  pipes: Omit<Pipes, 'loose'>,
  load: Contributor,
  loops: readonly number[],
): void => {
  const heatKw = liquidHeatOf(load)
  const maxKw = liquidHeatOf(load, load.maxLoadKw)
  for (const loop of loops) {
    const { heat, maxHeat, flow } = pipes.feeds[loop] as Feed
    heat.add(heatKw / loops.length, load.gaps)
    maxHeat.add(maxKw / loops.length, load.gaps)
    const asked = flowDemandOf(pipes.flows, pipes.coolants[loop] as LoopCoolant, load.row, heatKw)
    flow.add(asked / loops.length, load.gaps)
  }
}

/** Heat of pumps in the pipes ends in what they pump. */
const feedPumps = (inventory: Inventory, { network, feeds }: Omit<Pipes, 'loose'>): void => {
  network.loops.forEach(({ pumpRows }, loop) => {
    for (const row of pumpRows) {
      const powerKw = inventory.numberOf(row, 'powerKw') ?? 0
      feeds[loop]?.heat.add(powerKw)
      feeds[loop]?.maxHeat.add(powerKw)
    }
  })
}

const coolantsOf = (
  inventory: Inventory,
  network: LiquidNetwork,
  supplies: readonly LoopSupply[],
): readonly LoopCoolant[] =>
  network.loops.map((wiring, at) => {
    const supply = supplies[at]
    const setPoint = setPointC(inventory, wiring.sinks)
    const chainC = supply?.known ? supply.supplyC : undefined
    const supplyC =
      chainC === undefined || setPoint === undefined
        ? (chainC ?? setPoint)
        : Math.max(chainC, setPoint)
    return { supplyC, fluid: fluidOf(inventory, wiring) }
  })

/** Reads the loops: temperatures, capacities, and what the loads give to each. */
export const pipesOf = (
  setting: Setting,
  network: LiquidNetwork,
  nesting: Nesting,
  loads: readonly Contributor[],
): Pipes => {
  const { inventory, parameters } = setting
  const supplies = supplyTemperatures(setting, network)
  const sinks = [...network.loopsInto.keys()]
  const pipes = {
    network,
    supplies,
    coolants: coolantsOf(inventory, network, supplies),
    capacities: new Map(sinks.map((row) => [row, sinkCapacity(setting, row)])),
    flows: flowReaderOf(inventory, parameters),
    feeds: network.loops.map(() => ({ heat: new Sum(), maxHeat: new Sum(), flow: new Sum() })),
  }
  const loose: Contributor[] = []
  for (const load of loads) {
    if (load.liquidShare === 0) continue
    const loops = loopsOfLoad(network, nesting, load.row)
    if (loops.length === 0) loose.push(load)
    else feedLoad(pipes, load, loops)
  }
  feedPumps(inventory, pipes)
  return { ...pipes, loose }
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
  /** Flow that the sources of each loop ask for, exchangers apart. */
  readonly flow: readonly Sum[]
  readonly rolled: Rolled
  readonly maxRolled: Rolled
  /** Coolers that are joined to no water. */
  readonly loose: readonly CoolerState[]
}

/** Adds the coolers to their loops and rolls all heat down; an exchanger adds that of its pumps. */
export const flowThrough = (
  inventory: Inventory,
  pipes: Pipes,
  coolers: readonly CoolerState[],
  peakScaleOf: (row: number) => number,
): Flowing => {
  const { network, feeds, capacities, coolants, flows } = pipes
  const heat = feeds.map((feed) => feed.heat.copy())
  const maxHeat = feeds.map((feed) => feed.maxHeat.copy())
  const flow = feeds.map((feed) => feed.flow.copy())
  const loose: CoolerState[] = []
  for (const cooler of coolers) {
    const loops = network.loopsFrom.get(cooler.row) ?? []
    if (loops.length === 0) loose.push(cooler)
    const gross = grossOf(cooler)
    for (const loop of loops) {
      const share = 1 / loops.length
      heat[loop]?.addShare(gross, share)
      maxHeat[loop]?.addShare(grossOf(cooler, peakScaleOf(cooler.row)), share)
      const coolant = coolants[loop] as LoopCoolant
      flow[loop]?.add(flowDemandOf(flows, coolant, cooler.row, gross.figure) * share, gross.gaps)
    }
  }
  const pumpKw = inventory.numbers('pumpKw')
  const roll = (fed: readonly Sum[]): Rolled =>
    rollHeat(
      inventory,
      network,
      fed,
      (row) => capacities.get(row)?.kw ?? Number.NaN,
      (row) => (pumpKw[row] as number) / (network.loopsInto.get(row)?.length ?? 1),
    )
  return { flow, rolled: roll(heat), maxRolled: roll(maxHeat), loose }
}
