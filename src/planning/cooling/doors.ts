import { counted, kw, named } from '../words'
import { groundOf, texts } from './build'
import { type Outcome, refused } from './outcome'
import { pipeTogether } from './piping'
import { heatQuestions } from './room-air'
import { joined, type Site } from './site'
import { type Task, unitsOf } from './task'
import { makeUnits } from './units'

const framed: ReadonlySet<string> = new Set(['rack', 'storage-rack', 'asic-rack'])

const hasDoor = (site: Site, row: number): boolean =>
  site.contentsOf(row).some((inner) => site.inventory.kindOf(inner).id === 'rear-door-cooler')

/** Racks of a room with heat in their air and no door on them. */
const bareRacks = (site: Site, roomRow: number): readonly number[] =>
  site
    .rowsIn(roomRow)
    .filter((row) => framed.has(site.inventory.kindOf(row).id))
    .filter((row) => site.figure('airHeatKw', row) > 0 && !hasDoor(site, row))

const drawDoors = ({ site, product, roomRow, ids, area }: Task, racks: readonly number[]) => {
  const places = racks.map((row) => {
    const {
      x,
      y,
      z = 0,
      rotationDeg,
    } = site.inventory.equipment[row] ?? { x: 0, y: 0, rotationDeg: 0 }
    const { widthM, depthM, heightM } = site.inventory.placeOf(row)
    return { x, y, z, rotationDeg, widthM, depthM, heightM, inside: site.idOf(row) }
  })
  const equipment = makeUnits(site, product, roomRow, places, ids)
  const doors = { equipment, connections: [] }
  const drawn = site.drawn(doors)
  const heatKw = racks.reduce((sum, row) => sum + site.figure('airHeatKw', row), 0)
  const ends = equipment.map(({ id }) => ({ row: drawn.rowOf(id), port: 'coolant' }))
  const piping = pipeTogether(drawn, ends, groundOf(drawn, []), area, heatKw, ids)
  if (typeof piping === 'string') return piping
  return {
    added: joined(doors, piping.added),
    headers: piping.header ? [piping.header.id] : [],
    units: equipment.map(({ id }) => id),
  }
}

/** Racks whose door takes less than their heat, by the solved figures, with how much is left. */
const overtaxed = (site: Site, units: readonly string[]): string[] =>
  units.flatMap((id) => {
    const door = site.rowOf(id)
    const rack = site.inventory.hostRow[door] as number
    const leftKw = site.figure('airHeatKw', rack) - site.figure('coolingCapacityKw', door)
    return leftKw > 1e-6 ? [`${site.tagOf(rack)} by ${kw(leftKw)}`] : []
  })

/** What the doors come to, in words: all of them, and the one with the least to spare. */
const tellDoors = (site: Site, units: readonly string[]): string => {
  const doors = units.map((id) => {
    const row = site.rowOf(id)
    const rack = site.inventory.hostRow[row] as number
    const heatKw = site.figure('airHeatKw', rack)
    return { rack, heatKw, capacityKw: site.figure('coolingCapacityKw', row) }
  })
  const heatKw = doors.reduce((sum, door) => sum + door.heatKw, 0)
  const [tightest] = [...doors].sort((a, b) => a.capacityKw - a.heatKw - b.capacityKw + b.heatKw)
  return `Solved: the doors take ${kw(heatKw)}; the least to spare has ${site.tagOf(tightest?.rack ?? -1)}, with ${kw(tightest?.heatKw ?? Number.NaN)} of ${kw(tightest?.capacityKw ?? Number.NaN)}.`
}

/** A rear door on each rack of a room that has none. */
export function* hangDoors(task: Task): Generator<undefined, Outcome, undefined> {
  const { site, room, roomRow, product, spare } = task
  const questions = heatQuestions(site, roomRow)
  if (questions.length > 0) return refused(...questions)
  const racks = bareRacks(site, roomRow)
  if (racks.length === 0) {
    const isDone = site.rowsIn(roomRow).some((row) => hasDoor(site, row))
    return isDone
      ? { ...refused(), notes: texts([`Every rack of ${room.name} has its door.`]) }
      : refused(`No rack of ${room.name} gives heat to its air.`)
  }
  yield
  const drawn = drawDoors(task, racks)
  if (typeof drawn === 'string') return refused(drawn)
  const after = site.with(drawn.added)
  const beyond = overtaxed(after, drawn.units)
  if (beyond.length > 0) {
    return refused(`${product.model} takes less than these racks give off: ${named(beyond)}.`)
  }
  const told = [
    `${unitsOf(task, racks.length)} on ${counted(racks.length, 'rack')} of ${room.name}.`,
    tellDoors(after, drawn.units),
  ]
  const spared =
    spare === 'n+1'
      ? [
          'Not N+1: a door cools its own rack alone, so with one out the heat of its rack stays in the room.',
        ]
      : []
  return {
    added: drawn.added,
    site: after,
    units: drawn.units,
    headers: drawn.headers,
    notes: texts(told),
    refusals: texts(spared),
  }
}
