import type { Text } from '#base'
import type { RoomHeat, Total } from '#engines'
import { leastAirSupplyRatio } from '#standards'
import { counted, kw, named, percent, Sentences, air as volume } from '../words'
import type { Standing } from './search'
import type { Site } from './site'
import type { Task } from './task'
import { fits } from './telling'

export const roomHeat = ({ cooling }: Site, roomRow: number): RoomHeat | undefined =>
  cooling.rooms.find((room) => room.roomRow === roomRow)

/** Share of the supplied air that is left when the unit that moves the most is out. */
const shareOneOut = (site: Site, { coolerRows }: RoomHeat): number => {
  const flows = coolerRows.map((row) => site.inventory.numberOf(row, 'airflowM3PerH') ?? Number.NaN)
  const total = flows.reduce((sum, flow) => sum + flow, 0)
  return total > 0 ? 1 - Math.max(...flows) / total : Number.NaN
}

const scaled = ({ value, unknownCount }: Total, by: number): Total =>
  Number.isNaN(by)
    ? { value: 0, unknownCount: unknownCount + 1 }
    : { value: value * by, unknownCount }

/** What the air of a room asks for and what its coolers give, with a unit out where that is asked. */
const balanceOf = ({ roomRow, spare }: Task, site: Site) => {
  const room = roomHeat(site, roomRow)
  if (!room) return undefined
  const oneOut = spare === 'n+1'
  const least = site.parameters(leastAirSupplyRatio)
  return {
    room,
    heat: room.airHeatKw,
    capacity: oneOut ? room.capacityOneOutKw : room.capacityKw,
    demand: scaled(room.airDemandM3PerH, least),
    supply: oneOut ? scaled(room.airSupplyM3PerH, shareOneOut(site, room)) : room.airSupplyM3PerH,
  }
}

/** How the air of the room stands once it is solved. */
export const airStanding = (task: Task, site: Site): Standing => {
  const balance = balanceOf(task, site)
  if (!balance) return { verdict: 'unknown', ratio: Number.NaN }
  const { heat, capacity, demand, supply } = balance
  const verdicts = [fits(heat, capacity), fits(demand, supply)]
  const ratio = Math.max(heat.value / capacity.value, demand.value / supply.value)
  if (verdicts.includes('short')) return { verdict: 'short', ratio }
  return { verdict: verdicts.includes('unknown') ? 'unknown' : 'enough', ratio }
}

/** What the coolers of a room come to, in words. */
export const tellAir = ({ roomRow, room: { name } }: Task, site: Site): string[] => {
  const room = roomHeat(site, roomRow)
  if (!room) return []
  const { airHeatKw, capacityKw, capacityOneOutKw, airSupplyM3PerH, airDemandM3PerH } = room
  const margin = (capacity: number) => percent(capacity / airHeatKw.value - 1)
  const left = shareOneOut(site, room)
  const ratio = airSupplyM3PerH.value / airDemandM3PerH.value
  return [
    `Solved: the air of ${name} takes ${kw(airHeatKw.value)}; ${counted(room.coolerRows.length, 'cooler')} take ${kw(capacityKw.value)} (margin ${margin(capacityKw.value)}), ${kw(capacityOneOutKw.value)} with one out (${margin(capacityOneOutKw.value)}).`,
    `Air: ${volume(airSupplyM3PerH.value)} supplied for ${volume(airDemandM3PerH.value)} drawn, ${percent(ratio)}${Number.isNaN(left) ? '' : `; ${percent(ratio * left)} with one out`}.`,
  ]
}

/** Racks that are too warm, or a room that does not come to rest, once any one cooler is out. */
export const warmOneOut = ({ roomRow, spare }: Task, site: Site): readonly Text[] => {
  const told = new Sentences()
  const losses = spare === 'n' ? [] : (roomHeat(site, roomRow)?.oneOut ?? [])
  for (const { row, overLimitRows, steady } of losses) {
    const racks = named(overLimitRows.map((rack) => site.tagOf(rack)).sort())
    if (steady === false) told.add(site.tagOf(row), 'without it the air does not come to rest.')
    else if (racks)
      told.add(site.tagOf(row), `without it the air at ${racks} is above what they take.`)
  }
  return told.told()
}

/** What of the room's heat nobody states, in words: then nothing is planned. */
export const heatQuestions = (site: Site, roomRow: number): string[] => {
  const room = roomHeat(site, roomRow)
  if (!room) return []
  const { airHeatKw, airDemandM3PerH, gaps } = room
  if (airHeatKw.unknownCount + airDemandM3PerH.unknownCount === 0) return []
  const byField = new Map<string, string[]>()
  for (const { row, field } of gaps) {
    if (row < 0 || room.coolerRows.includes(row)) continue
    const label = site.fieldLabel(row, field)
    byField.set(label, [...(byField.get(label) ?? []), site.tagOf(row)])
  }
  const asked = [...byField].map(
    ([label, tags]) =>
      `How much heat goes into the air is not known: state the ${label} of ${named(tags.sort())}.`,
  )
  return asked.length > 0
    ? asked.sort()
    : ['How much heat goes into the air is not known: losses or loads in it are not stated.']
}
