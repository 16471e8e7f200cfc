import type { Point, Text } from '#base'
import type { Triple } from '../case'

/** Which air is looked at: a room, or one containment of it with the aisles around. */
export interface AirTarget {
  readonly room: string
  readonly containment?: string
}

/** A side of a box in its own frame; `foot` is the lower part of its front, as CRAH units blow. */
export type BoxFace = 'front' | 'rear' | 'top' | 'foot'

/** What a box does with air. */
export interface BoxAir {
  readonly role: 'rack' | 'cooler' | 'fan'
  readonly flowM3PerH: number
  /** Heat that the air takes up on its way through, kW. */
  readonly heatKw: number
  /** What a cooler or a fan blows out, °C. */
  readonly supplyC?: number
  /** The most that a cooler's coil takes, net sensible, kW; absent where nobody states it. */
  readonly capacityKw?: number
  /** Absent for a fan: what it brings in from outside leaves below the ceiling. */
  readonly intake?: BoxFace
  /** Absent for a cooler that blows under a raised floor. */
  readonly exhaust?: BoxFace
}

/** A box in a room, in whole millimetres from the room's corner. */
export interface AirBox {
  readonly id: string
  readonly tag: string
  readonly xMm: number
  readonly yMm: number
  readonly widthMm: number
  readonly depthMm: number
  readonly rotationDeg: number
  readonly bottomMm: number
  readonly topMm: number
  /** Absent for what only stands in the way. */
  readonly air?: BoxAir
  /** Heat that it gives to the air around it, kW: losses of UPS, transformers and the like. */
  readonly lossKw?: number
}

export interface AirAisle {
  readonly id: string
  readonly aisle: 'hot' | 'cold'
  readonly complete: boolean
  readonly polygonMm: readonly Point[]
}

/** A value that nobody stated and without which the air is not computed. */
export interface AirQuestion {
  /** Id of the equipment or of the room; `site` stands for itself. */
  readonly subject: string
  readonly field: string
}

/**
 * Everything that a room's air depends on, plain and in millimetres. Equal surveys have equal air: a
 * result is fresh as long as the survey of the facility as it stands equals the one it was made from.
 */
export interface AirSurvey {
  readonly target: AirTarget
  /** Corner of the room in the facility, mm. */
  readonly originMm: Triple
  readonly sizeMm: Triple
  /** The floor, from the corner. */
  readonly polygonMm: readonly Point[]
  readonly boxes: readonly AirBox[]
  readonly aisles: readonly AirAisle[]
  /** Coolers blow under a raised floor: the share of their air that reaches the tiles before racks. */
  readonly tileShare?: number
  /** The room goes on beyond the sides of the grid, as around a containment that was cut out. */
  readonly isCut: boolean
  readonly startC: number
  readonly densityKgPerM3: number
  readonly questions: readonly AirQuestion[]
  /** What was taken for granted, in sentences. */
  readonly assumptions: readonly Text[]
}
