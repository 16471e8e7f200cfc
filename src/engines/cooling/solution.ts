import type { Column, Total } from '../quantities'

/** Air heat and air coolers of one room (or of the site's open air, where the room is open). */
export interface RoomHeat {
  /** Index into `facility.rooms`. */
  readonly roomRow: number
  readonly airHeatKw: Total
  readonly coolerRows: readonly number[]
  readonly capacityKw: Total
  /** Capacity with the largest unit out. */
  readonly capacityOneOutKw: Total
  readonly airDemandM3PerH: Total
  readonly airSupplyM3PerH: Total
}

/** One liquid loop: everything joined by pipes and headers without an exchanger between. */
export interface Loop {
  readonly id: string
  /** The tag of its header, or of its first member. */
  readonly name: string
  /** Rows that give heat to the loop: racks, tanks, the plant side of exchangers. */
  readonly sourceRows: readonly number[]
  /** Rows that take heat from it: the load side of CDUs, chillers, dry coolers, towers. */
  readonly sinkRows: readonly number[]
  readonly heatKw: Total
  readonly capacityKw: Total
  readonly capacityOneOutKw: Total
  readonly flowDemandLPerMin: Total
  readonly flowCapacityLPerMin: Total
  readonly flowOneOutLPerMin: Total
  /** Whether the sinks reject to the site's air (dry coolers, chillers, towers). */
  readonly rejects: boolean
}

/** Temperatures from the site's air to the coolant at the racks, where every step is stated. */
export interface ApproachChain {
  readonly loopId: string
  readonly ambientC: number
  readonly steps: readonly { readonly row: number; readonly approachK: number }[]
  readonly supplyC: number
}

/** How the air heat of a rack is taken away, which sets how dense it may be. */
export type AirMethod =
  | 'open-aisles'
  | 'contained'
  | 'contained-with-gaps'
  | 'in-row-contained'
  | 'rear-door-passive'
  | 'rear-door-active'
  | 'open-air'

export interface RackDensity {
  readonly row: number
  /** All heat of the rack with what is mounted in it. */
  readonly loadKw: number
  readonly airHeatKw: number
  readonly method: AirMethod
}

export interface CoolingSolution {
  /** Per row: `heatKw`, `airHeatKw`, `liquidHeatKw`, `dielectricHeatKw`, `coolingLoadKw`, `coolingCapacityKw`, `coolingUtilisation`, `mechanicalKw`. */
  readonly columns: readonly Column[]
  readonly rooms: readonly RoomHeat[]
  readonly loops: readonly Loop[]
  readonly approaches: readonly ApproachChain[]
  readonly racks: readonly RackDensity[]
  readonly densestRackKw: number | undefined
  /** Rows that give heat to liquid but are joined to no loop. */
  readonly unconnectedRows: readonly number[]
  /** Electrical draw of the cooling plant at the design point. */
  readonly mechanicalKw: Total
}
