import { type Point, rotate } from '#base'
import type { Inventory, Room } from '#model'
import type { Ground } from './ground'
import type { Body } from './shapes'
import type { Site } from './site'
import type { Unit } from './walls'

const tidy = (value: number): number => Math.round(value * 1e4) / 1e4 + 0

/** So many may stand at one end of a row, one beside the other. */
const mostAtEnd = 3

/** A rack as seen along its row. */
interface Slot {
  readonly row: number
  readonly at: number
  readonly widthM: number
}

const slotsOf = (inventory: Inventory, rows: readonly number[], along: Point): Slot[] =>
  rows
    .map((row) => {
      const { x, y, widthM } = inventory.placeOf(row)
      return { row, at: x * along.x + y * along.y, widthM }
    })
    .sort((a, b) => a.at - b.at)

/** Beside a rack, on one side of it, with the fronts in line. */
const beside = (inventory: Inventory, unit: Unit, slot: Slot, shiftM: number): Body => {
  const rack = inventory.placeOf(slot.row)
  const { x, y } = rotate({ x: shiftM, y: (unit.depthM - rack.depthM) / 2 }, rack.rotationDeg)
  const { widthM, depthM, heightM } = unit
  return {
    x: tidy(rack.x + x),
    y: tidy(rack.y + y),
    z: rack.z,
    widthM,
    depthM,
    heightM,
    rotationDeg: rack.rotationDeg,
  }
}

const idOf = (inventory: Inventory, row: number): string => inventory.equipment[row]?.id ?? ''

/** Places in and at the ends of one row of racks: gaps first, then outward at both ends. */
const spotsOf = (inventory: Inventory, rows: readonly number[], unit: Unit): Body[] => {
  const byId = [...rows].sort((a, b) => (idOf(inventory, a) < idOf(inventory, b) ? -1 : 1))
  const head = inventory.placeOf(byId[0] ?? -1)
  const along = rotate({ x: 1, y: 0 }, head.rotationDeg)
  const slots = slotsOf(inventory, rows, along)
  const gaps = slots.flatMap((slot, index) => {
    const next = slots[index + 1]
    if (!next) return []
    const gapM = next.at - slot.at - (next.widthM + slot.widthM) / 2
    const fit = Math.floor((gapM + 1e-6) / unit.widthM)
    return Array.from({ length: Math.max(0, fit) }, (_, at) =>
      beside(inventory, unit, slot, slot.widthM / 2 + unit.widthM * (at + 0.5)),
    )
  })
  const [first, last] = [slots[0], slots.at(-1)]
  const ends = Array.from({ length: mostAtEnd }, (_, at) => {
    const outM = (slot: Slot) => slot.widthM / 2 + unit.widthM * (at + 0.5)
    return [
      ...(first ? [beside(inventory, unit, first, -outM(first))] : []),
      ...(last ? [beside(inventory, unit, last, outM(last))] : []),
    ]
  })
  return [...gaps, ...ends.flat()]
}

/** Stands units in the rack rows of a room, one in each row by turns. Answers those that fit. */
export const placeInRows = (
  { inventory, solution }: Site,
  ground: Ground,
  room: Room,
  roomRow: number,
  unit: Unit,
  count: number,
): readonly Body[] => {
  const rows = solution.space.rackRows
    .filter((row) => row.roomRow === roomRow)
    .map((row) => spotsOf(inventory, row.rows, unit))
    .sort((a, b) => (a[0]?.y ?? 0) - (b[0]?.y ?? 0) || (a[0]?.x ?? 0) - (b[0]?.x ?? 0))
  const bodies: Body[] = []
  const longest = Math.max(0, ...rows.map((spots) => spots.length))
  for (let turn = 0; turn < longest; turn++) {
    for (const spots of rows) {
      const body = spots[turn]
      if (bodies.length === count || !body) continue
      if (!ground.fits(body, room, { ...unit.stance, inRow: true })) continue
      ground.put(body)
      bodies.push(body)
    }
  }
  return bodies
}
