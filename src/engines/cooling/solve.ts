import type { Inventory } from '#model'
import type { Parameters } from '#standards'
import { kept } from '../kept'
import { remembering } from '../remembering'
import { type RoomAir, shareAir, type WaterOf } from './air'
import { balanceOf } from './balance'
import { rejectionAt } from './capacity'
import { columnsOf } from './columns'
import { type CoolingConditions, type Setting, settingOf } from './conditions'
import { type Aisles, aislesOf } from './containment'
import { type Contributor, contributorsOf, loadReaderOf, type Nesting, nestingOf } from './heat'
import { type HeatOfRows, heatOfRows } from './heat-rows'
import { humidityColumn } from './humidity'

import { OwnDrops } from './hydraulics/own-drop'
import { intakeLimitsOf } from './intake-limits'

import { type Flowing, flowThrough, type Pipes, pipesOf } from './liquid'
import { approachesOf, solveLoops } from './loops'
import { type MechanicalDraw, mechanicalDraw, plantRowsOf } from './mechanical'
import { liquidNetworkOf, networkInService } from './network'
import {
  type Place,
  type PlaceReader,
  type Places,
  placeReaderOf,
  placesOf,
  withLosses,
} from './places'
import { densestOf, rackDensities } from './racks'
import { blankAirOfRows, noteContainers } from './room-balance'
import { roomHeatOf } from './rooms'
import type { CoolingSolution } from './solution'
import { distinctGaps } from './sum'

/** Everything that holds from round to round, whatever the electrical losses. */
interface Prepared {
  readonly setting: Setting
  readonly inventory: Inventory
  readonly parameters: Parameters
  readonly nesting: Nesting
  readonly loads: readonly Contributor[]
  readonly heat: HeatOfRows
  readonly aisles: Aisles
  readonly reader: PlaceReader
  readonly places: Places
  readonly pipes: Pipes
}

/** The loops; an edit of loads leaves them as they were. */
export const keptNetworkOf = kept(liquidNetworkOf, { fields: [], connections: true })
/** Who stands in whom; an edit of loads leaves it as it was. */
export const keptNestingOf = kept(nestingOf, { fields: [] })
const keptAislesOf = kept(aislesOf, {
  fields: ['x', 'y', 'z', 'rotationDeg', 'product', 'values.depthM'],
  rooms: true,
})

const prepare = (setting: Setting): Prepared => {
  const { inventory, parameters } = setting
  const joined = keptNetworkOf(inventory)
  const network = networkInService(joined, setting)
  const joinsWater = (row: number) => joined.loopsFrom.has(row)
  const nesting = keptNestingOf(inventory)
  const loadReader = loadReaderOf(inventory, nesting, joinsWater)
  const loads = contributorsOf(loadReader)
  const aisles = keptAislesOf(inventory)
  const reader = placeReaderOf(setting, aisles, nesting, joinsWater)
  return {
    setting,
    inventory,
    parameters,
    nesting,
    loads,
    heat: heatOfRows(loadReader, loads),
    aisles,
    reader,
    places: placesOf(reader, loads),
    pipes: pipesOf(setting, network, nesting, loads, plantRowsOf(inventory)),
  }
}

/** One round: where the heat goes, given the electrical losses. */
interface Round {
  readonly places: readonly Place[]
  readonly airs: readonly RoomAir[]
  readonly flowing: Flowing
  readonly draw: MechanicalDraw
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

/** The water that a cooler gets: the warmest of the loops that it gives its heat to. */
const waterOf =
  ({ network, ratedSupplyC }: Pipes): WaterOf =>
  (row) => {
    const supplies = (network.loopsFrom.get(row) ?? []).map((at) => ratedSupplyC(at))
    const known = supplies.filter((supplyC) => supplyC !== undefined)
    return known.length === 0 ? undefined : Math.max(...known)
  }

const runRound = (prepared: Prepared, lossKw: Float64Array): Round => {
  const { inventory, reader, pipes, loads } = prepared
  const places = withLosses(reader, prepared.places, lossKw)
  const airs = places.map((place) => shareAir(reader, place, waterOf(pipes)))
  const coolers = airs.flatMap((air) => [...air.coolers, ...air.doors])
  const flowing = flowThrough(prepared.setting, pipes, coolers, peakScale(inventory, places))
  const draw = mechanicalDraw(prepared.setting, loads, airs, flowing, pipes)
  return { places, airs, flowing, draw }
}

const unconnectedOf = ({ pipes }: Prepared, { flowing }: Round): readonly number[] => {
  const rows = [
    ...pipes.loose.map(({ root }) => root),
    ...flowing.loose.map(({ row }) => row),
    ...flowing.rolled.deadEnds,
  ]
  return [...new Set(rows)].sort((a, b) => a - b)
}

const rejectionsOf = (
  { setting, inventory, pipes }: Prepared,
  { thermal }: Flowing,
): CoolingSolution['rejections'] =>
  pipes.network.loops.flatMap(({ id, sinks }) =>
    sinks
      .filter(({ row }) => inventory.kindOf(row).cooling === 'rejection')
      .map(({ row }) => rejectionAt(setting, row, id, thermal.units.condenserOf(row))),
  )

const tell = (prepared: Prepared, round: Round, lossKw: Float64Array): CoolingSolution => {
  const { inventory, nesting, loads, heat, aisles, reader, pipes } = prepared
  const { places, airs, flowing, draw } = round
  const limitOf = intakeLimitsOf(inventory, nesting)
  const rows = blankAirOfRows(reader.drawnM3PerH)
  const balance = { reader, heat, limitOf, rows }
  const rooms = places.map((place, at) => roomHeatOf(balance, place, airs[at] as RoomAir))
  noteContainers(balance)
  const racks = rackDensities(inventory, nesting, aisles, heat, rows.intakeC, limitOf)
  const drops = new OwnDrops(prepared.setting, pipes.asks)
  const loops = solveLoops(prepared.setting, pipes, flowing, drops)
  return {
    columns: [
      ...columnsOf({ ...prepared, airs, flowing, drawKw: draw.values }, rows, loops, racks),
      humidityColumn(inventory, rooms, racks),
    ],
    rooms,
    loops: loops.map(({ loop }) => loop),
    approaches: approachesOf(inventory, pipes, flowing),
    rejections: rejectionsOf(prepared, flowing),
    racks,
    densestRackKw: densestOf(racks),
    splitGaps: distinctGaps(loads.flatMap(({ gaps }) => gaps)),
    unconnectedRows: unconnectedOf(prepared, round),
    mechanicalKw: draw.total.total,
    balance: balanceOf({
      inventory,
      network: pipes.network,
      loads,
      looseLoads: pipes.loose,
      looseCoolers: flowing.loose,
      airs,
      rolled: flowing.rolled,
      draw: draw.values,
      plantRows: pipes.plantRows,
      lossKw,
    }),
  }
}

/** A facility's heat network, read once; electrical losses may change from round to round. */
export interface CoolingEngine {
  /** Electrical draw of the cooling plant by row: enough for the rounds of power and cooling. */
  draw(electricalLossKw: Float64Array): Float64Array
  /** Everything, for the same losses. */
  solve(electricalLossKw: Float64Array): CoolingSolution
}

/**
 * Reads the heat network of a facility under given conditions (by default everything runs on the
 * design day), so that rounds with other losses cost little.
 */
export const createCoolingEngine = (
  inventory: Inventory,
  parameters: Parameters,
  conditions?: CoolingConditions,
): CoolingEngine => {
  const prepared = prepare(settingOf(inventory, parameters, conditions))
  const round = remembering((lossKw: Float64Array) => runRound(prepared, lossKw))
  return {
    draw: (lossKw) => round(lossKw).draw.values,
    solve: (lossKw) => tell(prepared, round(lossKw), lossKw),
  }
}

/**
 * Solves the heat network at the design point: heat of every load into air, liquid or dielectric;
 * air heat to the coolers of its room; liquid through exchangers to what rejects it outdoors.
 * `electricalLossKw` holds, per row, the heat that UPS, transformers and the like give to their
 * room (NaN: not known). Nothing is guessed: what is not stated makes totals "at least".
 * `conditions` take rows out or set another weather.
 */
export const solveCooling = (
  inventory: Inventory,
  parameters: Parameters,
  electricalLossKw: Float64Array,
  conditions?: CoolingConditions,
): CoolingSolution => createCoolingEngine(inventory, parameters, conditions).solve(electricalLossKw)
