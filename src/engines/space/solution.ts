import type { Total } from '../quantities'

/** Two things in one place. */
export interface Overlap {
  readonly rowA: number
  readonly rowB: number
  /** How far they reach into each other at the least. */
  readonly depthM: number
}

/** A clear space that is smaller than asked. */
export interface ClearanceFault {
  readonly row: number
  readonly side: 'front' | 'rear' | 'side'
  /** Asked for by the maker or owner, or to work safely in front of live parts. */
  readonly basis: 'service' | 'working'
  /** The parameter that sets the need, where it is not stated by the equipment itself. */
  readonly parameter: string | undefined
  readonly neededM: number
  readonly foundM: number
  /** What stands in it: equipment, or a wall of its room when undefined. */
  readonly byRow: number | undefined
}

/** A pair of like things closer than a separation distance asks, measured edge to edge. */
export interface Separation {
  readonly rowA: number
  readonly rowB: number
  readonly distanceM: number
}

/** Racks side by side, from one end to the other. */
export interface RackRow {
  readonly roomRow: number
  readonly rows: readonly number[]
}

/** The floor between two rows of racks, or between a row and a wall. */
export interface Aisle {
  /** Cold before two fronts, hot between two rears, mixed where a front looks at a rear. */
  readonly type: 'cold' | 'hot' | 'mixed'
  /** Indices into `rackRows`; the second is undefined where a wall is opposite. */
  readonly rackRowA: number
  readonly rackRowB: number | undefined
  /** At the narrowest place. */
  readonly widthM: number
}

/** Batteries in one fire compartment indoors. */
export interface FireCompartment {
  /** Undefined for a room that does not say which compartment it belongs to: it stands alone. */
  readonly name: string | undefined
  readonly roomRows: readonly number[]
  readonly batteryRows: readonly number[]
  /** Energy of the batteries that are known to be lithium-ion. */
  readonly lithiumKwh: Total
  /** Energy of those that do not say what they are made of. */
  readonly undeclaredKwh: Total
  readonly undeclaredRows: readonly number[]
  /** Rows whose energy nobody states and that may be lithium-ion. */
  readonly unknownEnergyRows: readonly number[]
}

/** The way from the exhaust of a container to the nearest intake ahead of it. */
export interface ExhaustPath {
  readonly row: number
  readonly intakeRow: number
  /** In plan, from the exhaust side of one to the intake side of the other. */
  readonly distanceM: number
}

export interface SpaceSolution {
  readonly overlaps: readonly Overlap[]
  /** Every stated or required clear space that was looked at. */
  readonly clearancesChecked: number
  readonly clearanceFaults: readonly ClearanceFault[]
  /** Rows with a clear space of either basis. */
  readonly clearanceRows: {
    readonly service: readonly number[]
    readonly working: readonly number[]
  }
  /** Rows whose working space is not known, with the field that nobody states. */
  readonly clearanceUnknown: readonly { readonly row: number; readonly field: string }[]
  /** Rows of equipment that stands in no room, and of equipment that pokes out of its room. */
  readonly outside: readonly number[]
  /** Those of them that a wall runs through. */
  readonly throughWalls: readonly number[]
  readonly tooTall: readonly number[]
  /** Per row: from its top, or the height that it needs to be serviced, up to the ceiling; NaN without a known ceiling. */
  readonly headroomM: Float64Array
  /** Per tank: from its base up to the lowest thing above it; NaN for the rest, and where no ceiling is known. */
  readonly clearAboveM: Float64Array
  /** Per row: what that lowest thing is; −1 for the ceiling. */
  readonly aboveRow: Int32Array
  /** Per row: whether it stands on the floor of its room by itself. */
  readonly onFloor: Uint8Array
  /** Per row: floor pressure of the operating mass over the footprint; NaN where the mass is not stated. */
  readonly floorLoadKpa: Float64Array
  /** Neighbours among outdoor transformers and among generators within 30 m. */
  readonly separations: readonly Separation[]
  /** Air-cooled containers that blow towards the intake of another one. */
  readonly exhaustPaths: readonly ExhaustPath[]
  readonly rackRows: readonly RackRow[]
  readonly aisles: readonly Aisle[]
  readonly fireCompartments: readonly FireCompartment[]
}
