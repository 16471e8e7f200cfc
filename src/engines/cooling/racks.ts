import type { Inventory, KindId } from '#model'
import { openAisleRecirculationK, type Parameters } from '#standards'
import { type Aisles, airMethodOf } from './containment'
import type { Nesting } from './heat'
import type { HeatOfRows } from './heat-rows'
import type { AirMethod, RackDensity, RoomHeat } from './solution'

const rackKinds: readonly KindId[] = ['rack', 'storage-rack', 'asic-rack']

/** Methods whose aisles keep exhaust from the intakes. */
const sealed: readonly AirMethod[] = ['contained', 'in-row-contained', 'open-air']

const lowestLimit = (
  columns: { readonly inlet: Float64Array; readonly ambient: Float64Array },
  nesting: Nesting,
  row: number,
): number => {
  const inlet = columns.inlet[row] as number
  let lowest = Number.isNaN(inlet) ? (columns.ambient[row] as number) : inlet
  for (const child of nesting.children.get(row) ?? []) {
    const within = lowestLimit(columns, nesting, child)
    if (Number.isNaN(lowest) || within < lowest) lowest = within
  }
  return lowest
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
  const limits = {
    inlet: inventory.numbers('airInletMaxC'),
    ambient: inventory.numbers('ambientMaxC'),
  }
  const recirculationK = parameters(openAisleRecirculationK)
  const supplyOf = new Map(rooms.map((room) => [room.roomRow, room.supplyAirC]))
  return rackKinds
    .flatMap((kind) => inventory.rowsOf(kind))
    .filter((row) => (nesting.parent[row] as number) < 0)
    .sort((a, b) => a - b)
    .map((row) => {
      const method = airMethodOf(inventory, aisles, row)
      const supplyC = supplyOf.get(inventory.roomRow[row] as number)
      const aboveK = sealed.includes(method) ? 0 : recirculationK
      const intakeMaxC = lowestLimit(limits, nesting, row)
      return {
        row,
        loadKw: heat.heatKw[row] as number,
        airHeatKw: heat.airKw[row] as number,
        method,
        intakeC: supplyC === undefined ? undefined : supplyC + aboveK,
        intakeMaxC: Number.isNaN(intakeMaxC) ? undefined : intakeMaxC,
      }
    })
}

/** The largest known load of a rack, kW. */
export const densestOf = (racks: readonly RackDensity[]): number | undefined => {
  const known = racks.map(({ loadKw }) => loadKw).filter((loadKw) => !Number.isNaN(loadKw))
  return known.length === 0 ? undefined : known.reduce((most, kw) => Math.max(most, kw), 0)
}
