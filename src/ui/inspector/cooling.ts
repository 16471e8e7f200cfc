import type { Unit, UnitSystem } from '#base'
import { formatQuantity } from '#base'
import type { Loop, RoomHeat } from '#engines'
import { formatTotal } from '../format/figures'
import { words } from '../text/text'

const { columns, solved, fluids } = words.cooling

/** A solved figure as people read it. */
export interface SolvedLine {
  readonly name: string
  readonly label: string
  readonly text: string
}

const lineOf = (name: string, label: string, text: string): SolvedLine => ({ name, label, text })

/** What the balance of a room's air came to. An open room is aired by its site. */
export const roomLines = (room: RoomHeat, units: UnitSystem): readonly SolvedLine[] => {
  const figure = (value: number | undefined, unit: Unit) => formatQuantity(value, unit, units)
  const heat = [
    lineOf('airHeatKw', columns.airHeatKw, formatTotal(room.airHeatKw, 'kW', units)),
    lineOf('heatKwPerM2', columns.heatKwPerM2, figure(room.heatKwPerM2, 'kW/m2')),
  ]
  if (room.open) return heat
  return [
    ...heat,
    lineOf('capacityKw', columns.capacityKw, formatTotal(room.capacityKw, 'kW', units)),
    lineOf('oneOutKw', columns.oneOutKw, formatTotal(room.capacityOneOutKw, 'kW', units)),
    lineOf('airSupply', columns.airSupply, formatTotal(room.airSupplyM3PerH, 'm3/h', units)),
    lineOf('airDemand', columns.airDemand, formatTotal(room.airDemandM3PerH, 'm3/h', units)),
    lineOf('airRatio', columns.airRatio, figure(room.airSupplyRatio, 'factor')),
    lineOf('supplyAirC', solved.supplyAir, figure(room.supplyAirC, 'C')),
    lineOf('returnAirC', solved.returnAir, figure(room.returnAirC, 'C')),
    lineOf('relativeHumidity', solved.humidity, figure(room.relativeHumidity, 'ratio')),
    lineOf('dewPointC', columns.dewPointC, figure(room.dewPointC, 'C')),
    lineOf('warming', solved.warming, solved.perMinute(figure(room.warmingKPerMin, 'K'))),
    lineOf('rideThroughS', columns.rideThroughS, figure(room.rideThroughS?.seconds, 's')),
    ...(room.steady === false ? [lineOf('steady', solved.state, solved.notSteady)] : []),
  ]
}

/** What a loop came to. */
export const loopLines = (loop: Loop, units: UnitSystem): readonly SolvedLine[] => {
  const figure = (value: number | undefined, unit: Unit) => formatQuantity(value, unit, units)
  const total = (value: Loop['heatKw'] | undefined, unit: Unit) => formatTotal(value, unit, units)
  return [
    lineOf('fluid', columns.fluid, fluids[loop.fluid]),
    lineOf('supplyC', columns.supplyC, figure(loop.supplyC, 'C')),
    lineOf('returnC', columns.returnC, figure(loop.returnC, 'C')),
    lineOf('heatKw', columns.heatKw, total(loop.heatKw, 'kW')),
    lineOf('capacityKw', columns.capacityKw, total(loop.capacityKw, 'kW')),
    lineOf('oneOutKw', columns.oneOutKw, total(loop.capacityOneOutKw, 'kW')),
    lineOf('flowDemand', columns.flowDemand, total(loop.flowDemandLPerMin, 'L/min')),
    lineOf('flowCapacity', columns.flowCapacity, total(loop.flowCapacityLPerMin, 'L/min')),
    lineOf('headNeeded', columns.headNeeded, total(loop.requiredHeadKpa, 'kPa')),
    lineOf('headThere', columns.headThere, total(loop.availableHeadKpa, 'kPa')),
    lineOf('volumeL', columns.volumeL, total(loop.volumeL, 'L')),
    lineOf('rideThroughS', columns.rideThroughS, figure(loop.rideThroughS?.seconds, 's')),
    ...(loop.makeupLPerH.value > 0
      ? [lineOf('makeupLPerH', columns.makeupLPerH, total(loop.makeupLPerH, 'L/h'))]
      : []),
  ]
}
