import { polygonAreaM2 } from '#base'
import { rackHeatCapacityKjPerK } from '#standards'
import type { RoomMix } from './aisle-air'
import type { IntakeLimits } from './intake-limits'
import type { PlaceReader } from './places'
import type { RoomClimate } from './room-solution'
import type { Gap } from './solution'
import type { Sum } from './sum'

type RideThroughPart = Pick<
  RoomClimate,
  'warmingKPerMin' | 'risingKPerMin' | 'rideThroughS' | 'rideThroughGaps'
>

/** Heat that a room's air and racks take up for a kelvin, kJ/K; NaN where its height is not known. */
const heatCapacityOf = ({ inventory, setting, supplyOf }: PlaceReader, mix: RoomMix): number => {
  const room = inventory.facility.rooms[mix.place.roomRow]
  const volumeM3 = room ? polygonAreaM2(room.polygon) * (room.heightM ?? Number.NaN) : Number.NaN
  const stated = inventory.numbers('heatCapacityKjPerK')
  const perRack = setting.parameters(rackHeatCapacityKjPerK)
  let heatCapacity = volumeM3 * supplyOf(mix.place.roomRow).climate.heatKjPerM3K
  for (const { roots } of mix.aisles) {
    for (const row of roots) {
      const own = stated[row] as number
      if (!Number.isNaN(own)) heatCapacity += own
      else if (inventory.kindOf(row).id.endsWith('rack')) heatCapacity += perRack
    }
  }
  return heatCapacity
}

/** The rack that is first at its limit once the room warms as a whole. */
const firstOver = (mix: RoomMix, intakes: readonly number[], limitOf: IntakeLimits) => {
  let [toC, spareK] = [Number.NaN, Number.POSITIVE_INFINITY]
  mix.aisles.forEach(({ roots }, at) => {
    for (const row of roots) {
      const limitC = limitOf(row)
      const spare = limitC - (intakes[at] as number)
      if (spare < spareK) [toC, spareK] = [limitC, spare]
    }
  })
  return { toC, spareK: Math.max(0, spareK) }
}

const unstatedLimits = (mix: RoomMix): readonly Gap[] =>
  mix.aisles.flatMap(({ roots }) => roots.map((row) => ({ row, field: 'airInletMaxC' })))

/**
 * How a closed room warms once all of its coolers stop: its air and its racks take the heat,
 * t = (m_air c + Σ m_rack c_rack) ΔT / P. Walls, slab and the water in coils are left out, which
 * errs on the side of less time.
 */
export const rideThroughOf = (
  reader: PlaceReader,
  mix: RoomMix,
  intakes: readonly number[],
  limitOf: IntakeLimits,
  capacity: Sum,
): RideThroughPart => {
  const heatKw = mix.place.heat.figure
  const none = {
    warmingKPerMin: undefined,
    risingKPerMin: undefined,
    rideThroughS: undefined,
    rideThroughGaps: [],
  }
  if (mix.place.open || !(heatKw > 0)) return none
  const heatCapacity = heatCapacityOf(reader, mix)
  if (Number.isNaN(heatCapacity)) return none
  const warmingKPerMin = (heatKw / heatCapacity) * 60
  const excessKw = heatKw - capacity.figure
  const rises = intakes.includes(Number.POSITIVE_INFINITY) && excessKw > 0
  const rates = {
    warmingKPerMin,
    risingKPerMin: rises ? (excessKw / heatCapacity) * 60 : undefined,
  }
  const blind = mix.aisles.some(
    ({ roots }, at) => roots.length > 0 && !Number.isFinite(intakes[at] ?? Number.NaN),
  )
  if (blind) return { ...none, ...rates }
  const { toC, spareK } = firstOver(mix, intakes, limitOf)
  if (Number.isFinite(spareK)) {
    const seconds = (spareK * heatCapacity) / heatKw
    return { ...rates, rideThroughS: { toC, seconds }, rideThroughGaps: [] }
  }
  return { ...none, ...rates, rideThroughGaps: unstatedLimits(mix) }
}
