import type { AisleAir, Gap, RoomHeat, Total } from '#engines'
import type { Facts } from '../facts'
import { roomName } from './wording'

/** Air of a closed room, or of one of its aisles: what is drawn there and what arrives. */
export interface AirShare {
  readonly name: string
  readonly demand: Total
  readonly supply: Total
  readonly ratio: number
  readonly gaps: readonly Gap[]
}

const nameOf = (facts: Facts, { roomRow }: RoomHeat, { containment }: AisleAir): string => {
  const room = facts.inventory.facility.rooms[roomRow]
  const zone = room?.containments.find(({ id }) => id === containment)
  const around = roomName(facts, roomRow)
  return zone ? `${zone.name ?? zone.id} of ${around}` : `the open part of ${around}`
}

/** Air as the room shares it out: by aisle where any is contained, else as a whole. */
export const airSharesOf = (facts: Facts, room: RoomHeat): readonly AirShare[] => {
  const whole: AirShare = {
    name: roomName(facts, room.roomRow),
    demand: room.airDemandM3PerH,
    supply: room.airSupplyM3PerH,
    ratio: room.airSupplyRatio ?? room.airSupplyM3PerH.value / room.airDemandM3PerH.value,
    gaps: room.gaps,
  }
  const contained = room.aisles.some(({ containment }) => containment !== undefined)
  if (!contained) return [whole]
  return room.aisles.map((aisle) => ({
    name: nameOf(facts, room, aisle),
    demand: aisle.demandM3PerH,
    supply: aisle.supplyM3PerH,
    ratio: aisle.ratio ?? aisle.supplyM3PerH.value / aisle.demandM3PerH.value,
    gaps: [...aisle.gaps, ...room.gaps],
  }))
}
