import type { Total } from '../quantities'
import type { Gap } from './solution'

/** Air of the racks of one containment, or of those of a room that stand in none. */
export interface AisleAir {
  /** The containment by its id; undefined for the open part of the room. */
  readonly containment: string | undefined
  readonly aisle: 'hot' | 'cold' | undefined
  /** Racks and other equipment whose air this is. */
  readonly rows: readonly number[]
  /** Air that they draw; in the open part with what takes the losses of UPS and the like away. */
  readonly demandM3PerH: Total
  /** Their share of the cooled air, those of the containment's own coolers first. */
  readonly supplyM3PerH: Total
  /** Exhaust that comes back to the intakes through gaps, over and around, however much is supplied. */
  readonly leakageM3PerH: number
  /** Supply over demand; undefined when either is not known or nothing is drawn. */
  readonly ratio: number | undefined
  /** Air at the intakes and, mixed, behind the equipment; undefined when not known. */
  readonly intakeC: number | undefined
  readonly exhaustC: number | undefined
  readonly gaps: readonly Gap[]
}

/** A room with one of its air coolers out. */
export interface RoomLoss {
  readonly row: number
  /** Of the coolers that stay. */
  readonly capacityKw: Total
  /** The warmest intake; undefined when not known, or when there is no steady state. */
  readonly worstIntakeC: number | undefined
  /** Racks whose intake is then above the limit that they state. */
  readonly overLimitRows: readonly number[]
  /** Whether the air comes to rest; undefined when that cannot be told. */
  readonly steady: boolean | undefined
}

/** What the balance of a room's air tells beside its heat and capacity. */
export interface RoomClimate {
  /** Air that comes back to the coolers, mixed; undefined when not known. */
  readonly returnAirC: number | undefined
  /** Of the supply air, as stated (0–1); undefined when nobody stated it. */
  readonly relativeHumidity: number | undefined
  /** Water over dry air, kg/kg, at the supply. */
  readonly humidityRatio: number | undefined
  /** Of the supply air at the site's pressure; of standard air where its state is not known. */
  readonly densityKgPerM3: number
  readonly aisles: readonly AisleAir[]
  /** Any one of its coolers out. */
  readonly oneOut: readonly RoomLoss[]
  /**
   * Whether the air comes to rest: false when its coolers take less than its heat and nothing says
   * what they take from hotter air; undefined when that cannot be told.
   */
  readonly steady: boolean | undefined
  /** How fast the room warms once all coolers stop; undefined when not known. */
  readonly warmingKPerMin: number | undefined
  /** How fast it warms as it is, where there is no steady state; undefined when not known. */
  readonly risingKPerMin: number | undefined
  /** From the stop of all coolers to the lowest intake limit that its equipment states. */
  readonly rideThroughS: { readonly toC: number; readonly seconds: number } | undefined
  readonly rideThroughGaps: readonly Gap[]
  /** All heat of IT equipment and losses, into air and liquid, over the floor; NaN when not known. */
  readonly heatKwPerM2: number
}
