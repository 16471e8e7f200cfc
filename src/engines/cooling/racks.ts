import type { Inventory, KindId } from '#model'
import { openAisleRecirculationK, type Parameters } from '#standards'
import { type Aisles, airMethodOf } from './containment'
import type { Nesting } from './heat'
import type { HeatOfRows } from './heat-rows'
import type { AirMethod, RackDensity, RoomHeat } from './solution'

const rackKinds: readonly KindId[] = ['rack', 'storage-rack', 'asic-rack']

/** Methods whose aisles keep exhaust from the intakes. */
const sealed: readonly AirMethod[] = ['contained', 'in-row-contained', 'open-air']

const lowestLimit = (inventory: Inventory, nesting: Nesting, row: number): number | undefined => {
  const limits: number[] = []
  const open = [row]
  for (let at = open.pop(); at !== undefined; at = open.pop()) {
    const own = inventory.numberOf(at, 'airInletMaxC') ?? inventory.numberOf(at, 'ambientMaxC')
    if (own !== undefined) limits.push(own)
    open.push(...(nesting.children.get(at) ?? []))
  }
  return limits.length === 0 ? undefined : Math.min(...limits)
}

/** Density, air method and intake of every rack that stands on its own. */
export const rackDensities = (
  inventory: Inventory,
  nesting: Nesting,
  aisles: Aisles,
  heat: HeatOfRows,
  rooms: readonly RoomHeat[],
  parameters: Parameters,
): readonly RackDensity[] => {
  const supplyOf = new Map(rooms.map((room) => [room.roomRow, room.supplyAirC]))
  return rackKinds
    .flatMap((kind) => inventory.rowsOf(kind))
    .filter((row) => (nesting.parent[row] as number) < 0)
    .sort((a, b) => a - b)
    .map((row) => {
      const method = airMethodOf(inventory, aisles, row)
      const supplyC = supplyOf.get(inventory.roomRow[row] as number)
      const aboveK = sealed.includes(method) ? 0 : parameters(openAisleRecirculationK)
      return {
        row,
        loadKw: heat.heatKw[row] as number,
        airHeatKw: heat.airKw[row] as number,
        method,
        intakeC: supplyC === undefined ? undefined : supplyC + aboveK,
        intakeMaxC: lowestLimit(inventory, nesting, row),
      }
    })
}

/** The largest known load of a rack, kW. */
export const densestOf = (racks: readonly RackDensity[]): number | undefined => {
  const known = racks.map(({ loadKw }) => loadKw).filter((loadKw) => !Number.isNaN(loadKw))
  return known.length === 0 ? undefined : known.reduce((most, kw) => Math.max(most, kw), 0)
}
