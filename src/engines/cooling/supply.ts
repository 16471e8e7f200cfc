import type { Inventory, KindId } from '#model'
import { type Climate, climateOf } from './climate'
import type { Setting } from './conditions'
import { statesAirflow } from './fans'
import type { Gap } from './solution'

/** The air that a room is supplied with. */
export interface RoomSupply {
  /** What the coolers are set to, or what fans bring in from outside; undefined when not known. */
  readonly supplyAirC: number | undefined
  readonly climate: Climate
  readonly gaps: readonly Gap[]
  /** Fans bring in outside air, and nothing is placed that would cool it. */
  readonly ventilated: boolean
}

/** Kinds that cool or move the air of a room. */
const airCoolerKinds: readonly KindId[] = ['crah', 'fan-wall', 'in-row-cooler', 'rear-door-cooler']

const site = -1

/** A fan wall that states an airflow and nothing of a coil, and joins no water: it ventilates. */
export const ventilates = (
  inventory: Inventory,
  row: number,
  joinsWater: (row: number) => boolean,
): boolean =>
  inventory.kindOf(row).id === 'fan-wall' &&
  statesAirflow(inventory, row) &&
  inventory.numberOf(row, 'netSensibleKw') === undefined &&
  inventory.numberOf(row, 'grossKw') === undefined &&
  !joinsWater(row)

interface Placed {
  readonly coolers: number[]
  readonly fans: number[]
}

/**
 * What a room is set to: its own figure, else that of its coolers. Coolers that are set apart from
 * each other, with no figure of the room to go by, leave it unknown. Whether a cooler runs does not
 * change what the room is set to.
 */
const setOf = (
  { inventory, dryBulbC }: Setting,
  roomRow: number,
  { coolers, fans }: Placed,
): Omit<RoomSupply, 'climate'> => {
  const room = inventory.facility.rooms[roomRow]
  if (room === undefined || room.open || (coolers.length === 0 && fans.length > 0)) {
    const gaps = dryBulbC === undefined ? [{ row: site, field: 'designDryBulbC' }] : []
    return { supplyAirC: dryBulbC, gaps, ventilated: room?.open === false }
  }
  const ventilated = false
  if (room.supplyAirC !== undefined) return { supplyAirC: room.supplyAirC, gaps: [], ventilated }
  const setC = new Set(coolers.map((row) => inventory.numberOf(row, 'supplyAirC')))
  const [only] = setC
  if (setC.size <= 1 && (only !== undefined || coolers.length === 0)) {
    return { supplyAirC: only, gaps: [], ventilated }
  }
  const asked = coolers.filter(
    (row) => !setC.has(undefined) || inventory.numberOf(row, 'supplyAirC') === undefined,
  )
  const gaps = asked.map((row) => ({ row, field: 'supplyAirC' }))
  return { supplyAirC: undefined, gaps, ventilated }
}

/** Reads the supply of every room when it is first asked for. */
export const suppliesOf = (
  setting: Setting,
  doors: ReadonlyMap<number, number>,
  joinsWater: (row: number) => boolean,
): ((roomRow: number) => RoomSupply) => {
  const { inventory } = setting
  const placed = new Map<number, Placed>()
  for (const row of airCoolerKinds.flatMap((kind) => inventory.rowsOf(kind))) {
    // A door on a rack hands its air back as cool as it came, whatever the room is set to.
    if (doors.get(inventory.hostRow[row] as number) === row) continue
    const roomRow = inventory.roomRow[row] as number
    const own = placed.get(roomRow) ?? { coolers: [], fans: [] }
    placed.set(roomRow, own)
    ;(ventilates(inventory, row, joinsWater) ? own.fans : own.coolers).push(row)
  }
  const known = new Map<number, RoomSupply>()
  return (roomRow) => {
    let supply = known.get(roomRow)
    if (!supply) {
      const set = setOf(setting, roomRow, placed.get(roomRow) ?? { coolers: [], fans: [] })
      supply = { ...set, climate: climateOf(setting, roomRow, set.supplyAirC) }
      known.set(roomRow, supply)
    }
    return supply
  }
}
