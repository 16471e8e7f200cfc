import type { CooledPlace, Gap, Loop, PlantUnit, RoomHeat } from '#engines'
import { continuousCoolingFromKw } from '#standards'
import type { Subject } from '../define'
import type { Facts } from '../facts'
import { onLoop, onRoomRow } from './cooling'
import { roomName } from './wording'

/** The loop that a place is; undefined for the air of a room. */
export const loopOf = ({ solution }: Facts, { type, at }: CooledPlace): Loop | undefined =>
  type === 'loop' ? solution.cooling.loops[at] : undefined

const roomOf = ({ solution }: Facts, { type, at }: CooledPlace): RoomHeat | undefined =>
  type === 'room' ? solution.cooling.rooms[at] : undefined

/** What verdicts about a place stand on; undefined where it has no name of its own. */
export const onPlace = (facts: Facts, place: CooledPlace): Subject | undefined => {
  const loop = loopOf(facts, place)
  return loop ? onLoop(facts, loop) : onRoomRow(facts, roomOf(facts, place)?.roomRow ?? -1)
}

/** `the air of Hall`, `the coolant of loop TCS`. */
export const placeName = (facts: Facts, place: CooledPlace): string => {
  const loop = loopOf(facts, place)
  return loop
    ? `the coolant of loop ${loop.name}`
    : `the air of ${roomName(facts, roomOf(facts, place)?.roomRow ?? -1)}`
}

/** What the time that a place holds waits for. */
export const holdGaps = (facts: Facts, place: CooledPlace): readonly Gap[] =>
  (loopOf(facts, place) ?? roomOf(facts, place))?.rideThroughGaps ?? []

/** Chips cooled by a liquid of their own: racks and what stands in them, not baths and miners. */
const chipKinds: ReadonlySet<string> = new Set(['rack', 'server', 'storage-rack', 'switch'])

/** Whether a place is the loop of direct-to-chip racks. */
export const coolsChips = (facts: Facts, place: CooledPlace): boolean =>
  loopOf(facts, place)?.sourceRows.some((row) => chipKinds.has(facts.inventory.kindOf(row).id)) ??
  false

/** What moves the coolant of a loop: its CDUs or, without them, its pumps. */
export const moversOf = (facts: Facts, place: CooledPlace): readonly PlantUnit[] => {
  const part = loopOf(facts, place)?.movedBy === 'cdu' ? 'exchanger' : 'pump'
  return place.units.filter((unit) => unit.part === part)
}

/** Whether some of the movers of a place are known to hang on raw utility, or on nothing. */
export const hasBareMovers = (facts: Facts, place: CooledPlace): boolean =>
  moversOf(facts, place).some(({ supply }) => supply === 'unprotected' || supply === 'dropped')

/** Racks above the limit of continuous cooling in the air of a room, or on a loop, by row. */
export const denseRacksOf = (facts: Facts): ((place: CooledPlace) => readonly number[]) => {
  const limitKw = facts.parameter(continuousCoolingFromKw)
  const { inventory, solution } = facts
  const dense = new Set<number>()
  const byRoom = new Map<number, number[]>()
  for (const { row, loadKw, airHeatKw } of solution.cooling.racks) {
    if (!(loadKw > limitKw)) continue
    dense.add(row)
    if (airHeatKw === 0) continue
    const room = inventory.roomRow[row] as number
    const known = byRoom.get(room)
    if (known) known.push(row)
    else byRoom.set(room, [row])
  }
  return (place) => {
    const loop = loopOf(facts, place)
    return loop
      ? loop.sourceRows.filter((row) => dense.has(row) || dense.has(inventory.hostRow[row] ?? -1))
      : (byRoom.get(roomOf(facts, place)?.roomRow ?? -1) ?? [])
  }
}

/** Whether IT gives its heat straight to a place. */
export const servesIt = (facts: Facts, place: CooledPlace): boolean => {
  const loop = loopOf(facts, place)
  if (loop) return loop.sourceRows.some((row) => facts.inventory.kindOf(row).it)
  return (roomOf(facts, place)?.itAirHeatKw.value ?? 0) > 0
}
