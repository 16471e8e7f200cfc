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

export interface SpaceSolution {
  readonly overlaps: readonly Overlap[]
  /** Every stated or required clear space that was looked at. */
  readonly clearancesChecked: number
  readonly clearanceFaults: readonly ClearanceFault[]
  /** Rows of equipment that stands in no room, and of equipment that pokes out of its room. */
  readonly outside: readonly number[]
  readonly tooTall: readonly number[]
  /** Per row: floor pressure of the operating mass over the footprint; NaN where the mass is not stated. */
  readonly floorLoadKpa: Float64Array
  /** Neighbours among outdoor transformers and among generators within 30 m. */
  readonly separations: readonly Separation[]
}
