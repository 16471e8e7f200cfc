import type { Column, Total } from '../quantities'
import type { LoopLoss, LoopUnit, PipeState, RideThrough } from './loop-solution'
import type { RoomClimate } from './room-solution'

/** A value that nobody stated and that a total waits for; `row` −1 is the site itself. */
export interface Gap {
  readonly row: number
  readonly field: string
}

/** What flows in a loop. */
export type FluidId = 'water' | 'pg25' | 'dielectric'

/** Air heat and air coolers of one room (or of the site's open air, where the room is open). */
export interface RoomHeat extends RoomClimate {
  /** Index into `facility.rooms`; −1 stands for everything outside of every room. */
  readonly roomRow: number
  /** Its air is the site's: an open yard, or outside of every room. */
  readonly open: boolean
  /** Air heat of the loads, and what UPS, transformers and the like lose into the room. */
  readonly airHeatKw: Total
  /** The part of it that comes from IT equipment. */
  readonly itAirHeatKw: Total
  readonly coolerRows: readonly number[]
  /** Net sensible capacity at the site's elevation; a rear door counts only for its own rack's heat. */
  readonly capacityKw: Total
  /** Capacity with the largest unit out. */
  readonly capacityOneOutKw: Total
  readonly airDemandM3PerH: Total
  /** Air that arrives at the equipment: what the coolers move, less the leakage of a raised floor. */
  readonly airSupplyM3PerH: Total
  /** Air that fan walls without coils bring in from outside, m³/h. */
  readonly ventilationM3PerH: Total
  /** Airflow that the room's miners state, and the air heat of those that state none. */
  readonly minerAirflowM3PerH: number
  readonly minerHeatWithoutAirflowKw: Total
  /** Air supplied over air demanded; undefined when either is not known or nothing is demanded. */
  readonly airSupplyRatio: number | undefined
  readonly supplyAirC: number | undefined
  /** From the supply air and its stated humidity, else the planning figure for rooms that state none. */
  readonly dewPointC: number
  readonly gaps: readonly Gap[]
}

/** One liquid loop: everything joined by pipes and headers without an exchanger between. */
export interface Loop {
  readonly id: string
  /** The tag of its header, or of its first member. */
  readonly name: string
  /** The row that verdicts about the loop stand on: its header, or its first member. */
  readonly subjectRow: number
  /** Rows that give heat to the loop: racks, tanks, the plant side of exchangers. */
  readonly sourceRows: readonly number[]
  /** Rows that take heat from it: the load side of CDUs, chillers, dry coolers, towers. */
  readonly sinkRows: readonly number[]
  readonly headerRows: readonly number[]
  readonly pumpRows: readonly number[]
  readonly heatKw: Total
  /** The same with every load at its stated maximum. */
  readonly maxHeatKw: Total
  /** Capacity of the sinks as they stand, at the site's design ambient. */
  readonly capacityKw: Total
  readonly capacityOneOutKw: Total
  /** The sink whose loss takes the most capacity; −1 when no capacity is stated. */
  readonly largestSinkRow: number
  readonly flowDemandLPerMin: Total
  /** What its CDUs or, without them, its pumps move. */
  readonly flowCapacityLPerMin: Total
  readonly flowOneOutLPerMin: Total
  /** Who moves the coolant: CDUs or pumps; nobody when neither is drawn. */
  readonly movedBy: 'cdu' | 'pump' | 'nobody'
  /** Whether the sinks reject to the site's air (dry coolers, chillers, towers). */
  readonly rejects: boolean
  /** The coolest that its sinks can supply, or their set point above it; undefined when not known. */
  readonly supplyC: number | undefined
  /** Heat goes round in a circle here: the wiring leads back to where it came from. */
  readonly circular: boolean
  readonly heatGaps: readonly Gap[]
  readonly capacityGaps: readonly Gap[]
  readonly flowGaps: readonly Gap[]
  readonly supplyGaps: readonly Gap[]
  readonly fluid: FluidId
  /** Temperature of what comes back, mixed; undefined when not known. */
  readonly returnC: number | undefined
  /** Flow that its sources get: what they ask for, as far as it can be moved. */
  readonly flowLPerMin: Total
  /** Pressure drop at the flow asked for, on the worst way there and back: at least, with gaps. */
  readonly requiredHeadKpa: Total | undefined
  /** Head of what moves the loop at that flow; undefined beyond the published points of a pump. */
  readonly availableHeadKpa: Total | undefined
  readonly headGaps: readonly Gap[]
  /** The source with the least pressure to spare; −1 when none can be told. */
  readonly worstRow: number
  /** Fluid in pipes, headers and units, supply and return: at least, with gaps. */
  readonly volumeL: Total
  readonly volumeGaps: readonly Gap[]
  readonly units: readonly LoopUnit[]
  /** Any one exchanger, outdoor unit or pump out. */
  readonly oneOut: readonly LoopLoss[]
  readonly pipes: readonly PipeState[]
  /** Sources that ask for coolant and that no unit in service is joined to. */
  readonly starvedRows: readonly number[]
  readonly rideThroughS: RideThrough | undefined
  readonly rideThroughGaps: readonly Gap[]
  /** Make-up water of its towers at this heat, L/h. */
  readonly makeupLPerH: Total
}

/** Temperatures from the site's air to the coolant at the racks, where every step is stated. */
export interface ApproachChain {
  readonly loopId: string
  /** What the chain starts from: the site's dry or wet bulb, or the water that a chiller makes. */
  readonly start: 'dry-bulb' | 'wet-bulb' | 'chiller'
  /** Temperature at the start of the chain. */
  readonly startC: number
  readonly steps: readonly {
    readonly row: number
    /** What the chain adds up: the greater of both below, or the real one up to a set point. */
    readonly approachK: number
    /** At the duty and the flows that hold. */
    readonly realK: number
    /** As published. */
    readonly ratedK: number
  }[]
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
  /** All heat of the rack with what is mounted in it; NaN when not known. */
  readonly loadKw: number
  /** The part that goes into the air; NaN when not known. */
  readonly airHeatKw: number
  readonly method: AirMethod
  /** Air at the intake: supply air, mixed with what comes round; undefined when not known. */
  readonly intakeC: number | undefined
  /** The lowest limit that the rack or anything mounted in it states, by figure or by air class. */
  readonly intakeMaxC: number | undefined
}

/** What a unit outdoors can give off on the design day, and how that is known. */
export interface Rejection {
  readonly row: number
  readonly loopId: string
  /** As published; NaN when not stated. */
  readonly ratedKw: number
  readonly ratedAmbientC: number | undefined
  readonly ambientC: number | undefined
  /** At the design ambient; NaN when it cannot be told. */
  readonly capacityKw: number
  /** `rated`: as published; `derived`: scaled from it; `held`: derived, and held to the trusted range. */
  readonly basis: 'rated' | 'derived' | 'held' | 'unknown'
}

/** Where all heat goes, known parts only: sources equal rejected and unassigned to the last watt. */
export interface HeatBalance {
  /** IT load, electrical losses, and the power of fans, pumps and compressors. */
  readonly sourceKw: number
  /** What reaches the site's air. */
  readonly rejectedKw: number
  /** What nothing takes away: no cooler in the room, no loop, no sink on the loop. */
  readonly unassignedKw: number
  /** Loads, losses and draws that are not known and therefore missing on both sides. */
  readonly unknownCount: number
}

export interface CoolingSolution {
  /**
   * Per row: `heatKw`, `airHeatKw`, `liquidHeatKw`, `dielectricHeatKw` (a rack with its contents;
   * contents show their own, which is part of their rack's), `coolingLoadKw`, `coolingCapacityKw`,
   * `coolingUtilisation` (air coolers: net sensible), and `mechanicalKw`: the electrical draw of
   * cooling plant, and of the fans and pumps inside a mining container beside its IT load.
   */
  readonly columns: readonly Column[]
  readonly rooms: readonly RoomHeat[]
  readonly loops: readonly Loop[]
  readonly approaches: readonly ApproachChain[]
  readonly rejections: readonly Rejection[]
  readonly racks: readonly RackDensity[]
  readonly densestRackKw: number | undefined
  /** Rows whose heat split cannot be told, and the fields that it waits for. */
  readonly splitGaps: readonly Gap[]
  /** Rows that give heat to liquid but are joined to no loop. */
  readonly unconnectedRows: readonly number[]
  /** Electrical draw of the cooling plant at the design point. */
  readonly mechanicalKw: Total
  readonly balance: HeatBalance
}
