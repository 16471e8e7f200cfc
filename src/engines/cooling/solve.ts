import type { Inventory } from '#model'
import type { Parameters } from '#standards'
import { column } from '../quantities'
import { type CoolerState, shareAir } from './air'
import { balanceOf } from './balance'
import { rejectionAt } from './capacity'
import { aislesOf } from './containment'
import { contributorsOf, nestingOf } from './heat'
import { type HeatOfRows, heatOfRows } from './heat-rows'
import { feedsOfCoolers, feedsOfLoads, feedsOfPumps, rollThrough, sinkCapacities } from './liquid'
import { approachesOf, type LoopFrame, loopsOf } from './loops'
import { mechanicalDraw } from './mechanical'
import { type LiquidNetwork, liquidNetworkOf } from './network'
import { type Place, placesOf } from './places'
import { densestOf, rackDensities } from './racks'
import { roomHeatOf } from './rooms'
import type { CoolingSolution } from './solution'
import { distinctGaps } from './sum'
import { supplyTemperatures } from './temperatures'

interface Frame {
  readonly inventory: Inventory
  readonly parameters: Parameters
  readonly electricalLossKw: Float64Array
}

const solveAir = ({ inventory, parameters, electricalLossKw }: Frame, network: LiquidNetwork) => {
  const nesting = nestingOf(inventory)
  const joinsWater = (row: number) => network.loopsFrom.has(row)
  const loads = contributorsOf(inventory, nesting, joinsWater)
  const aisles = aislesOf(inventory)
  const places = placesOf(inventory, loads, electricalLossKw, aisles, parameters, joinsWater)
  const airs = places.map((place) => shareAir(inventory, aisles, place, parameters))
  const rooms = places.map((place, at) =>
    roomHeatOf(inventory, place, airs[at] as ReturnType<typeof shareAir>, parameters),
  )
  const heat = heatOfRows(inventory, nesting, loads, joinsWater)
  const racks = rackDensities(inventory, nesting, aisles, heat, rooms, parameters)
  return { nesting, loads, places, airs, rooms, heat, racks }
}

/** How much more air heat a cooler takes when every load of its room is at its maximum. */
const peakScale = (inventory: Inventory, places: readonly Place[]) => {
  const scales = new Map(
    places.map(({ roomRow, heat, maxHeat }) => [
      roomRow,
      heat.value > 0 ? maxHeat.value / heat.value : 1,
    ]),
  )
  return (row: number): number => scales.get(inventory.roomRow[row] as number) ?? 1
}

const solveLiquid = (
  { inventory, parameters }: Frame,
  network: LiquidNetwork,
  { nesting, loads, places, airs }: ReturnType<typeof solveAir>,
) => {
  const coolers = airs.flatMap((air) => [...air.coolers, ...air.doors])
  const ofLoads = feedsOfLoads(network, nesting, loads)
  const ofCoolers = feedsOfCoolers(network, coolers, () => 1)
  const ofCoolersMost = feedsOfCoolers(network, coolers, peakScale(inventory, places))
  const ofPumps = feedsOfPumps(inventory, network)
  const feeds = [...ofLoads.feeds, ...ofCoolers.feeds, ...ofPumps]
  const capacities = sinkCapacities(inventory, network, parameters)
  const rolled = rollThrough(inventory, network, feeds, capacities)
  const maxFeeds = [...ofLoads.maxFeeds, ...ofCoolersMost.feeds, ...ofPumps]
  const maxRolled = rollThrough(inventory, network, maxFeeds, capacities)
  const supplies = supplyTemperatures(inventory, network)
  const frame: LoopFrame = {
    inventory,
    parameters,
    network,
    feeds,
    rolled,
    maxRolled,
    capacities,
    supplies,
  }
  return { coolers, rolled, capacities, frame, looseLoads: ofLoads.loose, loose: ofCoolers.loose }
}

type Liquid = ReturnType<typeof solveLiquid>

/** Load and capacity of everything that takes heat: air coolers, exchangers, outdoor units, tanks. */
const dutiesOf = (
  inventory: Inventory,
  { coolers, rolled, capacities }: Liquid,
  heat: HeatOfRows,
) => {
  const loadKw = new Float64Array(inventory.count).fill(Number.NaN)
  const capacityKw = new Float64Array(inventory.count).fill(Number.NaN)
  for (const { row, load, capacity } of coolers as readonly CoolerState[]) {
    loadKw[row] = load.figure
    capacityKw[row] = capacity.kw
  }
  for (const [row, capacity] of capacities) {
    loadKw[row] = rolled.taken.get(row)?.figure ?? 0
    capacityKw[row] = capacity.kw
  }
  for (const row of inventory.rowsOf('immersion-tank')) {
    loadKw[row] = heat.heatKw[row] as number
    capacityKw[row] = inventory.numbers('heatCapacityKw')[row] as number
  }
  return {
    loadKw,
    capacityKw,
    utilisation: loadKw.map((kw, row) => kw / (capacityKw[row] as number)),
  }
}

const columnsOf = (
  heat: HeatOfRows,
  duties: ReturnType<typeof dutiesOf>,
  draw: Float64Array,
): CoolingSolution['columns'] => [
  column('heatKw', 'Heat', 'kW', heat.heatKw),
  column('airHeatKw', 'Heat into air', 'kW', heat.airKw),
  column('liquidHeatKw', 'Heat into liquid', 'kW', heat.liquidKw),
  column('dielectricHeatKw', 'Heat into dielectric', 'kW', heat.dielectricKw),
  column('coolingLoadKw', 'Cooling load', 'kW', duties.loadKw),
  column('coolingCapacityKw', 'Cooling capacity', 'kW', duties.capacityKw),
  column('coolingUtilisation', 'Cooling utilisation', 'ratio', duties.utilisation),
  column('mechanicalKw', 'Draw of cooling plant', 'kW', draw),
]

const unconnectedOf = (liquid: Liquid): readonly number[] => {
  const rows = [
    ...liquid.looseLoads.map(({ root }) => root),
    ...liquid.loose.map(({ row }) => row),
    ...liquid.rolled.deadEnds,
  ]
  return [...new Set(rows)].sort((a, b) => a - b)
}

/**
 * Solves the heat network at the design point: heat of every load into air, liquid or dielectric;
 * air heat to the coolers of its room; liquid through exchangers to what rejects it outdoors.
 * `electricalLossKw` holds, per row, the heat that UPS, transformers and the like give to their
 * room (NaN: not known). Nothing is guessed: what is not stated makes totals "at least".
 */
export const solveCooling = (
  inventory: Inventory,
  parameters: Parameters,
  electricalLossKw: Float64Array,
): CoolingSolution => {
  const frame: Frame = { inventory, parameters, electricalLossKw }
  const network = liquidNetworkOf(inventory)
  const air = solveAir(frame, network)
  const liquid = solveLiquid(frame, network, air)
  const draw = mechanicalDraw(inventory, air.loads, air.airs, liquid.rolled.taken)
  return {
    columns: columnsOf(air.heat, dutiesOf(inventory, liquid, air.heat), draw.values),
    rooms: air.rooms,
    loops: loopsOf(liquid.frame),
    approaches: approachesOf(liquid.frame),
    rejections: network.loops.flatMap(({ id, sinks }) =>
      sinks
        .filter(({ row }) => inventory.kindOf(row).cooling === 'rejection')
        .map(({ row }) => rejectionAt(inventory, row, id, parameters)),
    ),
    racks: air.racks,
    densestRackKw: densestOf(air.racks),
    splitGaps: distinctGaps(air.loads.flatMap(({ gaps }) => gaps)),
    unconnectedRows: unconnectedOf(liquid),
    mechanicalKw: draw.total.total,
    balance: balanceOf({
      inventory,
      network,
      loads: air.loads,
      looseLoads: liquid.looseLoads,
      looseCoolers: liquid.loose,
      places: air.places,
      airs: air.airs,
      rolled: liquid.rolled,
      draw: draw.values,
      lossKw: electricalLossKw,
    }),
  }
}
