import type { Inventory } from '#model'
import type { Parameters } from '#standards'
import type { CoolerState } from './air'
import { type Capacity, sinkCapacity } from './capacity'
import type { Contributor, Nesting } from './heat'
import type { LiquidNetwork } from './network'
import { type Feed, type Rolled, rollHeat } from './roll'
import { Sum } from './sum'

/** Heat that one source gives to one loop. */
export interface SourceFeed extends Feed {
  /** The row whose figures say how much flow that heat asks for. */
  readonly row: number
  /** The part of the row's flow that this loop carries: one over the loops that it is joined to. */
  readonly share: number
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

const feedOf = (
  loop: number,
  row: number,
  share: number,
  heatKw: number,
  gaps: Contributor['gaps'],
): SourceFeed => {
  const heat = new Sum()
  heat.add(heatKw * share, gaps)
  return { loop, row, share, heat }
}

export interface LoadFeeds {
  readonly feeds: readonly SourceFeed[]
  /** The same feeds with every load at its stated maximum. */
  readonly maxFeeds: readonly SourceFeed[]
  /** Loads with liquid heat and no loop to take it. */
  readonly loose: readonly Contributor[]
}

/** Joins the liquid heat of the loads to their loops, in equal parts where there are several. */
export const feedsOfLoads = (
  network: LiquidNetwork,
  nesting: Nesting,
  loads: readonly Contributor[],
): LoadFeeds => {
  const feeds: SourceFeed[] = []
  const maxFeeds: SourceFeed[] = []
  const loose: Contributor[] = []
  for (const load of loads) {
    if (load.liquidShare === 0) continue
    const loops = loopsOfLoad(network, nesting, load.row)
    if (loops.length === 0) loose.push(load)
    const share = 1 / loops.length
    for (const loop of loops) {
      feeds.push(feedOf(loop, load.row, share, liquidHeatOf(load), load.gaps))
      const most = liquidHeatOf(load, load.maxLoadKw)
      maxFeeds.push(feedOf(loop, load.row, share, most, load.gaps))
    }
  }
  return { feeds, maxFeeds, loose }
}

/** Heat of a cooler into its water: the net heat that it takes and that of its fans. */
export const grossOf = ({ load, fanKw }: CoolerState, scale = 1): Sum => {
  const gross = new Sum()
  gross.addShare(load, scale)
  if (!Number.isNaN(fanKw)) gross.value += fanKw
  return gross
}

export interface CoolerFeeds {
  readonly feeds: readonly SourceFeed[]
  readonly loose: readonly CoolerState[]
}

/** Joins air coolers to the loops of their coils. */
export const feedsOfCoolers = (
  network: LiquidNetwork,
  coolers: readonly CoolerState[],
  scaleOf: (row: number) => number,
): CoolerFeeds => {
  const feeds: SourceFeed[] = []
  const loose: CoolerState[] = []
  for (const cooler of coolers) {
    const loops = network.loopsFrom.get(cooler.row) ?? []
    if (loops.length === 0) loose.push(cooler)
    const share = 1 / loops.length
    for (const loop of loops) {
      const heat = new Sum()
      heat.addShare(grossOf(cooler, scaleOf(cooler.row)), share)
      feeds.push({ loop, row: cooler.row, share, heat })
    }
  }
  return { feeds, loose }
}

/** Heat of pumps in the pipes, which ends in what they pump. */
export const feedsOfPumps = (inventory: Inventory, network: LiquidNetwork): readonly SourceFeed[] =>
  network.loops.flatMap(({ pumpRows }, loop) =>
    pumpRows.flatMap((row) => {
      const powerKw = inventory.numberOf(row, 'powerKw')
      return powerKw === undefined ? [] : [feedOf(loop, row, 1, powerKw, [])]
    }),
  )

/** The capacity of every sink, looked up once. */
export const sinkCapacities = (
  inventory: Inventory,
  network: LiquidNetwork,
  parameters: Parameters,
): ReadonlyMap<number, Capacity> =>
  new Map(
    [...network.loopsInto.keys()].map((row) => [row, sinkCapacity(inventory, row, parameters)]),
  )

/** Rolls heat through the network; an exchanger adds the heat of its own pumps. */
export const rollThrough = (
  inventory: Inventory,
  network: LiquidNetwork,
  feeds: readonly SourceFeed[],
  capacities: ReadonlyMap<number, Capacity>,
): Rolled =>
  rollHeat(
    inventory,
    network,
    feeds,
    (row) => capacities.get(row)?.kw ?? Number.NaN,
    (row) =>
      (inventory.numbers('pumpKw')[row] as number) / (network.loopsInto.get(row)?.length ?? 1),
  )
